import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct RefusedRowsTests {
    private func refused(_ source: ExchangeSource, _ format: ExchangeFormat, _ path: String) throws -> [Int] {
        var refused: [Int: [String]] = [:]
        _ = try TableCodec(format).read(source) { entry in
            if entry.item == nil { refused[entry.ordinal] = ["理由\(entry.ordinal)", "又一条"] }
        }
        try TableCodec(format).writeRefused(refused, of: source, to: path)
        return refused.keys.sorted()
    }

    @Test(arguments: [ExchangeFormat.csv, .tsv]) func rowsAsTheyStandWithReasons(format: ExchangeFormat) throws {
        let folder = try TemporaryFolder()
        let tab = format == .tsv ? "\t" : ","
        let lines = [
            ["导入须知"], ["题干（必填）", "题型", "选项A", "选项B", "答案", "备注"], ["题一", "单选", "甲", "乙", "C", "记"],
            ["题二", "单选", "甲", "乙", "A", ""], ["=题三", "单选", "甲", "", "A", ""],
        ]
        let text = lines.map { $0.joined(separator: tab) }.joined(separator: "\n")
        let path = folder.path + "/" + "refused." + format.rawValue
        #expect(try refused(ExchangeSource(name: "题", bytes: Array(text.utf8)), format, path) == [0, 2])
        let table = try ReadTable(ExchangeSource(path: path), format)
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["题干（必填）", "题型", "选项A", "选项B", "答案", "备注", "原因"], ["题一", "单选", "甲", "乙", "C", "记", "理由0\n又一条"],
                ["=题三", "单选", "甲", "A", "理由2\n又一条"],
            ]
        )
        // It can be read again, and refused again without a second column of reasons.
        let again = folder.path + "/" + "again." + format.rawValue
        #expect(try refused(ExchangeSource(path: path), format, again) == [0, 1])
        #expect(try ReadTable(ExchangeSource(path: again), format).rows[0] == table.rows[0])
    }

    @Test func rowsOfAQuestionStayTogetherInAWorkbook() throws {
        let folder = try TemporaryFolder()
        let sample = TableSample(sheets: [
            ("单选题", [["题目", "选项A", "选项B", "答案"], ["题一", "甲", "乙", "C"], ["题二", "甲", "乙", "A"]]),
            (
                "案例",
                [
                    ["题目类型", "大题题干", "小题题型", "小题题干", "正确答案"], ["材料题", "材料", "判断题", "问一", "对"],
                    ["", "", "判断题", "问二", "也许"],
                ]
            ),
        ])
        let path = folder.path + "/" + "refused.xlsx"
        #expect(try refused(sample.workbook, .xlsx, path) == [0, 2])
        let table = try ReadTable(ExchangeSource(path: path), .xlsx)
        #expect(table.sheets == ["单选题", "案例"])
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["题目", "选项A", "选项B", "答案", "原因"], ["题一", "甲", "乙", "C", "理由0\n又一条"],
                ["题目类型", "大题题干", "小题题型", "小题题干", "正确答案", "原因"], ["材料题", "材料", "判断题", "问一", "对", "理由2\n又一条"],
                ["判断题", "问二", "也许"],
            ]
        )
        let reading = try TableReading(ExchangeSource(path: path))
        #expect(reading.codes == ["key-outside-options", "bad-truth-key", "broken-part"])
    }
}
