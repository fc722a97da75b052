/// What can be wrong with Aiken beyond `ExchangeItemProblem`.
package enum AikenProblem: Hashable, Sendable {
    // MARK: Errors

    /// The options are not followed by a line with the answer.
    case missingAnswerLine
    /// A line with an answer, or an option, that belongs to no question.
    case strayLine(String)
    /// Option letters that do not go on from A: the letter that should follow, and the one that does.
    case optionOrder(expected: String, found: String)
    /// A line behind the options that is neither option nor answer.
    case lineBehindOptions(String)

    // MARK: Warnings

    /// A stem of several lines; Moodle keeps the last one alone.
    case severalStemLines

    package var severity: Severity {
        switch self {
        case .missingAnswerLine, .strayLine, .optionOrder, .lineBehindOptions: .error
        case .severalStemLines: .warning
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .missingAnswerLine: "aiken-missing-answer-line"
        case .strayLine: "aiken-stray-line"
        case .optionOrder: "aiken-option-order"
        case .lineBehindOptions: "aiken-line-behind-options"
        case .severalStemLines: "aiken-several-stem-lines"
        }
    }
}
