/// The place of a cell as a workbook writes it: `B3`.
struct CellReference {
    /// From 1; nil when the text is no place, or one that no sheet has.
    let column: Int?

    init(column: Int) { self.column = column }

    /// Reads the letters; the row is said by the row.
    init(_ text: UnsafePointer<CChar>) {
        var number = 0
        var index = 0
        // Three letters are more than the last column has.
        while index < 4, let letter = Self.letter(text[index]) {
            number = number * 26 + letter
            index += 1
        }
        column = (1...3).contains(index) && Self.digits(text + index) ? number : nil
    }

    private static func letter(_ character: CChar) -> Int? {
        let upper = character & ~0x20
        return upper >= 0x41 && upper <= 0x5A ? Int(upper) - 0x40 : nil
    }

    private static func digits(_ text: UnsafePointer<CChar>) -> Bool {
        guard let number = number(text) else { return false }
        return (1...TableLimits.rows).contains(number)
    }

    /// A whole number without sign, of at most nine digits.
    static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var number = 0
        var index = 0
        while index < 10, text[index] >= 0x30, text[index] <= 0x39 {
            number = number * 10 + Int(text[index] - 0x30)
            index += 1
        }
        return (1...9).contains(index) && text[index] == 0 ? number : nil
    }

    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
