import QuestionBank
import Testing

@testable import BankFormats

/// Keys in places where few people write them.
@Suite struct TextItemKeyPlaceTests {
    @Test(arguments: ["不得超过____人。答案：五", "不得超过____答案：五", "不得超过____人？参考答案：五", "不得超过（　）人；【答案】五"])
    func keyBehindTheStemOnItsLine(line: String) throws {
        let reading = try WordsReading("一、填空题\n1. 代表\(line)\n2. 代表\(line)")
        #expect(reading.keys == ["填空 五", "填空 五"])
    }

    @Test func aRationaleBehindTheKeyInItsBrackets() throws {
        let reading = try WordsReading("一、判断题\n1. 禁止高利放贷（√）解析：见条文。\n2. 不禁止高利放贷（×）【解析】见条文。")
        #expect(reading.keys == ["判断 对", "判断 错"])
        #expect(try reading.item(0).rationale?.plain == "见条文。")
        #expect(try !reading.item(0).stem.plain.contains("见条文"))
        #expect(try reading.item(1).rationale?.plain == "见条文。")
    }

    @Test(arguments: ["题号\t1\t2\t3\n答案\tA\tB", "题号 1 2 3\n答案 A B"])
    func aKeyTooFewInATable(table: String) throws {
        let questions = (1...3).map { "\($0). 期限\($0)为（ ）\nA. 七日\nB. 十五日\n" }.joined()
        let reading = try WordsReading("一、单选题\n" + questions + table)
        #expect(reading.keys == ["坏 missing-key", "坏 missing-key", "坏 missing-key"])
        #expect(reading.codes.contains { $0.hasSuffix(" key-count") })
    }

    /// Keys below each other without numbers are nobody's; the last question must not take the first of them.
    @Test func keysInLinesOfTheirOwnAreRefused() throws {
        let questions = (1...2).map { "\($0). 期限\($0)为（ ）\nA. 七日\nB. 十五日\n" }.joined()
        let reading = try WordsReading("一、单选题\n" + questions + "答案：\nA\nB")
        #expect(reading.keys.allSatisfy { $0.hasPrefix("坏") })
    }

    @Test func acceptedAnswersOfABlankBetweenOthers() throws {
        let stem = "四、填空题\n1. 男____，女____。\n答案："
        let answers: [(String, [[String]])] = [
            ("一/壹，二", [["一", "壹"], ["二"]]), ("15日/十五日、30日", [["15日", "十五日"], ["30日"]]),
            ("姓名、住址|电话", [["姓名、住址"], ["电话"]]), ("一/二", [["一"], ["二"]]), ("15 日/30日", [["15 日"], ["30日"]]),
        ]
        for (key, accepted) in answers {
            guard case .blanks(let blanks, _) = try WordsReading(stem + key).item(0).answer else {
                Issue.record("no blanks")
                continue
            }
            #expect(blanks.map { $0.accepted.map { ItemPrinter.text(of: $0.match) } } == accepted)
        }
    }

    /// A text may quote the word 答案, or leave room for it.
    @Test func theWordForAKeyInATextIsNoKey() throws {
        let empty = try WordsReading("1. 甲是谁。答案：（　）\nA. 一\nB. 二\n答案：A\n2. 几年？答案：____\nA. 一\nB. 二\n答案：B")
        #expect(empty.keys == ["单选 A", "单选 B"])
        let quoted = try WordsReading("一、简答题\n1. 律师回复如下。答案：可以解除合同。请评析该回复。\n参考答案：应结合案情。")
        #expect(try quoted.item(0).stem.plain.hasSuffix("请评析该回复。"))
        let options = try WordsReading(
            "1. 关于第二十条（正当防卫）解析：下列正确的是（　）\nA. 甲（错误）解析：甲不对\nB. 乙\n答案：B"
        )
        #expect(options.keys == ["单选 B"])
        #expect(try options.options(0) == ["甲（错误）解析：甲不对", "乙"])
    }

    /// The last row of a grid is rarely full.
    @Test(arguments: ["题号\t1\t2\t3\n答案\tA\tB\t", "题号\t1\t2\t3\n答案\tA\tB\t\n"])
    func emptyCellsAtTheEndOfARow(table: String) throws {
        let questions = (1...2).map { "\($0). 期限\($0)为（ ）\nA. 七日\nB. 十五日\n" }.joined()
        #expect(try WordsReading("一、单选题\n" + questions + table).keys == ["单选 A", "单选 B"])
    }
}
