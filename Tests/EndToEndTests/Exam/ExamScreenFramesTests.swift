import Foundation
import TestSupport
import Testing

/// A whole exam on a terminal, key by key, as a candidate sits it; frames are compared with golden files.
@Suite("The exam on a terminal")
struct ExamScreenFramesTests {
    @Test(
        "answering, flagging, resizing, reviewing and handing in",
        .timeLimit(.minutes(10)),
        arguments: [TerminalSize(columns: 80, rows: 24), TerminalSize(columns: 60, rows: 20)]
    )
    func wholeExam(size: TerminalSize) async throws {
        let office = try await SampleOffice.ofEveryKind()
        let terminal = try office.runner.start(SampleOffice.take, size: size)
        let settings = terminal.lineSettings
        let saved = "✓ 已保存"

        ExamScreenFrames.expect(
            try await terminal.wait(for: "the welcome") { $0.screen.text.contains("开始") },
            "welcome"
        )
        try await terminal.send(TerminalKey.enter)
        ExamScreenFrames.expect(
            try await terminal.wait(for: "question 1") { $0.screen.text.contains("第 1 题") },
            "single"
        )
        try await terminal.send("A")
        try await terminal.wait(for: "the answer") {
            $0.screen.text.contains("(●) A") && $0.screen.text.contains(saved)
        }
        try await terminal.send(TerminalKey.right)
        try await terminal.wait(for: "question 2") { $0.screen.text.contains("第 2 题") }
        try await terminal.send("F")
        try await terminal.wait(for: "the flag") { $0.screen.text.contains("⚑") }
        try await terminal.send(TerminalKey.right)
        try await terminal.wait(for: "question 3") { $0.screen.text.contains("第 3 题") }
        try await terminal.send("AC")
        ExamScreenFrames.expect(
            try await terminal.wait(for: "two choices") {
                $0.screen.text.contains("[√] A") && $0.screen.text.contains("[√] C") && $0.screen.text.contains(saved)
            },
            "multiple"
        )

        terminal.resize(to: TerminalSize(columns: 100, rows: 30))
        let wide = try await terminal.wait(for: "the larger frame") { !$0.screen.rows[28].isEmpty }
        if size.columns == 80 { ExamScreenFrames.expect(wide, "resized") }
        terminal.resize(to: size)
        try await terminal.wait(for: "the smaller frame") { !$0.screen.rows[size.rows - 1].isEmpty }

        try await terminal.send(TerminalKey.right)
        try await terminal.wait(for: "question 4") { $0.screen.text.contains("第 4 题") }
        try await terminal.send("X" + TerminalKey.right)
        try await terminal.wait(for: "question 5") { $0.screen.text.contains("第 5 题") }
        try await terminal.send("１５" + TerminalKey.tab + "本机关负责人")
        ExamScreenFrames.expect(
            try await terminal.wait(for: "the blanks") { $0.screen.text.contains("本机关负责人") },
            "fill-in"
        )
        try await terminal.send(TerminalKey.enter)
        ExamScreenFrames.expect(
            try await terminal.wait(for: "question 6") {
                $0.screen.text.contains("第 6 题") && $0.screen.text.contains(saved)
            },
            "case"
        )
        try await terminal.send("T")
        try await terminal.wait(for: "the answer") { $0.screen.text.contains("(●)") && $0.screen.text.contains(saved) }
        try await terminal.send("R")
        ExamScreenFrames.expect(
            try await terminal.wait(for: "the review") { $0.screen.text.contains("交卷前检查") },
            "review"
        )
        try await terminal.send("R")
        ExamScreenFrames.expect(
            try await terminal.wait(for: "the question before handing in") { $0.screen.text.contains("现在交卷") },
            "hand-in"
        )
        try await terminal.send("Y")
        ExamScreenFrames.expect(
            try await terminal.wait(for: "the result") { $0.screen.text.contains("成绩") },
            "result"
        )
        try await terminal.send("q")
        #expect(try await terminal.finish() == .exited(0))
        #expect(terminal.emulator.isAsFound)
        #expect(terminal.lineSettings == settings)
        // The score stays on the terminal when the screen has gone.
        #expect(terminal.emulator.screen.text.contains("75 分"))
    }

    @Test("Ctrl-C asks; whoever leaves comes back to where they were", .timeLimit(.minutes(10)))
    func leaving() async throws {
        let office = try await SampleOffice.ofEveryKind()
        let size = TerminalSize(columns: 80, rows: 24)
        var terminal = try office.runner.start(SampleOffice.take, size: size)
        try await terminal.wait(for: "the welcome") { $0.screen.text.contains("开始") }
        try await terminal.send(TerminalKey.enter)
        try await terminal.wait(for: "question 1") { $0.screen.text.contains("第 1 题") }
        try await terminal.send("B" + TerminalKey.right)
        try await terminal.wait(for: "question 2") { $0.screen.text.contains("第 2 题") }
        try await terminal.send(TerminalKey.control("c"))
        try await terminal.wait(for: "the question") { $0.screen.text.contains("离开考试") }
        try await terminal.send("n")
        try await terminal.wait(for: "the exam again") { !$0.screen.text.contains("离开考试") }
        try await terminal.send(TerminalKey.control("c") + "y")
        #expect(try await terminal.finish() == .exited(0))
        #expect(terminal.emulator.isAsFound)

        terminal = try office.runner.start(SampleOffice.take, size: size)
        let back = try await terminal.wait(for: "question 2") { $0.screen.text.contains("第 2 题") }
        #expect(back.screen.text.contains("已恢复 1 题答案"))
        try await terminal.send(TerminalKey.left)
        try await terminal.wait(for: "the answer to question 1") { $0.screen.text.contains("(●) B") }
    }

    @Test(
        "the terminal is left as it was found by TERM and HUP",
        .timeLimit(.minutes(10)),
        arguments: [SIGTERM, SIGHUP]
    )
    func signals(signal: Int32) async throws {
        let office = try await SampleOffice.ofEveryKind()
        let terminal = try office.runner.start(SampleOffice.take, size: TerminalSize(columns: 80, rows: 24))
        let settings = terminal.lineSettings
        try await terminal.wait(for: "the welcome") { $0.screen.text.contains("开始") }
        try await terminal.send(TerminalKey.enter + "C")
        try await terminal.wait(for: "the answer") {
            $0.screen.text.contains("(●) C") && $0.screen.text.contains("✓ 已保存")
        }
        terminal.signal(signal)
        let ending = try await terminal.finish()
        #expect(ending == .exited(128 + signal))
        #expect(terminal.emulator.isAsFound)
        #expect(terminal.lineSettings == settings)
    }

    @Test("a lost connection loses no answer", .timeLimit(.minutes(10)))
    func lostConnection() async throws {
        let office = try await SampleOffice.ofEveryKind()
        let terminal = try office.runner.start(SampleOffice.take, size: TerminalSize(columns: 80, rows: 24))
        try await terminal.wait(for: "the welcome") { $0.screen.text.contains("开始") }
        try await terminal.send(TerminalKey.enter + "C")
        try await terminal.wait(for: "the answer") {
            $0.screen.text.contains("(●) C") && $0.screen.text.contains("✓ 已保存")
        }
        terminal.hangUp()
        let ending = try await terminal.finish()
        #expect(ending == .exited(128 + SIGHUP))
        let outcome = try await office.runner.run(SampleOffice.take + ["--plain"])
        #expect(PlainTranscript(outcome.out).questions.first?.answer == "C")
    }

    @Test("NO_COLOR is honoured, and nothing is lost with it", .timeLimit(.minutes(10)))
    func withoutColour() async throws {
        let office = try await SampleOffice.ofEveryKind(environment: ["NO_COLOR": "1"])
        let terminal = try office.runner.start(SampleOffice.take, size: TerminalSize(columns: 80, rows: 24))
        try await terminal.wait(for: "the welcome") { $0.screen.text.contains("开始") }
        try await terminal.send(TerminalKey.enter + "AF")
        let emulator = try await terminal.wait(for: "an answer and a flag") {
            $0.screen.text.contains("(●) A") && $0.screen.text.contains("⚑")
        }
        #expect(!emulator.hasUsedColour)
    }

    @Test("a second terminal is told that the seat is taken, and may have it afterwards", .timeLimit(.minutes(10)))
    func twoTerminals() async throws {
        let office = try await SampleOffice.ofEveryKind()
        let first = try office.runner.start(SampleOffice.take, size: TerminalSize(columns: 80, rows: 24))
        try await first.wait(for: "the welcome") { $0.screen.text.contains("开始") }
        try await first.send(TerminalKey.enter + "D")
        try await first.wait(for: "the answer") { $0.screen.text.contains("(●) D") && $0.screen.text.contains("✓ 已保存") }
        let second = try await office.runner.run(SampleOffice.take + ["--plain"])
        #expect(second.status == 75)
        #expect(second.err.contains("/dev/pts/"))
        first.signal(SIGKILL)
        #expect(try await first.finish() == .killed(signal: SIGKILL))
        let third = try await office.runner.run(SampleOffice.take + ["--plain"])
        #expect(third.status == 0)
        #expect(PlainTranscript(third.out).questions.first?.answer == "D")
    }
}
