import ExamRunner
import QuestionBank
import TextLayout

/// The page before the clock starts: what the exam is and what the candidate should know.
enum WelcomeView {
    /// The text, and how far it scrolls; also needed to answer keys.
    struct Layout {
        let lines: [StyledLine]
        let rows: Range<Int>
        let columns: Range<Int>

        init(_ model: ExamModel) {
            let layout = model.layout
            let width = min(76, layout.inner.count)
            let left = layout.content.lowerBound + (layout.content.count - width) / 2
            columns = left..<(left + width)
            let parts = WelcomeView.parts(model, width: width)
            let start = layout.page.upperBound - 1
            // In a small window the parts move together, then they scroll; the line that begins the exam always stands.
            let spaced = Array(parts.joined(separator: [.empty]))
            lines = spaced.count < start - layout.page.lowerBound ? spaced : parts.flatMap(\.self)
            let fits = lines.count <= start - layout.page.lowerBound
            rows = layout.page.lowerBound..<(fits ? start : start - 1)
        }

        var lastScroll: Int { max(0, lines.count - rows.count) }
    }

    static func draw(_ model: ExamModel, _ grid: inout Grid) {
        let view = Layout(model)
        let page = model.layout.page
        Bar.draw(model, &grid)
        let scroll = min(model.welcomeScroll, view.lastScroll)
        for (row, line) in zip(view.rows, view.lines.dropFirst(scroll)) {
            grid.put(line, row: row, column: view.columns.lowerBound, end: view.columns.upperBound)
        }
        if scroll > 0 {
            let text = model.say("▲ 上面还有 \(scroll) 行  ↑", "▲ \(scroll) more above  ↑")
            grid.put(StyledLine(text, .accent), row: view.rows.lowerBound - 1, endingAt: view.columns.upperBound)
        }
        let below = view.lastScroll - scroll
        if below > 0 {
            let text = model.say("▼ 下面还有 \(below) 行  ↓", "▼ \(below) more below  ↓")
            grid.put(StyledLine(text, .accent), row: view.rows.upperBound, endingAt: view.columns.upperBound)
        }
        drawStart(model, row: page.upperBound - 1, column: view.columns.lowerBound, &grid)
        var hints: [Bar.Hint] = [
            .init("Enter", model.say("开始考试", "start")), .init("?", model.say("帮助", "help")),
            .init("Q", model.say("退出", "leave")),
        ]
        if view.lastScroll > 0 { hints.insert(.init("↑↓", model.say("滚动", "scroll")), at: 1) }
        grid.rule(row: page.upperBound, columns: model.layout.content)
        Bar.draw(hints, model, &grid)
    }

    /// The title, the facts and the rules.
    private static func parts(_ model: ExamModel, width: Int) -> [[StyledLine]] {
        let facts = Briefing.facts(
            model.exam,
            candidate: model.candidate,
            attempt: model.attemptNumber,
            time: model.time
        )
        let label = facts.reduce(0) { max($0, CellWidth.width(of: $1.name[model.language])) } + 3
        return [
            StyledLine.wrapped(model.exam.title, width: width, .accent),
            facts.flatMap { fact in
                let name = CellWidth.padded(fact.name[model.language], to: label)
                return StyledLine.wrapped(fact.value[model.language], width: width, label: StyledLine(name, .bold))
            },
            Briefing.rules.flatMap {
                StyledLine.wrapped($0[model.language], width: width, label: StyledLine("· "))
            },
        ]
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
