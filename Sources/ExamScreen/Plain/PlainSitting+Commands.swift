import ExamRunner
import QuestionBank
import TextLayout

extension PlainSitting {
    mutating func perform(_ command: Command, _ io: PlainIO) throws(SeatError) -> Step {
        switch command {
        case .next: return try go(to: position + 1, io)
        case .previous: return try go(to: position - 1, io)
        case .first: return try go(to: 0, io)
        case .last: return try go(to: seat.questions.count - 1, io)
        case .flag: return try toggleFlag(io)
        case .jump:
            io.line(say("请写题号，如 g 5。", "Say which question, as in g 5."))
        case .sheet: sheet(io)
        case .review: return try review(io)
        case .help:
            for line in PlainHelp.lines { io.line(line[language]) }
        case .leave:
            io.line(
                say(
                    "已离开，答案都已保存，计时不停。",
                    "You have left; your answers are saved and the clock runs on."
                )
            )
            return .end(.left)
        case .scrollUp, .scrollDown: break
        }
        return .prompt
    }

    mutating func go(to target: Int, _ io: PlainIO) throws(SeatError) -> Step {
        guard seat.questions.indices.contains(target) else {
            io.line(
                target == seat.questions.count
                    ? lastQuestion
                    : say("题号为 1–\(seat.questions.count)。", "Questions go from 1 to \(seat.questions.count).")
            )
            return .prompt
        }
        position = target
        // A move that could not be noted costs nothing but the place to go on at.
        do {
            try seat.record(.movedTo(question: target))
        } catch .busy, .notSaved {
            return .ask
        }
        return .ask
    }

    /// Where every line is text, a command has its colon.
    private var lastQuestion: String {
        let review = seat.questions[position].kind == .fillBlank ? ":r" : "r"
        return say("已是最后一题，输入 \(review) 检查并交卷。", "This is the last question; \(review) reviews and hands in.")
    }

    /// Says 已保存 only when it is; false when the candidate has to try again.
    func save(_ happening: AttemptEvent.Happening, _ io: PlainIO) throws(SeatError) -> Bool {
        do {
            try seat.record(happening)
        } catch .busy {
            io.line(notSaved(.busy))
            return false
        } catch .notSaved(let reason) {
            io.line(notSaved(.notSaved(reason)))
            return false
        }
        io.line(say("已保存。", "Saved."))
        return true
    }

    private func notSaved(_ error: SeatError) -> String {
        say("未保存：\(error.text.chinese)。请再输入一次。", "Not saved: \(error.text.english). Please enter it again.")
    }

    private func toggleFlag(_ io: PlainIO) throws(SeatError) -> Step {
        let isFlagged = seat.state?.flagged.contains(position) == true
        guard try save(.flagged(question: position, isFlagged: !isFlagged), io) else { return .prompt }
        io.line(
            isFlagged
                ? say("第 \(position + 1) 题已取消标记。", "Question \(position + 1) is no longer flagged.")
                : say("第 \(position + 1) 题已标记。", "Question \(position + 1) is flagged.")
        )
        return .prompt
    }

    // MARK: - Overview and handing in

    private func state(of index: Int) -> AnswerState {
        AnswerState(seat.state?.responses[index], to: seat.questions[index])
    }

    private func numbers(_ indices: [Int]) -> String {
        indices.isEmpty
            ? say("无", "none") : indices.map { String($0 + 1) }.joined(separator: say("、", ", "))
    }

    private func sheet(_ io: PlainIO) {
        let all = seat.questions.indices
        let flagged = all.filter { seat.state?.flagged.contains($0) == true }
        let states = all.map(state)
        var lists: [(Localized, [Int])] = [
            (Localized("已答", "Answered"), all.filter { states[$0] == .answered }),
            (Localized("未答", "Open"), all.filter { states[$0] == .open }),
            (Localized("标记", "Flagged"), flagged),
        ]
        let partial = all.filter { states[$0] == .partial }
        if !partial.isEmpty { lists.insert((Localized("未答完", "Partial"), partial), at: 1) }
        for (name, indices) in lists {
            io.line(say("\(name.chinese)：\(numbers(indices))", "\(name.english): \(numbers(indices))"))
        }
    }

    private func review(_ io: PlainIO) throws(SeatError) -> Step {
        sheet(io)
        if let warning = Progress(seat.questions.indices.map(state)).warning { io.line(warning[language]) }
        io.line(
            say(
                "交卷后不能再修改。输入 y 交卷，输入其他内容返回。",
                "After handing in nothing can be changed. Type y to hand in, anything else to go back."
            )
        )
        io.write("> ")
        guard let line = io.read() else { return .end(suspended(io)) }
        guard ["y", "yes", "是"].contains(line.trimmed.lowercased()) else { return .ask }
        do {
            return .end(finish(try seat.submit(), io))
        } catch .busy {
            io.line(notHandedIn(.busy))
        } catch .notSaved(let reason) {
            io.line(notHandedIn(.notSaved(reason)))
        }
        return .prompt
    }

    private func notHandedIn(_ error: SeatError) -> String {
        say("未能交卷：\(error.text.chinese)。输入 r 重试。", "Not handed in: \(error.text.english). r tries again.")
    }
}
