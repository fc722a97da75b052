/// A terminal small enough to be read in one sitting: what a program writes comes in, rows of cells come out.
///
/// It knows the part of ECMA-48 and of the DEC private modes that a careful full-screen program needs, and it is
/// strict: anything else is an error, so that a slip shows in a test and not on somebody's screen. Its character
/// widths are its own and not the product's, so that the two check each other.
package struct TerminalEmulator: Sendable {
    /// Output that this terminal does not know.
    package enum Unknown: Error, Hashable {
        case control(UInt8)
        /// What follows ESC.
        case sequence(String)
        /// Bytes that are no UTF-8.
        case encoding([UInt8])
        /// A place outside the screen.
        case outside(row: Int, column: Int)
    }

    /// What is seen: the alternate screen while a program has switched to it.
    package internal(set) var screen: TerminalScreen
    /// The screen that comes back when a program leaves the alternate one; nil while it is not in use.
    var behind: (screen: TerminalScreen, row: Int, column: Int)?
    package internal(set) var row = 0
    package internal(set) var column = 0
    /// A character in the last column leaves the cursor there until the next one comes.
    var isWrapPending = false
    package internal(set) var style = TerminalScreen.Style()
    var saved: (row: Int, column: Int, style: TerminalScreen.Style) = (0, 0, TerminalScreen.Style())
    /// The DEC private modes that were set and not reset.
    package internal(set) var modes: Set<Int> = [7, 25]
    /// Whether the terminal was made smaller and the program has not cleared the screen since: what it had on its way
    /// for the larger one falls off the edges, as in a real terminal, instead of being an error.
    var isShrinking = false
    package internal(set) var title = ""
    package internal(set) var bellCount = 0
    /// Whether text used a 16-colour foreground or background at any time.
    package internal(set) var hasUsedColour = false
    private var parser = Parser.ground
    private var character: [UInt8] = []

    private enum Parser {
        case ground
        case escape(String)
        case control(String)
        case command(String)
    }

    package init(_ size: TerminalSize) {
        screen = TerminalScreen(size)
    }

    package var isAlternate: Bool { behind != nil }
    package var isCursorVisible: Bool { modes.contains(25) }

    /// Whether nothing of a full-screen program is left: own screen, cursor seen, plain style, no other mode on.
    package var isAsFound: Bool { !isAlternate && modes == [7, 25] && style == TerminalScreen.Style() }

    package mutating func resize(to size: TerminalSize) {
        isShrinking = isShrinking || size.rows < screen.size.rows || size.columns < screen.size.columns
        screen.resize(to: size)
        behind?.screen.resize(to: size)
        row = min(row, size.rows - 1)
        column = min(column, size.columns - 1)
        isWrapPending = false
    }

    /// Takes in what a program wrote; sequences and characters may be split anywhere.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(Unknown) {
        for byte in bytes { try feed(byte) }
    }

    private mutating func feed(_ byte: UInt8) throws(Unknown) {
        switch parser {
        case .ground:
            if byte == 0x1B, character.isEmpty {
                parser = .escape("")
            } else if byte < 0x20 || byte == 0x7F {
                guard character.isEmpty else { throw .encoding(character + [byte]) }
                try control(byte)
            } else {
                try decode(byte)
            }
        case .escape(let prefix):
            try escape(prefix, byte)
        case .control(let parameters):
            guard (0x20...0x7E).contains(byte) else { throw .sequence("[" + parameters + describe(byte)) }
            if byte < 0x40 {
                parser = .control(parameters + describe(byte))
            } else {
                parser = .ground
                try controlSequence(parameters, final: Character(Unicode.Scalar(byte)))
            }
        case .command(let text):
            // An operating system command ends with BEL or with ESC \.
            if byte == 0x07 || text.last == "\u{1B}" && byte == UInt8(ascii: "\\") {
                parser = .ground
                try command(text.last == "\u{1B}" ? String(text.dropLast()) : text)
            } else {
                parser = .command(text + describe(byte))
            }
        }
    }

    private func describe(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }

    private mutating func escape(_ prefix: String, _ byte: UInt8) throws(Unknown) {
        parser = .ground
        switch prefix + describe(byte) {
        case "[": parser = .control("")
        case "]": parser = .command("")
        case "(": parser = .escape("(")
        case "(B", "=", ">": break  // ASCII, keypad modes: nothing to see
        case "7": saved = (row, column, style)
        case "8":
            (row, column, style) = saved
            isWrapPending = false
        case let other: throw .sequence(other)
        }
    }

    private mutating func command(_ text: String) throws(Unknown) {
        guard text.hasPrefix("0;") || text.hasPrefix("2;") else { throw .sequence("]" + text) }
        title = String(text.dropFirst(2))
    }

    private mutating func control(_ byte: UInt8) throws(Unknown) {
        switch byte {
        case 0x07: bellCount += 1
        case 0x08: column = max(0, column - 1)
        case 0x09: column = min(screen.size.columns - 1, (column / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: column = 0
        default: throw .control(byte)
        }
        if byte != 0x07 { isWrapPending = false }
    }

    private mutating func lineFeed() {
        if row + 1 < screen.size.rows { row += 1 } else { screen.scrollUp() }
    }

    private mutating func decode(_ byte: UInt8) throws(Unknown) {
        character.append(byte)
        let length =
            switch character[0] {
            case 0..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        guard length > 0 else { throw .encoding(character) }
        guard character.count == length else { return }
        guard let scalar = String(validating: character, as: UTF8.self)?.unicodeScalars.first else {
            throw .encoding(character)
        }
        character = []
        try put(scalar)
    }

    private mutating func put(_ scalar: Unicode.Scalar) throws(Unknown) {
        let width = TerminalWidth.width(of: scalar)
        guard width > 0 else {
            screen.combine(scalar, row: row, before: isWrapPending ? column + 1 : column)
            return
        }
        if isWrapPending || column + width > screen.size.columns {
            // Without wrapping, terminals differ in what becomes of a character that does not fit.
            if isShrinking, !modes.contains(7) { return }
            guard modes.contains(7) else { throw .outside(row: row, column: column + (isWrapPending ? 1 : 0)) }
            column = 0
            lineFeed()
        }
        screen.put(scalar, isWide: width == 2, row: row, column: column, style: style)
        column += width
        isWrapPending = column >= screen.size.columns
        if isWrapPending { column = screen.size.columns - 1 }
    }
}
