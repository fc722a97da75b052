import QuestionBank

/// Folds what stands in a page into lines.
struct HTMLLineFolding {
    /// What an element says about the text in it.
    private struct Frame {
        var isBlock = false
        var isBold = false
        var headingLevel: Int?
        var keepsLines = false
        /// The number of the next item of a numbered list.
        var nextItem: Int?
    }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    ]
    private static let unseen: Set<String> = [
        "audio", "button", "canvas", "datalist", "embed", "footer", "frameset", "head", "iframe", "input", "math",
        "nav", "noembed", "noframes", "noscript", "object", "rp", "rt", "script", "select", "style", "svg", "template",
        "textarea", "title", "video",
    ]

    private let file: String
    private var lines: [LawTextLine] = []
    private var frames: [Frame] = [Frame()]
    private var text = ""
    private var isBold: Bool?
    private var headingLevel: Int?
    private var place: MarkupPlace?
    /// The number of an item whose text has not begun.
    private var itemNumber = ""
    /// What stands between the line so far and the next word of the source.
    private var gap = Gap.none

    private enum Gap { case none, space, lineEnd }

    init(file: String) {
        self.file = file
    }

    /// Takes the next event.
    /// - Returns: whether to go on into the element that begins.
    mutating func read(_ event: HTMLEvent) -> Bool {
        switch event {
        case .start(let name, let attributes):
            return start(name, attributes)
        case .text(let text, let place):
            append(text, at: place)
        case .end(_):
            if frames.count > 1, frames.removeLast().isBlock { breakLine() }
        }
        return true
    }

    mutating func finished() -> [LawTextLine] {
        breakLine()
        return lines
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) -> Bool {
        let style = HTMLStyle(attributes["style"] ?? "")
        guard !Self.unseen.contains(name), attributes["hidden"] == nil, !style.isHidden else { return false }
        var frame = frames[frames.count - 1]
        frame.isBlock = Self.blocks.contains(name)
        frame.nextItem = nil
        if frame.isBlock { breakLine() }
        switch name {
        case "br": breakLine()
        case "b", "strong", "th": frame.isBold = true
        case "h1", "h2", "h3", "h4", "h5", "h6":
            frame.headingLevel = name.last?.wholeNumberValue
            frame.isBold = true
        case "pre", "listing", "xmp": frame.keepsLines = true
        case "ol": frame.nextItem = attributes["start"].flatMap { Int($0) } ?? 1
        case "li": numberItem(attributes["value"].flatMap { Int($0) })
        default: break
        }
        frame.isBold = style.isBold ?? frame.isBold
        frames.append(frame)
        return true
    }

    /// Writes the number that a browser would show in front of an item of a numbered list.
    private mutating func numberItem(_ value: Int?) {
        guard let next = frames[frames.count - 1].nextItem else { return }
        let number = value ?? next
        frames[frames.count - 1].nextItem = number &+ 1
        itemNumber = "\(number). "
    }

    private mutating func append(_ content: String, at start: MarkupPlace) {
        let frame = frames[frames.count - 1]
        var here = start
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\n":
                if frame.keepsLines { breakLine() } else { gap = .lineEnd }
                here = MarkupPlace(line: here.line + 1, column: 1)
                continue
            case " ", "\t", "\r", "\u{0C}":
                if frame.keepsLines { text.unicodeScalars.append(scalar) } else if gap == .none { gap = .space }
            case "\u{00A0}":
                closeGap(before: " ")
                text.append(" ")
            case "\u{200B}", "\u{FEFF}", "\u{00AD}":
                // Nobody sees these, and editors of sites leave them between characters.
                break
            default:
                closeGap(before: scalar)
                if isBold == nil, !scalar.properties.isWhitespace {
                    isBold = frame.isBold
                    headingLevel = frame.headingLevel
                    place = here
                    text = itemNumber + text
                    itemNumber = ""
                }
                text.unicodeScalars.append(scalar)
            }
            here = MarkupPlace(line: here.line, column: here.column + 1)
        }
    }

    /// Spaces of the source become one, and none at the beginning of a line; a line end between two characters of
    /// Chinese parts nothing.
    private mutating func closeGap(before next: Unicode.Scalar) {
        defer { gap = .none }
        guard gap != .none, let last = text.unicodeScalars.last else { return }
        if gap == .lineEnd, Self.isWide(last), Self.isWide(next) { return }
        text.append(" ")
    }

    /// Whether no space belongs between this character and its like: Han, Chinese punctuation, full-width forms.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0xFFEF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
    }

    private mutating func breakLine() {
        if let isBold, let place {
            lines.append(
                LawTextLine(
                    text: text,
                    isBold: isBold,
                    headingLevel: headingLevel,
                    position: SourcePosition(file: file, line: place.line, column: place.column)
                )
            )
        }
        text = ""
        isBold = nil
        headingLevel = nil
        place = nil
        gap = .none
    }
}

/// The few things that a `style` attribute can say about lines of text.
private struct HTMLStyle {
    private(set) var isBold: Bool?
    private(set) var isHidden = false

    init(_ style: String) {
        guard !style.isEmpty else { return }
        for declaration in style.lowercased().split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "font-weight":
                isBold = ["bold", "bolder"].contains(parts[1]) || Int(parts[1]).map { $0 >= 600 } == true
            case "display": isHidden = isHidden || parts[1] == "none"
            case "visibility": isHidden = isHidden || parts[1] == "hidden"
            default: break
            }
        }
    }
}
