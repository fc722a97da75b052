import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct YAMLSourceTests {
    private func codes(_ reading: YAMLSource.Reading) -> [String] {
        reading.problems.map { "\($0.problem.problemCode.rawValue) \($0.position.line):\($0.position.column)" }
    }

    private func parse(_ text: String) -> YAMLSource.Reading { YAMLSource.parse(Array(text.utf8), file: "a.yaml") }

    @Test func countsColumnsInCharacters() throws {
        let reading = parse("甲👨‍👩‍👧: 乙\n丙:\n  - e\u{301}: 丁\n")
        guard case .mapping(let fields, _) = reading.root else {
            Issue.record("no mapping")
            return
        }
        #expect(fields[0].value.position == SourcePosition(file: "a.yaml", line: 1, column: 5))
        guard case .list(let nodes, _) = fields[1].value, case .mapping(let inner, _) = nodes[0] else {
            Issue.record("no list")
            return
        }
        #expect(inner[0].value.position == SourcePosition(file: "a.yaml", line: 3, column: 8))
    }

    @Test func tellsQuotedFromPlainTexts() throws {
        let reading = parse("a: 3\nb: \"3\"\nc: ~\nd: ''\ne: |\n  x: 1\n  y：2\n")
        guard case .mapping(let fields, _) = reading.root else {
            Issue.record("no mapping")
            return
        }
        let scalars = fields.compactMap { field in if case .scalar(let scalar) = field.value { scalar } else { nil } }
        #expect(scalars.map(\.text) == ["3", "3", "~", "", "x: 1\ny：2\n"])
        #expect(scalars.map(\.isQuoted) == [false, true, false, true, true])
        #expect(scalars.map(\.isNull) == [false, false, true, false, false])
        #expect(reading.problems.isEmpty)
    }

    @Test func acceptsAMarkAndAnyLineEnd() {
        for end in ["\n", "\r\n", "\r"] {
            let reading = parse("\u{FEFF}a: 1" + end + "b: *x" + end)
            #expect(codes(reading) == ["yaml-alias 2:4"])
        }
    }

    @Test func refusesBillionLaughs() {
        var text = "a: &a [x, x]\n"
        for (name, last) in zip("bcdefghij", "abcdefghi") {
            text += "\(name): &\(name) [*\(last), *\(last), *\(last), *\(last), *\(last), *\(last), *\(last)]\n"
        }
        text += "? *j\n: [*i, *j]\n"
        let reading = parse(text)
        #expect(reading.problems.count { $0.problem.problemCode == .alias } == 3)
        #expect(reading.problems.count { $0.problem.problemCode == .anchor } == 10)
    }

    @Test func limitsDepth() {
        #expect(codes(parse(String(repeating: "[", count: 100_000))).count == 1)
        let deep = (0..<500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        #expect(codes(parse(deep)) == ["too-deep 17:17"])
        #expect(codes(parse(String(repeating: "- ", count: 5000) + "a")).count == 1)
    }

    @Test func limitsSize() {
        let bytes = Array(repeating: UInt8(ascii: "#"), count: YAMLSource.sizeLimit + 1)
        #expect(codes(YAMLSource.parse(bytes, file: "a.yaml")) == ["file-too-big 1:1"])
    }

    @Test func findsEveryDuplicateInTheFile() {
        var text = "items:\n"
        for index in 0..<50 {
            text += "  - id: s-\(index)\n    stem: 甲\n    stem: 乙\n    options: {A: 1, B: 2, A: 3, \"B\": 4}\n"
        }
        let reading = parse(text)
        #expect(reading.problems.isEmpty)
        guard case .mapping(let fields, _) = reading.root, case .list(let items, _) = fields[0].value else {
            Issue.record("no items")
            return
        }
        #expect(items.count == 50)
        for item in items {
            var reader = FieldReader(item, field: "items")
            for name in ["id", "stem"] { _ = reader.text(name) }
            let options = reader.node("options")
            #expect(reader.finish().map(\.problem) == [.duplicateField("stem")])
            let inner = options.map { FieldReader($0, field: "options").problems.map(\.problem) }
            #expect(inner == [.duplicateField("A"), .duplicateField("B")])
        }
    }

    @Test func putsHiddenSignsBack() {
        let reading = parse("a: 甲 *乙 &丙 !丁 100 %\nb: \"!x *y\"\nc: [甲, \"*乙\"]\nd: >\n  甲 *乙\n")
        #expect(reading.problems.isEmpty)
        guard case .mapping(let fields, _) = reading.root else {
            Issue.record("no mapping")
            return
        }
        let scalars = fields.compactMap { field in if case .scalar(let scalar) = field.value { scalar } else { nil } }
        #expect(scalars.map(\.text) == ["甲 *乙 &丙 !丁 100 %", "!x *y", "甲 *乙\n"])
    }

    @Test func readsOnAroundABrokenItem() {
        let reading = parse("title: 甲\nitems:\n  - id: a\n    x: \"y\n  - id: b\n    - c\n  - id: d\ntags: 乙\n")
        #expect(!reading.isComplete)
        #expect(codes(reading) == ["unclosed 4:8", "bad-indentation 6:5"])
        guard case .mapping(let fields, _) = reading.root else {
            Issue.record("no mapping")
            return
        }
        #expect(fields.map(\.name) == ["title", "tags", "items"])
        guard case .list(let items, _) = fields[2].value else {
            Issue.record("no items")
            return
        }
        #expect(items.map(\.position.line) == [7])
    }

    /// Pieces that could make some search start over for each of them.
    @Test(
        .timeLimit(.minutes(10)),
        arguments: [" *a", "[é́,", "&", "a: b, ", "\"", "： ", "- ", "{a: 1, a: 2}, ", "  - id: a\n"]
    )
    func takesTimeInProportion(_ piece: String) {
        let text = "items: [" + String(repeating: piece, count: 2000)
        _ = parse(text)
        _ = parse("items:\n  - id: a\n    b: e\u{301} " + String(repeating: piece, count: 2000))
    }

    @Test func survivesAnyText() {
        let pieces = Array(
            "ab:：-– []{}\"'|>#&*!%@`,?\\\t\n\r\u{0}\u{7}\u{85}\u{2028}\u{FEFF}\u{F0021}甲👨‍👩‍👧e\u{301}＂【】“”－　~."
        )
        forAll(
            count: 2500,
            generate: { generator in
                String((0..<Int.random(in: 0...40, using: &generator)).map { _ in generator.element(of: pieces) })
            },
            shrink: { text in text.indices.map { String(text[..<$0] + text[text.index(after: $0)...]) } },
            property: { text in
                let lines = SourceLines(text)
                for items in ["", "items:\n  - id: "] {
                    let reading = parse(items + text)
                    // Nothing is lost without a word, and every place exists.
                    guard reading.root != nil || reading.hasErrors || text.isEmpty else { return false }
                    let all = items.isEmpty ? lines : SourceLines(items + text)
                    for problem in reading.problems {
                        guard problem.position.column >= 1, let line = all[problem.position.line],
                            problem.position.column <= line.count + 2
                        else { return false }
                    }
                }
                return true
            }
        )
    }

    @Test func survivesAnyBytes() {
        forAll(
            count: 2000,
            generate: { generator in
                (0..<Int.random(in: 0...60, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
                }
            },
            property: { bytes in
                let reading = YAMLSource.parse(bytes, file: "a.yaml")
                return reading.root != nil || reading.hasErrors
            }
        )
    }
}
