package import QuestionBank

/// A reasoned, dated release of one person from one requirement (免修, 缓修).
package struct Exemption: Hashable, Sendable {
    package let id: Int
    package let planID: String
    package let requirementID: String
    package let staffID: String
    package let approvedBy: String
    package let reason: String
    package let grantedOn: Day
    /// The last day of the release; nil for the whole year. After it the requirement stands again.
    package let until: Day?

    package init(
        id: Int,
        planID: String,
        requirementID: String,
        staffID: String,
        approvedBy: String,
        reason: String,
        grantedOn: Day,
        until: Day?
    ) {
        self.id = id
        self.planID = planID
        self.requirementID = requirementID
        self.staffID = staffID
        self.approvedBy = approvedBy
        self.reason = reason
        self.grantedOn = grantedOn
        self.until = until
    }
}
