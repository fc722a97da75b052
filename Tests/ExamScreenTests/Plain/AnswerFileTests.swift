import ExamRunner
import ExamScreen
import Testing
import TextLayout

@Suite struct AnswerFileTests {
    private func problems(_ text: String) -> [AnswerFile.Problem] {
        do {
            _ = try AnswerFile.parse(text)
            return []
        } catch {
            return error.problems
        }
    }

    @Test func readsNumbersAndAnswers() throws {
        let file = try AnswerFile.parse("\u{FEFF}# 样例\n1: A\n\n 2：BD \r\n10:对\n３: 六十 | 三十\n4:")
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

    @Test func sitsAnExam() throws {
        let seat = FakeSeat()
        let file = try AnswerFile.parse("1: D\n2: A C E\n3: √\n4: 六十|三十\n5: 1\n7: 诚信")
        guard case .submitted(let result) = file.sit(seat) else {
            Issue.record("not handed in")
            return
        }
        #expect(result.answeredCount == 6)
        #expect(seat.state?.responses[3] == .blanks(["六十", "三十"]))
        #expect(seat.state?.responses[0] == .option(1))
    }

    @Test func answersThatDoNotFitRecordNothing() throws {
        let seat = FakeSeat()
        let outcome = try AnswerFile.parse("1: A\n2: Z\n3: 也许\n4: 六十\n9: A").sit(seat)
        #expect(
            outcome
                == .unreadable([
                    .init(line: 2, kind: .answer(.noSuchOption("Z", count: 5))),
                    .init(line: 3, kind: .answer(.notTrueOrFalse)),
                    .init(line: 4, kind: .answer(.wrongBlankCount(expected: 2, found: 1))),
                    .init(line: 5, kind: .noSuchQuestion(number: 9, count: 8)),
                ])
        )
        #expect(seat.events.count == 1)
    }

    @Test func saysHowFarItCame() throws {
        let seat = FakeSeat()
        try seat.begin()
        seat.failure = .notSaved(.system(detail: "disk full"))
        #expect(try AnswerFile.parse("1: A").sit(seat) == .refused(.notSaved(.system(detail: "disk full")), saved: 0))
    }
}
