import QuestionBank

/// The lines of a plain text or Markdown file.
///
/// Which of the two it is does not matter: the marks of Markdown that people use for laws mean nothing in a plain text.
enum PlainLines {
    /// - Parameter file: the name to put into positions.
    static func lines(of text: String, file: String) -> [LawTextLine] {
        var text = text
        text.makeContiguousUTF8()
        var spans: [LineSpan] = []
        text.withUTF8 { bytes in
            spans.reserveCapacity(bytes.count / 64)
            var start = 0
            while start <= bytes.count { spans.append(LineSpan(bytes, &start)) }
        }
        let view = text.utf8
        var lines: [LawTextLine] = []
        lines.reserveCapacity(spans.count)
        var offset = 0
        var index = view.startIndex
        for (number, span) in spans.enumerated() {
            let position = SourcePosition(file: file, line: number + 1, column: 1)
            let start = view.index(index, offsetBy: span.start - offset)
            let end = view.index(start, offsetBy: span.end - span.start)
            let line = text[start..<end]
            lines.append(
                span.hasMarks ? marked(line, at: position) : LawTextLine(text: String(line), position: position)
            )
            index = end
            offset = span.end
        }
        return lines
    }

    /// A line without the marks of Markdown.
    private static func marked(_ line: Substring, at position: SourcePosition) -> LawTextLine {
        var text = line
        var content = line.drop { $0 == " " }
        if content.first == ">" {
            content = content.drop { $0 == ">" || $0 == " " }
            text = content
        }
        if isRule(content) { return LawTextLine(text: "", position: position) }
        var level: Int?
        let signs = content.prefix { $0 == "#" }
        if (1...6).contains(signs.count), let next = content.dropFirst(signs.count).first, !next.isASCII || next == " "
        {
            level = signs.count
            text = content.dropFirst(signs.count)
        } else if isListMark(content) {
            text = content.dropFirst(2)
        }
        let (plain, isBold) = withoutEmphasis(text)
        return LawTextLine(text: plain, isBold: isBold, headingLevel: level, position: position)
    }

    /// `---`, `* * *`, or the `===` below a heading.
    private static func isRule(_ content: Substring) -> Bool {
        guard let first = content.first, "-*_=".contains(first) else { return false }
        return content.allSatisfy { $0 == first || $0 == " " } && content.count { $0 == first } >= 3
    }

    /// `- ` or `* ` in front of words; `- 3 -` is a page number.
    private static func isListMark(_ content: Substring) -> Bool {
        guard let first = content.first, "-*+".contains(first) else { return false }
        let rest = content.dropFirst()
        return rest.first == " " && rest.dropFirst().first.map { !$0.isASCII || $0 == "*" } == true
    }

    /// The text without `*` and `**`, `__` and escapes, and whether it begins in bold.
    private static func withoutEmphasis(_ text: Substring) -> (text: String, isBold: Bool) {
        var plain = String.UnicodeScalarView()
        var isBold = false
        var hasWords = false
        var scalars = text.unicodeScalars
        while let scalar = scalars.popFirst() {
            let next = scalars.first
            switch scalar {
            case "*":
                isBold = isBold || next == "*" && !hasWords
            case "_" where next == "_":
                isBold = isBold || !hasWords
                scalars.removeFirst()
            case "\\" where next == nil: break
            case "\\" where next.map(isPunctuation) == true:
                if let sign = scalars.popFirst() { plain.append(sign) }
            case "&":
                if let space = spaces.first(where: { scalars.starts(with: $0.unicodeScalars) }) {
                    scalars.removeFirst(space.unicodeScalars.count)
                    plain.append(" ")
                } else {
                    plain.append(scalar)
                }
            default:
                hasWords = hasWords || !scalar.properties.isWhitespace
                plain.append(scalar)
            }
        }
        return (String(plain), isBold)
    }

    /// Whether Markdown lets the scalar be written with a backslash.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
        default: false
        }
    }

    /// The spaces of HTML that stand in Markdown files, behind their `&`.
    private static let spaces = ["nbsp;", "emsp;", "ensp;", "thinsp;"]
}

/// The bytes of one line.
private struct LineSpan {
    let start: Int
    private(set) var end: Int
    /// Whether a sign stands in it that may be one of Markdown's.
    private(set) var hasMarks = false

    /// Takes the line at `next` and moves it behind the line's end: LF, CR LF, CR, and the separators of word processors.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ next: inout Int) {
        start = next
        end = bytes.count
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            // Chinese characters, three bytes from E3 on, are most of all text.
            if byte >= 0xE3 {
                index += 3
                continue
            }
            switch byte {
            case 0x0A, 0x0B, 0x0C:
                end = index
                next = index + 1
                return
            case 0x0D:
                end = index
                next = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
                return
            // U+2028 and U+2029.
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                end = index
                next = index + 3
                return
            case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: ">"),
                UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "&"):
                hasMarks = true
            default: break
            }
            index += 1
        }
        next = bytes.count + 1
    }
}
