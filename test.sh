#!/usr/bin/env bash
# Installs what the tests need where it can, builds, runs every test project, and ends with the totals.
set -u -o pipefail
cd "$(dirname "$0")" || exit 1

command -v dotnet >/dev/null || { echo "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download" >&2; exit 1; }

# The browser tests drive Debian's chromium; without it they skip and say so.
if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing chromium for the browser tests"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 || echo "chromium could not be installed"
fi

dotnet build ChatAssist.sln --nologo -v quiet || exit 1

output=$(mktemp); trap 'rm -f "$output"' EXIT
status=0
for project in tests/*.Tests; do
  dotnet test "$project" --no-build --nologo | tee -a "$output" || status=1
done

# One line a project: "Passed!  - Failed: 0, Passed: 56, Skipped: 0, Total: 56, ..."
count() { grep -E '^(Passed|Failed)!' "$output" | grep -oE "$1: +[0-9]+" | awk '{total += $NF} END {print total + 0}'; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
