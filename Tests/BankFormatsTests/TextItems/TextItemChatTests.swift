import QuestionBank
import Testing

/// Texts that were copied out of a chat or a page of answers.
@Suite struct TextItemChatTests {
    /// Messages that are copied out of a chat bring who wrote them and when, and what others said in between.
    @Test(
        arguments: [
            "样例同事 2026-11-20 09:20", "样例人员 11/20 上午9:30", "样例 昨天 10:31", "2026-11-20 9:20:31 样例科室(10001)",
            "Sample Name 2026/11/20 09:20:15",
        ]
    )
    func chatterIsNoPartOfAQuestion(header: String) throws {
        let chatter = "\n\(header)\n收到\n"
        let text =
            "\(header)\n1、条例自（B）起施行。\nA 2022年2月25日\nB 2022年5月1日\nC 2005年5月1日" + chatter
            + "2、不超过（ B ）人。\nA.3 B.5 C.7\n解析：不超过5人。" + chatter + "3、禁止高利放贷（对）" + chatter
            + "下列哪项正确？\nA. 甲\nB. 乙" + chatter + "答案：A"
        let reading = try WordsReading(text)
        #expect(reading.keys == ["单选 B", "单选 B", "判断 对", "单选 A"])
        let items = reading.items.compactMap(\.item)
        #expect(items.allSatisfy { !"\($0)".contains("收到") })
        #expect(items[1].rationale?.plain == "不超过5人。")
        #expect(reading.codes.filter { $0.hasSuffix("stray-text") }.count >= 3)
        #expect(!reading.codes.contains { $0.hasSuffix("guessed-options") })
    }

    @Test func whatSomebodyAnsweredIsNoKeyAndNoOption() throws {
        let reading = try WordsReading("1. 期限为（ ）\nA. 七日\nB. 十五日\n我的答案：B\n正确答案：A")
        #expect(reading.keys == ["单选 A"])
        #expect(try reading.options(0) == ["七日", "十五日"])
    }

    @Test func aTimeInATextIsNoChat() throws {
        let reading = try WordsReading("一、单选题\n1. 上班时间是（ A ）。\nA. 9:00\nB. 10:30\nC 11:30\n解析：信访接待时间：\n上午 9:00—12:00。")
        #expect(reading.keys == ["单选 A"])
        #expect(reading.items[0].item?.rationale?.plain == "信访接待时间：\n上午 9:00—12:00。")
    }

    @Test func aPictureInAChatIsTold() throws {
        let reading = try WordsReading("1. 见图，正确的是（ A ）。\n[图片]\nA. 甲\nB. 乙")
        #expect(reading.keys == ["单选 A"])
        #expect(reading.problems.contains(.item(.droppedMedia("图片"))))
        #expect(reading.items[0].item?.stem.plain.contains("图片") == false)
    }

    /// Times, days and brackets in texts that are nobody's message.
    @Test(
        arguments: [
            "9:30 样例人员进入商场", "上班 9:30", "2026-03-01 11:00 样例人员到达", "2026年3月1日 21:00", "①上班 9:00", "我的答案是法律高于一切",
            "[文件]", "【链接】",
        ]
    )
    func linesOfATextStay(line: String) throws {
        let reading = try WordsReading(
            "一、单选题\n1. 某日事件如下：\n\(line)\n最可能的是（ ）\nA. 甲\nB. 乙\n答案：B\n解析：理由：\n\(line)\n如此。\n"
                + "案例一：样例材料如下。\n\(line)\n样例人员离开。\n1. 下列正确的是（ ）\nA. 甲\nB. 乙\n答案：A"
        )
        #expect(reading.keys == ["单选 B", "案例 [单选 A]"] || reading.items.allSatisfy { $0.item != nil })
        #expect(reading.items.count == 2)
        #expect(try reading.item(0).stem.plain.contains(line))
        #expect(try reading.item(0).rationale?.plain.contains(line) == true)
        #expect(try reading.item(1).stem.plain.contains(line))
    }
}
