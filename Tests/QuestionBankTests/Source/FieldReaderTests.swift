import QuestionBank
import Testing

@Suite("Reading fields")
struct FieldReaderTests {
    private func position(_ line: Int) -> SourcePosition { SourcePosition(file: "a.yaml", line: line, column: 1) }

    private func scalar(_ text: String, line: Int, isQuoted: Bool = false) -> SourceNode {
        .scalar(.init(text: text, position: position(line), isQuoted: isQuoted))
    }

    /// A mapping whose fields stand on lines 1, 2, 3 …
    private func mapping(_ fields: [(String, SourceNode)]) -> SourceNode {
        .mapping(
            fields.enumerated().map { .init(name: $1.0, position: position($0 + 1), value: $1.1) },
            position(1)
        )
    }

    @Test("values are read in every form")
    func values() {
        var reader = FieldReader(
            mapping([
                ("title", scalar("  年度考试 ", line: 1, isQuoted: true)), ("count", scalar("12", line: 2)),
                ("day", scalar("2026-11-21", line: 3)), ("shuffle", scalar("是", line: 4)),
                ("laws", .list([scalar("民法典", line: 5), scalar("信访工作条例", line: 6)], position(5))),
                ("one", scalar("民法典", line: 7)),
            ]),
            field: "exam"
        )
        #expect(reader.text("title") == "年度考试")
        #expect(reader.wholeNumber("count", in: 1...12) == 12)
        #expect(reader.day("day") == Day(2026, 11, 21))
        #expect(reader.yesNo("shuffle") == true)
        #expect(reader.texts("laws") == ["民法典", "信访工作条例"])
        #expect(reader.texts("one") == ["民法典"])
        #expect(reader.text("note", isRequired: false) == nil)
        #expect(reader.finish().isEmpty)
    }

    @Test("every problem is found in one pass, each with its place")
    func problems() {
        var reader = FieldReader(
            mapping([
                ("count", scalar("13", line: 1)), ("day", scalar("2026-02-29", line: 2)),
                ("title", .list([], position(3))), ("laws", .list([], position(4))),
                ("maintainer", scalar("", line: 5)),
                ("coutn", scalar("1", line: 6)), ("count", scalar("1", line: 7)), ("blank", scalar(" ", line: 8)),
            ]),
            field: "exam"
        )
        #expect(reader.wholeNumber("count", in: 1...12) == nil)
        #expect(reader.day("day") == nil)
        #expect(reader.text("title") == nil)
        #expect(reader.texts("laws") == [])
        #expect(reader.text("maintainer") == nil)
        #expect(reader.text("missing") == nil)
        #expect(reader.text("blank") == nil)
        let expected: [(SourceProblem, Int)] = [
            (.duplicateField("count"), 7),
            (.badValue(field: "count", value: "13", expected: .wholeNumber(1...12)), 1),
            (.badValue(field: "day", value: "2026-02-29", expected: .day), 2),
            (.wrongShape(field: "title", expected: .text), 3),
            (.emptyField("laws"), 4),
            (.emptyField("maintainer"), 5),
            (.missingField("missing"), 1),
            (.emptyField("blank"), 8),
            (.unknownField("coutn", suggestion: "count"), 6),
        ]
        #expect(reader.finish() == expected.map { Located($0, at: position($1)) })
    }

    @Test("a text where a mapping should be is one problem, not one for each field")
    func wrongShape() {
        var reader = FieldReader(scalar("年度考试", line: 9), field: "exam")
        #expect(reader.text("title") == nil)
        #expect(reader.wholeNumber("count", in: 1...2) == nil)
        #expect(reader.finish() == [Located(.wrongShape(field: "exam", expected: .mapping), at: position(9))])
    }

    @Test("nothing and a quoted empty text are told apart")
    func null() {
        let values = ["", "~", "null"].map { SourceNode.Scalar(text: $0, position: position(1), isQuoted: false) }
        #expect(values.allSatisfy { $0.isNull })
        #expect(!SourceNode.Scalar(text: "", position: position(1), isQuoted: true).isNull)
        #expect(!SourceNode.Scalar(text: "否", position: position(1), isQuoted: false).isNull)
    }

    @Test("yes and no in the words that YAML and people use, and nothing else")
    func yesNo() {
        func read(_ text: String) -> Bool? {
            var reader = FieldReader(mapping([("a", scalar(text, line: 1))]), field: "a")
            return reader.yesNo("a")
        }
        #expect(["true", "yes", "是"].allSatisfy { read($0) == true })
        #expect(["false", "no", "否"].allSatisfy { read($0) == false })
        #expect(["1", "0", "对", "y"].allSatisfy { read($0) == nil })
    }
}
