import QuestionBank
import TextLayout

extension BankAdvice: ReadableProblem {
    var code: String? { problemCode.rawValue }

    var message: Localized {
        switch self {
        case .writing(let advice): advice.message
        case .law(let advice): advice.message
        case .unneededWaiver(let code): Self.unneeded(code)
        }
    }

    private static func unneeded(_ code: ProblemCode) -> Localized {
        // What was accepted may be about an item of a bank that was not given.
        let isCompared = code == .nearDuplicate || code == .givesAnswerAway
        return Localized(
            "accept 里的 \(code.rawValue) 已经没有对应的问题；请删去这一行"
                + (isCompared ? "（如果对方在另一个题库，请把两个题库一起检查）" : ""),
            "accept names \(code.rawValue), which is not found any more; delete the line"
                + (isCompared ? " (if the other item is in another bank, check both together)" : "")
        )
    }
}
