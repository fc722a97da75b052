import ExamRunner
import TextLayout

/// The page before handing in: what is open, what is flagged, and how to hand in.
enum ReviewView {
    static func draw(_ model: ExamModel, cursor: Int, _ grid: inout Grid) {
        let layout = model.layout
        let left = layout.inner.lowerBound
        Bar.draw(model, &grid)
        grid.put(StyledLine(model.say("交卷前检查", "Before handing in"), .accent), row: layout.headRow, column: left)
        let list = model.questionsToReview
        grid.put(summary(model), row: layout.headRow + 1, column: left, end: layout.inner.upperBound)

        let rows = (layout.headRow + 3)..<layout.messageRow
        if list.isEmpty {
            let text = model.say("所有题目都已作答，没有标记。按 R 交卷。", "Everything is answered, nothing is flagged. R hands in.")
            grid.put(text, row: rows.lowerBound, column: left)
        }
        let first = min(max(0, cursor - rows.count / 2), max(0, list.count - rows.count))
        for (row, place) in zip(rows, first..<max(first, list.count)) {
            draw(model, list[place], isPicked: place == cursor, row: row, &grid)
        }
        let below = list.count - first - rows.count
        if first > 0 {
            let text = model.say("▲ 上面还有 \(first) 题", "▲ \(first) more above")
            grid.put(StyledLine(text, .accent), row: rows.lowerBound - 1, endingAt: layout.inner.upperBound)
        }
        if below > 0 {
            let text = model.say("▼ 下面还有 \(below) 题", "▼ \(below) more below")
            grid.put(StyledLine(text, .accent), row: layout.messageRow, endingAt: layout.inner.upperBound)
        }
        StatusView.draw(model, &grid)
        var hints: [Bar.Hint] = [
            .init("R", model.say("交卷", "hand in")), .init("Esc", model.say("返回答题", "back")),
            .init("S", model.say("答题卡", "sheet"), rank: 1), .init("?", model.say("帮助", "help"), rank: 2),
        ]
        if !list.isEmpty {
            hints.insert(.init("↑↓", model.say("选择", "choose")), at: 0)
            hints.insert(.init("Enter", model.say("打开该题", "open")), at: 1)
        }
        Bar.draw(hints, model, &grid)
    }

    private static func summary(_ model: ExamModel) -> StyledLine {
        let progress = model.progress
        func part(_ chinese: String, _ english: String, _ count: Int, _ style: Style = .caution) -> StyledLine {
            StyledLine(model.say("，", ", ")) + StyledLine(model.say(chinese, english), count > 0 ? style : .normal)
        }
        let head = model.say(
            "共 \(model.questions.count) 题：已答 \(progress.answered) 题",
            "\(English.count(model.questions.count, "question")): \(progress.answered) answered"
        )
        let partial =
            progress.partial > 0
            ? part("未答完 \(progress.partial) 题", "\(progress.partial) partial", progress.partial) : .empty
        return StyledLine(head) + partial + part("未答 \(progress.open) 题", "\(progress.open) open", progress.open)
            + part("标记 \(model.flags.count) 题", "\(model.flags.count) flagged", model.flags.count, .normal)
    }

    private static func draw(_ model: ExamModel, _ index: Int, isPicked: Bool, row: Int, _ grid: inout Grid) {
        let layout = model.layout
        let answer = model.answerState(of: index)
        let number = CellWidth.padded(String(index + 1), to: String(model.questions.count).count, .right)
        let widest = AnswerState.allCases.reduce(0) { max($0, CellWidth.width(of: $1.name[model.language])) }
        let name = CellWidth.padded(answer.name[model.language], to: widest)
        let state = StyledLine("\(answer.sign) \(name)", answer.style ?? .bold)
        let flag = StyledLine(model.flags.contains(index) ? "  ⚑  " : "     ", .caution)
        let label = StyledLine(isPicked ? "▸ " : "  ", .bold) + StyledLine("\(number)  ", .bold) + state + flag
        let column = grid.put(label, row: row, column: layout.inner.lowerBound)
        let stem = model.questions[index].stem.split(whereSeparator: \.isNewline).joined(separator: " ")
        let text = CellWidth.truncated(stem, to: layout.inner.upperBound - column)
        grid.put(text, row: row, column: column, style: isPicked ? .bold : .normal)
    }
}
