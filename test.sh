#!/usr/bin/env bash
# Installs what the tests need where it can, builds, runs every test project, and ends with the totals.
set -u -o pipefail
cd "$(dirname "$0")" || exit 1

command -v dotnet >/dev/null || { echo "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download" >&2; exit 1; }

# What is missing in the end skips its tests, and they say so.
install() { # for what, package
  echo "Installing $2 for the $1 tests"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2"; } >/dev/null 2>&1 || echo "$2 could not be installed"
}
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  command -v chromium >/dev/null || install browser chromium
  command -v pdftotext >/dev/null || install CV poppler-utils
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || [ -n "${CHATASSIST_TEST_POSTGRES:-}" ] || install database postgresql
fi

dotnet build ChatAssist.sln --nologo -v quiet || exit 1

output=$(mktemp) faults=$(mktemp); trap 'rm -f "$output" "$faults"' EXIT
export CHATASSIST_FAULT_REPORT=$faults
status=0
for project in tests/*.Tests; do
  dotnet test "$project" --no-build --nologo | tee -a "$output" || status=1
done

echo "Faults, at ${CHATASSIST_FAULTS:-1} % of the full numbers (CHATASSIST_FAULTS):"; sort "$faults"

# One line a project: "Passed!  - Failed: 0, Passed: 56, Skipped: 0, Total: 56, ..."
count() { grep -E '^(Passed|Failed)!' "$output" | grep -oE "$1: +[0-9]+" | awk '{total += $NF} END {print total + 0}'; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
