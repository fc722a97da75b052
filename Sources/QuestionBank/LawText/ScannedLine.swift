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
            var text = line.text
            let facts = text.withUTF8 { LineFacts($0) }
            if facts.range.isEmpty {
                followsBlank = true
            } else if !facts.isPageNumber, let found = ScannedLine(line, facts, followsBlank, followsFurniture) {
                scanned.append(found)
                followsBlank = false
                followsFurniture = false
            } else {
                followsFurniture = true
            }
        }
        return scanned
    }

    /// nil for a line of characters without a shape.
    private init?(_ line: LawTextLine, _ facts: LineFacts, _ followsBlank: Bool, _ followsFurniture: Bool) {
        let role: LineShape.Role
        if let lead = facts.lead {
            let words = line.text.bytes(lead.end..<facts.range.upperBound)
            text = String(line.text.bytes(facts.range))
            kind = .article(
                lead.number,
                words: facts.needsWork ? LawTypography.canonical(words) : String(words),
                isSetOff: lead.isSetOff
            )
            role = .article
        } else {
            let content = line.text.bytes(facts.range)
            text = facts.needsWork ? LawTypography.canonical(content) : String(content)
            if text.isEmpty { return nil }
            kind = Self.kind(of: text, isNumbered: facts.isNumbered)
            if case .body = kind { role = .body } else { role = .heading }
        }
        position = line.position
        shape = LineShape(
            role: role,
            end: facts.end,
            width: facts.width,
            isBold: line.isBold || line.headingLevel != nil,
            isIndented: facts.indent >= 2,
            hasQuotes: facts.needsWork && line.text.utf8.contains(0x22),
            followsBlank: followsBlank,
            followsFurniture: followsFurniture
        )
    }

    private static func kind(of text: String, isNumbered: Bool) -> Kind {
        if isNumbered { return LawHeading(text).map { .heading($0) } ?? .body }
        // Headings without numbers and tables of contents: two characters and perhaps a page number.
        guard text.utf8.count <= 60 else { return .body }
        switch text {
        case "目录", "目次": return .contents
        case "序言", "前言": return .preface
        default: return LawHeading(unnumbered: text).map { .heading($0) } ?? .body
        }
    }
}

extension String {
    /// A part by the offsets of its bytes.
    fileprivate func bytes(_ range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}
