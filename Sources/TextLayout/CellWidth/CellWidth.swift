/// How many cells of a terminal a text takes, counted as tmux and xterm count.
///
/// Wide and full-width characters (UAX #11) take two cells, those of ambiguous width one, marks that combine and
/// control characters none. A cluster that a terminal draws as one picture, such as a flag or a family, takes two.
package enum CellWidth {
    /// The cells of one character as the reader sees it.
    package static func width(of character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
        var sum = 0
        for scalar in character.unicodeScalars {
            if scalar == emojiStyle, sum == 1, isEmojiBase(character) { return 2 }
            sum += width(of: scalar)
            if sum >= 2 { return 2 }
        }
        return sum
    }

    /// The cells of a text on one line.
    package static func width(of text: some StringProtocol) -> Int {
        var sum = 0
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        for character in text { sum += width(of: character) }
        return sum
    }

    /// The cells of one scalar, taken alone.
    static func width(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return value < 0x20 ? 0 : 1 }
        // The bulk of what we print; everything else asks the tables.
        if (0x4E00...0x9FFF).contains(value) { return 2 }
        return isZeroWidth(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }

    private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"

    /// VS16 makes pictures of signs that are drawn as text otherwise; behind anything else it means nothing.
    private static func isEmojiBase(_ character: Character) -> Bool {
        character.unicodeScalars.first?.properties.isEmoji ?? false
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        // A soft hyphen is drawn; the vowels and finals of conjoining Hangul are drawn into their syllable's cells.
        if scalar.value == 0xAD { return false }
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return true }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].last < value { low = middle + 1 } else { high = middle }
        }
        if low < wide.count, wide[low].first <= value { return true }
        return value >= 0x1_F000 && scalar.properties.isEmojiPresentation && !isRegionalIndicator(value)
    }

    /// Half a flag: one cell, so that the pair takes two.
    private static func isRegionalIndicator(_ value: UInt32) -> Bool { (0x1_F1E6...0x1_F1FF).contains(value) }
}
