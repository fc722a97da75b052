import ExamRunner
import ExamScreen
import Testing

@Suite struct FillInTests {
    private func begun(at number: Int = 4) -> ScreenDriver {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(number)
        return driver
    }

    @Test func lettersAreTextAndEnterGoesOn() {
        var driver = begun()
        driver.type("nfqr?")
        driver.press(.enter)
        driver.type("30")
        driver.press(.enter)
        #expect(driver.seat.state?.responses[3] == .blanks(["nfqr?", "30"]))
        #expect(driver.model.position == 4)
        #expect(driver.seat.state?.flagged.isEmpty == true)
    }

    @Test func aBlankThatIsLeftIsNotCalledAnswered() {
        var driver = begun()
        driver.type("六十")
        driver.press(.control("r"))
        #expect(driver.model.answerState(of: 3) == .partial)
        #expect(driver.model.answeredCount == 0)
        #expect(driver.model.questionsToReview.contains(3))
        #expect(driver.text.contains("◧ 未答完"))
        #expect(driver.text.contains("未答完 1 题，未答 7 题"))
        driver.type("r")
        #expect(driver.text.contains("还有 7 题没有作答、1 题没有答完！"))
        driver.press(.escape)
        driver.open(4)
        driver.type("三十")
        driver.press(.control("s"))
        #expect(driver.model.answerState(of: 3) == .answered)
        #expect(driver.model.answeredCount == 1)
        #expect(!driver.text.contains("未答完 1"))
    }

    @Test func whatIsPartialIsWarnedOfOnItsOwn() {
        var driver = ScreenDriver(FakeSeat(questions: [Sample.questions[3]]))
        driver.begin()
        driver.type("六十")
        driver.press(.control("r"))
        driver.type("r")
        #expect(driver.text.contains("还有 1 题没有答完！"))
        #expect(!driver.text.contains("没有作答"))
    }

    @Test func escapeMakesTheNextLetterACommand() {
        var driver = begun()
        driver.press(.escape)
        #expect(driver.text.contains("F 标记"))
        driver.type("f")
        #expect(driver.seat.state?.flagged == [3])
        driver.press(.escape, .escape)
        driver.type("n")
        #expect(driver.model.fields[0].text == "n")
        driver.press(.escape)
        driver.type("n")
        #expect(driver.model.position == 4)
    }

    @Test func editsInTheMiddleByWholeCharacters() {
        var driver = begun(at: 7)
        driver.type("诚x信e\u{301}")
        driver.press(.left, .left, .backspace, .end, .backspace)
        #expect(driver.model.fields[0].text == "诚信")
        driver.press(.home, .delete)
        #expect(driver.model.fields[0].text == "信")
    }

    @Test func pastesWithoutNewlinesOrControls() {
        var driver = begun(at: 7)
        driver.press(.paste("诚\u{1B}信\n原则\u{7}"))
        #expect(driver.model.fields[0].text == "诚信 原则")
        driver.press(.paste(String(repeating: "长", count: 5000)))
        #expect(driver.model.fields[0].text.count == TextField.limit)
    }

    @Test func tabGoesAround() {
        var driver = begun()
        driver.press(.tab)
        #expect(driver.model.fieldCursor == 1)
        driver.press(.tab)
        #expect(driver.model.fieldCursor == 0)
        driver.press(.up)
        #expect(driver.model.fieldCursor == 1)
    }

    @Test func aLongAnswerShowsThePartAtTheCursor() {
        var driver = begun(at: 7)
        driver.type(String(repeating: "甲乙丙丁", count: 20) + "末尾")
        #expect(driver.text.contains("末尾"))
        driver.press(.home)
        #expect(!driver.text.contains("末尾"))
        #expect(driver.text.contains("[甲乙"))
    }
}
