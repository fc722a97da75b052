import QuestionBank

extension MoodleCloze {
    /// The text with its gaps; nil when the blanks of the text are not as many.
    static func written(_ text: String, _ blanks: [ExchangeBlank]) -> String? {
        let parts = MoodleBlanks.marked(text).stem.split(
            separator: ExchangeBlank.mark,
            omittingEmptySubsequences: false
        )
        guard parts.count == blanks.count + 1 else { return nil }
        var written = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { written += gap(blanks[index - 1]) }
            written += part
        }
        return written
    }

    private static func gap(_ blank: ExchangeBlank) -> String {
        if !blank.choices.isEmpty {
            let pieces = blank.choices.map { choice in
                let answer = blank.accepted.first { text(of: $0)?.text == choice }
                let weight = answer?.weight ?? .none
                return piece(weight, encoded(MoodleText.escapedHTML(choice)), answer?.feedback)
            }
            return "{1:MULTICHOICE:\(pieces.joined(separator: "~"))}"
        }
        let isNumber = blank.accepted.contains { text(of: $0) == nil }
        let isCaseSensitive = blank.accepted.contains { text(of: $0)?.isCaseSensitive == true }
        let pieces = blank.accepted.map { answer in
            switch answer.match {
            case .text(let text, _):
                let words = MoodleWildcard.written(text, isCatchAll: answer.weight <= .none)
                return piece(answer.weight, encoded(words), answer.feedback)
            case .number(let number, let tolerance):
                return piece(answer.weight, "\(number):\(tolerance)", answer.feedback)
            case .range: return ""
            }
        }
        let type = isNumber ? "NUMERICAL" : isCaseSensitive ? "SHORTANSWER_C" : "SHORTANSWER"
        return "{1:\(type):\(pieces.joined(separator: "~"))}"
    }

    private static func text(of answer: AcceptedAnswer) -> (text: String, isCaseSensitive: Bool)? {
        if case .text(let text, let isCaseSensitive) = answer.match { (text, isCaseSensitive) } else { nil }
    }

    private static func piece(_ weight: Weight, _ answer: String, _ feedback: ExchangeText?) -> String {
        let sign =
            switch weight {
            case .full: "="
            case .none: ""
            default: "%\(MoodleWeight.percent(weight))%"
            }
        return sign + answer + (feedback.map { "#" + encoded($0.raw) } ?? "")
    }

    /// Signs of gaps as character references, because Moodle knows a backslash before two of them only.
    private static func encoded(_ text: String) -> String {
        var encoded = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&", "<", ">", "\"", "#", "~", "=", "%", "{", "}", "\\", "\n", "_": encoded += "&#\(scalar.value);"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    /// What comes back of feedback in a gap.
    static func carriedFeedback(_ feedback: ExchangeText?) -> ExchangeText? {
        guard let feedback, let carried = MoodleText.carried(feedback) else { return nil }
        return html(carried.markup == .html ? carried.raw : MoodleText.escapedHTML(carried.plain))
    }

    /// What comes back of a choice in a gap.
    static func carriedChoice(_ choice: String) -> String? {
        html(MoodleText.escapedHTML(MoodleText.clean(choice)))?.plain
    }
}
