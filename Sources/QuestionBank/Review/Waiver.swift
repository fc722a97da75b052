/// A trainer's reason why a finding of a check may stand (`accept:` in a bank's file).
package struct Waiver: Hashable, Sendable {
    /// The code of the finding.
    package let code: ProblemCode
    package let reason: String

    package init(code: ProblemCode, reason: String) {
        self.code = code
        self.reason = reason
    }
}

extension Waiver {
    /// Reads `accept:`, a mapping of codes to reasons.
    static func read(_ fields: inout FieldReader) -> (waivers: [Waiver], problems: [Located<BankProblem>]) {
        guard let node = fields.node("accept", isRequired: false) else { return ([], []) }
        guard case .mapping(let entries, _) = node else {
            fields.report(.wrongShape(field: "accept", expected: .mapping), at: node.position)
            return ([], [])
        }
        var reasons = FieldReader(node, field: "accept")
        var waivers: [Waiver] = []
        var problems: [Located<BankProblem>] = []
        for entry in entries {
            let reason = reasons.text(entry.name)
            guard let code = ProblemCode(rawValue: entry.name), ProblemCode.acceptable.contains(code) else {
                problems.append(Located(.unknownWaiver(entry.name), at: entry.position))
                continue
            }
            if let reason { waivers.append(Waiver(code: code, reason: reason)) }
        }
        return (waivers, problems + reasons.finish().map(BankProblem.located))
    }
}
