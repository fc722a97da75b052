/// A frozen selection with points and order (试卷). It names the versions of its items and holds none of their keys.
package struct Paper: Hashable, Sendable, Codable {
    /// The seed that it was drawn by.
    package let seed: UInt64
    package let questions: [Question]

    package init(seed: UInt64, questions: [Question]) {
        self.seed = seed
        self.questions = questions
    }

    /// One place of a paper to be answered and marked: an item, or one sub-item of a case set.
    package struct Question: Hashable, Sendable, Codable {
        package let version: EntryVersionID
        /// Which sub-item of a case set; 0 for a simple item.
        package let part: Int
        package let points: Points
        /// The place of each shown option in the item: `[2, 0, 1]` shows the item's third option as A.
        package let optionOrder: [Int]

        package init(version: EntryVersionID, part: Int, points: Points, optionOrder: [Int]) {
            self.version = version
            self.part = part
            self.points = points
            self.optionOrder = optionOrder
        }
    }

    package var totalPoints: Points { questions.reduce(.zero) { $0 + $1.points } }
}
