import ExamRunner
import QuestionBank
import TextLayout

/// The page before the clock starts: what the exam is and what the candidate should know.
enum WelcomeView {
    static func draw(_ model: ExamModel, _ grid: inout Grid) {
        let layout = model.layout
        let width = min(76, layout.inner.count)
        let left = layout.content.lowerBound + (layout.content.count - width) / 2
        Bar.draw(model, &grid)
        let facts = Briefing.facts(
            model.exam,
            candidate: model.candidate,
            attempt: model.attemptNumber,
            time: model.time
        )
        let label = facts.reduce(0) { max($0, CellWidth.width(of: $1.name[model.language])) } + 3
        var lines = StyledLine.wrapped(model.exam.title, width: width, .accent) + [.empty]
        for fact in facts {
            let name = CellWidth.padded(fact.name[model.language], to: label)
            lines += StyledLine.wrapped(fact.value[model.language], width: width, label: StyledLine(name, .bold))
        }
        let rules = Briefing.rules.flatMap {
            StyledLine.wrapped($0[model.language], width: width, label: StyledLine("· "))
        }
        let rows = layout.page
        // The rules give way in a small window; the keys below never do.
        let room = rows.count - lines.count - 3
        lines += [.empty] + rules.prefix(max(0, room))
        for (row, line) in zip(rows, lines) { grid.put(line, row: row, column: left, end: left + width) }
        drawStart(model, row: rows.upperBound - 1, column: left, &grid)
        let hints: [Bar.Hint] = [
            .init("Enter", model.say("开始考试", "start")), .init("?", model.say("帮助", "help")),
            .init("Q", model.say("退出", "leave")),
        ]
        grid.rule(row: rows.upperBound, columns: layout.content)
        Bar.draw(hints, model, &grid)
    }

    private static func drawStart(_ model: ExamModel, row: Int, column: Int, _ grid: inout Grid) {
        if let error = model.seatError {
            let text = error.text[model.language]
            let line = model.say("未能开始：\(text)。按 Enter 重试", "Not started: \(text). Enter tries again")
            grid.put(StyledLine(line, .alarm), row: row, column: column)
            return
        }
        let line =
            StyledLine(model.say("按 ", "Press "), .bold) + StyledLine("Enter", .accent)
            + StyledLine(model.say(" 开始考试，计时从此刻起。", " to begin; the clock starts then."), .bold)
        grid.put(line, row: row, column: column)
    }
}
