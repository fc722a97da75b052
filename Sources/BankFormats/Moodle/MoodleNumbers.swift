import Foundation
import QuestionBank

/// Numbers that answer a question.
enum MoodleNumbers {
    /// The same number in plain decimals; nil when it is none, or a range or tolerance that nothing can lie in.
    static func carried(_ match: AcceptedAnswer.Match) -> AcceptedAnswer.Match? {
        switch match {
        case .text: return nil
        case .number(let text, let tolerance):
            guard let number = DecimalText.normal(text), let width = DecimalText.normal(tolerance),
                !width.hasPrefix("-")
            else { return nil }
            return .number(number, tolerance: width)
        case .range(let from, let to):
            guard let from = DecimalText.normal(from), let to = DecimalText.normal(to),
                let low = Double(from), let high = Double(to), low <= high
            else { return nil }
            return .range(from: from, to: to)
        }
    }

    /// A range as its middle and half its width; nil when that has more digits than can be told exactly.
    static func centred(_ match: AcceptedAnswer.Match) -> AcceptedAnswer.Match? {
        guard let match = carried(match) else { return nil }
        guard case .range(let from, let to) = match else { return match }
        guard from.count + to.count < 36, let low = Decimal(string: from), let high = Decimal(string: to) else {
            return nil
        }
        return .number("\((low + high) / 2)", tolerance: "\((high - low) / 2)")
    }
}
