import ExamRunner
import ExamScreen
import Testing

@Suite struct ExamModelTests {
    // MARK: - Beginning

    @Test func theClockStartsOnlyWithEnter() {
        var driver = ScreenDriver()
        driver.wait(seconds: 30)
        driver.type("ab")
        #expect(driver.seat.events.isEmpty)
        driver.begin()
        #expect(driver.seat.events.count == 1)
        #expect(driver.model.page == .question)
        #expect(driver.model.timeLeft == Int64(60 * 60_000))
    }

    @Test func aFailedBeginIsSaidAndTriedAgain() {
        var driver = ScreenDriver()
        driver.seat.failure = .busy
        driver.begin()
        #expect(driver.model.page == .welcome)
        #expect(driver.text.contains("未能开始"))
        driver.seat.failure = nil
        driver.begin()
        #expect(driver.model.page == .question)
    }

    @Test func aClosedWindowIsFinal() {
        var driver = ScreenDriver()
        driver.seat.failure = .windowClosed
        driver.begin()
        #expect(driver.text.contains("不在考试时段内"))
        driver.press(.enter)
        #expect(driver.session.ending == .refused(.windowClosed))
    }

    @Test func aResumedAttemptGoesOnWhereItWas() throws {
        var first = ScreenDriver()
        first.begin()
        first.type("b")
        first.press(.right, .right)
        first.type("t")
        let second = ScreenDriver(try first.seat.reopened())
        #expect(second.model.page == .question)
        #expect(second.model.position == 2)
        #expect(second.model.isChosen(0))
        #expect(second.text.contains("已恢复 2 题答案，从第 3 题继续"))
        #expect(second.text.contains("✓ 已保存"))
    }

    @Test func anAttemptThatIsHandedInShowsItsResult() throws {
        let seat = FakeSeat()
        try seat.begin()
        _ = try seat.submit()
        var driver = ScreenDriver(seat)
        #expect(driver.text.contains("不合格"))
        driver.press(.control("c"))
        guard case .submitted = driver.session.ending else {
            Issue.record("ended as \(String(describing: driver.session.ending))")
            return
        }
    }

    // MARK: - Answering

    @Test func lettersDigitsAndSpaceChoose() {
        var driver = ScreenDriver()
        driver.begin()
        // Shown as B stands first in the item.
        driver.type("b")
        #expect(driver.seat.state?.responses[0] == .option(0))
        driver.type("4")
        #expect(driver.seat.state?.responses[0] == .option(1))
        driver.press(.up)
        driver.type(" ")
        #expect(driver.seat.state?.responses[0] == .option(3))
        driver.type("Ａ")
        #expect(driver.seat.state?.responses[0] == .option(2))
        driver.type("e9")
        #expect(driver.seat.state?.responses[0] == .option(2))
    }

    @Test func enterTicksAndThenGoesOn() {
        var driver = ScreenDriver()
        driver.begin()
        driver.press(.down, .enter)
        #expect(driver.seat.state?.responses[0] == .option(0))
        #expect(driver.model.position == 0)
        driver.press(.enter)
        #expect(driver.model.position == 1)
    }

    @Test func multipleTogglesAndAnEmptyAnswerIsCleared() {
        var driver = ScreenDriver()
        driver.begin()
        driver.press(.right)
        driver.type("ca")
        #expect(driver.seat.state?.responses[1] == .options([0, 2]))
        driver.type("ac")
        #expect(driver.seat.state?.responses[1] == nil)
        #expect(driver.model.answeredCount == 0)
    }

    @Test(arguments: [("t", true), ("Y", true), ("1", true), ("a", true), ("对", true), ("√", true)])
    func trueHasManyNames(key: String, truth: Bool) { expectTruth(key, truth) }

    @Test(arguments: [("x", false), ("2", false), ("B", false), ("错", false), ("×", false)])
    func soHasFalse(key: String, truth: Bool) { expectTruth(key, truth) }

    private func expectTruth(_ key: String, _ truth: Bool) {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(3)
        driver.type(key)
        #expect(driver.seat.state?.responses[2] == .truth(truth))
    }

    @Test func fFlagsATrueFalseQuestion() {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(3)
        driver.type("f")
        #expect(driver.seat.state?.flagged == [2])
        #expect(driver.seat.state?.responses.isEmpty == true)
    }

    @Test func lettersThatLabelOptionsAnswerAndCtrlCommands() {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(6)
        driver.type("f")
        #expect(driver.seat.state?.responses[5] == .options([5]))
        #expect(driver.seat.state?.flagged.isEmpty == true)
        driver.press(.control("f"))
        #expect(driver.seat.state?.flagged == [5])
        #expect(driver.text.contains("^F 标记"))
    }

    @Test func backspaceClears() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("a")
        driver.press(.backspace)
        #expect(driver.seat.state?.responses[0] == nil)
        #expect(driver.seat.events.last?.happening == .answered(question: 0, response: nil))
    }

    // MARK: - Moving

    @Test func everyWayToTurn() {
        var driver = ScreenDriver()
        driver.begin()
        driver.press(.right)
        driver.type("n")
        driver.press(.pageDown)
        #expect(driver.model.position == 3)
        driver.press(.pageUp, .control("p"), .left)
        #expect(driver.model.position == 0)
        driver.press(.left)
        #expect(driver.text.contains("已是第一题"))
        driver.press(.end)
        #expect(driver.model.position == 7)
        driver.press(.right)
        #expect(driver.text.contains("已是最后一题"))
        #expect(driver.seat.state?.position == 7)
    }

    @Test func jumpsByNumber() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("g5")
        driver.press(.enter)
        #expect(driver.model.position == 4)
        driver.type("g9")
        driver.press(.enter)
        #expect(driver.model.position == 4)
        #expect(driver.text.contains("没有这一题"))
        driver.type("g2")
        driver.press(.escape)
        #expect(driver.model.position == 4)
    }

    @Test func theSheetOpensQuestions() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("s")
        driver.press(.right, .right, .enter)
        #expect(driver.model.position == 2)
        driver.type("ss")
        #expect(driver.model.page == .question)
    }

    // MARK: - Handing in

    @Test func reviewListsOpensAndHandsIn() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("afr")
        #expect(driver.model.questionsToReview == Array(0..<8))
        driver.press(.down, .down, .enter)
        #expect(driver.model.position == 2)
        driver.type("rr")
        driver.press(.enter)
        #expect(driver.model.dialog == nil)
        driver.type("ry")
        guard case .result = driver.model.page else {
            Issue.record("no result but \(driver.model.page)")
            return
        }
        driver.type("q")
        guard case .submitted(let result) = driver.session.ending else {
            Issue.record("ended as \(String(describing: driver.session.ending))")
            return
        }
        #expect(result.submittedBy == .candidate)
        #expect(result.answeredCount == 1)
    }

    @Test func leavingAsksAndKeepsEverything() {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(7)
        driver.type("诚信")
        driver.press(.control("c"))
        #expect(driver.text.contains("计时不停"))
        #expect(driver.seat.state?.responses[6] == .blanks(["诚信"]))
        driver.type("n")
        #expect(driver.session.ending == nil)
        driver.press(.control("c"))
        driver.type("y")
        #expect(driver.session.ending == .left)
    }

    // MARK: - The deadline

    @Test func warnsAtFiveMinutesAndAtOne() {
        var driver = ScreenDriver()
        driver.begin()
        driver.skip(toSecondsLeft: 301)
        #expect(driver.model.warning == nil)
        driver.wait(seconds: 1)
        #expect(driver.model.warning == 5)
        // It takes no keys away.
        driver.type("b")
        #expect(driver.model.answeredCount == 1)
        driver.wait(seconds: 21)
        #expect(driver.model.warning == nil)
        driver.skip(toSecondsLeft: 60)
        #expect(driver.model.warning == 1)
    }

    @Test func handsInByItselfAtTheDeadline() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("b")
        driver.press(.control("c"))
        driver.skip(toSecondsLeft: 0)
        #expect(driver.model.page == .timeUp)
        #expect(driver.model.result?.submittedBy == .deadline)
        #expect(driver.model.result?.answeredCount == 1)
        driver.type("a")
        #expect(driver.model.page == .timeUp)
        driver.press(.enter)
        #expect(driver.text.contains("成绩 "))
    }

    @Test func aLateAnswerIsRefusedAndNotShown() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("b")
        // The deadline passes between two ticks.
        driver.seat.now = 60 * 60_000 + 1
        driver.type("a")
        #expect(driver.model.page == .timeUp)
        #expect(driver.seat.state?.responses[0] == .option(0))
        #expect(driver.model.result?.submittedBy == .deadline)
    }

    @Test func aHandInThatFailsAtTheDeadlineIsTriedEverySecond() {
        var driver = ScreenDriver()
        driver.begin()
        driver.seat.failure = .busy
        driver.skip(toSecondsLeft: 0)
        #expect(driver.model.result == nil)
        #expect(driver.text.contains("正在交卷"))
        driver.wait(seconds: 3)
        driver.seat.failure = nil
        driver.wait(seconds: 1)
        #expect(driver.model.result != nil)
    }

    @Test func theCountdownGoesOnWithoutTheClock() {
        var driver = ScreenDriver()
        driver.begin()
        driver.seat.clockFailure = .busy
        driver.wait(seconds: 10)
        #expect(driver.model.timeLeft == Int64(59 * 60_000 + 50_000))
    }

    // MARK: - Scrolling

    @Test func aLongQuestionScrollsAndStaysInBounds() {
        var driver = ScreenDriver(columns: 60, rows: 20)
        driver.begin()
        driver.open(8)
        #expect(driver.text.contains("▼ 下面还有"))
        for _ in 0..<20 { driver.press(.control("d")) }
        #expect(!driver.text.contains("▼"))
        #expect(driver.text.contains("▲ 上面还有"))
        driver.resize(132, 60)
        #expect(!driver.text.contains("▲"))
        driver.resize(60, 20)
        driver.press(.down, .down, .down)
        #expect(driver.text.contains("▸ ( ) D."))
    }
}
