/// What the rules of item writing have to say about an item or a bank.
///
/// The rules are those on which the guides agree (Haladyna, Downing and Rodriguez, "A Review of Multiple-Choice
/// Item-Writing Guidelines for Classroom Assessment", Applied Measurement in Education 15 (3), 2002), as far as a
/// program can see to them. They advise: each finding may stand with a reason (`Waiver`).
package enum WritingAdvice: Hashable, Sendable {
    /// The key is clearly longer than every other option; the characters of the key (of a 多选 the mean of the keyed
    /// options) and of the longest wrong option.
    case longestKey(key: Int, longestOther: Int)
    /// Only wrong options have absolute words; the first of them.
    case absoluteWord(String)
    /// An option that stands for other options.
    case allOfTheAbove(String)
    /// Form, not content, singles the key out.
    case grammaticalCue(GrammaticalCue)
    /// Two options that can both be right; their letters.
    case overlappingOptions(String, String)
    /// The question turns on a negative word that nothing points out.
    case negativeStem(String)
    /// The stem of a 单选 or 多选 asks nothing.
    case asksNothing
    /// The stem of a 判断 asks instead of stating.
    case asksInsteadOfStating
    /// The item is nearly another one; the share of the texts that is the same, in percent.
    case nearDuplicate(of: ItemReference, percent: Int)
    /// The stem says what another item asks for; the answer that it gives away.
    case givesAnswerAway(of: ItemReference, answer: String)
    /// The keys of the bank's 单选 prefer a letter: how often each is the key, and the statistic of the chi-square test.
    case keyBalance(counts: [Int], chiSquare: Double)
    /// The bank's 判断 are mostly right or mostly wrong.
    case truthBalance(right: Int, wrong: Int, chiSquare: Double)
}

/// What in the form of the options gives the key away.
package enum GrammaticalCue: Hashable, Sendable {
    /// The key is the only option that is a figure.
    case onlyFigure
    /// The key is the only option that is no figure.
    case onlyPhrase
    /// Only the key goes with the unit that the stem asks for, or that stands behind the blank.
    case onlyWithUnit(String)
    /// Only the key repeats these words of the stem.
    case echo(String)
    /// All options but the key begin with these words.
    case oddBeginning(String)
    /// All options but the key end with these words.
    case oddEnding(String)
}

/// Another item, as a finding names it.
package struct ItemReference: Hashable, Sendable {
    package let id: String
    /// The title of its bank, where that is another bank.
    package let bank: String?

    package init(id: String, bank: String? = nil) {
        self.id = id
        self.bank = bank
    }
}

extension WritingAdvice {
    package var problemCode: ProblemCode {
        switch self {
        case .longestKey: .longestKey
        case .absoluteWord: .absoluteWord
        case .allOfTheAbove: .allOfTheAbove
        case .grammaticalCue: .grammaticalCue
        case .overlappingOptions: .overlappingOptions
        case .negativeStem: .negativeStem
        case .asksNothing, .asksInsteadOfStating: .noQuestion
        case .nearDuplicate: .nearDuplicate
        case .givesAnswerAway: .givesAnswerAway
        case .keyBalance: .keyBalance
        case .truthBalance: .truthBalance
        }
    }

    /// The other item that a finding is about as much as about its own.
    package var counterpart: ItemReference? {
        switch self {
        case .nearDuplicate(let other, _), .givesAnswerAway(let other, _): other
        default: nil
        }
    }
}
