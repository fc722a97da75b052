/// Control sequences: ESC [ parameters final.
extension TerminalEmulator {
    mutating func controlSequence(_ text: String, final: Character) throws(Unknown) {
        if text.first == "?", final == "h" || final == "l" {
            try setModes(text.dropFirst(), isOn: final == "h")
            return
        }
        let fields = text.split(separator: ";", omittingEmptySubsequences: false)
        let numbers = fields.map { $0.isEmpty ? 0 : Int($0) ?? -1 }
        guard numbers.allSatisfy({ $0 >= 0 }) else { throw .sequence("[\(text)\(final)") }
        if final == "m" {
            try setStyle(numbers)
            return
        }
        guard numbers.count <= (final == "H" || final == "f" ? 2 : 1) else { throw .sequence("[\(text)\(final)") }
        let first = numbers.first ?? 0
        let distance = max(1, first)
        switch final {
        case "A": row = max(0, row - distance)
        case "B": row = min(screen.size.rows - 1, row + distance)
        case "C": column = min(screen.size.columns - 1, column + distance)
        case "D": column = max(0, column - distance)
        case "G": try move(row: row, column: distance - 1)
        case "d": try move(row: distance - 1, column: column)
        case "H", "f": try move(row: distance - 1, column: max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
        case "J": try clearScreen(first)
        case "K": try clearLine(first)
        case "X": screen.clear(row: row, columns: column..<column + distance, style: style)
        default: throw .sequence("[\(text)\(final)")
        }
        isWrapPending = false
    }

    /// A program that knows its size has no business outside it.
    private mutating func move(row: Int, column: Int) throws(Unknown) {
        guard isShrinking || (row < screen.size.rows && column < screen.size.columns) else {
            throw .outside(row: row, column: column)
        }
        self.row = min(row, screen.size.rows - 1)
        self.column = min(column, screen.size.columns - 1)
    }

    private mutating func clearScreen(_ part: Int) throws(Unknown) {
        switch part {
        case 0:
            try clearLine(0)
            screen.clear(rows: row + 1..<screen.size.rows, style: style)
        case 1:
            try clearLine(1)
            screen.clear(rows: 0..<row, style: style)
        case 2:
            screen.clear(rows: 0..<screen.size.rows, style: style)
            isShrinking = false
        case 3: break  // the lines scrolled away, of which there are none here
        default: throw .sequence("[\(part)J")
        }
    }

    private mutating func clearLine(_ part: Int) throws(Unknown) {
        let columns = screen.size.columns
        switch part {
        case 0: screen.clear(row: row, columns: column..<columns, style: style)
        case 1: screen.clear(row: row, columns: 0..<column + 1, style: style)
        case 2: screen.clear(row: row, columns: 0..<columns, style: style)
        default: throw .sequence("[\(part)K")
        }
    }

    private mutating func setModes(_ text: Substring, isOn: Bool) throws(Unknown) {
        for field in text.split(separator: ";") {
            // Cursor keys, autowrap, cursor, focus events, alternate screen, bracketed paste, synchronised output.
            guard let mode = Int(field), [1, 7, 25, 1004, 1049, 2004, 2026].contains(mode) else {
                throw .sequence("[?\(text)\(isOn ? "h" : "l")")
            }
            if mode == 1049 {
                switchScreen(toAlternate: isOn)
            } else if isOn {
                modes.insert(mode)
            } else {
                modes.remove(mode)
            }
        }
    }

    private mutating func switchScreen(toAlternate: Bool) {
        if toAlternate, behind == nil {
            behind = (screen, row, column)
            screen = TerminalScreen(screen.size)
        } else if !toAlternate, let found = behind {
            screen = found.screen
            row = min(found.row, screen.size.rows - 1)
            column = min(found.column, screen.size.columns - 1)
            behind = nil
        }
    }

    private mutating func setStyle(_ numbers: [Int]) throws(Unknown) {
        for number in numbers {
            switch number {
            case 0: style = TerminalScreen.Style()
            case 1: style.isBold = true
            case 2: style.isDim = true
            case 3: style.isItalic = true
            case 4: style.isUnderlined = true
            case 7: style.isReversed = true
            case 22: (style.isBold, style.isDim) = (false, false)
            case 23: style.isItalic = false
            case 24: style.isUnderlined = false
            case 27: style.isReversed = false
            case 30...37: style.foreground = number - 30
            case 39: style.foreground = nil
            case 40...47: style.background = number - 40
            case 49: style.background = nil
            case 90...97: style.foreground = number - 82
            case 100...107: style.background = number - 92
            default: throw .sequence("[\(numbers.map(String.init).joined(separator: ";"))m")
            }
        }
        if style.foreground != nil || style.background != nil { hasUsedColour = true }
    }
}
