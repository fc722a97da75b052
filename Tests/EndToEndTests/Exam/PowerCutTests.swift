import Foundation
import TestSupport
import Testing

/// Kills the program with SIGKILL at random instants of an exam, again and again in one attempt, and compares what the
/// attempt holds with what was acknowledged: every acknowledged answer must be there, and nothing that was not given.
@Suite("Killed at any instant")
struct PowerCutTests {
    private static let questionCount = 12
    private static let reading = (1...questionCount).map { "g \($0)\n" }.joined()

    private struct Answer {
        /// From 1.
        let question: Int
        let option: String
    }

    /// The options by question number.
    private typealias Answers = [Int: String]

    /// Every state that the attempt may be in: exactly one, or two when the last answer was not acknowledged in time.
    private struct Expectation {
        var possible: Set<Answers> = [[:]]

        /// Takes in what an attempt was found to hold.
        mutating func check(_ found: Answers) throws {
            try #require(possible.contains(found), "found \(found), expected one of \(possible)")
            possible = [found]
        }

        /// After so many of the answers were acknowledged, in order: the next one may be on disk or not.
        mutating func give(_ answers: [Answer], acknowledged: Int) {
            func after(_ count: Int, _ state: Answers) -> Answers {
                answers.prefix(count).reduce(into: state) { $0[$1.question] = $1.option }
            }
            possible = Set(
                possible.flatMap { state in [after(acknowledged, state), after(acknowledged + 1, state)] }
            )
        }
    }

    /// What the first questions shown after a start held; nil when the program was killed before it had shown all.
    private func held(_ transcript: PlainTranscript) -> Answers? {
        // A resumed attempt first shows the question where it was, then the twelve that were asked for.
        let shown = transcript.questions.dropFirst().prefix(Self.questionCount)
        guard shown.count == Self.questionCount else { return nil }
        return Dictionary(shown.compactMap { one in one.answer.map { (one.number, $0) } }) { $1 }
    }

    private func randomAnswers(_ generator: inout TestGenerator, count: Int) -> [Answer] {
        (0..<count).map { _ in
            Answer(
                question: Int.random(in: 1...Self.questionCount, using: &generator),
                option: generator.element(of: ["A", "B", "C", "D"])
            )
        }
    }

    /// Lets a moment pass that is shorter than any sleep is exact.
    private func spin(microseconds: Int) {
        let end = ContinuousClock.now.advanced(by: .microseconds(microseconds))
        while ContinuousClock.now < end {}
    }

    /// What the attempt holds by the word of a program that was not killed, and how many seconds are left.
    private func state(in office: SampleOffice) async throws -> (held: Answers, secondsLeft: Int) {
        let outcome = try await office.runner.run(SampleOffice.take + ["--plain"], input: Self.reading)
        let transcript = PlainTranscript(outcome.out)
        return (try #require(held(transcript)), try #require(transcript.questions.last).secondsLeft)
    }

    @Test("line by line, no acknowledged answer is lost", .timeLimit(.minutes(10)), arguments: [1, 2] as [UInt64])
    func lineByLine(seed: UInt64) async throws {
        let office = try await SampleOffice.ofSingleChoices(Self.questionCount)
        var generator = TestGenerator(seed: seed)
        let begun = ContinuousClock.now
        _ = try await office.runner.run(SampleOffice.take + ["--plain"], input: "\n")
        let whole = try await ContinuousClock().measure { _ = try await state(in: office) } * 2
        var expectation = Expectation()
        var cutWhileAnswering = 0
        for round in 0..<75 {
            let answers = randomAnswers(&generator, count: 60)
            let process = try office.runner.start(SampleOffice.take + ["--plain"])
            process.send(Self.reading + answers.map { "g \($0.question)\n\($0.option)\n" }.joined())
            if round.isMultiple(of: 2) {
                // Anywhere from before the first output to about the last answer, starting and resuming included.
                try await process.run(for: whole * Double.random(in: 0...1, using: &generator))
                process.signal(SIGKILL)
            } else {
                // The instant at which a promise would break that was given before it was kept.
                let count = Int.random(in: 1...answers.count, using: &generator)
                try await process.signal(SIGKILL, after: "已保存。", times: count)
            }
            let outcome = try await process.finish()
            #expect(outcome.ending == .killed(signal: SIGKILL))
            let transcript = PlainTranscript(outcome.out)
            // Cut short before it came to the answers, it has changed nothing.
            guard let held = held(transcript) else { continue }
            try expectation.check(held)
            expectation.give(answers, acknowledged: transcript.savedCount)
            if (1..<answers.count).contains(transcript.savedCount) { cutWhileAnswering += 1 }
        }
        #expect(cutWhileAnswering > 25, "too few cuts fell among the answers to mean anything")
        let (held, left) = try await state(in: office)
        try expectation.check(held)
        // The clock ran on through every cut, no faster and no slower.
        let elapsed = Int(begun.duration(to: .now).components.seconds)
        #expect((3000 - elapsed - 3...3000 - elapsed + 3).contains(left))
    }

    @Test("on the screen, no acknowledged answer is lost", .timeLimit(.minutes(10)))
    func onScreen() async throws {
        let office = try await SampleOffice.ofSingleChoices(Self.questionCount)
        var generator = TestGenerator(seed: 3)
        _ = try await office.runner.run(SampleOffice.take + ["--plain"], input: "\n")
        var expectation = Expectation()
        for round in 0..<50 {
            let terminal = try office.runner.start(SampleOffice.take, size: TerminalSize(columns: 80, rows: 24))
            let answers = randomAnswers(&generator, count: Int.random(in: 0...4, using: &generator))
            if !answers.isEmpty { try await terminal.wait(for: "a question") { $0.screen.text.contains("题 / 共") } }
            for (number, answer) in answers.enumerated() {
                try await terminal.send("G\(answer.question)\r")
                try await terminal.wait(for: "the jump") { $0.screen.text.contains("第 \(answer.question) 题 / 共") }
                try await terminal.send(answer.option)
                if number < answers.count - 1 {
                    try await terminal.wait(for: "the answer") { isAcknowledged(answer, on: $0) }
                } else if round.isMultiple(of: 2) {
                    try await terminal.signal(SIGKILL, at: "the answer") { isAcknowledged(answer, on: $0) }
                }
            }
            // Otherwise the program is cut off while it starts, or with the last answer on its way to the disk.
            spin(microseconds: Int.random(in: 0...(answers.isEmpty ? 60_000 : 4000), using: &generator))
            terminal.signal(SIGKILL)
            #expect(try await terminal.finish() == .killed(signal: SIGKILL))
            let isLastSaved = answers.last.map { isAcknowledged($0, on: terminal.emulator) } ?? true
            expectation.give(answers, acknowledged: isLastSaved ? answers.count : answers.count - 1)
            try expectation.check(try await state(in: office).held)
        }
    }

    /// Whether the screen shows an answer as saved.
    private func isAcknowledged(_ answer: Answer, on emulator: TerminalEmulator) -> Bool {
        let text = emulator.screen.text
        return ["第 \(answer.question) 题 / 共", "(●) \(answer.option).", "✓ 已保存"].allSatisfy(text.contains)
    }
}
