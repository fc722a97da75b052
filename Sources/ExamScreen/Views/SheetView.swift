import TextLayout

/// The answer sheet: every question with its state, beside the question, in a line below it, or on a page of its own.
///
/// Answered ■, partly answered ◧, open □ and flagged ⚑ differ by shape; a colour only repeats it.
enum SheetView {
    /// Marker, number, state, flag, and a space or the closing marker.
    static func cellWidth(_ questionCount: Int) -> Int { String(max(10, questionCount)).count + 4 }

    static func cellsPerRow(_ questionCount: Int, width: Int) -> Int {
        max(1, min(20, (width - 4) / cellWidth(questionCount)))
    }

    private static func cell(_ model: ExamModel, _ index: Int, isPicked: Bool = false, isNarrow: Bool = false)
        -> StyledLine
    {
        let isCurrent = index == model.position
        let isFlagged = model.flags.contains(index)
        let answer = model.answerState(of: index)
        let digits = isNarrow ? 0 : String(max(10, model.questions.count)).count
        let number = CellWidth.padded(String(index + 1), to: digits, .right)
        let before = isPicked ? "[" : isCurrent ? "▸" : " "
        let flag = isFlagged ? "⚑" : isNarrow ? "" : " "
        let style: Style = isCurrent || isPicked ? .bold : .normal
        return StyledLine(before + number, style)
            + StyledLine(answer.sign, answer.style ?? style)
            + StyledLine(flag, .caution)
            + StyledLine(isPicked ? "]" : isNarrow ? "" : " ", style)
    }

    /// What the signs mean, in as many lines as asked for.
    private static func legend(_ model: ExamModel, lines: Int = 1) -> [StyledLine] {
        let signs =
            AnswerState.allCases.map { state in
                StyledLine(state.sign, state.style ?? .normal) + StyledLine(" \(state.name[model.language])")
            } + [StyledLine("⚑", .caution) + StyledLine(model.say(" 标记", " flagged"))]
        let perLine = (signs.count + lines - 1) / lines
        return stride(from: 0, to: signs.count, by: perLine).map { first in
            signs[first..<min(first + perLine, signs.count)].reduce(.empty) { line, sign in
                line + StyledLine(line == .empty ? "" : "  ") + sign
            }
        }
    }

    // MARK: - Beside the question

    static func drawPane(_ model: ExamModel, columns: Range<Int>, _ grid: inout Grid) {
        let layout = model.layout
        let rows = layout.headRow..<layout.ruleRow
        for row in rows { grid.put("│", row: row, column: columns.lowerBound - 2, style: .dim) }
        grid.put(model.say("答题卡", "Answer sheet"), row: layout.headRow, column: columns.lowerBound + 1, style: .bold)
        let legend = self.legend(model, lines: 2)
        let area = (layout.headRow + 2)..<(rows.upperBound - legend.count - 1)
        drawCells(model, rows: area, columns: columns, picked: nil, &grid)
        for (row, line) in zip((rows.upperBound - legend.count)..<rows.upperBound, legend) {
            grid.put(line, row: row, column: columns.lowerBound + 1, end: columns.upperBound)
        }
    }

    private static func drawCells(
        _ model: ExamModel,
        rows: Range<Int>,
        columns: Range<Int>,
        picked: Int?,
        _ grid: inout Grid
    ) {
        let width = cellWidth(model.questions.count)
        let perRow = max(1, min(20, columns.count / width))
        let lineCount = (model.questions.count + perRow - 1) / perRow
        let focus = (picked ?? model.position) / perRow
        // Keeps the current line in the middle where not all of them fit.
        let first = min(max(0, focus - rows.count / 2), max(0, lineCount - rows.count))
        for (row, line) in zip(rows, first..<max(first, lineCount)) {
            for place in 0..<perRow where line * perRow + place < model.questions.count {
                let index = line * perRow + place
                let cell = cell(model, index, isPicked: index == picked)
                grid.put(cell, row: row, column: columns.lowerBound + place * width, end: columns.upperBound)
            }
        }
    }

    // MARK: - In one line below the question

    static func drawStrip(_ model: ExamModel, row: Int, columns: Range<Int>, _ grid: inout Grid) {
        let cells = model.questions.indices.map { cell(model, $0, isNarrow: true) }
        var shown = model.position..<(model.position + 1)
        var used = cells[model.position].width
        // Grows to both sides of the current question; two cells stay for the dots.
        let room = columns.count - 4
        while true {
            let canGrowRight = shown.upperBound < cells.count && used + cells[shown.upperBound].width + 1 <= room
            if canGrowRight {
                used += cells[shown.upperBound].width + 1
                shown = shown.lowerBound..<(shown.upperBound + 1)
            }
            let canGrowLeft = shown.lowerBound > 0 && used + cells[shown.lowerBound - 1].width + 1 <= room
            if canGrowLeft {
                used += cells[shown.lowerBound - 1].width + 1
                shown = (shown.lowerBound - 1)..<shown.upperBound
            }
            if !canGrowLeft && !canGrowRight { break }
        }
        var column = columns.lowerBound
        if shown.lowerBound > 0 { column = grid.put("…", row: row, column: column, style: .dim) }
        for index in shown {
            column = grid.put(cells[index], row: row, column: column, end: columns.upperBound) + 1
        }
        if shown.upperBound < cells.count { grid.put("…", row: row, column: column, style: .dim) }
    }

    // MARK: - As a page

    static func draw(_ model: ExamModel, cursor: Int, _ grid: inout Grid) {
        let layout = model.layout
        Bar.draw(model, &grid)
        grid.put(
            StyledLine(model.say("答题卡", "Answer sheet"), .accent),
            row: layout.headRow,
            column: layout.inner.lowerBound
        )
        for line in legend(model) { grid.put(line, row: layout.headRow, endingAt: layout.inner.upperBound) }
        let width = cellsPerRow(model.questions.count, width: layout.content.count) * cellWidth(model.questions.count)
        let columns = layout.inner.lowerBound..<(layout.inner.lowerBound + width)
        drawCells(model, rows: (layout.headRow + 2)..<layout.messageRow, columns: columns, picked: cursor, &grid)
        StatusView.draw(model, &grid)
        let hints: [Bar.Hint] = [
            .init("←→↑↓", model.say("移动", "move")), .init("Enter", model.say("打开", "open")),
            .init("G", model.say("跳题", "go to"), rank: 1), .init("R", model.say("检查交卷", "review")),
            .init("Esc", model.say("返回", "back")),
        ]
        Bar.draw(hints, model, &grid)
    }
}
