import QuestionBank

/// The XML of one question in the making.
struct MoodleXMLText {
    private(set) var bytes: [UInt8] = []
    private var depth = 1

    mutating func open(_ name: String, _ attributes: String = "") {
        start(name, attributes)
        bytes.append(.lineFeed)
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        indent()
        raw("</\(name)>\n")
    }

    /// An element with words alone.
    mutating func add(_ name: String, _ words: String) {
        start(name, "")
        escape(words)
        raw("</\(name)>\n")
    }

    /// An element with a text in its format.
    mutating func add(_ name: String, _ text: ExchangeText?) {
        open(name, Self.format(text?.markup ?? .html))
        add("text", text?.raw ?? "")
        close(name)
    }

    /// An option.
    mutating func add(_ text: ExchangeText, _ weight: Weight, _ feedback: ExchangeText?) {
        open("answer", "fraction=\"\(MoodleWeight.percent(weight))\" \(Self.format(text.markup))")
        add("text", text.raw)
        add("feedback", feedback)
        close("answer")
    }

    /// An answer that is no text of its own format.
    mutating func add(_ words: String, _ weight: Weight, _ feedback: ExchangeText?, tolerance: String? = nil) {
        open("answer", "fraction=\"\(MoodleWeight.percent(weight))\" \(Self.format(.moodle))")
        add("text", words)
        add("feedback", feedback)
        if let tolerance { add("tolerance", tolerance) }
        close("answer")
    }

    /// A prompt and its match; a match alone is a distractor.
    mutating func add(_ prompt: ExchangeText?, match: String) {
        open("subquestion", Self.format(prompt?.markup ?? .html))
        add("text", prompt?.raw ?? "")
        open("answer")
        add("text", match)
        close("answer")
        close("subquestion")
    }

    private static func format(_ markup: ExchangeText.Markup) -> String {
        switch markup {
        case .plain: "format=\"plain_text\""
        case .html: "format=\"html\""
        case .markdown: "format=\"markdown\""
        case .moodle: "format=\"moodle_auto_format\""
        }
    }

    private mutating func start(_ name: String, _ attributes: String) {
        indent()
        raw("<\(name)")
        if !attributes.isEmpty { raw(" \(attributes)") }
        raw(">")
    }

    private mutating func indent() {
        for _ in 0..<depth { bytes += [.space, .space] }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "&"): raw("&amp;")
            default: bytes.append(byte)
            }
        }
    }
}
