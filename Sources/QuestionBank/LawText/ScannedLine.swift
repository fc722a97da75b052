/// A line of a law's text, looked at by itself: what it may be, before the lines around it decide.
struct ScannedLine {
    enum Kind {
        case body
        /// Begins like an article: `第十条 …`; the words behind the number are in canonical form.
        case article(ArticleNumber, words: String, isSetOff: Bool)
        /// `第三章 信访事项的提出和受理`
        case heading(LawHeading)
        /// 序言
        case preface
        /// 目录
        case contents
    }

    let kind: Kind
    /// In canonical form, but for a line that begins like an article; never empty.
    let text: String
    let position: SourcePosition
    var shape: LineShape

    var isBody: Bool { if case .body = kind { true } else { false } }

    /// The whole line in canonical form.
    var canonicalText: String { if case .article = kind { LawTypography.canonical(text) } else { text } }
}

/// How a line looks, whatever it says.
struct LineShape {
    /// What a line may be taken for by what it begins with.
    enum Role {
        case body
        case article
        case heading
    }

    /// How a line ends.
    enum End {
        /// With a full stop, a question mark or an exclamation mark, and whatever closes around it.
        case sentence
        /// With a comma, a colon, a semicolon.
        case clause
        /// In the middle of a sentence.
        case open
    }

    let role: Role
    let end: End
    /// How wide it is without the spaces around it, in half-width cells.
    let width: Int
    let isBold: Bool
    let isIndented: Bool
    /// Whether straight quotation marks stand in it.
    let hasQuotes: Bool
    /// Whether an empty line stands before it.
    let followsBlank: Bool
    /// Whether a page number or a running head stands before it.
    var followsFurniture: Bool

    var isBody: Bool { role == .body }
    var isArticle: Bool { role == .article }
    var isHeading: Bool { role == .heading }
}

extension ScannedLine {
    /// All lines that hold anything, without page numbers.
    static func scan(_ lines: [LawTextLine]) -> [ScannedLine] {
        var scanned: [ScannedLine] = []
        scanned.reserveCapacity(lines.count)
        var followsBlank = true
        var followsFurniture = false
        for line in lines {
            let trim = LineTrim(line.text)
            if trim.range.isEmpty {
                followsBlank = true
            } else if let found = ScannedLine(line, trim, followsBlank, followsFurniture) {
                scanned.append(found)
                followsBlank = false
                followsFurniture = false
            } else {
                followsFurniture = true
            }
        }
        return scanned
    }

    /// nil for a page number.
    private init?(_ line: LawTextLine, _ trim: LineTrim, _ followsBlank: Bool, _ followsFurniture: Bool) {
        let content = trim.content(of: line.text)
        if Self.isPageNumber(content) { return nil }
        let survey: LineSurvey
        if content.utf8.starts(with: Self.ordinal), let article = ArticleLead(content) {
            let words = content.utf8.dropFirst(article.length)
            survey = LineSurvey(content.utf8, from: article.length)
            text = String(content)
            kind = .article(
                article.number,
                words: survey.needsWork ? LawTypography.canonical(Substring(words)) : String(Substring(words)),
                isSetOff: article.isSetOff
            )
        } else {
            survey = LineSurvey(content.utf8, from: 0)
            text = survey.needsWork ? LawTypography.canonical(content) : String(content)
            // What consists of characters without a shape is as good as empty.
            if text.isEmpty { return nil }
            kind = Self.kind(of: text)
        }
        position = line.position
        let role: LineShape.Role =
            switch kind {
            case .body: .body
            case .article: .article
            default: .heading
            }
        shape = LineShape(
            role: role,
            end: LineShape.End(content),
            width: survey.width,
            isBold: line.isBold || line.headingLevel != nil,
            isIndented: trim.indent >= 2,
            hasQuotes: survey.needsWork && content.utf8.contains(0x22),
            followsBlank: followsBlank,
            followsFurniture: followsFurniture
        )
    }

    /// 第
    private static let ordinal: [UInt8] = [0xE7, 0xAC, 0xAC]

    private static func kind(of text: String) -> Kind {
        if text.utf8.starts(with: ordinal) { return LawHeading(text).map { .heading($0) } ?? .body }
        // Headings without numbers and tables of contents: two characters and perhaps a page number.
        guard text.utf8.count <= 60 else { return .body }
        switch text {
        case "目录", "目次": return .contents
        case "序言", "前言": return .preface
        default: return LawHeading(unnumbered: text).map { .heading($0) } ?? .body
        }
    }

    /// `3`, `- 3 -`, `第 3 页 共 10 页`.
    private static func isPageNumber(_ text: Substring) -> Bool {
        guard text.utf8.count <= 48 else { return false }
        var hasDigit = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", "０"..."９": hasDigit = true
            case "-", "—", "–", "－", "―", "─", "·", "/", "|", "第", "页", "共", "，", " ", "\u{3000}", "\u{A0}": break
            default: return false
            }
        }
        return hasDigit
    }
}

/// Where a line's words begin and end among the spaces around them.
private struct LineTrim {
    /// In bytes.
    let range: Range<Int>
    /// How far the words are indented, in half-width cells.
    let indent: Int
    private let count: Int

    init(_ text: String) {
        var text = text
        (range, indent, count) = text.withUTF8 { bytes in
            var start = 0
            var indent = 0
            while let (length, cells) = Self.space(bytes, at: start) {
                start += length
                indent += cells
            }
            var end = bytes.count
            while end > start {
                if bytes[end - 1] <= 0x20 {
                    end -= 1
                } else if end - start >= 3, Self.space(bytes, at: end - 3)?.length == 3 {
                    end -= 3
                } else if end - start >= 2, Self.space(bytes, at: end - 2)?.length == 2 {
                    end -= 2
                } else {
                    break
                }
            }
            return (start..<end, indent, bytes.count)
        }
    }

    func content(of text: String) -> Substring {
        if range == 0..<count { return text[...] }
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text[start..<text.utf8.index(text.startIndex, offsetBy: range.upperBound)]
    }

    /// The bytes and cells of a space.
    private static func space(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, cells: Int)? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x09: return (1, 4)
        case 0...0x20: return (1, 1)
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return (2, 1)
        case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: return (3, 2)
        // Spaces of U+2000 to U+200B, and U+FEFF.
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] <= 0x8B: return (3, 1)
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return (3, 0)
        default: return nil
        }
    }
}

/// `第十七条之一` at the start of a line.
private struct ArticleLead {
    let number: ArticleNumber
    /// Whether a space, a colon or the line's end follows.
    let isSetOff: Bool
    /// How many bytes it takes, with what sets it off.
    let length: Int

    init?(_ content: Substring) {
        var cursor = LineCursor(content, length: LineCursor.leadLength)
        guard cursor.take("第"), let number = cursor.numeral(), number > 0, cursor.take("条") else { return nil }
        let end = cursor.index
        if cursor.take("之"), let suffix = cursor.numeral(), suffix > 0 {
            self.number = ArticleNumber(number, suffix: suffix)
        } else {
            self.number = ArticleNumber(number)
            cursor.move(to: end)
        }
        let start = cursor.index
        cursor.skipSpaces()
        if !cursor.take("：") { _ = cursor.take(":") }
        cursor.skipSpaces()
        isSetOff = cursor.index > start || cursor.isAtEnd
        length = cursor.index
    }
}

extension LineShape.End {
    init(_ text: Substring) {
        var end = text.utf8.endIndex
        var isWhole = true
        while true {
            // All marks that matter have three bytes, but for half-width ones.
            guard let last = text.utf8[..<end].last else { break }
            if last < 0x80 {
                switch last {
                case UInt8(ascii: "!"), UInt8(ascii: "?"):
                    self = .sentence
                    return
                case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ">"):
                    end = text.utf8.index(before: end)
                    isWhole = false
                    continue
                case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ","):
                    self = isWhole ? .clause : .open
                    return
                default: break
                }
            }
            guard let start = text.utf8.index(end, offsetBy: -3, limitedBy: text.startIndex) else { break }
            let bytes = text.utf8[start..<end]
            let second = bytes[text.utf8.index(after: start)]
            switch (bytes[start], second, last) {
            // 。 ！ ？
            case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
                self = .sentence
                return
            // ” ’ 」 』 》 〉 ）: what stands before them decides.
            case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x8B),
                (0xE3, 0x80, 0x89), (0xEF, 0xBC, 0x89):
                end = start
                isWhole = false
                continue
            // ； ： ， 、
            case (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81):
                self = isWhole ? .clause : .open
                return
            default: break
            }
            break
        }
        self = .open
    }
}
