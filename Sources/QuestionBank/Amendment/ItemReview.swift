/// A trainer's word that an item is right under a version of a law (复核).
package struct ItemReview: Hashable, Sendable {
    /// The id of an item, or of a case set for all of its items.
    package let item: String
    /// The version that the item was compared with; the review clears what changed up to it.
    package let law: LawVersionID
    package let note: String
    package let by: String
    package let on: Day

    package init(item: String, law: LawVersionID, note: String, by: String, on: Day) {
        self.item = item
        self.law = law
        self.note = note
        self.by = by
        self.on = on
    }
}
