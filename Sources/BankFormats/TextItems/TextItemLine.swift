/// A line of a text, or of a paragraph, when what says nothing has been taken off it.
struct TextItemLine {
    var text: Scalars
    /// The how-manieth line that the source gave, from 0, empty ones too.
    var index: Int
    /// Where it stands: the line of a text, the paragraph of a document.
    var number: Int
    /// The column of its first scalar, from 1.
    var column: Int
    var hasBlankBefore = false
    /// From 1, where a style or marks of Markdown make it a heading.
    var headingLevel: Int?
    /// The title of a document by its style.
    var isTitle = false
    /// It was longer than any line that people write, and is cut.
    var isTooLong = false
    /// The pictures and other things in it that are not text.
    var media: [String] = []
    /// Texts in it that are struck through.
    var struck: [String] = []
    /// How many cells the row of a table has that it is.
    var cellCount: Int?
}

/// Takes off a line what says nothing: marks of quotation and bullets before it, spaces around it, signs without width.
struct LineCleaner {
    /// A line has at most so many scalars; an item cannot have as many, and what a hostile file holds in memory stays small.
    static let lineLimit = 1 << 18

    /// How the first line of a file of ours begins. Behind it, backslashes escape.
    static let mark = "学法题目"

    /// Whether the mark was met.
    var isCanonical = false

    struct Cleaned {
        var text: Scalars
        var column: Int
        var isTooLong: Bool
        /// Marks of Markdown before a heading.
        var headingLevel: Int?
    }

    /// - Returns: nil for an empty line, and for a remark that is not read.
    mutating func clean(_ line: some Sequence<Unicode.Scalar>) -> Cleaned? {
        var text: Scalars = []
        var column = 1
        var isTooLong = false
        var isEscape = false
        for scalar in line {
            if isEscape {
                text.append(LineEscape.escaped(scalar))
                isEscape = false
            } else if isCanonical, scalar == "\\" {
                isEscape = true
            } else if let kept = Self.kept(scalar, after: text.last) {
                if text.isEmpty, kept.isGap {
                    column += 1
                } else {
                    text.append(kept)
                }
            } else if text.isEmpty {
                column += 1
            }
            if text.count > Self.lineLimit {
                isTooLong = true
                break
            }
        }
        if isEscape { text.append(LineEscape.emptyLine) }
        while let last = text.last, last.isGap { text.removeLast() }
        var start = 0
        while start < text.count, let count = Self.quotation(text[start...]) { start += count }
        var level = 0
        while start + level < text.count, text[start + level] == "#" { level += 1 }
        let isHeading = (1...9).contains(level) && (start + level == text.count || text[start + level].isGap)
        if isHeading {
            start += level
            while start < text.count, text[start].isGap { start += 1 }
        }
        if start > 0 {
            text.removeFirst(start)
            column += start
        }
        guard !text.isEmpty, !isRemark(text[...]) else { return nil }
        return Cleaned(text: text, column: column, isTooLong: isTooLong, headingLevel: isHeading ? level : nil)
    }

    /// What stays of a scalar; nil for what nobody sees.
    private static func kept(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E, 0x1F: return scalar
        case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return " "
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
            return nil
        // Between emoji it joins them to one sign.
        case 0x200D:
            return last.map { $0.value >= 0x1F000 || $0.value == 0xFE0F || (0x2600...0x27BF).contains($0.value) }
                == true ? scalar : nil
        // A file must not pass off scalars as escaped.
        case 0xF0000...0xFFFFD: return nil
        default: return scalar
        }
    }

    /// How many scalars at the start are marks of a quoted message, or a bullet with the spaces behind it.
    private static func quotation(_ text: ScalarSlice) -> Int? {
        guard let first = text.first else { return nil }
        switch first {
        case ">", "＞", "•", "·", "●", "○", "■", "□", "◆", "◇", "▪", "▫", "►", "▶", "➢", "\u{F06C}", "\u{F0B7}",
            "\u{F0D8}":
            break
        case "-", "*", "–":
            guard text.dropFirst().first?.isGap == true else { return nil }
        default:
            return nil
        }
        return 1 + text.dropFirst().prefix(while: \.isGap).count
    }

    /// Notes the mark of our files; remarks with reasons are passed over.
    private mutating func isRemark(_ text: ScalarSlice) -> Bool {
        var rest = text
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2).droppingGaps()
        } else if rest.hasPrefix("【说明】") {
            rest = rest.dropFirst(4).droppingGaps()
        } else {
            return text.hasPrefix("【原因】")
        }
        if rest.hasPrefix(Self.mark) {
            isCanonical = true
            return true
        }
        return text.first == "/" && rest.hasPrefix("原因：")
    }
}
