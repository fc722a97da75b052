package import QuestionBank

/// A question in our normalised JSON; docs/item-json.md explains every key.
struct ItemRecord: Codable {
    var ordinal: Int?
    var position: PositionRecord?
    var id: String?
    var title: String?
    /// `ItemKind`'s names in English, and `essay`, `matching`, `ordering`, `description`.
    var kind: String?
    var stem: TextRecord?
    var options: [OptionRecord]?
    /// Whether options may change places.
    var shuffle: Bool?
    /// Of a 判断.
    var key: Bool?
    var trueFeedback: TextRecord?
    var falseFeedback: TextRecord?
    var blanks: [BlankRecord]?
    var ordered: Bool?
    var model: TextRecord?
    var pairs: [PairRecord]?
    var distractors: [String]?
    var order: [TextRecord]?
    var items: [ItemRecord]?
    var rationale: TextRecord?
    var correctFeedback: TextRecord?
    var partlyCorrectFeedback: TextRecord?
    var incorrectFeedback: TextRecord?
    var rubric: TextRecord?
    var category: [String]?
    var tags: [String]?
    var citations: [String]?
    var level: String?
    var facility: Double?
    var points: Double?
    var enemies: [String]?
    var accept: [WaiverRecord]?
    var origin: String?
    var problems: [ProblemRecord]?

    struct OptionRecord: Codable {
        var text: TextRecord
        /// In percent.
        var weight: Double
        var feedback: TextRecord?
        var fixed: Bool?
    }

    struct BlankRecord: Codable {
        var accepted: [AnswerRecord]
        var choices: [String]?
    }

    /// One of `text`, `number` with `tolerance`, or `from` with `to`.
    struct AnswerRecord: Codable {
        var text: String?
        var caseSensitive: Bool?
        var number: String?
        var tolerance: String?
        var from: String?
        var to: String?
        var weight: Double
        var feedback: TextRecord?
    }

    struct PairRecord: Codable {
        var prompt: TextRecord
        var match: String
    }
}

/// A plain text, or `{"text": …, "markup": …, "source": …}`.
enum TextRecord: Codable {
    case plain(String)
    case marked(Marked)

    struct Marked: Codable {
        var text: String
        var markup: ExchangeText.Markup
        var source: String?
    }

    init(_ text: ExchangeText) {
        self =
            text.markup == .plain && text.source == nil
            ? .plain(text.plain) : .marked(Marked(text: text.plain, markup: text.markup, source: text.source))
    }

    var text: ExchangeText {
        switch self {
        case .plain(let text): ExchangeText(text)
        case .marked(let marked): ExchangeText(marked.text, markup: marked.markup, source: marked.source)
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .plain(text)
        } else {
            self = .marked(try container.decode(Marked.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .plain(let text): try container.encode(text)
        case .marked(let marked): try container.encode(marked)
        }
    }
}

/// A place in the file that was read.
package struct PositionRecord: Codable, Sendable {
    package var file: String
    /// Of a workbook.
    package var sheet: String?
    /// Of an archive.
    package var entry: String?
    /// The row of a sheet, the paragraph of a document.
    package var line: Int
    package var column: Int

    package init(_ position: SourcePosition) {
        file = position.file
        line = position.line
        column = position.column
        switch position.part {
        case .sheet(let name): sheet = name
        case .entry(let name): entry = name
        case .paragraphs, nil: break
        }
    }
}

/// A problem as other programs see it.
package struct ProblemRecord: Codable, Sendable {
    package var severity: Severity
    package var code: String
    package var message: String
    package var position: PositionRecord

    package init(severity: Severity, code: String, message: String, position: PositionRecord) {
        self.severity = severity
        self.code = code
        self.message = message
        self.position = position
    }
}
