import BankFormats
import QuestionBank
import Testing

/// What is guessed of texts is said, each guess under its code and at its place.
@Suite struct WordsGuessTests {
    // MARK: Where questions begin and which key is theirs

    @Test func aQuestionWithoutNumberAmongNumberedOnes() throws {
        let reading = try WordsReading(
            "1. 【单选】期限为（ ）\nA. 15日\nB. 30日\n答案：A\n时效为\nA. 二年\nB. 三年\n答案：B\n2. 【判断】禁止高利放贷。\n答案：对"
        )
        #expect(reading.keys == ["单选 A", "单选 B", "判断 对"])
        #expect(reading.stems == ["期限为（ ）", "时效为", "禁止高利放贷。"])
        #expect(reading.codes == ["5 guessed-start", "5 guessed-kind"])
        #expect(reading.problems.allSatisfy { $0.severity == .guess })
    }

    @Test func optionsThatBeginAgainBeginAQuestion() throws {
        let text = "一、单选题\n1. 期限为\nA. 15日\nB. 30日\n时效为\nA. 二年\nB. 三年\n答案：B"
        let reading = try WordsReading(text)
        #expect(reading.items.count == 2)
        #expect(reading.codes.contains("5 guessed-start"))
        // What stands below the second question's options is its key, and the first has none.
        #expect(reading.keys == ["坏 missing-key", "单选 B"])
    }

    /// Where no question has a number, one without is no guess.
    @Test func onlyTheOptionsTellQuestionsApart() throws {
        let reading = try WordsReading("单选题\n时效为\nA. 二年\nB. 三年\n期限为\nA. 15日\nB. 30日\n参考答案\n1.B 2.A")
        #expect(reading.keys == ["单选 B", "单选 A"])
        #expect(!reading.codes.contains("5 guessed-start"))
    }

    @Test func keysOfAListInTheOrderOfQuestionsWithoutNumbers() throws {
        let text = "一、单选题\n时效为（ ）\nA. 二年\nB. 三年\n期限为（ ）\nA. 15日\nB. 30日\n参考答案\n1-2 BA"
        let reading = try WordsReading(text)
        #expect(reading.keys == ["单选 B", "单选 A"])
        #expect(reading.problems == [.text(.guessedKeyOrder(1)), .text(.guessedKeyOrder(2))])
        #expect(reading.codes == ["9 guessed-key-order", "9 guessed-key-order"])
    }

    // MARK: Answers

    @Test func aSlashPartsAnswers() throws {
        let reading = try WordsReading("四、填空题\n1. 期限为____。\n答案：15日/十五日\n2. 时效为____。\n答案：三年")
        #expect(reading.keys == ["填空 15日/十五日", "填空 三年"])
        #expect(reading.problems == [.text(.guessedAlternatives("15日/十五日"))])
        #expect(reading.codes == ["3 guessed-alternatives"])
        // Our own files mean it.
        let own = try WordsReading("// 学法题目：样例\n四、填空题\n1. 期限为____。\n答案：15日/十五日")
        #expect(own.keys == ["填空 15日/十五日"])
        #expect(own.problems.isEmpty)
    }

    @Test func aQuestionWithNeitherKindNorOptionsNorBlanks() throws {
        let reading = try WordsReading("1. 什么是借款合同？\n答案：借款人向贷款人借款的合同。\n2. 【简答】什么是时效？\n答案：样例要点。")
        #expect(reading.keys == ["简答 借款人向贷款人借款的合同。", "简答 样例要点。"])
        #expect(reading.codes == ["1 guessed-essay"])
    }

    @Test func casesWithoutQuestions() throws {
        let reading = try WordsReading("一、案例分析题\n案例一：某单位（样例）收到一件信访事项。\n二、判断题\n1. 禁止高利放贷。（√）")
        #expect(reading.keys == ["坏 case-without-questions", "判断 对"])
        #expect(reading.codes == ["2 case-without-questions"])
        let next = try WordsReading("案例一：样例材料甲。\n案例二：样例材料乙。\n（1）【判断】甲成年了。\n答案：×")
        #expect(next.keys == ["坏 case-without-questions", "案例[判断 错]"])
        // A case that is answered as a whole is a 简答.
        let whole = try WordsReading("一、案例分析题\n案例一：某单位（样例）应当怎样办理？\n答案：应当登记。")
        #expect(whole.keys == ["简答 应当登记。"])
    }

    // MARK: Sections that do not give the kind

    @Test(arguments: ["一、选择题（每题2分）", "二、不定项选择题（每题2分）", "选择题（每小题2分）"])
    func theKindFollowsFromTheKey(title: String) throws {
        let text = """
            \(title)
            1. 时效为（ ）
            A. 二年
            B. 三年
            答案：B
            2. 禁止的有（ ）
            A. 包办婚姻
            B. 买卖婚姻
            C. 自愿结婚
            答案：AB
            """
        let reading = try WordsReading(text)
        #expect(reading.keys == ["单选 B", "多选 AB"])
        #expect(reading.problems == [.item(.guessedKind(.single)), .item(.guessedKind(.multiple))])
        #expect(reading.codes == ["2 guessed-kind", "6 guessed-kind"])
        #expect(reading.items.map { $0.item?.points } == [2, 2])
    }

    @Test func aMarkAtTheStemOverrulesAndIsNoGuess() throws {
        let reading = try WordsReading("一、选择题\n1. 【单选】时效为（ ）\nA. 二年\nB. 三年\n答案：B")
        #expect(reading.keys == ["单选 B"])
        #expect(reading.problems.isEmpty)
    }

    // MARK: 判断 with options

    @Test(
        arguments: [
            ("错误", "正确"), ("错", "对"), ("×", "√"), ("✗", "✓"), ("F", "T"), ("否", "是"), ("N", "Y"),
        ],
        ["答案：", "bracket", "list"]
    )
    func theWrongOptionFirst(words: (String, String), place: String) throws {
        for (key, meaning) in [("A", "判断 错"), ("B", "判断 对")] {
            let bracket = place == "bracket" ? "（ \(key) ）" : "（ ）"
            let stem = "三、判断题\n1. 禁止高利放贷。\(bracket)\nA. \(words.0)\nB. \(words.1)\n"
            let behind = ["答案：": "答案：\(key)", "list": "参考答案\n1.\(key)"][place] ?? ""
            let reading = try WordsReading(stem + behind)
            #expect(reading.keys == [meaning], "\(stem)\(behind)")
            #expect(reading.problems.isEmpty)
        }
    }

    @Test func theRightOptionFirst() throws {
        for (right, wrong) in [("正确", "错误"), ("√", "×"), ("对", "错")] {
            let stem = "三、判断题\n1. 禁止高利放贷。（ ）\nA. \(right)\nB. \(wrong)\n答案："
            #expect(try WordsReading(stem + "A").keys == ["判断 对"])
            #expect(try WordsReading(stem + "B").keys == ["判断 错"])
            #expect(try WordsReading(stem + right).keys == ["判断 对"])
            #expect(try WordsReading(stem + wrong).keys == ["判断 错"])
        }
    }

    @Test func withoutAKindTheOptionsGiveItAndThatIsSaid() throws {
        let reading = try WordsReading("1. 禁止高利放贷。（ ）\nA.错误 B.正确\n答案：A")
        #expect(reading.keys == ["判断 错"])
        #expect(reading.problems == [.item(.guessedKind(.trueFalse))])
    }
}
