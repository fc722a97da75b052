/// How the words of a law are written down, so that one law has one text whatever the typography of the file.
///
/// Spaces go, except between Latin letters and digits; half-width punctuation beside Chinese becomes full-width;
/// full-width letters and digits become half-width; characters without a shape go. Works on UTF-8, because a civil code
/// should be read in milliseconds.
enum LawTypography {
    /// The bytes of one line in canonical form.
    static func canonical(_ line: [UInt8]) -> [UInt8] {
        guard needsWork(line) else { return line }
        var writer = CanonicalWriter(capacity: line.count + 8)
        var index = 0
        while index < line.count {
            let length = UTF8Bytes.length(of: line[index])
            writer.append(line, at: index, length: min(length, line.count - index))
            index += length
        }
        return writer.bytes
    }

    /// Appends the continuation of a line that was broken at a width.
    static func join(_ text: inout [UInt8], _ continuation: some Collection<UInt8>) {
        if let last = text.last, let first = continuation.first, last.isASCIILetter, first.isASCIILetter {
            text.append(0x20)
        }
        text += continuation
    }

    /// The text of a whole paragraph; straight quotation marks in pairs become “ and ”.
    static func text(_ bytes: [UInt8]) -> String {
        guard bytes.contains(0x22) else { return String(decoding: bytes, as: UTF8.self) }
        let count = bytes.count { $0 == 0x22 }
        guard count.isMultiple(of: 2) else { return String(decoding: bytes, as: UTF8.self) }
        var paired: [UInt8] = []
        var isOpen = false
        for byte in bytes {
            if byte == 0x22 {
                paired += isOpen ? Array("”".utf8) : Array("“".utf8)
                isOpen.toggle()
            } else {
                paired.append(byte)
            }
        }
        return String(decoding: paired, as: UTF8.self)
    }

    /// Whether anything in a line is not canonical yet; most lines of most files are.
    private static func needsWork(_ line: [UInt8]) -> Bool {
        var index = 0
        while index < line.count {
            let first = line[index]
            if first < 0x80 {
                if !first.isASCIIWord { return true }
                index += 1
                continue
            }
            let length = UTF8Bytes.length(of: first)
            guard length == 3, index + 2 < line.count else { return true }
            let (second, third) = (line[index + 1], line[index + 2])
            switch (first, second) {
            // Spaces and marks without a shape; “ and ” are among the rest of this block.
            case (0xE2, 0x80): if third < 0x90 || third >= 0xA8 { return true }
            case (0xE2, 0x81), (0xE2, 0x97), (0xEF, 0xBB), (0xEF, 0xBD): return true
            case (0xE3, 0x80): if third == 0x80 { return true }
            // Full-width ASCII other than the punctuation of Chinese.
            case (0xEF, 0xBC):
                switch third {
                case 0x81, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9F: break
                default: return true
                }
            default: break
            }
            index += 3
        }
        return false
    }
}

/// Writes one line, scalar by scalar.
private struct CanonicalWriter {
    private(set) var bytes: [UInt8] = []
    private var hasSpace = false
    /// How many half-width brackets were opened as full-width ones and wait for their end.
    private var openBrackets = 0

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ line: [UInt8], at index: Int, length: Int) {
        let first = line[index]
        if first >= 0xE4, first <= 0xE9, length == 3 {
            copy(line, index, 3)
            return
        }
        if first < 0x80 {
            append(ascii: first, before: Self.next(in: line, after: index + 1))
            return
        }
        switch UTF8Bytes.value(line, at: index, length: length) {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: hasSpace = true
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
        case 0x25CB:
            let isNumeral = HanNumeral.digit(bytes.suffix(3)) != nil || HanNumeral.digit(line[(index + 3)...]) != nil
            if isNumeral { append("〇") } else { copy(line, index, length) }
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E:
            let value = UTF8Bytes.value(line, at: index, length: length)
            append(ascii: UInt8(value - 0xFEE0), before: Self.next(in: line, after: index + 3))
        case 0xFF1C: append("〈")
        case 0xFF1E: append("〉")
        default: copy(line, index, length)
        }
    }

    private mutating func append(ascii byte: UInt8, before next: UInt8) {
        guard byte > 0x20, byte != 0x7F else {
            hasSpace = true
            return
        }
        let previous = bytes.last ?? 0xFF
        let standsInChinese = previous >= 0x80 || next >= 0x80
        switch byte {
        case UInt8(ascii: ",") where standsInChinese: append("，")
        case UInt8(ascii: ";") where standsInChinese: append("；")
        case UInt8(ascii: ":") where standsInChinese: append("：")
        case UInt8(ascii: "?") where standsInChinese: append("？")
        case UInt8(ascii: "!") where standsInChinese: append("！")
        case UInt8(ascii: "<") where standsInChinese: append("〈")
        case UInt8(ascii: ">") where standsInChinese: append("〉")
        case UInt8(ascii: "(") where standsInChinese:
            openBrackets += 1
            append("（")
        case UInt8(ascii: ")") where openBrackets > 0 || previous >= 0x80:
            openBrackets = max(0, openBrackets - 1)
            append("）")
        default:
            if hasSpace, previous.isASCIIWord, byte.isASCIIWord { bytes.append(0x20) }
            hasSpace = false
            bytes.append(byte)
        }
    }

    private mutating func append(_ mark: StaticString) {
        hasSpace = false
        bytes.append(contentsOf: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    }

    private mutating func copy(_ line: [UInt8], _ index: Int, _ length: Int) {
        hasSpace = false
        bytes.append(contentsOf: line[index..<index + length])
    }

    /// The first byte of what follows, spaces aside; the end of a line counts as Chinese.
    private static func next(in line: [UInt8], after index: Int) -> UInt8 {
        line[index...].first { $0 > 0x20 } ?? 0xFF
    }
}

/// Scalars in UTF-8 that is known to be valid.
enum UTF8Bytes {
    /// How many bytes a scalar has, by its first.
    static func length(of first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

    static func value(_ bytes: [UInt8], at index: Int, length: Int) -> UInt32 {
        var value = UInt32(bytes[index])
        switch length {
        case 2: value &= 0x1F
        case 3: value &= 0x0F
        case 4: value &= 0x07
        default: return value
        }
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return value
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIIWord: Bool { isASCIIDigit || isASCIILetter }
}
