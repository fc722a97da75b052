import ExamRunner
import ExamScreen
import TestSupport
import Testing
import TextLayout

/// Whole screens, as text; where the look carries something, its style layer as well.
@Suite struct FrameTests {
    static let sizes = [
        Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
        Size(columns: 120, rows: 40),
    ]

    static let scenes: [(name: String, prepare: @Sendable (inout ScreenDriver) -> Void)] = [
        ("welcome", { _ in }),
        (
            "single",
            { driver in
                driver.begin()
                driver.type("b")
                driver.wait(seconds: 754)
            }
        ),
        (
            "multiple",
            { driver in
                answerSome(&driver)
                driver.open(2)
                driver.press(.down, .down)
            }
        ),
        (
            "true-false",
            { driver in
                answerSome(&driver)
                driver.open(3)
            }
        ),
        (
            "fill-in",
            { driver in
                answerSome(&driver)
                driver.open(4)
                driver.type("六十")
                driver.press(.tab)
                driver.type("三")
            }
        ),
        (
            "case",
            { driver in
                answerSome(&driver)
                driver.open(6)
            }
        ),
        (
            "long",
            { driver in
                answerSome(&driver)
                driver.open(8)
            }
        ),
        (
            "long-scrolled",
            { driver in
                answerSome(&driver)
                driver.open(8)
                driver.press(.down, .down)
            }
        ),
        (
            "sheet",
            { driver in
                answerSome(&driver)
                driver.type("s")
                driver.press(.right, .right)
            }
        ),
        (
            "review",
            { driver in
                answerSome(&driver)
                driver.type("r")
                driver.press(.down)
            }
        ),
        (
            "hand-in",
            { driver in
                answerSome(&driver)
                driver.type("rr")
            }
        ),
        (
            "leave",
            { driver in
                answerSome(&driver)
                driver.press(.control("c"))
            }
        ),
        (
            "leave-unsaved",
            { driver in
                answerSome(&driver)
                driver.seat.failure = .notSaved(.diskFull)
                driver.type("a")
                driver.press(.control("c"))
            }
        ),
        (
            "help",
            { driver in
                answerSome(&driver)
                driver.type("?")
            }
        ),
        (
            "jump",
            { driver in
                answerSome(&driver)
                driver.type("g1")
            }
        ),
        (
            "commands",
            { driver in
                answerSome(&driver)
                driver.open(7)
                driver.press(.escape)
            }
        ),
        (
            "unsaved",
            { driver in
                answerSome(&driver)
                driver.seat.failure = .notSaved(.diskFull)
                driver.type("a")
            }
        ),
        (
            "five-minutes",
            { driver in
                answerSome(&driver)
                driver.skip(toSecondsLeft: 299)
            }
        ),
        (
            "one-minute",
            { driver in
                answerSome(&driver)
                driver.skip(toSecondsLeft: 42)
            }
        ),
        (
            "time-up",
            { driver in
                answerSome(&driver)
                driver.skip(toSecondsLeft: 0)
            }
        ),
        (
            "result",
            { driver in
                answerSome(&driver)
                driver.type("rry")
            }
        ),
        (
            "result-scrolled",
            { driver in
                answerSome(&driver)
                driver.type("rry")
                driver.press(.pageDown)
            }
        ),
        (
            "not-released",
            { driver in
                driver.seat.isDisclosed = false
                answerSome(&driver)
                driver.type("rry")
            }
        ),
    ]

    /// Right, partly wrong, flagged and open questions; ends at question 1.
    static func answerSome(_ driver: inout ScreenDriver) {
        driver.begin()
        driver.type("d")
        driver.press(.right)
        driver.type("ac")
        driver.press(.right)
        driver.type("xf")
        driver.press(.right, .control("n"))
        driver.type("af")
        driver.press(.home)
        driver.wait(seconds: 65)
    }

    @Test(arguments: scenes.map(\.name), sizes)
    func looksAsRecorded(name: String, size: Size) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        var driver = ScreenDriver(columns: size.columns, rows: size.rows)
        scene.prepare(&driver)
        expectGolden(driver.text, "zh/\(name)-\(size.columns)x\(size.rows).txt", file: goldenAnchor)
    }

    @Test(arguments: ["welcome", "single", "fill-in", "help", "review", "result", "hand-in", "unsaved"])
    func looksAsRecordedInEnglish(name: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        var driver = ScreenDriver(language: .english)
        scene.prepare(&driver)
        expectGolden(driver.text, "en/\(name)-80x24.txt", file: goldenAnchor)
    }

    @Test(arguments: ["multiple", "fill-in", "sheet", "one-minute"])
    func isStyledAsRecorded(name: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        var driver = ScreenDriver(columns: 100, rows: 30)
        scene.prepare(&driver)
        expectGolden(driver.styles, "style/\(name)-100x30.txt", file: goldenAnchor)
    }

    @Test func aWelcomeThatDoesNotFitScrolls() {
        let title = "样例市样例局二〇二六年度工作人员法律法规知识与业务能力综合测试（第一批次，样例）"
        func driver(_ title: String) -> ScreenDriver {
            ScreenDriver(FakeSeat(exam: Sample.exam(title: title)), columns: 60, rows: 20)
        }
        expectGolden(driver(title).text, "zh/welcome-two-lines-60x20.txt", file: goldenAnchor)
        #expect(driver(title).text.contains("时间到自动交卷"))
        var driver = driver(title + title + title)
        expectGolden(driver.text, "zh/welcome-long-60x20.txt", file: goldenAnchor)
        #expect(driver.text.contains("▼ 下面还有"))
        driver.press(.end)
        #expect(driver.text.contains("时间到自动交卷"))
        #expect(driver.text.contains("▲ 上面还有"))
        #expect(!driver.text.contains("▼"))
        driver.press(.up, .home)
        #expect(!driver.text.contains("▲"))
        driver.press(.down, .enter)
        #expect(driver.seat.state != nil)
    }

    @Test func aReviewThatDoesNotFitSaysHowMuchIsLeft() {
        let questions = (0..<30).map { _ in Sample.questions[2] }
        var driver = ScreenDriver(FakeSeat(questions: questions), columns: 60, rows: 20)
        driver.begin()
        driver.type("r")
        #expect(driver.text.contains("▼ 下面还有 20 题"))
        #expect(!driver.text.contains("▲"))
        driver.press(.end)
        #expect(driver.text.contains("▲ 上面还有 20 题"))
        #expect(!driver.text.contains("▼"))
    }

    @Test func aBlankThatIsLeftIsMarkedAsRecorded() {
        var driver = ScreenDriver(columns: 60, rows: 20)
        Self.answerSome(&driver)
        driver.open(4)
        driver.type("六十")
        driver.press(.control("r"))
        expectGolden(driver.text, "zh/review-partial-60x20.txt", file: goldenAnchor)
        driver.type("r")
        expectGolden(driver.text, "zh/hand-in-partial-60x20.txt", file: goldenAnchor)
    }

    @Test func aWindowThatClosesAtMidnightClosesTheDayBefore() throws {
        let midnight = try #require(OfficeTime.china.instant("2026-12-01 00:00"))
        let driver = ScreenDriver(FakeSeat(exam: Sample.exam(closes: midnight)))
        #expect(driver.text.contains("至 2026-11-30 24:00"))
    }

    @Test func saysSoWhenTheWindowIsTooSmall() {
        var driver = ScreenDriver(columns: 59, rows: 20)
        driver.begin()
        #expect(driver.seat.state == nil)
        #expect(driver.text.contains("窗口太小"))
        #expect(driver.text.contains("60x20"))
        driver.resize(60, 20)
        driver.begin()
        driver.resize(40, 5)
        #expect(driver.text.contains("剩余 60:00") || driver.text.contains("剩余 1:00:00"))
    }

    @Test func theCursorStandsInTheBlank() throws {
        var driver = ScreenDriver()
        driver.begin()
        driver.open(7)
        driver.type("诚信")
        let cursor = try #require(driver.frame.cursor)
        #expect(driver.frame[cursor.row, cursor.column - 4].character == "诚")
        driver.press(.left)
        #expect(driver.frame.cursor == Grid.Place(row: cursor.row, column: cursor.column - 2))
    }
}

/// The golden files lie beside the folders of the tests.
let goldenAnchor = #filePath.replacingLast("/Views/FrameTests.swift", with: "/FrameTests.swift")

extension String {
    fileprivate func replacingLast(_ suffix: String, with other: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) + other : self
    }
}
