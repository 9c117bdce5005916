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

if command -v npm >/dev/null && ! [ -d tests/Official/node_modules ]; then
  echo "Installing the provider's SDK and Prism for the contract tests"
  (cd tests/Official && npm install --no-audit --no-fund --loglevel=error >/dev/null 2>&1) || echo "they could not be installed"
fi

# Optimised, as it is run: most of the time goes into starting the service hundreds of times, which is too short for profiles to pay.
export DOTNET_TieredPGO=0
dotnet build ChatAssist.sln -c Release --nologo -v quiet || exit 1

output=$(mktemp -d); trap 'rm -rf "$output"' EXIT
export CHATASSIST_FAULT_REPORT=$output/faults; touch "$CHATASSIST_FAULT_REPORT"
run() { # project, how
  ${2:-} dotnet test "$1" -c Release --no-build --nologo >"$output/$(basename "$1")" 2>&1 || touch "$output/broken"
  cat "$output/$(basename "$1")"
}
# What starts services and waits for them goes first; what only computes fills its gaps.
(run tests/Bot.Tests; run tests/Browser.Tests) &
for project in tests/*.Tests; do
  case $project in */Bot.Tests | */Browser.Tests) ;; *) run "$project" "nice -n 10" ;; esac
done
wait

echo "Faults, at ${CHATASSIST_FAULTS:-1} % of the full numbers (CHATASSIST_FAULTS):"; sort "$CHATASSIST_FAULT_REPORT"

# One line a project: "Passed!  - Failed: 0, Passed: 56, Skipped: 0, Total: 56, ..."
count() { grep -hE '^(Passed|Failed)!' "$output"/*.Tests | grep -oE "$1: +[0-9]+" | awk '{total += $NF} END {print total + 0}'; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
echo "$passed passed, $failed failed, $skipped skipped"
! [ -e "$output/broken" ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
