import QuestionBank
import TextLayout

extension CoverageDocument {
    /// The heat map as a picture of its own, for a report or a poster.
    package func svg() -> String {
        var drawing = SVGDrawing(self)
        return drawing.draw()
    }
}

/// Draws from the top down and knows how tall it is only at the end.
private struct SVGDrawing {
    private static let width = 860
    private static let margin = 20
    private static let cellsLeft = 290
    /// The right edges of the figures.
    private static let figures = [740, 784, 840]

    private let coverage: Coverage
    private let words: CoverageWords
    private let cells: CoverageCells
    private let subtitle: String
    private let hasMustKnow: Bool
    private var y = 0
    private var body = ""

    init(_ document: CoverageDocument) {
        coverage = document.coverage
        words = document.words
        cells = CoverageCells(coverage, mustKnow: document.mustKnow, words: words)
        subtitle = words.subtitle(asOf: document.asOf, banks: coverage.banks)
        hasMustKnow = !cells.mustKnow.isEmpty
    }

    mutating func draw() -> String {
        let title = words.title(of: coverage.law)
        line(title, "title", advance: 34)
        for sentence in [subtitle] + words.summary(of: coverage) {
            for part in LineBreaking.wrap(sentence, width: 120) { line(part, "note", advance: 19) }
        }
        legend()
        columnTitles()
        for row in CoverageRow.rows(of: coverage, words: words) { draw(row) }
        rule()
        let description = Markup.escape(words.summary(of: coverage).joined(separator: " "))
        let size = "width=\"\(Self.width)\" height=\"\(y + Self.margin)\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="coverage" \(size) \
            viewBox="0 0 \(Self.width) \(y + Self.margin)" role="img" aria-labelledby="t d" lang="\(words.htmlLanguage)">
            <title id="t">\(Markup.escape(title))</title>
            <desc id="d">\(description)</desc>
            <style>
            \(CoverageTheme.css)
            \(Self.css)
            </style>
            <rect class="page" width="100%" height="100%"/>
            \(body)</svg>

            """
    }

    private static let css = """
        .cell rect{stroke-width:1}
        .page{fill:#ffffff}
        .ink{fill:#1f2328}
        .ink,.note{font-size:13px}
        .title{font-size:20px;font-weight:600;fill:#1f2328}
        .group{font-weight:600}
        .note,.number{fill:#59636e}
        .number{font-size:11px;text-anchor:end}
        .figure{text-anchor:end}
        .rule{stroke:#d1d9e0}
        @media screen and (prefers-color-scheme:dark){
        .page{fill:#0d1117}
        .ink,.title{fill:#e6edf3}
        .note,.number{fill:#9198a1}
        .rule{stroke:#3d444d}
        }
        """

    private mutating func line(_ text: String, _ style: String, advance: Int) {
        y += advance
        body += "<text class=\"\(style)\" x=\"\(Self.margin)\" y=\"\(y)\">\(Markup.escape(text))</text>\n"
    }

    private mutating func legend() {
        y += 14
        var x = Self.margin
        func room(_ text: String) -> Int { CoverageCells.size + 6 + CellWidth.width(of: text) * 13 / 2 + 16 }
        for mark in words.marks(of: coverage, hasMustKnow: hasMustKnow) {
            if x > Self.margin, x + room(mark.name) > Self.width {
                x = Self.margin
                y += CoverageCells.linePitch + 2
            }
            body += "<g class=\"cell \(mark.shade)\">\(mark.shape(x: x, y: y))</g>"
            let textX = x + CoverageCells.size + 6
            body += "<text class=\"ink\" x=\"\(textX)\" y=\"\(y + 13)\">\(Markup.escape(mark.name))</text>\n"
            x += room(mark.name)
        }
        y += 18
        for part in LineBreaking.wrap(words.cellLegend(enough: coverage.enough), width: 120) {
            line(part, "note", advance: 19)
        }
    }

    private mutating func columnTitles() {
        y += 28
        for (x, title) in zip(Self.figures, [words.askable, words.items, words.name(of: .stale)]) {
            body += "<text class=\"note figure\" x=\"\(x)\" y=\"\(y)\">\(Markup.escape(title))</text>\n"
        }
        y += 8
        rule()
        y += 6
    }

    private mutating func rule() {
        body += "<path class=\"rule\" d=\"M\(Self.margin) \(y)H\(Self.width - Self.margin)\"/>\n"
    }

    private mutating func draw(_ row: CoverageRow) {
        let isGroup = row.cells.isEmpty
        if isGroup { y += row.depth == 0 ? 8 : 2 }
        let indent = row.depth * 12
        let room = ((isGroup ? Self.figures[0] - 80 : Self.cellsLeft) - Self.margin - indent) * 2 / 13
        let heading = Markup.escape(CellWidth.truncated(row.heading, to: room))
        let style = isGroup ? "ink group" : "ink"
        body += "<text class=\"\(style)\" x=\"\(Self.margin + indent)\" y=\"\(y + 14)\">"
        body += heading.hasSuffix("…") ? "<title>\(Markup.escape(row.heading))</title>" : ""
        body += "\(heading)</text>\n"
        let totals = row.totals
        let figures = ["\(totals.askableCount)/\(totals.articleCount)", "\(totals.soundCount)", "\(totals.staleCount)"]
        for (x, figure) in zip(Self.figures, figures) {
            body += "<text class=\"\(style) figure\" x=\"\(x)\" y=\"\(y + 14)\">\(figure)</text>\n"
        }
        body += cells.markup(row.cells, left: Self.cellsLeft, top: y + 1)
        y += CoverageCells.height(of: row.cells.count) + 2
    }
}
