/// A line of a law's text, looked at by itself: what it may be, before the lines around it decide.
struct ScannedLine {
    enum Kind {
        case body
        /// Begins like an article: `第十条 …`; what follows the number and its colon begins at `rest` of the text.
        case article(ArticleNumber, rest: Int, isSetOff: Bool)
        /// `第三章 信访事项的提出和受理`
        case heading(LawHeading)
        /// 序言
        case preface
        /// 目录
        case contents
    }

    let kind: Kind
    /// In canonical form; never empty.
    let text: [UInt8]
    let position: SourcePosition
    let isBold: Bool
    let isIndented: Bool
    /// Whether an empty line stands before it.
    let followsBlank: Bool
    /// Whether a page number or a running head stands before it.
    var followsFurniture: Bool
    /// How wide it is, in half-width cells.
    let width: Int
    let end: End

    /// How a line ends.
    enum End {
        /// With a full stop, a question mark or an exclamation mark, and whatever closes around it.
        case sentence
        /// With a comma, a colon, a semicolon.
        case clause
        /// In the middle of a sentence.
        case open
    }

    var isBody: Bool { if case .body = kind { true } else { false } }
}

extension ScannedLine {
    /// All lines that hold anything, without page numbers.
    static func scan(_ lines: [LawTextLine]) -> [ScannedLine] {
        var scanned: [ScannedLine] = []
        scanned.reserveCapacity(lines.count)
        var followsBlank = true
        var followsFurniture = false
        for line in lines {
            let raw = Array(line.text.utf8)
            let text = LawTypography.canonical(raw)
            if text.isEmpty {
                followsBlank = true
            } else if isPageNumber(text) {
                followsFurniture = true
            } else {
                scanned.append(
                    ScannedLine(
                        kind: kind(of: text, raw: raw, line),
                        text: text,
                        position: line.position,
                        isBold: line.isBold || line.headingLevel != nil,
                        isIndented: isIndented(raw),
                        followsBlank: followsBlank,
                        followsFurniture: followsFurniture,
                        width: width(of: text),
                        end: end(of: text)
                    )
                )
                followsBlank = false
                followsFurniture = false
            }
        }
        return scanned
    }

    /// The line as what it is when its number turned out to be none of an article's or a heading's.
    var asBody: ScannedLine {
        ScannedLine(
            kind: .body,
            text: text,
            position: position,
            isBold: isBold,
            isIndented: isIndented,
            followsBlank: followsBlank,
            followsFurniture: followsFurniture,
            width: width,
            end: end
        )
    }

    private static func kind(of text: [UInt8], raw: [UInt8], _ line: LawTextLine) -> Kind {
        // 第 is E7 AC AC.
        if text.count > 6, text[0] == 0xE7, text[1] == 0xAC, text[2] == 0xAC {
            if let article = article(text, raw: raw) { return article }
            return LawHeading(text).map { .heading($0) } ?? .body
        }
        guard text.count <= 12 else { return .body }
        if text == Array("目录".utf8) || text == Array("目次".utf8) { return .contents }
        if text == Array("序言".utf8) || text == Array("前言".utf8) { return .preface }
        return LawHeading(unnumbered: text).map { .heading($0) } ?? .body
    }

    private static func article(_ text: [UInt8], raw: [UInt8]) -> Kind? {
        guard let (number, end) = articleNumber(text), let (_, rawEnd) = articleNumber(raw) else { return nil }
        var cursor = LineCursor(text, from: end)
        let isSetOff = LineCursor(raw, from: rawEnd).isAtSpace || cursor.isAtEnd || cursor.scalar == "："
        if cursor.scalar == "：" { cursor.advance() }
        return .article(number, rest: cursor.index, isSetOff: isSetOff)
    }

    /// `第十七条之一` at the start of a line, and where it ends.
    private static func articleNumber(_ bytes: [UInt8]) -> (ArticleNumber, Int)? {
        var cursor = LineCursor(bytes)
        guard cursor.take("第" as Unicode.Scalar), let number = cursor.numeral(), number > 0,
            cursor.take("条" as Unicode.Scalar)
        else { return nil }
        let end = cursor.index
        if cursor.take("之" as Unicode.Scalar), let suffix = cursor.numeral(), suffix > 0 {
            return (ArticleNumber(number, suffix: suffix), cursor.index)
        }
        return (ArticleNumber(number), end)
    }

    private static func isIndented(_ raw: [UInt8]) -> Bool {
        var cursor = LineCursor(raw)
        var cells = 0
        while cursor.isAtSpace {
            cells += cursor.scalar == "\u{3000}" ? 2 : cursor.scalar == "\t" ? 4 : 1
            cursor.advance()
        }
        return cells >= 2
    }

    private static func width(of text: [UInt8]) -> Int {
        var width = 0
        for byte in text where byte & 0xC0 != 0x80 { width += byte < 0x80 ? 1 : 2 }
        return width
    }

    private static func end(of text: [UInt8]) -> End {
        var end = text.count
        while end >= 3 {
            let (first, second, third) = (text[end - 3], text[end - 2], text[end - 1])
            switch (first, second, third) {
            // 。 ！ ？
            case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return .sentence
            // ” ’ 」 』 》 〉 ） and the like: what stands before them decides.
            case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x8B),
                (0xE3, 0x80, 0x89), (0xEF, 0xBC, 0x89):
                end -= 3
            // ； ： ， 、
            case (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81):
                return end == text.count ? .clause : .open
            default: return .open
            }
        }
        return .open
    }

    /// `3`, `- 3 -`, `第 3 页 共 10 页`.
    private static func isPageNumber(_ text: [UInt8]) -> Bool {
        guard text.count <= 40 else { return false }
        var hasDigit = false
        var cursor = LineCursor(text)
        while let scalar = cursor.scalar {
            switch scalar {
            case "0"..."9": hasDigit = true
            case "-", "—", "–", "－", "―", "·", "/", "|", "第", "页", "共", "，", "─": break
            default: return false
            }
            cursor.advance()
        }
        return hasDigit
    }
}
