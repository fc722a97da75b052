import TextLayout

/// A line made of pieces, each with its own style.
struct StyledLine: Hashable, Sendable {
    struct Span: Hashable, Sendable {
        var text: String
        var style: Style
    }

    var spans: [Span]

    static let empty = StyledLine(spans: [])

    init(spans: [Span]) {
        self.spans = spans
    }

    init(_ text: String, _ style: Style = .normal) {
        spans = text.isEmpty ? [] : [Span(text: text, style: style)]
    }

    var text: String { spans.map(\.text).joined() }
    var width: Int { spans.reduce(0) { $0 + CellWidth.width(of: $1.text) } }

    static func + (left: StyledLine, right: StyledLine) -> StyledLine { StyledLine(spans: left.spans + right.spans) }

    /// Wraps a text and sets every line off by a label in front of the first and as much space before the others.
    static func wrapped(
        _ text: String,
        width: Int,
        label: StyledLine = .empty,
        _ style: Style = .normal
    ) -> [StyledLine] {
        let indent = label.width
        return LineBreaking.wrap(text, width: max(2, width - indent)).enumerated().map { index, line in
            (index == 0 ? label : StyledLine(String(repeating: " ", count: indent))) + StyledLine(line, style)
        }
    }
}

extension StyledLine {
    /// Wraps a text that begins with a word in a style of its own, without setting the other lines off.
    static func wrapped(_ text: String, width: Int, lead: (text: String, style: Style)) -> [StyledLine] {
        LineBreaking.wrap(lead.text + text, width: width).enumerated().map { index, line in
            guard index == 0, line.hasPrefix(lead.text) else { return StyledLine(line) }
            return StyledLine(lead.text, lead.style) + StyledLine(String(line.dropFirst(lead.text.count)))
        }
    }
}

extension Grid {
    /// Writes a line from a cell on and returns the column after it.
    @discardableResult
    mutating func put(_ line: StyledLine, row: Int, column: Int, end: Int? = nil) -> Int {
        line.spans.reduce(column) { put($1.text, row: row, column: $0, end: end, style: $1.style) }
    }

    /// Writes a line so that it ends before a column.
    mutating func put(_ line: StyledLine, row: Int, endingAt end: Int) {
        put(line, row: row, column: end - line.width, end: end)
    }

    /// Draws a rule across.
    mutating func rule(row: Int, columns: Range<Int>, style: Style = .dim) {
        put(String(repeating: "─", count: columns.count), row: row, column: columns.lowerBound, style: style)
    }
}
