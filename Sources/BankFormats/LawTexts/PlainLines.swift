import QuestionBank

/// The lines of a plain text or Markdown file.
///
/// Which of the two it is does not matter: the marks of Markdown that people use for laws mean nothing in a plain text.
enum PlainLines {
    /// - Parameter file: the name to put into positions.
    static func lines(of text: String, file: String) -> [LawTextLine] {
        var lines: [LawTextLine] = []
        var bytes = text
        bytes.withUTF8 { buffer in
            var start = 0
            var number = 1
            while start <= buffer.count {
                let (end, next) = lineEnd(buffer, from: start)
                lines.append(line(buffer[start..<end], at: SourcePosition(file: file, line: number, column: 1)))
                number += 1
                start = next
            }
        }
        return lines
    }

    /// Where a line ends, and where the next begins: LF, CR LF, CR, and the separators of word processors.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A, 0x0B, 0x0C: return (index, index + 1)
            case 0x0D: return (index, index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1)
            // U+2028 and U+2029.
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                return (index, index + 3)
            default: index += 1
            }
        }
        return (bytes.count, bytes.count + 1)
    }

    private static func line(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at position: SourcePosition) -> LawTextLine {
        guard bytes.contains(where: isMark) else {
            return LawTextLine(text: String(decoding: bytes, as: UTF8.self), position: position)
        }
        var text = bytes
        var level: Int?
        var content = text.drop { $0 == 0x20 }
        while content.first == UInt8(ascii: ">") { content = content.dropFirst().drop { $0 == 0x20 } }
        let signs = content.prefix { $0 == UInt8(ascii: "#") }
        if (1...6).contains(signs.count), content.dropFirst(signs.count).first.map({ $0 == 0x20 || $0 >= 0x80 }) == true
        {
            level = signs.count
            text = content.dropFirst(signs.count)
        } else if isListMark(content) {
            text = content.dropFirst(2)
        } else if content.startIndex != text.startIndex, bytes.first == UInt8(ascii: ">") {
            text = content
        }
        let isRule =
            text.allSatisfy { $0 == UInt8(ascii: "=") || $0 == 0x20 }
            || text.count >= 3 && Set(text).subtracting([0x20]).count == 1 && "-*_".utf8.contains(text.first ?? 0)
        if isRule { return LawTextLine(text: "", position: position) }
        let (plain, isBold) = withoutEmphasis(text)
        return LawTextLine(
            text: String(decoding: plain, as: UTF8.self),
            isBold: isBold,
            headingLevel: level,
            position: position
        )
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: ">"),
            UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "&"):
            true
        default: false
        }
    }

    /// `- ` or `* ` in front of words; `- 3 -` is a page number.
    private static func isListMark(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = content.first, "-*+".utf8.contains(first) else { return false }
        let rest = content.dropFirst()
        return rest.first == 0x20 && rest.dropFirst().first.map { $0 >= 0x80 || $0 == UInt8(ascii: "*") } == true
    }

    /// The text without `*` and `**`, `__` and escapes, and whether it begins in bold.
    private static func withoutEmphasis(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (text: [UInt8], isBold: Bool) {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var isBold = false
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            let next = index + 1 < text.endIndex ? text[index + 1] : 0
            let hasWords = plain.contains { $0 != 0x20 && $0 < 0x80 } || plain.contains { $0 >= 0xE4 }
            switch byte {
            case UInt8(ascii: "*"):
                isBold = isBold || next == byte && !hasWords
            case UInt8(ascii: "_") where next == byte:
                isBold = isBold || !hasWords
                index += 1
            case UInt8(ascii: "\\") where next > 0x20 && next < 0x80 && !next.isASCIILetterOrDigit:
                plain.append(next)
                index += 1
            case UInt8(ascii: "\\") where next == 0: break
            case UInt8(ascii: "&"):
                let space = spaces.first { text[index...].starts(with: $0) }
                plain.append(space == nil ? byte : 0x20)
                if let space { index += space.count - 1 }
            default: plain.append(byte)
            }
            index += 1
        }
        return (plain, isBold)
    }

    /// The spaces of HTML that stand in Markdown files.
    private static let spaces = ["&nbsp;", "&emsp;", "&ensp;", "&thinsp;"].map { Array($0.utf8) }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}
