package import QuestionBank

/// How one attempt ended, as far as plans and reports care.
package struct ExamOutcome: Hashable, Sendable {
    package let examID: String
    package let staffID: String
    /// 1 for the first attempt.
    package let attempt: Int
    package let startedOn: Day
    /// nil while the attempt goes on.
    package let handedInOn: Day?
    /// Points in hundredths; nil until marked.
    package let score: Int?
    package let maximum: Int
    package let isPass: Bool
    package let isExcellent: Bool

    package init(
        examID: String,
        staffID: String,
        attempt: Int,
        startedOn: Day,
        handedInOn: Day?,
        score: Int?,
        maximum: Int,
        isPass: Bool,
        isExcellent: Bool
    ) {
        self.examID = examID
        self.staffID = staffID
        self.attempt = attempt
        self.startedOn = startedOn
        self.handedInOn = handedInOn
        self.score = score
        self.maximum = maximum
        self.isPass = isPass
        self.isExcellent = isExcellent
    }
}
