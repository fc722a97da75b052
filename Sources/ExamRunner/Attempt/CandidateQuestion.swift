package import QuestionBank

/// A question as a candidate may see it: what an item asks, in the paper's order of options, and nothing of its key.
package struct CandidateQuestion: Hashable, Sendable {
    package let kind: ItemKind
    /// The shared stem of the case set that the question belongs to.
    package let caseStem: String?
    package let stem: String
    /// The options as shown, first is A.
    package let options: [String]
    /// Where each shown option stands in the item; a response is recorded in the item's order.
    package let optionOrder: [Int]
    package let blankCount: Int
    package let points: Points

    package init(
        kind: ItemKind,
        caseStem: String? = nil,
        stem: String,
        options: [String] = [],
        optionOrder: [Int] = [],
        blankCount: Int = 0,
        points: Points
    ) {
        self.kind = kind
        self.caseStem = caseStem
        self.stem = stem
        self.options = options
        self.optionOrder = optionOrder
        self.blankCount = blankCount
        self.points = points
    }

    /// Leaves the key out of an item.
    package init(item: Item, caseStem: String?, question: Paper.Question) {
        let options = item.options
        let blankCount = if case .fillBlank(let blanks, _) = item.answer { blanks.count } else { 0 }
        self.init(
            kind: item.kind,
            caseStem: caseStem,
            stem: item.stem,
            options: question.optionOrder.map { options[$0] },
            optionOrder: question.optionOrder,
            blankCount: blankCount,
            points: question.points
        )
    }
}
