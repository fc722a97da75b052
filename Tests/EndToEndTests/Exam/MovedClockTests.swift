import Foundation
import TestSupport
import Testing

/// The wall clock is moved by an hour while an exam of half an hour goes on: if the program went by it, the exam would
/// be over at once, or would last an hour longer.
@Suite(
    "The clock is moved during an exam",
    .enabled(if: FakeWallClock.isAvailable, "the package faketime is missing")
)
struct MovedClockTests {
    private func secondsLeft(_ output: String) throws -> Int {
        try #require(PlainTranscript(output).questions.last).secondsLeft
    }

    /// What may be left of half an hour: all of it, but for what has passed since the start.
    private func halfAnHour(since start: ContinuousClock.Instant) -> ClosedRange<Int> {
        1798 - Int((ContinuousClock.now - start) / .seconds(1))...1800
    }

    @Test("it neither gives nor takes time, nor an answer", .timeLimit(.minutes(10)), arguments: [3600, -3600])
    func lineByLine(offset: Int) async throws {
        let start = ContinuousClock.now
        let clock = try FakeWallClock()
        let office = try await SampleOffice.ofSingleChoices(4, timeLimit: 30, clock: clock)
        let process = try office.runner.start(SampleOffice.take + ["--plain"])
        process.send("\n")
        try await process.waitForOutput("question 1") { PlainTranscript($0).questions.count == 1 }
        try clock.setOffset(seconds: offset)
        process.send("A\n")
        var output = try await process.waitForOutput("question 2") { PlainTranscript($0).questions.count == 2 }
        #expect(halfAnHour(since: start).contains(try secondsLeft(output)))
        try clock.setOffset(seconds: 0)
        process.send("B\n")
        output = try await process.waitForOutput("question 3") { PlainTranscript($0).questions.count == 3 }
        #expect(halfAnHour(since: start).contains(try secondsLeft(output)))
        #expect(PlainTranscript(output).savedCount == 2)
        process.endInput()
        #expect(try await process.finish().status == 0)

        // The program comes back, in the same boot, with the clock moved again.
        try clock.setOffset(seconds: offset)
        let resumed = try await office.runner.run(SampleOffice.take + ["--plain"], input: "g 1\n")
        let transcript = PlainTranscript(resumed.out)
        #expect(transcript.questions.last?.answer == "A")
        #expect(halfAnHour(since: start).contains(try secondsLeft(resumed.out)))

        // There and back, and there again over the restart: every jump is on record.
        let shown = try await office.runner.run(["exam", "show", SampleOffice.exam, "--format", "json"])
        let jumps = try JSONDecoder().decode(Shown.self, from: Data(shown.out.utf8)).attempts
            .flatMap(\.clockJumpsMilliseconds)
        #expect(jumps.map { Int((Double($0) / 1000).rounded()) } == [offset, -offset, offset])
    }

    private struct Shown: Decodable {
        let attempts: [Attempt]

        struct Attempt: Decodable {
            let clockJumpsMilliseconds: [Int64]
        }
    }

    @Test("the countdown on the screen runs on evenly", .timeLimit(.minutes(10)), arguments: [3600, -3600])
    func onScreen(offset: Int) async throws {
        let clock = try FakeWallClock()
        let office = try await SampleOffice.ofSingleChoices(4, timeLimit: 30, clock: clock)
        let terminal = try office.runner.start(SampleOffice.take, size: TerminalSize(columns: 80, rows: 24))
        try await terminal.wait(for: "the welcome") { $0.screen.text.contains("开始") }
        try await terminal.send(TerminalKey.enter)
        try await terminal.wait(for: "question 1") { $0.screen.text.contains("第 1 题") }
        try clock.setOffset(seconds: offset)
        try await terminal.send("C")
        let emulator = try await terminal.wait(for: "the answer and a tick of the clock") {
            $0.screen.text.contains("(●) C") && $0.screen.text.contains("✓ 已保存") && $0.screen.text.contains("剩余 29:5")
        }
        #expect(emulator.isAlternate)
        try await terminal.send(TerminalKey.control("c") + "y")
        #expect(try await terminal.finish() == .exited(0))
    }
}
