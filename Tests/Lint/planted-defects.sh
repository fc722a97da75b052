#!/usr/bin/env bash
# Proves that `make lint` catches what it is there for: works on a copy of the tree, plants one defect at a time, and
# expects lint to fail with a message about it. Takes a few minutes, most of it the first build of the copy.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy" 2>/dev/null || true)
cd "$copy"
git init -q .

failures=0

# expect NAME PATTERN: lint must fail now and say something that matches the pattern.
expect() {
    local name=$1 pattern=$2 output
    if output=$(make lint 2>&1); then
        echo "NOT CAUGHT  $name"
        failures=$((failures + 1))
    elif grep -qE "$pattern" <<<"$output"; then
        echo "caught      $name: $(grep -m1 -E "$pattern" <<<"$output" | sed "s|$copy/||" | cut -c 1-140)"
    else
        echo "WRONG WORDS $name"
        tail -n 5 <<<"$output"
        failures=$((failures + 1))
    fi
}

# planted FILE: starts a file that goes away after the expectation.
plant() { cat >"$1"; }

echo "building the clean copy once"
make lint >/dev/null

plant Sources/TextLayout/Planted.swift <<<'import QuestionBank'
expect "an import against the map (before the build)" 'Planted.swift:1: imports QuestionBank'
mv Tests/Lint/check.py check.py.away && echo 'pass' >Tests/Lint/check.py
expect "an import against the map (by the build)" "error:.*QuestionBank"
mv check.py.away Tests/Lint/check.py
rm Sources/TextLayout/Planted.swift

plant Sources/TextLayout/Planted.swift <<'SWIFT'
func planted() {
    let unused = 1
}
SWIFT
expect "a warning" "error:.*unused"
rm Sources/TextLayout/Planted.swift

plant Sources/TextLayout/Planted.swift <<'SWIFT'
func planted( ) ->Int   { 1 }
SWIFT
expect "an unformatted file" 'Planted.swift:1.*error: \['
rm Sources/TextLayout/Planted.swift

{ for number in $(seq 1 401); do echo "// line $number"; done; } | plant Sources/TextLayout/Planted.swift
expect "a file over the budget" 'Planted.swift:401: 401 lines'
rm Sources/TextLayout/Planted.swift

sed -i 's|module("TextLayout")|module("TextLayout", imports: ["QuestionBank"])|' Package.swift
expect "a dependency that nobody imports" 'TextLayout may import QuestionBank, but no file of it does'

if [ "$failures" -gt 0 ]; then
    echo "$failures defects went through"
    exit 1
fi
echo "every planted defect was caught"
