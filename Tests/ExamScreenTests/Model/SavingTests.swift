import ExamRunner
import ExamScreen
import Testing

/// 已保存 means that the seat has acknowledged everything on the screen.
@Suite struct SavingTests {
    private func begun(at number: Int = 1) -> ScreenDriver {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(number)
        return driver
    }

    @Test func aFailedWriteIsSaidAndTheAnswerStays() {
        var driver = begun()
        driver.seat.failure = .notSaved(.system(detail: "disk full"))
        driver.type("b")
        #expect(driver.model.isChosen(1))
        #expect(driver.text.contains("未能保存"))
        #expect(driver.text.contains("disk full"))
        #expect(driver.text.contains("1 处未保存"))
        #expect(!driver.text.contains("已保存"))
        #expect(driver.seat.state?.responses.isEmpty == true)
    }

    @Test func theNextKeyTriesAgain() {
        var driver = begun()
        driver.seat.failure = .busy
        driver.type("b")
        driver.press(.right)
        driver.seat.failure = nil
        driver.press(.down)
        #expect(driver.seat.state?.responses[0] == .option(0))
        #expect(driver.text.contains("✓ 已保存"))
    }

    @Test func nobodyHandsInOrLeavesOverAFailedWrite() {
        var driver = begun()
        driver.seat.failure = .busy
        driver.type("brry")
        #expect(driver.model.result == nil)
        #expect(driver.text.contains("未能交卷"))
        driver.press(.escape, .control("c"))
        driver.type("y")
        #expect(driver.session.ending == nil)
        driver.type("x")
        #expect(driver.session.ending == .left)
    }

    @Test func aBlankIsSavedTwoSecondsAfterTheLastKey() {
        var driver = begun(at: 7)
        driver.type("诚")
        driver.wait(seconds: 1)
        driver.type("信")
        #expect(driver.text.contains("尚未保存"))
        driver.wait(seconds: 1)
        #expect(driver.seat.state?.responses[6] == nil)
        driver.wait(seconds: 1)
        #expect(driver.seat.state?.responses[6] == .blanks(["诚信"]))
        #expect(driver.text.contains("✓ 已保存"))
    }

    @Test(arguments: [
        Key.enter, .tab, .control("n"), .control("f"), .control("s"), .control("r"), .pageUp, .control("c"),
    ])
    func leavingABlankSavesIt(key: Key) {
        var driver = begun(at: 4)
        driver.type("六十")
        driver.press(key)
        #expect(driver.seat.state?.responses[3] == .blanks(["六十", ""]))
    }

    @Test func aBlankIsSavedBeforeTheDeadline() {
        var driver = begun(at: 7)
        driver.skip(toSecondsLeft: 3)
        driver.type("诚信")
        driver.wait(seconds: 1)
        #expect(driver.seat.state?.responses[6] == .blanks(["诚信"]))
    }

    @Test func aSignalSavesWhatIsTyped() {
        var driver = begun(at: 7)
        driver.type("诚信")
        driver.saveEverything()
        #expect(driver.seat.state?.responses[6] == .blanks(["诚信"]))
    }

    @Test func typingBackToTheSavedTextLeavesNothingUnsaved() {
        var driver = begun(at: 7)
        driver.type("诚信")
        driver.press(.enter)
        driver.press(.pageUp)
        let count = driver.seat.events.count
        driver.open(7)
        driver.type("x")
        driver.press(.backspace)
        driver.wait(seconds: 3)
        #expect(!driver.text.contains("尚未保存"))
        #expect(
            driver.seat.events.dropFirst(count).allSatisfy { if case .movedTo = $0.happening { true } else { false } }
        )
    }
}
