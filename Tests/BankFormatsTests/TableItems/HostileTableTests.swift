import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Tables made to hurt.
@Suite struct HostileTableTests {
    private func read(_ lines: [String]) throws -> TableReading {
        try TableReading(ExchangeSource(name: "x.csv", bytes: Array(lines.joined(separator: "\n").utf8)), .csv)
    }

    @Test(.timeLimit(.minutes(10))) func oneQuestionOfTooManyRows() throws {
        let rows = (0..<50_000).map { _ in "1,1,题,0,甲" }
        let reading = try read(["题目序号,题目类型,题目内容,是否正确项,选项内容"] + rows)
        #expect(reading.entries.count == 1)
        #expect(reading.codes.contains("too-many-rows"))
        #expect(reading.items.isEmpty)
    }

    @Test(.timeLimit(.minutes(10))) func caseSetOfTooManyParts() throws {
        let rows = (0..<50_000).map { _ in ",判断题,,问,对" }
        let reading = try read(["题目类型,小题题型,大题题干,小题题干,正确答案", "材料题,判断题,材料,问,对"] + rows)
        #expect(reading.entries.count == 1)
        #expect(reading.codes == ["too-many-rows"])
    }

    @Test(.timeLimit(.minutes(10))) func longCellsAndStrangeSigns() throws {
        let long = String(repeating: "A.甲,B.", count: 10_000)
        let brackets = String(repeating: "（", count: 30_000)
        let reading = try read([
            "题干,题型,选项,答案,附加", "\(brackets),填空,,甲", "题,单选,\"\(long)\",A",
            "题,单选,\"甲|乙\",\(String(repeating: "1", count: 30_000))",
            "\(String(repeating: "_", count: 30_000)),填空,,\(String(repeating: "甲；", count: 9_000))",
            "题____,填空,,甲,\"区间：-9223372036854775808.-9223372036854775808\n区分大小写：9.9\n误差1.1：0\n固定：Z\"",
        ])
        #expect(reading.entries.count == 5)
    }

    @Test(.timeLimit(.minutes(10))) func randomRowsNeverStopTheReader() {
        let headings = [
            ["题干", "题型", "选项A", "选项B", "选项C", "答案", "解析", "难度"], ["编号", "题型", "题干", "选项A", "选项B", "答案", "附加", "所属案例"],
            ["大题题干", "题目类型", "小题题型", "小题题干", "选项A", "选项B", "正确答案", "选项数"],
            ["题目序号", "题目类型", "题目内容", "是否正确项", "选项内容", "选项解析", "整体解析", "题目图片"],
            ["题干", "题型", "选择项", "答案1", "得分1", "答案2", "得分2", "解析"],
        ]
        let pieces = [
            "", "", "题", "____", "单选", "多选题", "判断", "填空", "案例", "材料题", "1", "0", "3", "A", "B", "AB", "对", "错", "；",
            "|", "\\", "\n", "A.",
            "B.", "$;$", "同上", "示例", "选项I：甲", "权重A：5", "反馈1.1：", "区间：1.1", "固定：A", "1.0", "（）", "（",
            "99999999999999999999",
        ]
        forAll { (generator: inout TestGenerator) -> [[String]] in
            [generator.element(of: headings)]
                + (0..<6).map { _ in
                    (0..<8).map { _ in
                        (0..<Int.random(in: 0...3, using: &generator)).map { _ in generator.element(of: pieces) }
                            .joined()
                    }
                }
        } property: { rows in
            let reading = try TableReading(TableSample(rows).text, .csv)
            // Every question that is refused says why.
            return reading.entries.allSatisfy { entry in
                (entry.item == nil) == entry.problems.contains { $0.problem.severity == .error }
            } && reading.entries.map(\.ordinal) == Array(reading.entries.indices)
        }
    }
}
