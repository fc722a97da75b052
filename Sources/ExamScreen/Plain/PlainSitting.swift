import ExamRunner
import QuestionBank
import TextLayout

/// One conversation: asks, takes a line, does what it says.
struct PlainSitting {
    let seat: any CandidateSeat
    let language: Language
    let time: OfficeTime
    let width: Int?

    var position = 0
    /// The lowest warning given so far, in minutes.
    private var warned = Int.max

    init(seat: any CandidateSeat, language: Language, time: OfficeTime, width: Int?) {
        self.seat = seat
        self.language = language
        self.time = time
        self.width = width
    }

    func say(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }

    /// What a step leads to.
    enum Step {
        case ask
        /// The question stands as it was; only the prompt comes again.
        case prompt
        case end(ExamEnding)
    }

    mutating func run(_ io: PlainIO) -> ExamEnding {
        do throws(SeatError) {
            if let state = seat.state {
                if case .submitted = state.phase { throw .alreadySubmitted }
                position = min(max(0, state.position), max(0, seat.questions.count - 1))
                io.line(
                    say(
                        "已恢复 \(answeredCount) 题答案，从第 \(position + 1) 题继续。",
                        "\(English.count(answeredCount, "answer")) restored; going on at question \(position + 1)."
                    )
                )
            } else if let ending = try begin(io) {
                return ending
            }
            guard !seat.questions.isEmpty else { throw .damaged(detail: "no questions") }
            var step = Step.ask
            while true {
                if case .end(let ending) = step { return ending }
                if case .ask = step { try ask(io) }
                prompt(io)
                guard let line = io.read() else { return suspended(io) }
                step = try take(line, io)
            }
        } catch {
            return stopped(error, io)
        }
    }

    // MARK: - Beginning and ending

    private func begin(_ io: PlainIO) throws(SeatError) -> ExamEnding? {
        io.line(seat.exam.title)
        for fact in Briefing.facts(seat.exam, candidate: seat.candidate, attempt: seat.attemptNumber, time: time) {
            io.line(say("\(fact.name.chinese)：\(fact.value.chinese)", "\(fact.name.english): \(fact.value.english)"))
        }
        for rule in Briefing.rules { io.line(rule[language]) }
        while true {
            io.line(say("按回车键开始，计时从此刻起；输入 q 退出。", "Press Enter to begin; the clock starts then. q leaves."))
            io.write("> ")
            guard let line = io.read() else { return suspended(io) }
            switch line.trimmed.lowercased() {
            case "q", ":q": return .left
            case "?", "？": for line in PlainHelp.lines { io.line(line[language]) }
            // Whatever else was typed was meant for a question that is not there yet: the clock waits for Enter alone.
            case let other where !other.isEmpty: continue
            default:
                try seat.begin()
                io.line(say("输入 ? 看说明。", "Type ? for help."))
                return nil
            }
        }
    }

    func suspended(_ io: PlainIO) -> ExamEnding {
        io.line("")
        if seat.state == nil {
            io.line(say("输入已结束，考试尚未开始。", "The input has ended; the exam has not begun."))
        } else {
            io.line(
                say(
                    "输入已结束，已保存 \(answeredCount) 题答案，计时不停。",
                    "The input has ended with \(English.count(answeredCount, "answer")) saved. The clock runs on."
                )
            )
        }
        return .suspended
    }

    private func stopped(_ error: SeatError, _ io: PlainIO) -> ExamEnding {
        io.line(error.text.sentence(language))
        guard error == .timeIsUp || error == .alreadySubmitted, let result = try? seat.result() else {
            return .refused(error)
        }
        return finish(result, io)
    }

    func finish(_ result: AttemptResult, _ io: PlainIO) -> ExamEnding {
        io.line("")
        for line in ResultText.lines(for: result, language: language, width: width ?? 10_000, time: time) {
            io.line(line)
        }
        return .submitted(result)
    }

    // MARK: - Asking

    /// How many answers there are, those with blanks left included.
    var answeredCount: Int { seat.state?.responses.values.count { !$0.isEmpty } ?? 0 }

    private mutating func ask(_ io: PlainIO) throws(SeatError) {
        let left = try seat.timeLeft()
        if left <= 0 { throw .timeIsUp }
        let question = seat.questions[position]
        io.line("")
        warn(left, io)
        let isFlagged = seat.state?.flagged.contains(position) == true
        let clock = Durations.clock(seconds: (left + 999) / 1000)
        io.line(
            say(
                "第 \(position + 1) 题，共 \(seat.questions.count) 题。\(question.title.chinese)，\(question.points) 分。剩余 \(clock)。",
                "Question \(position + 1) of \(seat.questions.count), \(question.title.english), points: \(question.points). \(clock) left."
            ) + (isFlagged ? say("已标记。", " Flagged.") : "")
        )
        for line in PlainQuestion(question: question, language: language, width: width).lines { io.line(line) }
        let names = AnswerNames(asked: question, language: language)
        if let response = seat.state?.responses[position] {
            io.line(say("你的答案：\(names.text(response))", "Your answer: \(names.text(response))"))
        }
    }

    /// Where every line is text, the prompt says how to command: whoever types `q` there must not lose an answer.
    private func prompt(_ io: PlainIO) {
        if seat.questions[position].kind == .fillBlank {
            io.line(say("请填答案；命令前加冒号，如 :n、:r、:q。", "Type the answer; commands take a colon here: :n, :r, :q."))
        }
        io.write("> ")
    }

    private mutating func warn(_ left: Int64, _ io: PlainIO) {
        for (minutes, limit) in [(1, ExamModel.lastWarning), (5, ExamModel.firstWarning)]
        where left <= limit && warned > minutes && seat.exam.timeLimitMinutes > minutes {
            warned = minutes
            io.line(
                say(
                    "注意：剩余时间不到 \(minutes) 分钟，到时自动交卷。",
                    "Note: less than \(minutes) min left; then it is handed in automatically."
                )
            )
            return
        }
    }

    // MARK: - Answers and commands

    private mutating func take(_ line: String, _ io: PlainIO) throws(SeatError) -> Step {
        switch PlainLine(line, to: seat.questions[position]) {
        case .answer(let text): return try answer(text, io)
        case .jump(let number): return try go(to: number - 1, io)
        case .command(let command): return try perform(command, io)
        }
    }

    private mutating func answer(_ text: String, _ io: PlainIO) throws(SeatError) -> Step {
        // An empty line goes on without touching the answer; a dash clears it and stays.
        guard !text.isEmpty else { return try go(to: position + 1, io) }
        if isClearing(text) {
            if try save(.answered(question: position, response: nil), io) {
                io.line(say("第 \(position + 1) 题的答案已清除。", "The answer to question \(position + 1) is cleared."))
            }
            return .prompt
        }
        let response: Response?
        do {
            response = try AnswerReader.response(text, to: seat.questions[position])
        } catch {
            io.line(error.text.sentence(language))
            return .prompt
        }
        guard try save(.answered(question: position, response: response), io) else { return .prompt }
        return try go(to: position + 1, io)
    }

    private func isClearing(_ text: String) -> Bool { text == "-" || text == "－" }
}
