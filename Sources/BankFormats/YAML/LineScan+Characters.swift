import QuestionBank

extension LineScan {
    /// Finds the characters that no text needs, and hides the signs that only YAML needs.
    mutating func scanCharacters(_ line: Int, _ range: Range<Int>) {
        let bytes = text.bytes
        for offset in range {
            let byte = bytes[offset]
            switch CharacterClass.table[Int(byte)] {
            case .plain: continue
            case .sign:
                // A text may start with it; whether one does is known only after parsing.
                let isStart = offset == range.lowerBound || Self.precedesText(bytes[offset - 1])
                if isStart { hide(line, at: offset) }
            case .control: drop(line, offset..<(offset + 1))
            case .odd:
                // Full-width signs are by far the most frequent ones here.
                if byte == 0xEF, offset + 1 < range.upperBound, bytes[offset + 1] & 0xFE == 0xBC { continue }
                checkScalar(line, offset, range.upperBound)
            }
        }
    }

    private static func precedesText(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
    }

    /// C1 controls, the line and paragraph separators, byte order marks, and the private planes of the sentinels.
    private mutating func checkScalar(_ line: Int, _ offset: Int, _ end: Int) {
        let rest = text.bytes[offset..<end]
        let second = rest.count > 1 ? rest[offset + 1] : 0
        let third = rest.count > 2 ? rest[offset + 2] : 0
        let isPlainPunctuation = rest[offset] == 0xE2 && second == 0x80 && (0x90...0xA7).contains(third)
        if rest[offset] != 0xC2, !isPlainPunctuation { oddLines.insert(line) }
        switch rest[offset] {
        case 0xC2 where second < 0xA0: drop(line, offset..<(offset + 2))
        case 0xE2 where second == 0x80 && (third == 0xA8 || third == 0xA9): drop(line, offset..<(offset + 3))
        case 0xEF where second == 0xBB && third == 0xBF: drop(line, offset..<(offset + 3))
        case 0xEF where second == 0xBF && third >= 0xBE: drop(line, offset..<(offset + 3))
        case 0xF3 where second >= 0xB0: drop(line, offset..<(offset + 4))
        default: break
        }
    }

    private mutating func drop(_ line: Int, _ range: Range<Int>) {
        let scalar = String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars.first
        report(.controlCharacter(scalar?.value ?? 0), line, at: range.lowerBound)
        replace(line, range, with: [.space])
    }
}

/// How a byte of UTF-8 is looked at.
private enum CharacterClass: UInt8 {
    /// Most bytes of Chinese text and ASCII.
    case plain
    /// A sign that YAML would act on if a text started with it.
    case sign
    case control
    /// The start of a scalar that may join with its neighbours or be unwelcome.
    case odd

    static let table: [CharacterClass] = (0..<256).map { value in
        switch UInt8(value) {
        case 0x09, 0x0A, 0x0D: .plain
        case 0x00..<0x20, 0x7F: .control
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "`"),
            UInt8(ascii: "%"):
            .sign
        case 0xC2, 0xCC...0xE2, 0xEA...0xFF: .odd
        default: .plain
        }
    }
}
