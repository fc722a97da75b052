/// What can be wrong with a question bank.
///
/// A problem is a value without words; `problemCode` names it for good, docs/bank-format.md explains every code, and the
/// program tells it in the reader's language.
package enum BankProblem: Hashable, Sendable {
    /// Something that can be wrong with any file.
    case source(SourceProblem)

    // MARK: The bank

    /// A chapter file lies in a folder without `bank.yaml`.
    case noBankFile
    /// The path of a single file does not end as YAML files do.
    case notYAMLFile
    /// Another bank has the same title, and loading one would replace the other.
    case titleTwice(String, first: SourcePosition)
    /// A bank without any item.
    case emptyBank
    /// A chapter file without items.
    case noItems
    /// The header names no law: nothing that is imported from elsewhere is bound to one yet.
    case noLaws
    /// The header names a law twice.
    case lawTwice(String)
    /// The range of articles is not of the form `13-56`.
    case badArticleRange(String)
    /// The range of articles ends behind the law's last article.
    case rangeOutsideLaw(last: Int, law: String, articleCount: Int)

    // MARK: Any item

    /// The id holds spaces or signs that an id may not have.
    case badIdentifier(String)
    /// The id is longer than anyone wants to type.
    case identifierTooLong(limit: Int)
    /// The id was used before in the bank.
    case identifierTwice(String, first: SourcePosition)
    /// The kind is none of the known ones.
    case badKind(String)
    /// The level is none of the known ones.
    case badLevel(String)
    /// The item has no key.
    case missingKey(ItemKind)
    /// The item has no rationale.
    case missingRationale
    /// An imported item without a rationale, still to be written.
    case importedWithoutRationale
    /// An imported item that is bound to no article yet.
    case importedWithoutCitation
    /// The rationale calls an option by its letter, which another option has once they are shuffled.
    case rationaleNamesOption(String)
    /// The expected share of right answers is no number from 0 to 1.
    case badFacility(String)
    /// A field that items of this kind do not have.
    case fieldNotForKind(String, ItemKind)
    /// `accept:` names no finding of a check.
    case unknownWaiver(String)
    /// An enemy that is no entry of the bank.
    case unknownEnemy(String)
    /// The stem says what another item's stem says.
    case equalStems(id: String, first: SourcePosition)
    /// A text holds a character that cannot be shown; its scalar value.
    case unprintableText(UInt32)
    /// A text holds U+FFFD, which a careless conversion leaves where characters were lost.
    case damagedText

    // MARK: Citations

    /// The citation is not of the form `第二十二条第一款`.
    case badCitation(String)
    /// The citation names a law that the header does not list.
    case unknownLaw(String, known: [String])
    /// The law has no such article.
    case articleOutsideLaw(ArticleNumber, law: String, articleCount: Int)
    /// The article lies outside the chapter's own range.
    case articleOutsideChapter(ArticleNumber, range: ClosedRange<Int>)

    // MARK: Options and their keys

    /// The letters of the options do not run A, B, C …
    case badOptionLabel(String, expected: String)
    case tooFewOptions(count: Int, least: Int)
    case tooManyOptions(count: Int, most: Int)
    /// An option without text.
    case emptyOption(String)
    /// Two options say the same.
    case equalOptions(String, String)
    /// A kind that has no options was given some.
    case optionsNotAllowed(ItemKind)
    /// The key is not made of letters.
    case badChoiceKey(String)
    /// The key names a letter that no option has.
    case keyOutsideOptions(String)
    /// The key names a letter twice.
    case keyLetterTwice(String)
    /// A 单选 with more than one letter in its key.
    case severalKeys(String)
    /// A 多选 with only one letter in its key.
    case loneKey(String)

    // MARK: True or false

    /// The key of a 判断 is neither 对 nor 错.
    case badTruthKey(String)

    // MARK: Blanks

    /// A fill-in stem without a blank.
    case noBlank
    /// More blanks than answers.
    case blankWithoutAnswer(blanks: Int, answers: Int)
    /// More answers than blanks.
    case answerWithoutBlank(blanks: Int, answers: Int)
    /// An accepted answer that consists of nothing or of punctuation.
    case emptyVariant
    /// Two accepted answers of one blank that are the same to the marker.
    case equalVariants(String, String)
    /// A stem of another kind that looks as if it had a blank.
    case blankInStem(ItemKind)

    // MARK: Case sets

    /// A case set without sub-items.
    case caseWithoutItems
    /// A case set with a single sub-item.
    case caseWithOneItem
    /// A case set among the sub-items of another.
    case caseInCase
    /// A field that belongs to the sub-items stands on the case set itself.
    case fieldNotForCase(String)
}

extension BankProblem {
    package var severity: Severity {
        switch self {
        case .source(let problem): problem.severity
        case .articleOutsideChapter, .equalStems, .rationaleNamesOption, .equalVariants, .blankInStem,
            .importedWithoutRationale, .importedWithoutCitation, .noLaws:
            .warning
        default: .error
        }
    }
}
