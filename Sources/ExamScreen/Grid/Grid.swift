import TextLayout

/// The size of a terminal window in cells.
package struct Size: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A picture of the screen: rows of cells, and where the text cursor stands, if anywhere.
///
/// A wide character takes its cell and the tail to the right of it; no operation leaves one without the other.
package struct Grid: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package var character: Character
        package var style: Style
        /// The right half of the wide character before it.
        package var isTail: Bool

        static let blank = Cell(character: " ", style: .normal, isTail: false)
    }

    package struct Place: Hashable, Sendable {
        package let row: Int
        package let column: Int

        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    package let size: Size
    package private(set) var cells: [Cell]
    /// Where text is typed; nil hides the cursor.
    package var cursor: Place?

    package init(_ size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

    package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

    /// Writes a text from a cell on, up to but not into column `end`, and returns the column after it.
    ///
    /// What falls outside is not drawn, nor is a wide character of which only half would fit. Control characters never
    /// reach the grid, so that no text of a bank can speak to the terminal.
    @discardableResult
    mutating func put(
        _ text: some StringProtocol,
        row: Int,
        column: Int,
        end: Int? = nil,
        style: Style = .normal
    ) -> Int {
        guard (0..<size.rows).contains(row) else { return column }
        let limit = min(end ?? size.columns, size.columns)
        var place = column
        for character in text {
            let width = CellWidth.width(of: character)
            guard width > 0 else { continue }
            guard place + width <= limit else { break }
            if place >= 0 { set(character, width: width, row: row, column: place, style: style) }
            place += width
        }
        return place
    }

    /// Gives all cells of a rectangle one style and no text.
    mutating func clear(rows: Range<Int>, columns: Range<Int>, style: Style = .normal) {
        for row in rows.clamped(to: 0..<size.rows) {
            for column in columns.clamped(to: 0..<size.columns) {
                set(" ", width: 1, row: row, column: column, style: style)
            }
        }
    }

    /// Turns a row's cells around, text and all.
    mutating func reverse(row: Int, columns: Range<Int>) {
        guard (0..<size.rows).contains(row) else { return }
        for column in columns.clamped(to: 0..<size.columns) {
            cells[row * size.columns + column].style.isReversed.toggle()
        }
    }

    private mutating func set(_ character: Character, width: Int, row: Int, column: Int, style: Style) {
        let first = row * size.columns + column
        let last = first + width - 1
        if cells[first].isTail { cells[first - 1] = Cell(character: " ", style: cells[first - 1].style, isTail: false) }
        let next = last + 1
        if column + width < size.columns, cells[next].isTail {
            cells[next] = Cell(character: " ", style: cells[next].style, isTail: false)
        }
        cells[first] = Cell(character: character, style: style, isTail: false)
        if width == 2 { cells[last] = Cell(character: " ", style: style, isTail: true) }
    }
}
