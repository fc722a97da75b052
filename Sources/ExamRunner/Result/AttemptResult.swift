package import QuestionBank

/// What a candidate is told after hand-in.
package struct AttemptResult: Hashable, Sendable {
    package let examID: String
    package let examTitle: String
    package let candidate: String
    package let attemptNumber: Int
    package let submittedBy: AttemptEvent.Submitter
    package let submittedAt: Instant
    /// Milliseconds from start to hand-in.
    package let timeUsed: Int64
    package let questionCount: Int
    package let answeredCount: Int
    /// Scores, keys and rationales; nil until they are released.
    package let disclosure: Disclosure?
    /// When that will be, if a time is set.
    package let releasedFrom: Instant?

    package init(
        examID: String,
        examTitle: String,
        candidate: String,
        attemptNumber: Int,
        submittedBy: AttemptEvent.Submitter,
        submittedAt: Instant,
        timeUsed: Int64,
        questionCount: Int,
        answeredCount: Int,
        disclosure: Disclosure?,
        releasedFrom: Instant?
    ) {
        self.examID = examID
        self.examTitle = examTitle
        self.candidate = candidate
        self.attemptNumber = attemptNumber
        self.submittedBy = submittedBy
        self.submittedAt = submittedAt
        self.timeUsed = timeUsed
        self.questionCount = questionCount
        self.answeredCount = answeredCount
        self.disclosure = disclosure
        self.releasedFrom = releasedFrom
    }

    package struct Disclosure: Hashable, Sendable {
        package let marks: MarkSheet
        package let questions: [ReviewedQuestion]

        package init(marks: MarkSheet, questions: [ReviewedQuestion]) {
            self.marks = marks
            self.questions = questions
        }

        /// The articles behind the questions that did not earn all their points, each once, in the order of the law.
        package var articlesToReadAgain: [Citation] {
            Set(questions.filter { $0.earned < $0.asked.points }.flatMap(\.citations)).sorted()
        }
    }

    /// A question with its answer, its key and its grounds.
    package struct ReviewedQuestion: Hashable, Sendable {
        package let asked: CandidateQuestion
        package let response: Response?
        package let key: Item.Answer
        package let earned: Points
        package let rationale: String
        package let citations: [Citation]

        package init(
            asked: CandidateQuestion,
            response: Response?,
            key: Item.Answer,
            earned: Points,
            rationale: String,
            citations: [Citation]
        ) {
            self.asked = asked
            self.response = response
            self.key = key
            self.earned = earned
            self.rationale = rationale
            self.citations = citations
        }
    }
}
