import QuestionBank
import Testing

/// Questions without numbers behind the rationale of another, and keys under headings that people write.
@Suite struct WordsHiddenQuestionTests {
    @Test(arguments: [
        "单选题\n宪法的根本任务是什么？\nA. 甲\nB. 乙\n答案：A\n解析：见序言。\n国家的一切权力属于谁？\nA. 人民\nB. 公民\n答案：B\n解析：见第二条。",
        "1.【单选题】宪法的根本任务是什么？\nA. 甲\nB. 乙\n【正确答案】A\n【答案解析】见序言。\n【单选题】国家的一切权力属于谁？\nA. 人民\nB. 公民\n【正确答案】B\n【答案解析】见第二条。",
    ])
    func areFound(text: String) throws {
        let reading = try WordsReading(text)
        #expect(reading.keys == ["单选 A", "单选 B"])
        #expect(reading.stems == ["宪法的根本任务是什么？", "国家的一切权力属于谁？"])
    }

    @Test func isNotSwallowedInSilence() throws {
        let reading = try WordsReading(
            "一、单选题\n1. 宪法的根本任务是（ ）\nA. 甲\nB. 乙\n答案：A\n解析：见序言。\n权力属于人民，这是说\nA. 人民\nB. 公民\n答案：A"
        )
        #expect(reading.keys == ["坏 key-behind-rationale"])
    }

    @Test(arguments: [
        "参考答案\n题号 1 2\n答案 A B", "附：参考答案\n1-2 AB", "（参考答案）\n1. A\n2. B", "答案\n一、1.A 2.B", "参考答案：\n一、1.A 2.B",
    ])
    func keysBelowHeadings(list: String) throws {
        let reading = try WordsReading("一、单选题\n1. 甲（ ）\nA. 一\nB. 二\n2. 乙（ ）\nA. 三\nB. 四\n\(list)")
        #expect(reading.keys == ["单选 A", "单选 B"])
        #expect(try reading.options(1) == ["三", "四"])
        #expect(reading.problems.isEmpty)
    }

    @Test func keysOfTwoSectionsBelowTheirNumerals() throws {
        let reading = try WordsReading(
            "一、单选题\n1. 甲（ ）\nA. 一\nB. 二\n2. 乙（ ）\nA. 三\nB. 四\n二、判断题\n1. 丙。（ ）\n2. 丁。（ ）\n参考答案\n一、1.A 2.B\n二、1.√ 2.×"
        )
        #expect(reading.keys == ["单选 A", "单选 B", "判断 对", "判断 错"])
    }
}
