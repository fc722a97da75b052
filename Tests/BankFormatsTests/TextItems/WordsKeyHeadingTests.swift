import BankFormats
import QuestionBank
import Testing

/// Headings above a list or a table of keys are no part of the last question.
@Suite struct WordsKeyHeadingTests {
    private static let questions = ["一、单选题", "1. 期限为（ ）", "A. 15日", "B. 30日", "2. 时效为（ ）", "A. 二年", "B. 三年"]
    private static let expected = ["单选 期限为（ ） [*15日|30日]", "单选 时效为（ ） [二年|*三年]"]

    private static func lines(_ heading: String, _ list: [String]) throws -> [String] {
        try WordsReading((questions + [heading] + list).joined(separator: "\n")).items.compactMap(\.item).map(
            ItemLine.text
        )
    }

    @Test(arguments: ["参考答案", "参考答案：", "【参考答案】", "答案", "答案：", "答案与解析"], [["1. A", "2. B"], ["1-2 AB"], ["1.A 2.B"]])
    func aboveAList(heading: String, list: [String]) throws {
        #expect(try Self.lines(heading, list) == Self.expected)
    }

    @Test(arguments: ["答案：", "【答案】", "答案与解析"]) func aboveATable(heading: String) throws {
        #expect(try Self.lines(heading, ["题号\t1\t2", "答案\tA\tB"]) == Self.expected)
    }

    /// docs/formats.md: a list or table at the end of the file, rows `题号`/`答案`.
    @Test(arguments: ["参考答案", "答案", "正确答案"]) func aboveATableWithoutASign(heading: String) throws {
        #expect(try Self.lines(heading, ["题号\t1\t2", "答案\tA\tB"]) == Self.expected)
    }

    @Test func aboveATableOfADocument() throws {
        func row(_ cells: [String]) -> String {
            "<w:tr>" + cells.map { "<w:tc>\(DOCXBuilder.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        let table = "<w:tbl>" + row(["题号", "1", "2"]) + row(["答案", "A", "B"]) + "</w:tbl>"
        let body = (Self.questions + ["参考答案"]).map { DOCXBuilder.paragraph($0) }.joined() + table
        let reading = try WordsReading(document: DOCXBuilder.document(body))
        #expect(reading.keys == ["单选 A", "单选 B"])
        #expect(try reading.options(1) == ["二年", "三年"])
    }
}
