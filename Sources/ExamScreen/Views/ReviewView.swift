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
        let open = model.questions.count - model.answeredCount
        grid.put(summary(model, open: open), row: layout.headRow + 1, column: left, end: layout.inner.upperBound)

        let rows = (layout.headRow + 3)..<layout.messageRow
        if list.isEmpty {
            let text = model.say("所有题目都已作答，没有标记。按 R 交卷。", "Everything is answered, nothing is flagged. R hands in.")
            grid.put(text, row: rows.lowerBound, column: left)
        }
        let first = min(max(0, cursor - rows.count / 2), max(0, list.count - rows.count))
        for (row, place) in zip(rows, first..<max(first, list.count)) {
            draw(model, list[place], isPicked: place == cursor, row: row, &grid)
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

    private static func summary(_ model: ExamModel, open: Int) -> StyledLine {
        let head = model.say(
            "共 \(model.questions.count) 题：已答 \(model.answeredCount) 题，",
            "\(model.questions.count) questions: \(model.answeredCount) answered, "
        )
        let rest = model.say("，标记 \(model.flags.count) 题", ", \(model.flags.count) flagged")
        return StyledLine(head) + StyledLine(model.say("未答 \(open) 题", "\(open) open"), open > 0 ? .caution : .normal)
            + StyledLine(rest)
    }

    private static func draw(_ model: ExamModel, _ index: Int, isPicked: Bool, row: Int, _ grid: inout Grid) {
        let layout = model.layout
        let isAnswered = model.isAnswered(index)
        let number = CellWidth.padded(String(index + 1), to: String(model.questions.count).count, .right)
        let state =
            isAnswered
            ? StyledLine(model.say("■ 已答", "■ answered"), .good) : StyledLine(model.say("□ 未答", "□ open    "), .bold)
        let flag = StyledLine(model.flags.contains(index) ? "  ⚑  " : "     ", .caution)
        let label = StyledLine(isPicked ? "▸ " : "  ", .bold) + StyledLine("\(number)  ", .bold) + state + flag
        let column = grid.put(label, row: row, column: layout.inner.lowerBound)
        let stem = model.questions[index].stem.split(whereSeparator: \.isNewline).joined(separator: " ")
        let text = CellWidth.truncated(stem, to: layout.inner.upperBound - column)
        grid.put(text, row: row, column: column, style: isPicked ? .bold : .normal)
    }
}
