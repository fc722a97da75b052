import ExamRunner
import TextLayout

/// The bar at the top of every page: which exam, who, and the countdown; and the line of keys at the bottom.
enum Bar {
    static func draw(_ model: ExamModel, _ grid: inout Grid) {
        let layout = model.layout
        grid.clear(rows: layout.barRow..<(layout.barRow + 1), columns: 0..<model.size.columns, style: .bar)
        var end = layout.inner.upperBound
        if model.isSitting, let timeLeft = model.timeLeft {
            let time = timeText(timeLeft, model)
            let style: Style =
                switch timeLeft {
                case ...ExamModel.lastWarning: Style(.alarm, isBold: true, isReversed: true)
                case ...ExamModel.firstWarning: Style(.caution, isBold: true, isReversed: true)
                default: .bar
                }
            grid.put(StyledLine(time, style), row: layout.barRow, endingAt: end)
            end -= CellWidth.width(of: time) + 3
        }
        let start = layout.inner.lowerBound
        // The welcome page shows the whole title below.
        let heading = model.page == .welcome ? model.say("考前须知", "Before you begin") : model.exam.title
        let titleWidth = CellWidth.width(of: heading)
        let candidateWidth = CellWidth.width(of: model.candidate)
        if titleWidth + 3 + candidateWidth <= end - start {
            let style = Style(isReversed: true)
            grid.put(StyledLine(model.candidate, style), row: layout.barRow, endingAt: end)
            end -= candidateWidth + 3
        }
        let title = CellWidth.truncated(heading, to: max(0, end - start))
        grid.put(title, row: layout.barRow, column: start, style: .bar)
    }

    /// Never less than what is left: 0:00 stands only when it is over.
    static func timeText(_ milliseconds: Int64, _ model: ExamModel) -> String {
        let clock = Durations.clock(seconds: (milliseconds + 999) / 1000)
        let mark = milliseconds <= ExamModel.lastWarning ? "!" : ""
        return model.say("剩余 \(clock)\(mark)", "\(clock)\(mark) left")
    }

    /// A key with what it does.
    struct Hint {
        let key: String
        let label: String
        /// Hints of the highest rank are the first to go where the window is narrow.
        let rank: Int

        init(_ key: String, _ label: String, rank: Int = 0) {
            self.key = key
            self.label = label
            self.rank = rank
        }

        var line: StyledLine { StyledLine(key, .accent) + StyledLine(" \(label)") }
    }

    static func draw(_ hints: [Hint], _ model: ExamModel, _ grid: inout Grid) {
        let layout = model.layout
        var shown = hints
        func width() -> Int { shown.reduce(-2) { $0 + $1.line.width + 2 } }
        while width() > layout.inner.count, let rank = shown.map(\.rank).max(), rank > 0,
            let last = shown.lastIndex(where: { $0.rank == rank })
        {
            shown.remove(at: last)
        }
        var column = layout.inner.lowerBound
        for hint in shown {
            column = grid.put(hint.line, row: layout.hintRow, column: column, end: layout.inner.upperBound) + 2
        }
    }
}
