import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Files that are made to hurt: bounded in time and memory, and told of.
@Suite struct WordsHostileTests {
    @Test(.timeLimit(.minutes(10))) func aParagraphOfFiftyMegabytes() throws {
        let text = "1. 【判断】" + String(repeating: "题", count: 16_000_000) + "\n答案：对\n2. 【判断】禁止高利放贷。\n答案：对"
        let reading = try WordsReading(text)
        #expect(reading.keys == ["坏 too-long", "判断 对"])
    }

    @Test(.timeLimit(.minutes(10))) func aHundredThousandLinesOfOneSign() throws {
        let reading = try WordsReading(String(repeating: "题\n", count: 100_000))
        #expect(reading.items.isEmpty)
        #expect(reading.problems.count == 1)
        let inside = try WordsReading("1. 【判断】甲\n" + String(repeating: "题\n", count: 100_000) + "答案：对")
        #expect(inside.keys == ["坏 too-long"])
    }

    @Test(.timeLimit(.minutes(10))) func aStemWithAHundredThousandBrackets() throws {
        for bracket in ["（", "）", "（A", "（ ", "（）", "【", "[答案", "（A）", "A.", "A.B.", "(1)", "____", " 答案"] {
            _ = try WordsReading("1. 题" + String(repeating: bracket, count: 100_000) + "\n答案：A\n2. 【判断】禁止高利放贷。\n答案：对")
        }
    }

    @Test(.timeLimit(.minutes(10))) func manyLinesOfEachSort() throws {
        for line in [
            "1.", "A.", "答案：A", "一、单选题", "案例一：题", "参考答案", "1-5 ABCDE", "解析：题", "第一章 题", "（A）", "题号 1 2", "难度：题",
            "1. 题（A）",
            "【案例】\n（1）题",
        ] {
            _ = try WordsReading(String(repeating: line + "\n", count: 10_000))
        }
    }

    @Test(.timeLimit(.minutes(10))) func tooManyQuestions() throws {
        let reading = try WordsReading(String(repeating: "1. 【判断】题\n答案：对\n", count: 100_010))
        #expect(reading.items.count <= 100_001)
        #expect(reading.problems.contains(.text(.tooManyItems(limit: 100_000))))
    }

    @Test func elementsInElements() {
        let body = String(repeating: "<w:tbl><w:tr><w:tc>", count: 1000)
        #expect(throws: FileProblem.self) { try WordsReading(document: DOCXBuilder.document(body)) }
    }

    @Test func anArchiveThatGrows() {
        let archive = ZipBuilder.archive([.zeros("word/document.xml", count: 300 << 20)])
        #expect(throws: FileProblem.self) { try WordsReading(document: archive) }
    }
}
