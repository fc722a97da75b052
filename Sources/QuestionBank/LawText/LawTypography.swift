/// How the words of a law are written down, so that one law has one text whatever the typography of the file.
///
/// Spaces go, except between Latin letters and digits; half-width punctuation beside Chinese becomes full-width;
/// full-width letters and digits become half-width; characters without a shape go. Works on UTF-8, because a civil code
/// should be read in milliseconds.
enum LawTypography {
    /// A line in canonical form.
    static func canonical(_ text: some StringProtocol) -> String {
        let line = Array(text.utf8)
        let needsWork = line.withUnsafeBufferPointer { LineSurvey($0, in: 0..<$0.count).needsWork }
        guard needsWork else { return String(text) }
        var writer = CanonicalWriter(line)
        return writer.text()
    }

    /// Appends the continuation of a line that was broken at a width.
    static func join(_ text: inout String, _ continuation: String) {
        if let last = text.utf8.last, let first = continuation.utf8.first, last.isASCIILetter, first.isASCIILetter {
            text.append(" ")
        }
        text += continuation
    }

    /// A whole paragraph with its straight quotation marks, if they are in pairs, as “ and ”.
    static func withPairedQuotes(_ text: String) -> String {
        let count = text.utf8.count { $0 == 0x22 }
        guard count > 0, count.isMultiple(of: 2) else { return text }
        var paired = ""
        var isOpen = false
        for character in text {
            if character == "\"" {
                paired.append(isOpen ? "”" : "“")
                isOpen.toggle()
            } else {
                paired.append(character)
            }
        }
        return paired
    }
}

/// One look at all bytes of a line.
struct LineSurvey {
    /// Whether anything is not canonical yet; most lines of most files are.
    private(set) var needsWork = false
    /// How wide the line is, in half-width cells.
    private(set) var width = 0

    /// - Parameter range: which of the bytes to look at.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        (needsWork, width) = Self.survey(bytes, in: range)
    }

    private static func survey(_ line: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> (Bool, Int) {
        var needsWork = false
        var width = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let first = line[index]
            if first < 0x80 {
                if !first.isASCIIWord { needsWork = true }
                index += 1
                width += 1
                continue
            }
            width += 2
            let length = UTF8Bytes.length(of: first)
            if first >= 0xE4, first <= 0xE9 {
                index += 3
                continue
            }
            if length != 3 || index + 2 >= range.upperBound {
                needsWork = true
            } else if !needsWork {
                needsWork = !isCanonical(first, line[index + 1], line[index + 2])
            }
            index += length
        }
        return (needsWork, width)
    }

    /// Whether a scalar of three bytes outside the common Chinese characters may stay as it is.
    private static func isCanonical(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        // Spaces and marks without a shape; “ and ” are among the rest of this block.
        case (0xE2, 0x80): third >= 0x90 && third < 0xA8
        case (0xE2, 0x81), (0xE2, 0x97), (0xEF, 0xBB), (0xEF, 0xBD): false
        case (0xE3, 0x80): third != 0x80
        // Full-width ASCII other than the punctuation of Chinese: ！（），：；？
        case (0xEF, 0xBC):
            switch third {
            case 0x81, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9F: true
            default: false
            }
        default: true
        }
    }
}

/// Writes one line, scalar by scalar.
private struct CanonicalWriter {
    private let line: [UInt8]
    private var bytes: [UInt8] = []
    private var hasSpace = false
    /// How many half-width brackets were opened as full-width ones and wait for their end.
    private var openBrackets = 0

    init(_ line: [UInt8]) {
        self.line = line
        bytes.reserveCapacity(line.count + 8)
    }

    mutating func text() -> String {
        var index = 0
        while index < line.count {
            let first = line[index]
            // Common Chinese characters, E4 to E9, are copied a run at a time.
            var end = index
            while end < line.count, line[end] >= 0xE4, line[end] <= 0xE9 { end += 3 }
            if end > index {
                copy(index..<min(end, line.count))
                index = end
                continue
            }
            let length = min(UTF8Bytes.length(of: first), line.count - index)
            if first < 0x80 {
                append(ascii: first, before: next(after: index + 1))
            } else {
                append(at: index, length: length)
            }
            index += length
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func append(at index: Int, length: Int) {
        let value = UTF8Bytes.value(line, at: index, length: length)
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: hasSpace = true
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
        case 0x25CB:
            let isNumeral =
                HanNumeral.digit(at: bytes.count - 3, of: bytes) || HanNumeral.digit(at: index + 3, of: line)
            if isNumeral { append("〇") } else { copy(index..<index + length) }
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E:
            append(ascii: UInt8(value - 0xFEE0), before: next(after: index + 3))
        case 0xFF1C: append("〈")
        case 0xFF1E: append("〉")
        default: copy(index..<index + length)
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

    private mutating func append(_ mark: String) {
        hasSpace = false
        bytes.append(contentsOf: mark.utf8)
    }

    private mutating func copy(_ range: Range<Int>) {
        hasSpace = false
        bytes.append(contentsOf: line[range])
    }

    /// The first byte of what follows, spaces aside; the end of a line counts as Chinese.
    private func next(after index: Int) -> UInt8 { line[index...].first { $0 > 0x20 } ?? 0xFF }
}

/// Scalars in UTF-8 that is known to be valid.
enum UTF8Bytes {
    /// How many bytes a scalar has, by its first.
    static func length(of first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

    static func value<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes,
        at index: Int,
        length: Int
    ) -> UInt32 where Bytes.Index == Int {
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
