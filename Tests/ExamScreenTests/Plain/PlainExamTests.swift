import ExamRunner
import ExamScreen
import TestSupport
import Testing
import TextLayout

@Suite struct PlainExamTests {
    /// Feeds lines, notes what is said, and may do something before a line is read.
    private func converse(
        _ lines: [String],
        seat: FakeSeat = FakeSeat(),
        language: Language = .chinese,
        before: (Int) -> Void = { _ in }
    ) -> (ending: ExamEnding, said: String) {
        var said = ""
        var next = 0
        let ending = PlainExam.run(
            seat: seat,
            language: language,
            time: .china,
            read: {
                guard next < lines.count else { return nil }
                before(next)
                said += lines[next] + "\n"
                next += 1
                return lines[next - 1]
            },
            write: { said += $0 }
        )
        return (ending, said)
    }

    private static let whole = [
        "", "B", "b a", "对", "六十 | 三十", "A", "", "诚信", ":f", ":s", ":g 6", "c", ":r", "n", ":r", "y",
    ]

    @Test func aWholeExamReadsAsRecorded() {
        let (ending, said) = converse(Self.whole)
        guard case .submitted(let result) = ending else {
            Issue.record("ended as \(ending)")
            return
        }
        #expect(result.answeredCount == 7)
        expectGolden(said, "plain/whole-zh.txt", file: goldenAnchor)
    }

    @Test func aWholeExamReadsAsRecordedInEnglish() {
        expectGolden(converse(Self.whole, language: .english).said, "plain/whole-en.txt", file: goldenAnchor)
    }

    @Test func theEndOfInputSuspends() {
        let seat = FakeSeat()
        let (ending, said) = converse(["", "b"], seat: seat)
        #expect(ending == .suspended)
        #expect(said.hasSuffix("输入已结束，已保存 1 题答案，计时不停。\n"))
        #expect(seat.state?.responses == [0: .option(0)])
    }

    @Test func numbersAgreeInEnglish() {
        #expect(converse(["", "b"], language: .english).said.contains("with 1 answer saved"))
        #expect(converse(["", "b", "c"], language: .english).said.contains("with 2 answers saved"))
    }

    @Test func aDashClearsAndStays() {
        let seat = FakeSeat()
        let (_, said) = converse(["", "b", "p", "-", "c", "q"], seat: seat)
        #expect(said.contains("第 1 题的答案已清除"))
        #expect(seat.state?.responses == [0: .option(3)])
        #expect(said.components("第 1 题，共 8 题") == 2)
    }

    @Test func aFillInSaysHowToCommandAtEveryPrompt() {
        let said = converse(["", "g 4", "六十", "q|", ":q"]).said
        #expect(said.components("命令前加冒号，如 :n、:r、:q。\n> ") == 2)
    }

    @Test func aBlankThatIsLeftIsNotCalledAnswered() {
        let (_, said) = converse(["", "b", "g 4", "六十 |", ":s", ":r", "n"])
        #expect(said.contains("已答：1\n未答完：4\n未答：2、3、5、6、7、8\n"))
        #expect(said.contains("还有 6 题没有作答、1 题没有答完！"))
    }

    @Test func nothingBeginsWithoutALine() {
        let seat = FakeSeat()
        #expect(converse([], seat: seat).ending == .suspended)
        #expect(converse(["q"], seat: seat).ending == .left)
        #expect(seat.events.isEmpty)
    }

    /// A Chinese full stop behind an answer is no part of it.
    @Test func aFullStopIsTakenAway() {
        let (plain, stopped) = (FakeSeat(), FakeSeat())
        _ = converse(["", "b", "b a", "对"], seat: plain)
        _ = converse(["", "b。", "b、a。", "对。"], seat: stopped)
        #expect(stopped.state?.responses.count == 3)
        #expect(stopped.state?.responses == plain.state?.responses)
    }

    /// Help and stray lines leave the clock alone; Enter starts it.
    @Test func onlyEnterStartsTheClock() {
        let seat = FakeSeat()
        let (ending, said) = converse(["?", "B", "q"], seat: seat)
        #expect(ending == .left)
        #expect(said.contains("多空用 | 分开"))
        #expect(seat.events.isEmpty)
        #expect(converse(["？", ""], seat: seat).ending == .suspended)
        #expect(seat.state != nil)
    }

    @Test func goesOnWhereItWas() throws {
        let seat = FakeSeat()
        _ = converse(["", "b", "ac"], seat: seat)
        let (_, said) = converse(["q"], seat: try seat.reopened())
        #expect(said.contains("已恢复 2 题答案，从第 3 题继续"))
        #expect(!said.contains("按回车键开始"))
    }

    @Test func aWrongAnswerIsExplainedAndAskedAgain() {
        let seat = FakeSeat()
        let (_, said) = converse(["", "e", "ab", "c", "q"], seat: seat)
        #expect(said.contains("没有选项“e”，选项为 A–D"))
        #expect(said.contains("单选题只能选一项"))
        #expect(seat.state?.responses[0] == .option(3))
    }

    @Test func lettersOfOptionsAnswerUnlessMarked() {
        let seat = FakeSeat()
        _ = converse(["", "g 6", "f", ":p", ":f", "q"], seat: seat)
        #expect(seat.state?.responses[5] == .options([5]))
        #expect(seat.state?.flagged == [5])
    }

    @Test func aFailedWriteIsNotCalledSaved() {
        let seat = FakeSeat()
        let (_, said) = converse(["", "b", "b", "q"], seat: seat) { line in
            seat.failure = line == 1 ? .notSaved(.system(detail: "disk full")) : nil
        }
        #expect(said.contains("未保存：写入失败（disk full）"))
        #expect(said.components("已保存。") == 1)
        #expect(seat.state?.responses[0] == .option(0))
    }

    @Test func warnsOnceForEachLimit() {
        let seat = FakeSeat()
        let (_, said) = converse(["", ":n", ":n", ":n", ":n", "q"], seat: seat) { line in
            let seconds: [Int64] = [0, 0, 3300, 3360, 3541, 3542]
            seat.now = seconds[line] * 1000
        }
        #expect(said.components("不到 5 分钟") == 1)
        #expect(said.components("不到 1 分钟") == 1)
    }

    @Test func theDeadlineHandsIn() {
        let seat = FakeSeat()
        let (ending, said) = converse(["", "b", "a"], seat: seat) { line in
            if line == 2 { seat.now = 61 * 60_000 }
        }
        guard case .submitted(let result) = ending else {
            Issue.record("ended as \(ending)")
            return
        }
        #expect(result.submittedBy == .deadline)
        #expect(result.answeredCount == 1)
        #expect(said.contains("考试时间已到"))
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { indices.count { self[$0...].hasPrefix(part) } }
}
