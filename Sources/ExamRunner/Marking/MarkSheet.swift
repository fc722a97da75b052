/// The marks of one attempt, as recorded: the points of each question, under which rule, and whether it is a pass.
package struct MarkSheet: Hashable, Sendable, Codable {
    package let rule: MarkingRule
    /// In the paper's order.
    package let points: [Points]
    package let maximum: Points
    package let passMark: Points

    package init(rule: MarkingRule, points: [Points], maximum: Points, passMark: Points) {
        self.rule = rule
        self.points = points
        self.maximum = maximum
        self.passMark = passMark
    }

    package var total: Points { points.reduce(.zero, +) }
    package var isPass: Bool { total >= passMark }
}
