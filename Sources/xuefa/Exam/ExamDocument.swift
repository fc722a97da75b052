import Documents
import ExamOffice
import ExamRunner
import QuestionBank

/// An exam as JSON shows it; docs/json.md.
struct ExamDocument: Encodable {
    let id: String
    let title: String
    let opens: String
    let closes: String
    let timeLimitMinutes: Int
    let totalPoints: Double
    let passMark: Double
    let excellentMark: Double
    let attemptsAllowed: Int
    let release: String
    let releasedAt: Nullable<String>
    let attemptCount: Int
    let submittedCount: Int
    let staleEntries: [StaleDocument]
    let isDrawable: Bool
    /// Only `exam show` lists them.
    let attempts: [Attempt]?

    struct StaleDocument: Encodable {
        let bank: String
        let entry: String
        let since: String
        let reason: StaleReason.Kind
    }

    struct Attempt: Encodable {
        let staffID: String
        let number: Int
        let startedAt: String
        let deadline: String
        let submittedAt: Nullable<String>
        let submittedBy: Nullable<String>
        let answered: Int
        let questionCount: Int
        let score: Nullable<Double>
        let isPass: Nullable<Bool>
        let timeUsedSeconds: Nullable<Int64>
        let clockJumpsMilliseconds: [Int64]
    }

    init(_ overview: ExamOverview, attempts: [AttemptOverview]? = nil, time: OfficeTime) {
        let exam = overview.exam
        id = exam.id
        title = exam.title
        opens = time.text(of: exam.opens)
        closes = time.text(of: exam.closes)
        timeLimitMinutes = exam.timeLimitMinutes
        totalPoints = exam.blueprint.totalPoints.number
        passMark = exam.passMark.number
        excellentMark = exam.excellentMark.number
        attemptsAllowed = exam.attemptsAllowed
        release = exam.release.rawValue
        releasedAt = Nullable(overview.releasedAt.map(time.text))
        attemptCount = overview.attempts
        submittedCount = overview.submitted
        staleEntries = overview.stale.map {
            StaleDocument(bank: $0.bank, entry: $0.entryID, since: $0.since.description, reason: $0.reason)
        }
        isDrawable = overview.shortages.isEmpty
        self.attempts = attempts?.map { attempt in
            var submission: (AttemptEvent.Submitter, Instant)?
            if case .submitted(let submitter, let instant) = attempt.phase { submission = (submitter, instant) }
            return Attempt(
                staffID: attempt.staffID,
                number: attempt.number,
                startedAt: time.text(of: attempt.startedAt),
                deadline: time.text(of: attempt.deadline),
                submittedAt: Nullable(submission.map { time.text(of: $0.1) }),
                submittedBy: Nullable(submission?.0.rawValue),
                answered: attempt.answered,
                questionCount: attempt.questionCount,
                score: Nullable(attempt.marks?.total.number),
                isPass: Nullable(attempt.marks?.isPass),
                timeUsedSeconds: Nullable(attempt.timeUsed.map { $0 / 1000 }),
                clockJumpsMilliseconds: attempt.clockJumps
            )
        }
    }
}

extension Points {
    /// For JSON, which has no hundredths; two decimals are exact enough to read back.
    var number: Double { Double(hundredths) / 100 }
}
