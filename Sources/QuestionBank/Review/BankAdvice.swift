/// What the checks beyond a bank's form have to say: they advise, and never keep an item out.
package enum BankAdvice: Hashable, Sendable {
    /// About the writing of an item or a bank.
    case writing(WritingAdvice)
    /// About an item and the articles that it cites.
    case law(LawAdvice)
    /// `accept` names a finding that is not there any more.
    case unneededWaiver(ProblemCode)
}

extension BankAdvice {
    package var problemCode: ProblemCode {
        switch self {
        case .writing(let advice): advice.problemCode
        case .law(let advice): advice.problemCode
        case .unneededWaiver: .unneededWaiver
        }
    }

    package var severity: Severity { .warning }

    /// The other item that a finding is about as much as about its own.
    var counterpart: ItemReference? {
        switch self {
        case .writing(let advice): advice.counterpart
        case .law, .unneededWaiver: nil
        }
    }
}
