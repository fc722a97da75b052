/// Makes the lines that a reader sees of a text with HTML in it.
struct MoodleHTMLFolding {
    /// Whether line ends of the text are line ends for the reader, as in Moodle's own format.
    let keepsLines: Bool
    private(set) var media: [String] = []
    private var scalars = String.UnicodeScalarView()
    private var needsSpace = false
    private var needsLine = false
    private var preformatted = 0
    /// How many elements that raise or lower the text are open.
    private var raised = 0
    private var lowered = 0

    private static let hidden: Set<String> = ["script", "style", "template", "noscript", "head"]
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "hr",
        "section", "article", "dl", "dt", "dd", "figure", "figcaption", "center", "address", "caption",
    ]
    private static let shown: Set<String> = ["img", "audio", "video", "source", "object", "embed", "iframe"]

    init(keepsLines: Bool) {
        self.keepsLines = keepsLines
    }

    var text: String { ASCIISpaces.trimmed(String(scalars)) }

    /// - Returns: whether to go on into an element that begins.
    mutating func take(_ event: HTMLEvent) -> Bool {
        switch event {
        case .start(let name, let attributes):
            if Self.hidden.contains(name) { return false }
            if Self.blocks.contains(name) { needsLine = true }
            if name == "pre" { preformatted += 1 }
            if name == "sup" { raised += 1 }
            if name == "sub" { lowered += 1 }
            if name == "br" { breakLine() }
            if name == "td" || name == "th" { needsSpace = true }
            if Self.shown.contains(name) { show(attributes) }
        case .end(let name):
            if Self.blocks.contains(name) { needsLine = true }
            if name == "pre", preformatted > 0 { preformatted -= 1 }
            if name == "sup", raised > 0 { raised -= 1 }
            if name == "sub", lowered > 0 { lowered -= 1 }
        case .text(var text, _):
            if raised > 0 || lowered > 0 { text = Scripts.text(text, raised > 0 ? .raised : .lowered) ?? text }
            for scalar in text.unicodeScalars { add(scalar) }
        }
        return true
    }

    private mutating func show(_ attributes: [String: String]) {
        if let source = attributes["src"] ?? attributes["data"] {
            // A picture within the text itself has no name.
            let name = source.hasPrefix("data:") ? "data:" : source
            let local = name.hasPrefix("@@PLUGINFILE@@/") ? String(name.dropFirst(15)) : name
            media.append(local)
        }
        if let words = attributes["alt"] {
            for scalar in words.unicodeScalars { add(scalar) }
        }
    }

    private mutating func add(_ scalar: UnicodeScalar) {
        switch scalar {
        case "\n" where keepsLines || preformatted > 0: breakLine()
        case " ", "\n", "\t", "\r", "\u{0C}":
            if preformatted > 0, scalar == " " { append(scalar) } else { needsSpace = true }
        case "\u{A0}": append(" ")
        default: append(scalar)
        }
    }

    private mutating func append(_ scalar: UnicodeScalar) {
        if needsLine, let last = scalars.last, last != "\n" { scalars.append("\n") }
        if needsSpace, !needsLine, let last = scalars.last, last != "\n" { scalars.append(" ") }
        needsLine = false
        needsSpace = false
        scalars.append(scalar)
    }

    private mutating func breakLine() {
        if needsLine, let last = scalars.last, last != "\n" { scalars.append("\n") }
        needsLine = false
        needsSpace = false
        if !scalars.isEmpty { scalars.append("\n") }
    }
}
