import BankFormats
import QuestionBank
import Testing

/// A 判断 whose options stand in either order means what its key's option says, in every layout.
@Suite struct TableTruthTests {
    static let words = [("错误", "正确"), ("错", "对"), ("×", "√"), ("✗", "✓"), ("否", "是"), ("F", "T")]

    @Test(arguments: words) func chaoxing(wrong: String, right: String) throws {
        let reading = try TableReading([
            ["题目类型", "大题题干", "正确答案", "选项数", "选项A", "选项B"],
            ["判断题", "题一", "A", "2", wrong, right], ["判断题", "题二", "B", "2", wrong, right],
            ["判断题", "题三", "A", "2", right, wrong], ["判断题", "题四", "B", "2", right, wrong],
            ["判断题", "题五", right, "2", wrong, right], ["判断题", "题六", wrong, "2", wrong, right],
        ])
        #expect(reading.summary.layout == "学习通")
        #expect(reading.lines == ["判断 题一 错", "判断 题二 对", "判断 题三 对", "判断 题四 错", "判断 题五 对", "判断 题六 错"])
        #expect(reading.complaints.isEmpty)
    }

    @Test(arguments: words) func kaoshibao(wrong: String, right: String) throws {
        let reading = try TableReading([
            ["题干", "题型", "选项A", "选项B", "正确答案", "解析"], ["题一", "判断题", wrong, right, "A"],
            ["题二", "判断题", wrong, right, "B"],
            ["题三", "判断题", right, wrong, "A"], ["题四", "判断题", right, wrong, "B"],
        ])
        #expect(reading.summary.layout == "考试宝")
        #expect(reading.lines == ["判断 题一 错", "判断 题二 对", "判断 题三 对", "判断 题四 错"])
        #expect(reading.complaints.isEmpty)
    }

    /// The marks stand beside the options, and with them their feedback.
    @Test(arguments: words) func yunfan(wrong: String, right: String) throws {
        let reading = try TableReading([
            ["题目序号", "题目类型", "题目内容", "是否正确项", "选项内容", "选项解析"],
            ["1", "3", "题一", "1", wrong, "选错的"], ["1", "3", "", "0", right, "选对的"],
            ["2", "3", "题二", "0", wrong, "选错的"], ["2", "3", "", "1", right, "选对的"],
            ["3", "判断题", "题三", "1", right, ""], ["3", "判断题", "", "0", wrong, ""],
        ])
        #expect(reading.summary.layout == "云帆")
        let expected = [
            ExchangeTruth(key: false, trueFeedback: "选对的", falseFeedback: "选错的"),
            ExchangeTruth(key: true, trueFeedback: "选对的", falseFeedback: "选错的"), ExchangeTruth(key: true),
        ]
        #expect(reading.items.map(\.truth) == expected)
        #expect(reading.complaints.isEmpty)
    }

    @Test func withoutAKindTheOptionsGiveIt() throws {
        let reading = try TableReading([["题干", "题型", "选项A", "选项B", "答案"], ["题一", "", "×", "√", "A"]])
        #expect(reading.lines == ["判断 题一 错"])
        #expect(reading.entries[0].problems.map(\.problem) == [.item(.guessedKind(.trueFalse))])
    }
}
