/// What can be wrong with a question whatever its format, and what had to be guessed.
package enum ExchangeItemProblem: Hashable, Sendable {
    // MARK: Errors

    case missingStem
    /// No answer is given as the right one.
    case missingKey
    /// The key is not written in any way that is understood.
    case badKey(String)
    /// The key names an option that is not there.
    case keyOutsideOptions(String)
    /// The key names an option whose text is empty.
    case keyOfEmptyOption(String)
    /// The key of a 判断 means neither 对 nor 错.
    case badTruthKey(String)
    /// A 单选 with several keys.
    case severalKeys(String)
    /// A 多选 with one key.
    case loneKey(String)
    case tooFewOptions(count: Int)
    /// Two options say the same, so that nobody can tell which one the key means.
    case equalOptions(String, String)
    /// The stem has more or fewer blanks than there are answers.
    case blankCount(blanks: Int, answers: Int)
    /// The word for the kind is none that is known.
    case unknownKind(String)
    /// What the question asks for is known and out of our scope; its name in the format, such as `drawing`.
    case unsupported(String)
    /// A text that no question has.
    case tooLong(limit: Int)
    /// A part of a case set is broken, and the whole with it.
    case brokenPart

    // MARK: Guesses

    /// No kind is given; this one follows from the key and the options.
    case guessedKind(ItemKind)
    /// The stem of a fill-in item has no blank; one was put behind it.
    case guessedBlank
    /// Where one option ends and the next begins is doubtful; the letters that were told apart.
    case guessedOptions(String)
    /// An empty option in the midst was left out; letters behind it keep their meaning. Its letter.
    case skippedOption(String)
    /// A text that is struck through was read like any other.
    case struckText(String)

    // MARK: Warnings

    /// A picture or another file that is not taken along.
    case droppedMedia(String)
    /// Something that the question says and nothing here can hold; its name in the format.
    case droppedField(String)

    package var severity: Severity {
        switch self {
        case .guessedKind, .guessedBlank, .guessedOptions, .skippedOption, .struckText: .guess
        case .droppedMedia, .droppedField: .warning
        default: .error
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .missingStem: "missing-stem"
        case .missingKey: "missing-key"
        case .badKey: "bad-key"
        case .keyOutsideOptions: "key-outside-options"
        case .keyOfEmptyOption: "key-of-empty-option"
        case .badTruthKey: "bad-truth-key"
        case .severalKeys: "several-keys"
        case .loneKey: "lone-key"
        case .tooFewOptions: "too-few-options"
        case .equalOptions: "equal-options"
        case .blankCount: "blank-count"
        case .unknownKind: "unknown-kind"
        case .unsupported: "unsupported"
        case .tooLong: "too-long"
        case .brokenPart: "broken-part"
        case .guessedKind: "guessed-kind"
        case .guessedBlank: "guessed-blank"
        case .guessedOptions: "guessed-options"
        case .skippedOption: "skipped-option"
        case .struckText: "struck-text"
        case .droppedMedia: "dropped-media"
        case .droppedField: "dropped-field"
        }
    }
}
