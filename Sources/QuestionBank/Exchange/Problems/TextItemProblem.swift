/// What can be wrong with items in a text or a document beyond `ExchangeItemProblem`.
package enum TextItemProblem: Hashable, Sendable {
    // MARK: Errors

    /// The key stands in two places, and they differ.
    case keyConflict(String, String)
    /// Several brackets of the stem hold letters, and no other key says which is meant.
    case severalBrackets
    /// The section or a mark says one kind, and the question is built as another; the name of the kind as written.
    case kindConflict(String)
    /// Two options bear this letter.
    case repeatedOption(String)
    /// The list of keys has this number, which several questions bear.
    case ambiguousKey(Int)
    /// A second key behind a rationale of several lines, in which a question without a number may be hidden.
    case keyBehindRationale
    /// A case with neither questions nor an answer.
    case caseWithoutQuestions
    /// More questions than a file may have; those behind are not read.
    case tooManyItems(limit: Int)

    // MARK: Guesses

    /// A question without a number begins here, because its options do.
    case guessedStart
    /// A numbered line was taken for a part of the text above it; its number.
    case guessedList(Int)
    /// The letters of the options do not follow each other; those that are there.
    case optionGap(String)
    /// A slash in the answer of a blank parts answers of which each is right.
    case guessedAlternatives(String)
    /// Neither options nor blanks: taken for a 简答.
    case guessedEssay
    /// Questions without numbers got the keys of the list in their order; the number in the list.
    case guessedKeyOrder(Int)

    // MARK: Warnings

    case numberOutOfOrder(found: Int, expected: Int)
    /// Lines in front of the first question.
    case passedOver([String])
    /// Lines that belong to no question; the first of them.
    case strayText(String, lines: Int)
    /// The list of keys has a number that no question bears.
    case keyWithoutItem(Int)
    /// The list of keys gives another number of keys for a range of questions than it has.
    case keyCount(range: String, keys: Int)

    package var severity: Severity {
        switch self {
        case .keyConflict, .severalBrackets, .kindConflict, .repeatedOption, .ambiguousKey, .keyBehindRationale,
            .caseWithoutQuestions,
            .tooManyItems:
            .error
        case .guessedStart, .guessedList, .optionGap, .guessedAlternatives, .guessedEssay, .guessedKeyOrder: .guess
        case .numberOutOfOrder, .passedOver, .strayText, .keyWithoutItem, .keyCount: .warning
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .keyConflict: "key-conflict"
        case .severalBrackets: "several-brackets"
        case .kindConflict: "kind-conflict"
        case .repeatedOption: "repeated-option"
        case .ambiguousKey: "ambiguous-key"
        case .keyBehindRationale: "key-behind-rationale"
        case .caseWithoutQuestions: "case-without-questions"
        case .tooManyItems: "too-many-text-items"
        case .guessedStart: "guessed-start"
        case .guessedList: "guessed-list"
        case .optionGap: "option-gap"
        case .guessedAlternatives: "guessed-alternatives"
        case .guessedEssay: "guessed-essay"
        case .guessedKeyOrder: "guessed-key-order"
        case .numberOutOfOrder: "number-out-of-order"
        case .passedOver: "passed-over"
        case .strayText: "stray-text"
        case .keyWithoutItem: "key-without-item"
        case .keyCount: "key-count"
        }
    }
}
