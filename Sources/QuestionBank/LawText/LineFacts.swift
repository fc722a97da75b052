/// What the bytes of a line tell, found in one pass over each part.
struct LineFacts {
    /// The line without the spaces around it.
    let range: Range<Int>
    /// How far the words are indented, in half-width cells.
    let indent: Int
    /// `3`, `- 3 -`, `第 3 页 共 10 页`.
    let isPageNumber: Bool
    /// Whether it begins with 第.
    let isNumbered: Bool
    /// `第十七条之一` at its start.
    let lead: ArticleLead?
    let end: LineShape.End
    /// Of the words behind the lead, if there is one, whether they are not canonical yet.
    let needsWork: Bool
    /// In half-width cells.
    let width: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        (range, indent) = Self.trim(bytes)
        let start = range.lowerBound
        isNumbered = range.count > 6 && bytes[start] == 0xE7 && bytes[start + 1] == 0xAC && bytes[start + 2] == 0xAC
        lead = isNumbered ? ArticleLead(bytes, in: range) : nil
        isPageNumber = Self.isPageNumber(bytes, in: range)
        end = LineShape.End(bytes, in: range)
        let survey = LineSurvey(bytes, in: (lead?.end ?? start)..<range.upperBound)
        needsWork = survey.needsWork
        width = survey.width + (lead?.width ?? 0)
    }

    private static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> (range: Range<Int>, indent: Int) {
        var start = 0
        var indent = 0
        while let (length, cells) = space(bytes, at: start) {
            start += length
            indent += cells
        }
        var end = bytes.count
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 3, space(bytes, at: end - 3)?.length == 3 {
                end -= 3
            } else if end - start >= 2, space(bytes, at: end - 2)?.length == 2 {
                end -= 2
            } else {
                break
            }
        }
        return (start..<end, indent)
    }

    /// The bytes and cells of a space.
    private static func space(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, cells: Int)? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x09: return (1, 4)
        case 0...0x20: return (1, 1)
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return (2, 1)
        case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: return (3, 2)
        // U+2000 to U+200B, and U+FEFF.
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] <= 0x8B: return (3, 1)
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return (3, 0)
        default: return nil
        }
    }

    private static func isPageNumber(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
        guard range.count <= 48 else { return false }
        var hasDigit = false
        var cursor = LineCursor(bytes[range], from: range.lowerBound)
        while let scalar = cursor.scalar {
            switch scalar {
            case "0"..."9", "０"..."９": hasDigit = true
            case "-", "—", "–", "－", "―", "─", "·", "/", "|", "第", "页", "共", "，", " ", "\u{3000}", "\u{A0}": break
            default: return false
            }
            cursor.advance()
        }
        return hasDigit
    }
}

/// `第十七条之一` at the start of a line.
struct ArticleLead {
    let number: ArticleNumber
    /// Whether a space, a colon or the line's end follows.
    let isSetOff: Bool
    /// Where the words behind it begin.
    let end: Int
    /// In half-width cells.
    let width: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        var cursor = LineCursor(bytes[range], from: range.lowerBound)
        guard cursor.take("第"), let number = cursor.numeral(), number > 0, cursor.take("条") else { return nil }
        let article = cursor.index
        if cursor.take("之"), let suffix = cursor.numeral(), suffix > 0 {
            self.number = ArticleNumber(number, suffix: suffix)
        } else {
            self.number = ArticleNumber(number)
            cursor.move(to: article)
        }
        let start = cursor.index
        cursor.skipSpaces()
        if !cursor.take("：") { _ = cursor.take(":") }
        cursor.skipSpaces()
        isSetOff = cursor.index > start || cursor.isAtEnd
        end = cursor.index
        width = (end - range.lowerBound) / 3 * 2
    }
}

extension LineShape.End {
    /// By the last mark of a line, and by what stands before closing brackets and quotation marks.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        var end = range.upperBound
        var isWhole = true
        while end > range.lowerBound {
            let last = bytes[end - 1]
            let third = end - range.lowerBound >= 3 && last >= 0x80
            switch third ? (bytes[end - 3], bytes[end - 2], last) : (0, 0, last) {
            // 。 ！ ？
            case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0, 0, UInt8(ascii: "!")),
                (0, 0, UInt8(ascii: "?")):
                self = .sentence
                return
            // ” ’ 」 』 》 〉 ）
            case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x8B),
                (0xE3, 0x80, 0x89), (0xEF, 0xBC, 0x89):
                end -= 3
            case (0, 0, UInt8(ascii: ")")), (0, 0, UInt8(ascii: "\"")), (0, 0, UInt8(ascii: ">")):
                end -= 1
            // ； ： ， 、
            case (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81),
                (0, 0, UInt8(ascii: ";")), (0, 0, UInt8(ascii: ":")), (0, 0, UInt8(ascii: ",")):
                self = isWhole ? .clause : .open
                return
            default:
                self = .open
                return
            }
            isWhole = false
        }
        self = .open
    }
}
