#!/usr/bin/env python3
"""Checks of the source that neither the compiler nor the formatter makes.

- No Swift file is longer than the budget.
- A target imports only what Package.swift gives it, and everything that Package.swift gives it. (SwiftPM's own check
  covers the first half for modules of the same package at build time; here it holds before anything is built.)
- The arrows in docs/architecture.md are the arrows in Package.swift.
- A third-party or C module is imported in the one target that confines it.
- Every code of a problem in an import is explained in docs/formats.md or docs/bank-format.md, written as code.
- No forced unwrap, try! or as! in Sources; the formatter sees the first two only where its rules are on.

Prints one line a finding, `file:line: message`, and exits 1 if there is any.
"""

import json
import pathlib
import re
import subprocess
import sys

LINE_BUDGET = 400
ROOT = pathlib.Path(__file__).resolve().parents[2]
# Modules that come with the toolchain or the system and need no declaration.
SYSTEM = {"Foundation", "FoundationEssentials", "Glibc", "Testing", "Synchronization", "Dispatch", "Swift", "SQLite3"}
# Where each outside module may be imported.
CONFINED = {"CYaml": {"BankFormats"}, "CExpat": {"BankFormats"}, "CMinizip": {"BankFormats"}, "CGumbo": {"BankFormats"}, "CXLSXWriter": {"BankFormats"}, "GRDB": {"Storage"}, "GRDBSQLite": {"Storage", "AnswerBenchmark"}, "CSodium": {"ExamOffice"}, "ArgumentParser": {"xuefa"}}
# The module that is imported of a product, where it has another name: of Yams only the libyaml in it.
MODULE_OF = {"Yams": "CYaml"}
IMPORT = re.compile(r"^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|let|var|typealias)\s+)?(\w+)")


def package():
    text = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return json.loads(text)


def dependencies(target):
    """The names of the modules that a target may import."""
    for dependency in target["dependencies"]:
        for kind in ("byName", "target", "product"):
            if kind in dependency:
                name = dependency[kind][0]
                yield MODULE_OF.get(name, name)


def swift_files(target):
    folder = target.get("path") or f"{'Tests' if target['type'] == 'test' else 'Sources'}/{target['name']}"
    return sorted((ROOT / folder).rglob("*.swift"))


def imports(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = IMPORT.match(line)
        if found:
            yield number, found.group(1)


def check_sizes(paths):
    for path in paths:
        count = len(path.read_text(encoding="utf-8").splitlines())
        if count > LINE_BUDGET:
            yield f"{path.relative_to(ROOT)}:{count}: {count} lines, the budget is {LINE_BUDGET}: give each subject its own file"


def check_imports(target):
    declared = set(dependencies(target))
    used = set()
    for path in swift_files(target):
        for number, module in imports(path):
            used.add(module)
            place = f"{path.relative_to(ROOT)}:{number}"
            if module not in declared | SYSTEM | {target["name"]}:
                yield f"{place}: imports {module}, which Package.swift does not give to {target['name']}"
            if module in CONFINED and target["type"] != "test" and target["name"] not in CONFINED[module]:
                yield f"{place}: {module} is confined to {', '.join(sorted(CONFINED[module]))}"
    for module in sorted(declared - used):
        yield f"Package.swift:1: {target['name']} may import {module}, but no file of it does"


def check_map(targets):
    """The table in docs/architecture.md has a row `| `Name` | … | `A`, `B` |` for each module."""
    document = ROOT / "docs/architecture.md"
    rows = {}
    for line in document.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 4:
            rows[cells[0].strip("`")] = {word for word in re.findall(r"`(\w+)`", cells[3])}
    modules = {target["name"]: target for target in targets if target["type"] in ("regular", "executable") and not target.get("path")}
    for name, target in modules.items():
        ours = {module for module in dependencies(target) if module in modules}
        if name not in rows:
            yield f"docs/architecture.md:1: the map has no row for {name}"
        elif rows[name] != ours:
            yield f"docs/architecture.md:1: the map lets {name} import {sorted(rows[name])}, Package.swift {sorted(ours)}"
    for name in sorted(rows.keys() - modules.keys()):
        yield f"docs/architecture.md:1: the map has a row for {name}, which is no module"


def check_force(paths):
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"\btry!|\bas! ", line):
                yield f"{path.relative_to(ROOT)}:{number}: a forced try or cast"


def check_codes():
    explained = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("formats.md", "bank-format.md"))
    for path in sorted((ROOT / "Sources/QuestionBank/Exchange/Problems").rglob("*.swift")):
        _, _, codes = path.read_text(encoding="utf-8").partition("var problemCode")
        for code in re.findall(r'^ +case \..*: "([a-z0-9-]+)"$', codes, re.MULTILINE):
            if f"`{code}`" not in explained:
                yield f"docs/formats.md:1: does not explain `{code}` of {path.name}"


def main():
    targets = package()["targets"]
    findings = []
    for target in targets:
        if target["type"] != "system":
            findings += check_imports(target)
    findings += check_sizes(sorted([*(ROOT / "Sources").rglob("*.swift"), *(ROOT / "Tests").rglob("*.swift")]))
    findings += check_map(targets)
    findings += check_force(sorted((ROOT / "Sources").rglob("*.swift")))
    findings += check_codes()
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
