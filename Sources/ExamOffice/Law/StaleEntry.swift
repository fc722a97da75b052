package import QuestionBank

/// An entry that no paper draws from a day on, because a law that it cites has moved on.
package struct StaleEntry: Hashable, Sendable {
    package let bank: String
    package let entryID: String
    /// The first day on which it is not drawn.
    package let since: Day
    /// The most pressing of its reasons.
    package let reason: StaleReason.Kind

    package init(bank: String, entryID: String, since: Day, reason: StaleReason.Kind) {
        self.bank = bank
        self.entryID = entryID
        self.since = since
        self.reason = reason
    }
}
