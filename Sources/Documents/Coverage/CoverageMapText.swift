import QuestionBank
import TextLayout

/// The heat map for a terminal: a row for each division, a cell for each article, and the counts to the right.
///
/// A long division goes on below itself; no article ever shares a cell with another.
struct CoverageMapText {
    private let rows: [CoverageRow]
    private let totals: CoverageTotals
    private let words: CoverageWords
    private let enough: Int
    private let paint: TerminalPaint
    private let layout: Layout

    init(_ coverage: Coverage, words: CoverageWords, width: Int, isColoured: Bool) {
        rows = CoverageRow.rows(of: coverage, words: words)
        totals = coverage.totals
        enough = coverage.enough
        self.words = words
        paint = TerminalPaint(isOn: isColoured)
        layout = Layout(rows: rows, totals: coverage.totals, words: words, width: width)
    }

    var lines: [String] {
        let rule = paint.dim(String(repeating: "─", count: layout.width))
        var lines = [header, rule]
        for row in rows { lines += row.cells.isEmpty ? [group(row)] : strip(row) }
        lines.append(rule)
        lines.append(wide(words.text("合计", "total"), totals))
        return lines + [""] + legend
    }

    private var header: String {
        let titles = layout.columns.map { CellWidth.padded($0.title, to: $0.width, .right) }.joined()
        let heading = words.text("章节", "division")
        return CellWidth.padded(heading, to: layout.width - CellWidth.width(of: titles)) + titles
    }

    /// A line without cells, whose heading, and figures wider than their column, have the cells' room too.
    private func wide(_ heading: String, _ totals: CoverageTotals, isBold: Bool = false) -> String {
        let first = layout.columns.first.map { CellWidth.width(of: $0.value(totals)) - $0.width } ?? 0
        let room = layout.headingWidth + layout.cellsStart + layout.stripWidth - max(0, first)
        let text = CellWidth.padded(CellWidth.truncated(heading, to: room, ellipsis: ".."), to: room)
        return (isBold ? paint.bold(text) : text) + figures(totals)
    }

    private func group(_ row: CoverageRow) -> String {
        wide(String(repeating: " ", count: row.depth) + heading(of: row), row.totals, isBold: true)
    }

    private func heading(of row: CoverageRow) -> String { layout.isShort ? row.shortHeading : row.heading }

    private func figures(_ totals: CoverageTotals) -> String {
        layout.columns.map { column in
            let value = column.value(totals)
            let text = CellWidth.padded(value == "0" ? "." : value, to: column.width, .right)
            return value == "0" ? paint.dim(text) : text
        }.joined()
    }

    /// The lines of a division: its heading beside its cells, the heading cut after two lines, or after as many as the
    /// cells take.
    private func strip(_ row: CoverageRow) -> [String] {
        let cells = stride(from: 0, to: row.cells.count, by: layout.cellsPerLine).map { start in
            row.cells[start..<min(start + layout.cellsPerLine, row.cells.count)]
        }
        let headings = heading(row, lines: max(2, cells.count))
        return (0..<max(cells.count, headings.count)).map { line in
            let heading = CellWidth.padded(line < headings.count ? headings[line] : "", to: layout.headingWidth)
            guard line < cells.count, let first = cells[line].first else { return heading.trimmedEnd }
            let number = CellWidth.padded(String(first.number.number), to: layout.numberWidth, .right)
            let text = heading + " " + paint.dim(number + "|") + strip(cells[line])
            let figures = line == 0 ? figures(row.totals) : ""
            let padding = figures.isEmpty ? 0 : layout.stripWidth - Layout.width(ofCells: cells[line].count)
            return text + String(repeating: " ", count: padding) + figures
        }
    }

    private func heading(_ row: CoverageRow, lines limit: Int) -> [String] {
        let margin = String(repeating: " ", count: min(row.depth, layout.headingWidth / 4))
        let room = layout.headingWidth - margin.count
        var lines = LineBreaking.wrap(heading(of: row), width: room)
        if lines.count > limit {
            let rest = lines[(limit - 1)...].joined()
            lines = Array(lines[..<(limit - 1)]) + [CellWidth.truncated(rest, to: room, ellipsis: "..")]
        }
        return lines.map { margin + CellWidth.truncated($0, to: room, ellipsis: "..") }
    }

    private func strip(_ cells: ArraySlice<ArticleCoverage>) -> String {
        var text = ""
        for (index, cell) in cells.enumerated() {
            if index > 0, index.isMultiple(of: 10) { text += " " }
            text += paint.cell(String(CoverageGlyph.of(cell)), cell.status)
        }
        return text
    }

    // MARK: Legend

    private var legend: [String] {
        let cells: [(String, CoverageStatus?, String)] =
            [
                (".", CoverageStatus.none, words.name(of: .none)),
                ("1–9", nil, words.text("可用试题的道数", "sound items")),
                ("+", nil, words.text("十道及以上", "ten or more")),
                ("!", .stale, words.text("只有待复核的题", "stale items only")),
            ]
            + (paint.isOn
                ? [CoverageStatus.thin, .covered].map { (" \(words.name(of: $0)) ", $0, "") } : [])
        let marks = cells.map { glyph, status, name in
            let text = name.isEmpty ? glyph : "\(glyph) \(name)"
            let painted = (status.map { paint.cell(glyph, $0) } ?? glyph) + (name.isEmpty ? "" : " \(name)")
            return (width: CellWidth.width(of: text), text: painted)
        }
        let letters = layout.columns.compactMap { column in
            column.name.map { name -> (width: Int, text: String) in
                let text = "\(column.title) \(name)"
                return (width: CellWidth.width(of: text), text: text)
            }
        }
        let sentences = LineBreaking.wrap(words.cellLegend(enough: enough), width: layout.width)
        return flow(marks) + sentences + flow(letters)
    }

    /// Sets pieces side by side, as many as a line holds.
    private func flow(_ pieces: [(width: Int, text: String)]) -> [String] {
        var lines: [String] = []
        var used = 0
        for piece in pieces {
            if let last = lines.last, used + 3 + piece.width <= layout.width {
                lines[lines.count - 1] = last + "   " + piece.text
                used += 3 + piece.width
            } else {
                lines.append(piece.text)
                used = piece.width
            }
        }
        return lines
    }
}

extension String {
    /// Without the spaces at the end.
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
