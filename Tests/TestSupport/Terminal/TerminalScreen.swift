/// The cells of a terminal's screen.
package struct TerminalScreen: Sendable {
    /// How a cell looks (Select Graphic Rendition).
    package struct Style: Hashable, Sendable {
        package var isBold = false
        package var isDim = false
        package var isItalic = false
        package var isUnderlined = false
        package var isReversed = false
        /// 0 to 15; nil for the terminal's own.
        package var foreground: Int?
        package var background: Int?
    }

    struct Cell: Hashable, Sendable {
        /// Empty in the second half of a wide character.
        var text = " "
        var isWide = false
        var style = Style()

        var isSecondHalf: Bool { text.isEmpty }
    }

    package private(set) var size: TerminalSize
    private var cells: [[Cell]]

    init(_ size: TerminalSize) {
        self.size = size
        cells = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
    }

    /// The rows as text, without the spaces at their ends.
    package var rows: [String] {
        cells.map { row in
            var text = row.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    package var text: String { rows.joined(separator: "\n") }

    /// The rows as letters, one a cell: `.` for plain cells, and a letter for each other style in order of appearance,
    /// with a legend below.
    package var styles: String {
        var letters: [Style: Character] = [Style(): "."]
        var legend: [String] = []
        let rows = cells.map { row in
            String(
                row.map { cell in
                    if let letter = letters[cell.style] { return letter }
                    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(letters.count - 1)))
                    letters[cell.style] = letter
                    legend.append("\(letter) \(Self.description(of: cell.style))")
                    return letter
                }
            )
        }
        return (rows + legend).joined(separator: "\n")
    }

    private static func description(of style: Style) -> String {
        let flags = [
            (style.isBold, "bold"), (style.isDim, "dim"), (style.isItalic, "italic"),
            (style.isUnderlined, "underlined"), (style.isReversed, "reversed"),
        ]
        let colours = [style.foreground.map { "foreground \($0)" }, style.background.map { "background \($0)" }]
        return (flags.filter(\.0).map(\.1) + colours.compactMap(\.self)).joined(separator: ", ")
    }

    /// Whether any cell asks for a colour of its own.
    package var hasColour: Bool {
        cells.contains { $0.contains { $0.style.foreground != nil || $0.style.background != nil } }
    }

    mutating func put(_ scalar: Unicode.Scalar, isWide: Bool, row: Int, column: Int, style: Style) {
        clear(row: row, columns: column..<column + (isWide ? 2 : 1), style: style)
        cells[row][column] = Cell(text: String(scalar), isWide: isWide, style: style)
        if isWide { cells[row][column + 1] = Cell(text: "", isWide: false, style: style) }
    }

    /// Adds a mark without width to the character before a place.
    mutating func combine(_ scalar: Unicode.Scalar, row: Int, before column: Int) {
        guard var place = column > 0 ? column - 1 : nil else { return }
        if cells[row][place].isSecondHalf, place > 0 { place -= 1 }
        cells[row][place].text.unicodeScalars.append(scalar)
    }

    /// Blanks cells; a wide character that loses one half loses the other too, as on a real terminal.
    mutating func clear(row: Int, columns: Range<Int>, style: Style) {
        let columns = columns.clamped(to: 0..<size.columns)
        guard !columns.isEmpty else { return }
        if cells[row][columns.lowerBound].isSecondHalf { cells[row][columns.lowerBound - 1] = Cell() }
        if columns.upperBound < size.columns, cells[row][columns.upperBound].isSecondHalf {
            cells[row][columns.upperBound] = Cell()
        }
        var blank = Cell()
        blank.style.background = style.background
        for column in columns { cells[row][column] = blank }
    }

    mutating func clear(rows: Range<Int>, style: Style) {
        for row in rows.clamped(to: 0..<size.rows) { clear(row: row, columns: 0..<size.columns, style: style) }
    }

    mutating func scrollUp() {
        cells.removeFirst()
        cells.append(Array(repeating: Cell(), count: size.columns))
    }

    /// Cuts off or adds at the right and at the bottom.
    mutating func resize(to size: TerminalSize) {
        var resized = TerminalScreen(size)
        for row in 0..<min(size.rows, self.size.rows) {
            for column in 0..<min(size.columns, self.size.columns) {
                let cell = cells[row][column]
                if cell.isWide, column + 1 == size.columns { continue }
                resized.cells[row][column] = cell
            }
        }
        self = resized
    }
}
