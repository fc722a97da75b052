import ExamScreen
import TestSupport
import Testing

@Suite struct GridTests {
    @Test func theDifferenceOfTwoFramesDrawsTheSecond() {
        var driver = ScreenDriver()
        var screen = EmulatedTerminal(driver.model.size)
        var shown: Grid?
        func show(_ grid: Grid) {
            screen.take(grid.ansi(after: shown, palette: .monochrome))
            shown = grid
        }
        show(driver.frame)
        for key: Key in [
            .enter, .character("b"), .right, .character("c"), .character("f"), .f1, .escape, .pageDown, .pageDown,
            .character("六"), .tab, .escape, .character("s"), .down, .escape, .control("r"), .control("c"), .escape,
        ] {
            driver.press(key)
            let frame = driver.frame
            show(frame)
            #expect(screen.grid == frame.textRows, "\(key)")
            #expect(screen.cursor == frame.cursor, "\(key)")
        }
    }

    @Test func anUnchangedFrameWritesNothing() {
        var driver = ScreenDriver()
        driver.begin()
        let frame = driver.frame
        #expect(frame.ansi(after: frame, palette: .colours) == "")
        driver.press(.right, .right, .right)
        #expect(driver.frame.ansi(after: driver.frame, palette: .colours) == "")
    }

    @Test func aNewSizeDrawsEverythingAnew() {
        var driver = ScreenDriver()
        let old = driver.frame
        driver.resize(100, 30)
        #expect(driver.frame.ansi(after: old, palette: .colours).contains("\u{1B}[2J"))
    }

    @Test func aSecondOfTheCountdownIsAFewBytes() {
        var driver = ScreenDriver()
        driver.begin()
        driver.wait(seconds: 1)
        let before = driver.frame
        driver.wait(seconds: 1)
        #expect(driver.frame.ansi(after: before, palette: .colours).utf8.count < 40)
    }

    @Test func withoutColoursNoneIsSent() {
        var driver = ScreenDriver()
        driver.begin()
        driver.type("bf")
        driver.skip(toSecondsLeft: 30)
        let mono = driver.frame.ansi(after: nil, palette: .monochrome)
        let colours = driver.frame.ansi(after: nil, palette: .colours)
        let hasColour = { (text: String) in ["31m", "32m", "33m", "36m"].contains { text.contains(";\($0)") } }
        #expect(!hasColour(mono))
        #expect(hasColour(colours))
        #expect(mono.contains(";7m"))
    }

    @Test(arguments: [
        ("", "xterm-256color", Palette.colours), ("1", "xterm", .monochrome), ("", "screen", .colours),
        ("", "vt100", .monochrome), ("", "dumb", .monochrome),
    ])
    func readsTheEnvironment(noColour: String, terminal: String, palette: Palette) {
        #expect(Palette(noColour: noColour, terminal: terminal) == palette)
        #expect(Palette(noColour: nil, terminal: terminal) == (noColour.isEmpty ? palette : .colours))
        #expect(Palette(noColour: nil, terminal: nil) == .monochrome)
    }

    @Test func noControlCharacterOfAQuestionReachesTheTerminal() {
        let questions = Sample.questions.map { question in
            question.withStem("样例\u{1B}[2J\u{7}题\u{9B}31m")
        }
        var driver = ScreenDriver(FakeSeat(questions: questions))
        driver.begin()
        #expect(driver.text.contains("样例[2J题31m"))
        let output = driver.frame.ansi(after: nil, palette: .monochrome)
        #expect(!output.contains("\u{7}"))
        #expect(!output.contains("\u{9B}"))
        #expect(output.components("\u{1B}[2J") == 1)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ part: String) -> Int {
        indices.count { self[$0...].hasPrefix(part) }
    }
}
