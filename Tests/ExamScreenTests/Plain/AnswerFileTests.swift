import ExamRunner
import ExamScreen
import Testing
import TextLayout

@Suite struct AnswerFileTests {
    private func problems(_ text: String) -> [AnswerFile.Problem] {
        AnswerFile(text).problems
    }

    @Test func readsNumbersAndAnswers() {
        let file = AnswerFile("\u{FEFF}# 样例\n1: A\n\n 2：BD \r\n10:对\n３: 六十 | 三十\n4:")
        #expect(file.entries.map(\.question) == [0, 1, 9, 2, 3])
        #expect(file.entries.map(\.text) == ["A", "BD", "对", "六十 | 三十", ""])
        #expect(file.entries.map(\.line) == [2, 4, 5, 6, 7])
    }

    @Test func findsEveryProblemWithItsLine() {
        let found = problems("1 A\n0: B\n一: C\n2: A\n\n2: B\n-3: A")
        #expect(
            found == [
                .init(line: 1, kind: .noColon), .init(line: 2, kind: .notANumber("0")),
                .init(line: 3, kind: .notANumber("一")), .init(line: 6, kind: .repeated(question: 2, firstLine: 4)),
                .init(line: 7, kind: .notANumber("-3")),
            ]
        )
        #expect(found.allSatisfy { !$0.text.chinese.isEmpty && !$0.text.english.isEmpty })
    }

    @Test func sitsAnExam() {
        let seat = FakeSeat()
        let file = AnswerFile("1: D\n2: A C E\n3: √\n4: 六十|三十\n5: 1\n7: 诚信")
        guard case .submitted(let result) = file.sit(seat) else {
            Issue.record("not handed in")
            return
        }
        #expect(result.answeredCount == 6)
        #expect(seat.state?.responses[3] == .blanks(["六十", "三十"]))
        #expect(seat.state?.responses[0] == .option(1))
    }

    @Test func answersThatDoNotFitRecordNothing() {
        let seat = FakeSeat()
        let outcome = AnswerFile("1: A\n2: Z\n3: 也许\n4: 六十\n9: A").sit(seat)
        #expect(
            outcome
                == .unreadable(
                    [
                        .init(line: 2, kind: .answer(.noSuchOption("Z", count: 5))),
                        .init(line: 3, kind: .answer(.notTrueOrFalse)),
                        .init(line: 4, kind: .answer(.wrongBlankCount(expected: 2, found: 1))),
                        .init(line: 5, kind: .noSuchQuestion(number: 9, count: 8)),
                    ],
                    hasBegun: true,
                    timeLeft: 60 * 60_000
                )
        )
        #expect(seat.events.count == 1)
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}# 样例\n\n  # 1: A\n"])
    func aFileWithoutAnswersIsRefused(text: String) throws {
        let seat = FakeSeat()
        let problem = AnswerFile.Problem(line: 1, kind: .noAnswers)
        #expect(AnswerFile(text).sit(seat) == .unreadable([problem], hasBegun: false, timeLeft: nil))
        #expect(seat.events.isEmpty)
        try seat.begin()
        seat.now = 60_000
        #expect(AnswerFile(text).sit(seat) == .unreadable([problem], hasBegun: true, timeLeft: 59 * 60_000))
        #expect(seat.events.count == 1)
    }

    @Test func aFileWithProblemsBeginsNothing() {
        let seat = FakeSeat()
        let outcome = AnswerFile("1: Z\n2 A").sit(seat)
        #expect(outcome == .unreadable([.init(line: 2, kind: .noColon)], hasBegun: false, timeLeft: nil))
        #expect(seat.events.isEmpty)
    }

    @Test func anAttemptInProgressHasAllProblemsAtOnce() throws {
        let seat = FakeSeat()
        try seat.begin()
        let problems: [AnswerFile.Problem] = [
            .init(line: 1, kind: .answer(.noSuchOption("Z", count: 4))), .init(line: 2, kind: .noColon),
            .init(line: 3, kind: .noSuchQuestion(number: 9, count: 8)),
        ]
        let outcome = AnswerFile("1: Z\n2 A\n9: A").sit(seat)
        #expect(outcome == .unreadable(problems, hasBegun: true, timeLeft: 60 * 60_000))
        #expect(seat.events.count == 1)
    }

    @Test func anAttemptThatIsHandedInShowsItsResult() throws {
        let seat = FakeSeat()
        try seat.begin()
        let result = try seat.submit()
        #expect(AnswerFile("").sit(seat) == .submitted(result))
    }

    @Test func saysHowFarItCame() throws {
        let seat = FakeSeat()
        try seat.begin()
        seat.failure = .notSaved(.system(detail: "disk full"))
        #expect(AnswerFile("1: A").sit(seat) == .refused(.notSaved(.system(detail: "disk full")), saved: 0))
    }
}
