#!/usr/bin/env bash
# Writes the documentation that is made from the product itself into out/docs: the command reference in both languages,
# and the module reference as an archive of DocC pages.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
out=out/docs
rm -rf "$out"
mkdir -p "$out"

for language in zh en; do
    XUEFA_HOME='$XUEFA_HOME' "$binary" --lang "$language" help --all >"$out/commands.$language.txt"
    echo "$out/commands.$language.txt"
done

graphs=$(swift package dump-symbol-graph --minimum-access-level package | sed -n 's/^Files written to //p')
archives=()
for module in QuestionBank ExamRunner Reporting TextLayout BankFormats Documents Storage ExamOffice ExamScreen; do
    mkdir -p "$out/graphs/$module"
    cp "$graphs/$module"*.symbols.json "$out/graphs/$module/"
    docc convert --fallback-display-name "$module" --fallback-bundle-identifier "xuefa.$module" \
        --additional-symbol-graph-dir "$out/graphs/$module" --output-path "$out/$module.doccarchive" >/dev/null
    archives+=("$out/$module.doccarchive")
done
docc merge "${archives[@]}" --output-path "$out/modules.doccarchive"
rm -rf "$out/graphs" "${archives[@]}"
echo "$out/modules.doccarchive (to read it: docc preview, or serve the folder)"
