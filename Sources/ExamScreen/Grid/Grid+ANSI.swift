extension Grid {
    /// The bytes that turn a terminal which shows `previous` into this picture; with nil, one that shows anything.
    ///
    /// Only ECMA-48 that every terminal since the VT220 knows is used: positions, attributes and erasing the screen.
    package func ansi(after previous: Grid?, palette: Palette) -> String {
        var writer = ANSIWriter(palette: palette)
        let old = previous?.size == size ? previous : nil
        if old == nil { writer.clear() }
        if old?.cursor != nil || old == nil { writer.text += "\u{1B}[?25l" }
        for row in 0..<size.rows {
            guard let changed = changedColumns(row, since: old) else { continue }
            writer.write(self.row(row), from: changed.lowerBound, through: changed.upperBound, row: row)
        }
        writer.finish(cursor: cursor)
        return old != nil && writer.isIdle(cursor: cursor, old: old?.cursor) ? "" : writer.text
    }

    /// From the first to the last cell of a row that has changed.
    private func changedColumns(_ row: Int, since old: Grid?) -> ClosedRange<Int>? {
        let new = self.row(row)
        let start = new.startIndex
        let differs: (Int) -> Bool = { index in
            old.map { $0.cells[index] != new[index] } ?? (new[index] != .blank)
        }
        guard var first = new.indices.first(where: differs), var last = new.indices.last(where: differs) else {
            return nil
        }
        if new[first].isTail { first -= 1 }
        if last + 1 < new.endIndex, new[last + 1].isTail { last += 1 }
        return (first - start)...(last - start)
    }
}

/// Collects the output of one frame and remembers the style that the terminal is in.
private struct ANSIWriter {
    var text = ""
    private let palette: Palette
    private var style: Style?
    private var hasDrawn = false

    init(palette: Palette) {
        self.palette = palette
    }

    mutating func clear() {
        text += "\u{1B}[0m\u{1B}[2J"
        style = .normal
        hasDrawn = true
    }

    mutating func write(_ row: ArraySlice<Grid.Cell>, from first: Int, through last: Int, row number: Int) {
        move(row: number, column: first)
        hasDrawn = true
        for column in first...last {
            let cell = row[row.startIndex + column]
            if cell.isTail { continue }
            if cell.style != style {
                text += "\u{1B}[\(palette.parameters(of: cell.style))m"
                style = cell.style
            }
            text.append(cell.character)
            // Terminals disagree on how wide these are; saying where the next one stands keeps the line straight.
            if column < last, Self.isWidthDoubtful(cell.character) {
                move(
                    row: number,
                    column: column + (column + 1 <= last && row[row.startIndex + column + 1].isTail ? 2 : 1)
                )
            }
        }
    }

    mutating func finish(cursor: Grid.Place?) {
        if style != nil, style != .normal { text += "\u{1B}[0m" }
        guard let cursor else { return }
        move(row: cursor.row, column: cursor.column)
        text += "\u{1B}[?25h"
    }

    func isIdle(cursor: Grid.Place?, old: Grid.Place?) -> Bool { !hasDrawn && cursor == old }

    private mutating func move(row: Int, column: Int) { text += "\u{1B}[\(row + 1);\(column + 1)H" }

    /// Everything but ASCII, the lines of boxes, Chinese characters and full-width punctuation.
    private static func isWidthDoubtful(_ character: Character) -> Bool {
        var scalars = character.unicodeScalars.makeIterator()
        guard let first = scalars.next()?.value else { return false }
        if scalars.next() != nil { return true }
        return switch first {
        case 0x20..<0x7F, 0x2500..<0x2580, 0x3000..<0x3040, 0x3400..<0xA000, 0xFF00..<0xFF61: false
        default: true
        }
    }
}
