import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct ItemTemplateTests {
    private func template(_ folder: borrowing TemporaryFolder) throws -> String {
        let path = folder.path + "/模板.xlsx"
        try ItemTemplate.write(to: path)
        return path
    }

    @Test func examplesAreSkippedAloud() throws {
        let folder = try TemporaryFolder()
        let reading = try TableReading(ExchangeSource(path: try template(folder)))
        #expect(reading.entries.isEmpty)
        #expect(reading.summary.layout == "试题模板")
        // Four items, a case set and its two parts.
        #expect(reading.summary.problems.map(\.problem) == [.table(.exampleRows(7))])
        #expect(reading.summary.header == ExchangeHeader())
    }

    @Test func examplesAreSoundItemsOfEveryKindOfABank() throws {
        let folder = try TemporaryFolder()
        // The rows of the examples, with ids that are no examples'.
        var rows: [[String]] = []
        try TableFile.read(ExchangeSource(path: try template(folder)), format: .xlsx) { event in
            guard case .row(let row) = event, let first = row.cells.first, first.text.hasPrefix("示例-") || rows.isEmpty
            else {
                return
            }
            var texts = [String](repeating: "", count: 26)
            for cell in row.cells { texts[cell.column - 1] = cell.text.replacing("示例-", with: "ex-") }
            rows.append(texts)
        }
        let reading = try TableReading(rows)
        #expect(reading.codes.isEmpty)
        let kinds = reading.lines.map { $0.split(separator: " ")[0] }
        #expect(kinds == ["单选", "多选", "判断", "填空", "案例"])
        #expect(reading.items.allSatisfy { $0.tags.contains("示例") && $0.origin?.hasPrefix("示例") == true })
    }

    @Test func filledInRowsBesideTheExamplesAreRead() throws {
        let reading = try TableReading([
            ["编号", "题型", "题干", "答案", "层次", "所属案例"], ["示例-1", "判断", "示例题", "对"], ["示例-2", "案例", "示例材料"],
            ["示例-2-1", "判断", "问", "对", "", "示例-2"], ["x", "判断", "问", "对", "", "同上"], ["x-1", "判断", "真题", "对"],
        ])
        #expect(reading.lines == ["判断 真题 对 编号=x-1"])
        #expect(reading.summary.problems.map(\.problem) == [.table(.exampleRows(4))])
        #expect(reading.summary.problems[0].position.line == 2)
    }

    @Test func whatIsSaidOfTheBankIsReadAndMisreadLinesAreNamed() throws {
        let reading = try TableReading(
            TableSample(sheets: [
                ("试题", [["编号", "题型", "题干", "答案", "层次"], ["1", "判断", "题", "对"]]),
                (
                    "题库",
                    [
                        ["项目", "内容", "细目一", "细目二"], ["名称", "甲题库"], ["维护人"], ["法律", "信访工作条例", "2022-02-25", "50"],
                        ["法律", "某法"], ["章", "", "第一章", "1-6"], ["章", "", "第二章", "七"], ["其他", "甲"],
                    ]
                ),
            ]).workbook
        )
        #expect(reading.summary.header.title == "甲题库")
        #expect(reading.summary.header.laws.map(\.articleCount) == [50])
        #expect(reading.summary.header.chapters == [.init(category: ["第一章"], articles: 1...6)])
        #expect(reading.complaints == ["5:1 bad-header-row", "7:1 bad-header-row", "8:1 bad-header-row"])
    }
}
