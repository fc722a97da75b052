/// What can be answered to a question, and what is right.
package enum ExchangeAnswer: Hashable, Sendable {
    case choice(ExchangeChoice)
    case trueFalse(ExchangeTruth)
    /// In the order of the stem; `isOrdered` is false when the answers may change places.
    case blanks([ExchangeBlank], isOrdered: Bool)
    /// 简答, with a model answer where there is one.
    case essay(model: ExchangeText?)
    case matching(ExchangeMatching)
    /// In the right order.
    case ordering([ExchangeText])
    /// A text without a question.
    case description
    /// 案例: the stem is shared by these, none of which is a case set.
    case caseSet([ExchangeItem])
}

/// One or more of several options.
package struct ExchangeChoice: Hashable, Sendable {
    package var options: [ExchangeOption]
    package var isMultiple: Bool
    /// Whether the options may change places; nil when the format does not say.
    package var isShuffled: Bool?

    package init(options: [ExchangeOption], isMultiple: Bool, isShuffled: Bool? = nil) {
        self.options = options
        self.isMultiple = isMultiple
        self.isShuffled = isShuffled
    }
}

package struct ExchangeOption: Hashable, Sendable {
    package var text: ExchangeText
    /// The share of the points that choosing it brings: full for the key of a 单选, above none for each key of a 多选.
    package var weight: Weight
    package var feedback: ExchangeText?
    /// Stays in its place when the others are shuffled.
    package var isFixed: Bool

    package init(_ text: ExchangeText, weight: Weight, feedback: ExchangeText? = nil, isFixed: Bool = false) {
        self.text = text
        self.weight = weight
        self.feedback = feedback
        self.isFixed = isFixed
    }
}

package struct ExchangeTruth: Hashable, Sendable {
    package var key: Bool
    /// Said to those who chose 对.
    package var trueFeedback: ExchangeText?
    /// Said to those who chose 错.
    package var falseFeedback: ExchangeText?

    package init(key: Bool, trueFeedback: ExchangeText? = nil, falseFeedback: ExchangeText? = nil) {
        self.key = key
        self.trueFeedback = trueFeedback
        self.falseFeedback = falseFeedback
    }
}

/// A gap to fill with words, a number, or one of a list.
package struct ExchangeBlank: Hashable, Sendable {
    /// How a blank stands in a stem.
    package static let mark = "____"

    /// Never empty; the first with full weight is printed as the key. Answers without weight are there for feedback.
    package var accepted: [AcceptedAnswer]
    /// What may be picked; empty when the answer is typed.
    package var choices: [String]

    package init(accepted: [AcceptedAnswer], choices: [String] = []) {
        self.accepted = accepted
        self.choices = choices
    }
}

package struct AcceptedAnswer: Hashable, Sendable {
    /// Numbers are decimal numbers in text, such as `-3.25`, so that none is rounded.
    package enum Match: Hashable, Sendable {
        case text(String, isCaseSensitive: Bool)
        case number(String, tolerance: String)
        case range(from: String, to: String)
    }

    package var match: Match
    package var weight: Weight
    package var feedback: ExchangeText?

    package init(_ match: Match, weight: Weight = .full, feedback: ExchangeText? = nil) {
        self.match = match
        self.weight = weight
        self.feedback = feedback
    }

    package init(_ text: String) {
        self.init(.text(text, isCaseSensitive: false))
    }
}

/// Things to be put beside others.
package struct ExchangeMatching: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
        package var prompt: ExchangeText
        package var match: String

        package init(prompt: ExchangeText, match: String) {
            self.prompt = prompt
            self.match = match
        }
    }

    package var pairs: [Pair]
    /// Matches that belong to no prompt.
    package var distractors: [String]
    package var isShuffled: Bool?

    package init(pairs: [Pair], distractors: [String] = [], isShuffled: Bool? = nil) {
        self.pairs = pairs
        self.distractors = distractors
        self.isShuffled = isShuffled
    }
}

/// A share of an item's points, exact to the five decimals of a percent that Moodle keeps.
package struct Weight: Hashable, Comparable, Sendable {
    /// Hundred-thousandths of a percent: 33.33333% is 3333333.
    package let units: Int

    package static let none = Weight(units: 0)
    package static let full = Weight(units: 10_000_000)

    package init(units: Int) {
        self.units = units
    }

    package static func < (left: Weight, right: Weight) -> Bool { left.units < right.units }

    /// The percentage without needless zeros: `33.33333`, `-50`.
    package var percent: String {
        let whole = abs(units) / 100_000
        var decimals = String(abs(units) % 100_000)
        decimals = String(repeating: "0", count: 5 - decimals.count) + decimals
        while decimals.last == "0" { decimals.removeLast() }
        return (units < 0 ? "-" : "") + "\(whole)" + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// Reads a percentage such as `33.33333` or `-50`, from -100 to 100; further decimals are rounded. nil for anything else.
    package init?(percent text: some StringProtocol) {
        guard let value = Double(text), (-100...100).contains(value) else { return nil }
        units = Int((value * 100_000).rounded())
    }
}

extension Weight {
    /// What each of some keys brings when they share the points evenly: 33.33333% of three.
    package static func evenShare(of count: Int) -> Weight { Weight(units: full.units / max(1, count)) }
}
