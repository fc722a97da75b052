import QuestionBank

/// Writes questions as Moodle itself exports them.
final class GIFTWriter: ExchangeWriter {
    private let file: FileWriter
    private var category: [String] = []

    init(_ file: FileWriter) {
        self.file = file
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        if item.category != category {
            category = item.category
            try file.write(Self.categoryLine(category))
        }
        try file.write(Self.question(item))
    }

    func finish() throws(FileProblem) { try file.finish() }

    static func categoryLine(_ category: [String]) -> String {
        "$CATEGORY: \(MoodleCategory.path(category).replacing("\\", with: "\\\\"))\n\n"
    }

    private static func question(_ item: ExchangeItem) -> String {
        var text = GIFTComment.line(id: item.id, tags: MoodleConventions.tags(of: item))
        if let title = item.title { text += "::\(escaped(title))::" }
        text += piece(item.stem, in: .undeclared, isAnswer: false)
        let format: MoodleFormat =
            needsMark(item.stem, in: .undeclared, isAnswer: false) ? .declared(item.stem.markup) : .undeclared
        var feedback = ""
        if let general = MoodleConventions.feedback(item.rationale, citations: item.citations) {
            feedback = "####" + piece(general, in: format, isAnswer: false)
        }
        if let answers = answers(item.answer, in: format, feedback: feedback) { text += "{\(answers)}" }
        return text + "\n\n"
    }

    /// What stands between the braces; nil for a text without them.
    private static func answers(_ answer: ExchangeAnswer, in format: MoodleFormat, feedback: String) -> String? {
        let lines: [String]
        switch answer {
        case .description, .ordering, .caseSet: return nil
        case .essay: return feedback
        case .trueFalse(let truth): return trueFalse(truth, in: format) + feedback
        case .choice(let choice): lines = choice.options.map { option($0, isMultiple: choice.isMultiple, in: format) }
        case .matching(let matching):
            lines =
                matching.pairs.map { "=\(piece($0.prompt, in: format, isAnswer: true)) -> \(escaped($0.match))" }
                + matching.distractors.map { "= -> \(escaped($0))" }
        case .blanks(let blanks, _):
            guard let accepted = blanks.first?.accepted else { return nil }
            let isTyped = accepted.allSatisfy {
                if case .text = $0.match { true } else { false }
            }
            if isTyped, accepted.contains(where: GIFTCarrying.hasArrow) {
                return accepted.map { typed($0, in: format).dropFirst() }.joined() + feedback
            }
            lines = accepted.map { isTyped ? typed($0, in: format) : number($0, in: format) }
            if !isTyped { return "#" + block(lines, feedback) }
        }
        return block(lines, feedback)
    }

    private static func block(_ lines: [String], _ feedback: String) -> String {
        "\n" + (lines + (feedback.isEmpty ? [] : [feedback])).map { "\t\($0)\n" }.joined()
    }

    private static func trueFalse(_ truth: ExchangeTruth, in format: MoodleFormat) -> String {
        let right = truth.key ? truth.trueFeedback : truth.falseFeedback
        let wrong = truth.key ? truth.falseFeedback : truth.trueFeedback
        var text = truth.key ? "TRUE" : "FALSE"
        if wrong != nil || right != nil { text += "#" + (wrong.map { piece($0, in: format, isAnswer: false) } ?? "") }
        if let right { text += "#" + piece(right, in: format, isAnswer: false) }
        return text
    }

    private static func option(_ option: ExchangeOption, isMultiple: Bool, in format: MoodleFormat) -> String {
        let sign =
            switch option.weight {
            case .full where !isMultiple: "="
            case .none: "~"
            default: "~%\(MoodleWeight.percent(option.weight))%"
            }
        return sign + piece(option.text, in: format, isAnswer: true) + behind(option.feedback, in: format)
    }

    private static func typed(_ answer: AcceptedAnswer, in format: MoodleFormat) -> String {
        guard case .text(let text, _) = answer.match else { return "" }
        let written = MoodleWildcard.written(text, isCatchAll: answer.weight <= .none)
        let mark = startsWithMark(written) || written.hasPrefix("%") ? "[plain]" : ""
        return "=" + weight(answer.weight) + mark + escaped(written) + behind(answer.feedback, in: format)
    }

    private static func number(_ answer: AcceptedAnswer, in format: MoodleFormat) -> String {
        let feedback = behind(answer.feedback, in: format)
        return switch answer.match {
        case .text: "~" + feedback
        case .number(let text, let tolerance): "=\(weight(answer.weight))\(text):\(tolerance)" + feedback
        case .range(let from, let to): "=\(weight(answer.weight))\(from)..\(to)" + feedback
        }
    }

    private static func weight(_ weight: Weight) -> String {
        weight == .full ? "" : "%\(MoodleWeight.percent(weight))%"
    }

    private static func behind(_ feedback: ExchangeText?, in format: MoodleFormat) -> String {
        feedback.map { "#" + piece($0, in: format, isAnswer: false) } ?? ""
    }

    // MARK: Texts

    /// A text with the mark of its format, where it needs one.
    private static func piece(_ text: ExchangeText, in format: MoodleFormat, isAnswer: Bool) -> String {
        let mark = needsMark(text, in: format, isAnswer: isAnswer) ? "[\(text.markup.rawValue)]" : ""
        return mark + escaped(text.raw)
    }

    private static func needsMark(_ text: ExchangeText, in format: MoodleFormat, isAnswer: Bool) -> Bool {
        let raw = text.raw
        if startsWithMark(raw) || raw.hasPrefix("//") || (isAnswer && raw.hasPrefix("%")) { return true }
        return switch format {
        case .undeclared: text.markup != .plain || !MoodleText.isPlainInMoodle(raw)
        case .declared(let markup): text.markup != markup
        }
    }

    private static func startsWithMark(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "[") && GIFTText.formats.contains { text.hasPrefix("\($0.0)") }
    }

    private static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: ":"):
                escaped += [UInt8(ascii: "\\"), byte]
            case .lineFeed: escaped += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
