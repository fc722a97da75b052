/// What can be wrong with Moodle's GIFT beyond `ExchangeItemProblem`.
package enum GIFTProblem: Hashable, Sendable {
    // MARK: Errors

    /// Answers begin with `{` and end nowhere.
    case unclosedBrace
    /// A brace that neither opens nor closes the answers.
    case strayBrace(String)
    /// Answers in several places of one question: blanks that GIFT cannot hold, or questions without a blank line
    /// between them.
    case severalAnswerParts
    /// A numerical or typed answer to which everything is right.
    case acceptsAnything(String)
    /// What should be a number and is none.
    case notANumber(String)
    /// A percentage that is none from -100 to 100.
    case badWeight(String)
    /// An answer that is nothing but a percentage; Moodle takes it for the weight of an empty text.
    case weightWithoutText(String)
    /// An answer of a matching question without `->`, or without a match.
    case matchWithoutArrow(String)
    /// More answers than any question has.
    case tooManyAnswers(limit: Int)
    /// HTML that nests or tags more than any question does.
    case markupTooDeep

    // MARK: Guesses

    /// A blank line within a question: Moodle cuts it there.
    case splitByBlankLine
    /// No blank line before the next question: Moodle takes both for one.
    case missingBlankLine
    /// The first question behind a category without a blank line: Moodle takes both for the category's name.
    case categoryRunsOn
    /// An answer such as `true` or `对`, which Moodle takes for a text to type.
    case looksLikeTruth(String)
    /// A text before the first `=` or `~`.
    case answerWithoutSign(String)
    /// A weight behind `=` in a choice, where Moodle takes it for text.
    case weightBehindEquals(String)
    /// A percentage that is not finished, taken for text.
    case unfinishedWeight(String)

    // MARK: Warnings

    /// A full-width sign where the half-width one would have a meaning.
    case fullWidthSign(String)
    /// A sign that may be meant as text.
    case doubtfulSign(String)
    /// An answer that ends in a percent sign and may be meant as a weight.
    case percentAtEnd(String)
    /// Positive weights that do not make up all the points; their sum in percent.
    case weightSum(String)
    /// Several answers with all the points, of which one may be chosen.
    case severalFullKeys
    /// A text without answers.
    case takenForDescription
    /// A title that begins with `::` and does not end.
    case unclosedTitle
    /// An answer in which `*` stands for any text.
    case wildcard(String)

    package var severity: Severity {
        switch self {
        case .unclosedBrace, .strayBrace, .severalAnswerParts, .acceptsAnything, .notANumber, .badWeight,
            .weightWithoutText, .matchWithoutArrow, .tooManyAnswers, .markupTooDeep:
            .error
        case .splitByBlankLine, .missingBlankLine, .categoryRunsOn, .looksLikeTruth, .answerWithoutSign,
            .weightBehindEquals, .unfinishedWeight:
            .guess
        case .fullWidthSign, .doubtfulSign, .percentAtEnd, .weightSum, .severalFullKeys, .takenForDescription,
            .unclosedTitle, .wildcard:
            .warning
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .unclosedBrace: "gift-unclosed-brace"
        case .strayBrace: "gift-stray-brace"
        case .severalAnswerParts: "gift-several-answer-parts"
        case .acceptsAnything: "gift-accepts-anything"
        case .notANumber: "gift-not-a-number"
        case .badWeight: "gift-bad-weight"
        case .weightWithoutText: "gift-weight-without-text"
        case .matchWithoutArrow: "gift-match-without-arrow"
        case .tooManyAnswers: "gift-too-many-answers"
        case .markupTooDeep: "gift-markup-too-deep"
        case .splitByBlankLine: "gift-split-by-blank-line"
        case .missingBlankLine: "gift-missing-blank-line"
        case .categoryRunsOn: "gift-category-runs-on"
        case .looksLikeTruth: "gift-looks-like-truth"
        case .answerWithoutSign: "gift-answer-without-sign"
        case .weightBehindEquals: "gift-weight-behind-equals"
        case .unfinishedWeight: "gift-unfinished-weight"
        case .fullWidthSign: "gift-full-width-sign"
        case .doubtfulSign: "gift-doubtful-sign"
        case .percentAtEnd: "gift-percent-at-end"
        case .weightSum: "gift-weight-sum"
        case .severalFullKeys: "gift-several-full-keys"
        case .takenForDescription: "gift-taken-for-description"
        case .unclosedTitle: "gift-unclosed-title"
        case .wildcard: "gift-wildcard"
        }
    }
}
