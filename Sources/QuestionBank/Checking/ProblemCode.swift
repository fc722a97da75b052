/// The names of problems that documents, tests and scripts may rely on: they never change and are never used again.
package enum ProblemCode: String, CaseIterable, Sendable {
    // Bytes and YAML.
    case notUTF8 = "not-utf8"
    case fileTooBig = "file-too-big"
    case emptyFile = "empty-file"
    case controlCharacter = "control-character"
    case tab = "tab"
    case fullWidthColon = "full-width-colon"
    case fullWidthSign = "full-width-sign"
    case missingSpace = "missing-space"
    case anchor = "yaml-anchor"
    case alias = "yaml-alias"
    case tag = "yaml-tag"
    case reservedStart = "reserved-start"
    case severalDocuments = "several-documents"
    case tooDeep = "too-deep"
    case nameNotText = "name-not-text"
    case unclosed = "unclosed"
    case textAfterQuote = "text-after-quote"
    case colonInText = "colon-in-text"
    case hashInText = "hash-in-text"
    case badIndentation = "bad-indentation"
    case notAField = "not-a-field"
    case badEscape = "bad-escape"
    case malformed = "yaml-syntax"

    // Fields.
    case missingField = "missing-field"
    case unknownField = "unknown-field"
    case duplicateField = "duplicate-field"
    case emptyField = "empty-field"
    case wrongShape = "wrong-shape"
    case badValue = "bad-value"

    // The bank.
    case noBankFile = "no-bank-file"
    case notYAMLFile = "not-yaml-file"
    case titleTwice = "title-twice"
    case emptyBank = "empty-bank"
    case noItems = "no-items"
    case noLaws = "no-laws"
    case lawTwice = "law-twice"
    case badArticleRange = "bad-article-range"
    case rangeOutsideLaw = "range-outside-law"

    // Any item.
    case badIdentifier = "bad-id"
    case identifierTooLong = "long-id"
    case identifierTwice = "id-twice"
    case badKind = "bad-kind"
    case badLevel = "bad-level"
    case missingKey = "missing-key"
    case missingRationale = "missing-rationale"
    case importedWithoutRationale = "no-rationale"
    case importedWithoutCitation = "no-citation"
    case rationaleNamesOption = "rationale-names-option"
    case badFacility = "bad-facility"
    case fieldNotForKind = "field-not-for-kind"
    case unknownWaiver = "unknown-waiver"
    case unknownEnemy = "unknown-enemy"
    case equalStems = "equal-stems"
    case unprintableText = "unprintable-text"
    case damagedText = "damaged-text"

    // Citations.
    case badCitation = "bad-citation"
    case unknownLaw = "unknown-law"
    case articleOutsideLaw = "article-outside-law"
    case articleOutsideChapter = "article-outside-chapter"

    // Options and keys.
    case badOptionLabel = "bad-option-letter"
    case tooFewOptions = "too-few-options"
    case tooManyOptions = "too-many-options"
    case emptyOption = "empty-option"
    case equalOptions = "equal-options"
    case optionsNotAllowed = "options-not-allowed"
    case badChoiceKey = "bad-key"
    case keyOutsideOptions = "key-outside-options"
    case keyLetterTwice = "key-letter-twice"
    case severalKeys = "several-keys"
    case loneKey = "lone-key"
    case badTruthKey = "bad-truth-key"

    // Blanks.
    case noBlank = "no-blank"
    case blankWithoutAnswer = "blank-without-answer"
    case answerWithoutBlank = "answer-without-blank"
    case emptyVariant = "empty-answer"
    case equalVariants = "equal-answers"
    case blankInStem = "blank-in-stem"

    // Case sets.
    case caseWithoutItems = "case-without-items"
    case caseWithOneItem = "case-with-one-item"
    case caseInCase = "case-in-case"
    case fieldNotForCase = "field-not-for-case"

    // The writing.
    case longestKey = "longest-key"
    case absoluteWord = "absolute-word"
    case allOfTheAbove = "all-of-the-above"
    case grammaticalCue = "grammatical-cue"
    case overlappingOptions = "overlapping-options"
    case negativeStem = "negative-stem"
    case noQuestion = "no-question"
    case nearDuplicate = "near-duplicate"
    case givesAnswerAway = "gives-answer-away"
    case keyBalance = "key-balance"
    case truthBalance = "truth-balance"

    // The item against its article.
    case figureNotInArticle = "figure-not-in-article"
    case figureElsewhere = "figure-elsewhere"
    case quotationNotInLaw = "quotation-not-in-law"
    case lawRepealed = "law-repealed"
    case lawMisspelt = "law-misspelt"
    case secondTrueOption = "second-true-option"
    case partNotInArticle = "part-not-in-article"

    // What was accepted.
    case unneededWaiver = "unneeded-waiver"
}

extension ProblemCode {
    /// What the checks of the writing find.
    package static let writing: [ProblemCode] = [
        .longestKey, .absoluteWord, .allOfTheAbove, .grammaticalCue, .overlappingOptions, .negativeStem, .noQuestion,
        .nearDuplicate, .givesAnswerAway, .keyBalance, .truthBalance,
    ]

    /// Those of them that look at more than one item, and so only judge what was read together.
    package static let comparing: Set<ProblemCode> = [.nearDuplicate, .givesAnswerAway, .keyBalance, .truthBalance]

    /// What the checks of an item against its article find.
    package static let law: [ProblemCode] = [
        .figureNotInArticle, .figureElsewhere, .quotationNotInLaw, .lawRepealed, .lawMisspelt, .secondTrueOption,
        .partNotInArticle,
    ]

    /// Findings that a trainer may let stand with a reason.
    package static let acceptable: [ProblemCode] = writing + law
}

extension SyntaxProblem {
    package var problemCode: ProblemCode {
        switch self {
        case .notUTF8: .notUTF8
        case .fileTooBig: .fileTooBig
        case .emptyFile: .emptyFile
        case .controlCharacter: .controlCharacter
        case .tabIndentation: .tab
        case .fullWidthColon: .fullWidthColon
        case .fullWidthSign: .fullWidthSign
        case .missingSpace: .missingSpace
        case .anchor: .anchor
        case .alias: .alias
        case .tag: .tag
        case .reservedStart: .reservedStart
        case .severalDocuments: .severalDocuments
        case .tooDeep: .tooDeep
        case .nameNotText: .nameNotText
        case .unclosed: .unclosed
        case .textAfterQuote: .textAfterQuote
        case .colonInText: .colonInText
        case .hashInText: .hashInText
        case .badIndentation: .badIndentation
        case .notAField: .notAField
        case .badEscape: .badEscape
        case .malformed: .malformed
        }
    }
}

extension SourceProblem {
    package var problemCode: ProblemCode {
        switch self {
        case .missingField: .missingField
        case .unknownField: .unknownField
        case .duplicateField: .duplicateField
        case .emptyField: .emptyField
        case .wrongShape: .wrongShape
        case .badValue: .badValue
        case .syntax(let problem): problem.problemCode
        }
    }
}

extension BankProblem {
    package var problemCode: ProblemCode {
        switch self {
        case .source(let problem): problem.problemCode
        case .noBankFile: .noBankFile
        case .notYAMLFile: .notYAMLFile
        case .titleTwice: .titleTwice
        case .emptyBank: .emptyBank
        case .noItems: .noItems
        case .noLaws: .noLaws
        case .lawTwice: .lawTwice
        case .badArticleRange: .badArticleRange
        case .rangeOutsideLaw: .rangeOutsideLaw
        case .badIdentifier: .badIdentifier
        case .identifierTooLong: .identifierTooLong
        case .identifierTwice: .identifierTwice
        case .badKind: .badKind
        case .badLevel: .badLevel
        case .missingKey: .missingKey
        case .missingRationale: .missingRationale
        case .importedWithoutRationale: .importedWithoutRationale
        case .importedWithoutCitation: .importedWithoutCitation
        case .rationaleNamesOption: .rationaleNamesOption
        case .badFacility: .badFacility
        case .fieldNotForKind: .fieldNotForKind
        case .unknownWaiver: .unknownWaiver
        case .unknownEnemy: .unknownEnemy
        case .equalStems: .equalStems
        case .unprintableText: .unprintableText
        case .damagedText: .damagedText
        case .badCitation: .badCitation
        case .unknownLaw: .unknownLaw
        case .articleOutsideLaw: .articleOutsideLaw
        case .articleOutsideChapter: .articleOutsideChapter
        case .badOptionLabel: .badOptionLabel
        case .tooFewOptions: .tooFewOptions
        case .tooManyOptions: .tooManyOptions
        case .emptyOption: .emptyOption
        case .equalOptions: .equalOptions
        case .optionsNotAllowed: .optionsNotAllowed
        case .badChoiceKey: .badChoiceKey
        case .keyOutsideOptions: .keyOutsideOptions
        case .keyLetterTwice: .keyLetterTwice
        case .severalKeys: .severalKeys
        case .loneKey: .loneKey
        case .badTruthKey: .badTruthKey
        case .noBlank: .noBlank
        case .blankWithoutAnswer: .blankWithoutAnswer
        case .answerWithoutBlank: .answerWithoutBlank
        case .emptyVariant: .emptyVariant
        case .equalVariants: .equalVariants
        case .blankInStem: .blankInStem
        case .caseWithoutItems: .caseWithoutItems
        case .caseWithOneItem: .caseWithOneItem
        case .caseInCase: .caseInCase
        case .fieldNotForCase: .fieldNotForCase
        }
    }
}
