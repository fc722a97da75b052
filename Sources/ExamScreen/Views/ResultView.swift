import ExamRunner
import TextLayout

/// The page after handing in.
enum ResultView {
    /// The wrapped text and how far it scrolls; also needed to answer keys.
    struct Layout {
        let lines: [StyledLine]
        let columns: Range<Int>
        let rows: Range<Int>

        init(_ model: ExamModel) {
            let layout = model.layout
            let width = min(86, layout.inner.count)
            let left = layout.content.lowerBound + (layout.content.count - width) / 2
            columns = left..<(left + width)
            rows = 2..<(model.size.rows - 2)
            lines =
                model.result.map { ResultText.styled($0, language: model.language, width: width, time: model.time) }
                ?? []
        }

        var lastScroll: Int { max(0, lines.count - rows.count) }
        /// How far a page goes: one line stays, so that the eye finds its place.
        var page: Int { max(1, rows.count - 1) }
    }

    static func draw(_ model: ExamModel, scroll: Int, _ grid: inout Grid) {
        let layout = Layout(model)
        let scroll = min(scroll, layout.lastScroll)
        Bar.draw(model, &grid)
        for (row, line) in zip(layout.rows, layout.lines.dropFirst(scroll)) {
            grid.put(line, row: row, column: layout.columns.lowerBound, end: layout.columns.upperBound)
        }
        grid.rule(row: layout.rows.upperBound, columns: model.layout.content)
        if layout.lastScroll > 0 {
            let share = "\(min(layout.lines.count, scroll + layout.rows.count))/\(layout.lines.count)"
            let mark = (scroll > 0 ? "▲" : " ") + (scroll < layout.lastScroll ? "▼" : " ")
            grid.put(
                StyledLine("\(mark) \(share)", .accent),
                row: model.layout.hintRow,
                endingAt: model.layout.inner.upperBound
            )
        }
        var hints: [Bar.Hint] = [.init("Q", model.say("退出", "leave"))]
        if layout.lastScroll > 0 {
            hints =
                [
                    .init("↑↓", model.say("滚动", "scroll")),
                    .init(model.say("空格", "Space"), model.say("下一页", "next page")),
                    .init("PgUp", model.say("上一页", "page up"), rank: 1),
                ] + hints
        }
        Bar.draw(hints, model, &grid)
    }
}
