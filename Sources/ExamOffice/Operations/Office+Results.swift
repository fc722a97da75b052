package import ExamRunner
package import Reporting
import Storage

/// An attempt as the office sees it; its marks are not for candidates before their release.
package struct AttemptOverview: Hashable, Sendable {
    package let staffID: String
    package let number: Int
    package let startedAt: Instant
    package let deadline: Instant
    package let phase: AttemptState.Phase
    package let answered: Int
    package let questionCount: Int
    /// Milliseconds from start to hand-in; nil while it goes on.
    package let timeUsed: Int64?
    package let marks: MarkSheet?
    /// By how much the wall clock was moved during the attempt, each time.
    package let clockJumps: [Int64]
}

extension Office {
    /// What a candidate is told of an attempt that has been handed in. Scores, keys and rationales are in it only when
    /// they are released. Without a number it is the last attempt that has been handed in.
    ///
    /// - Throws: `unknownExam`, `unknownStaff`, `noAttempt`, `attemptInProgress`.
    package func result(examID: String, staffID: String, attempt: Int? = nil) throws(OfficeError) -> AttemptResult {
        let rows = try read { db in
            _ = try examRow(examID, in: db)
            _ = try member(staffID, in: db)
            return try AttemptTable.attempts(exam: examID, staff: staffID, in: db)
        }
        for row in rows { _ = try settle(row) }
        let now = clock.reading().wall
        return try read { db in
            let row = try examRow(examID, in: db)
            let member = try self.member(staffID, in: db)
            let attempts = try AttemptTable.attempts(exam: examID, staff: staffID, in: db)
            let wanted =
                attempt.map { number in attempts.first { $0.number == number } }
                ?? (attempts.last { $0.isSubmitted } ?? attempts.last)
            guard let wanted else { throw OfficeError.noAttempt }
            let stored = try StoredAttempt(wanted, in: db)
            return try result(of: stored, at: row, member: member, now: now, in: db)
        }
    }

    private func result(
        of stored: StoredAttempt,
        at row: ExamTable.Row,
        member: StaffMember,
        now: Instant,
        in db: any SQLConnection
    ) throws -> AttemptResult {
        let state = try stored.state()
        guard case .submitted(let submitter, let submittedAt) = state.phase, let timeUsed = state.timeUsed else {
            throw OfficeError.attemptInProgress
        }
        let paper = try stored.paper(in: db)
        var disclosure: AttemptResult.Disclosure?
        if row.isReleased(at: now), let marks = state.marks {
            disclosure = AttemptResult.Disclosure(marks: marks, questions: paper.review(state.responses, marks))
        }
        return AttemptResult(
            examID: row.exam.id,
            examTitle: row.exam.title,
            candidate: member.candidate,
            attemptNumber: stored.row.number,
            submittedBy: submitter,
            submittedAt: submittedAt,
            timeUsed: timeUsed,
            questionCount: paper.questions.count,
            answeredCount: state.answeredCount,
            disclosure: disclosure,
            releasedFrom: disclosure == nil && row.exam.release == .atWindowEnd ? row.exam.closes : nil
        )
    }

    /// All attempts at an exam, by 工号 and number, those that are overdue handed in first.
    package func attempts(examID: String) throws(OfficeError) -> [AttemptOverview] {
        try settleOverdue(exam: examID)
        return try read { db in
            try AttemptTable.attempts(exam: examID, in: db).map { row in
                let state = try StoredAttempt(row, in: db).state()
                return AttemptOverview(
                    staffID: row.staff,
                    number: row.number,
                    startedAt: state.startedAt,
                    deadline: state.deadline,
                    phase: state.phase,
                    answered: state.answeredCount,
                    questionCount: try AttemptTable.paper(of: row.id, in: db).questions.count,
                    timeUsed: state.timeUsed,
                    marks: state.marks,
                    clockJumps: state.clockJumps
                )
            }
        }
    }

    /// Everything that happened in an attempt, for whoever has to explain it.
    ///
    /// - Throws: `unknownExam`, `noAttempt`.
    package func events(examID: String, staffID: String, attempt: Int) throws(OfficeError) -> [AttemptEvent] {
        try read { db in
            _ = try examRow(examID, in: db)
            let attempts = try AttemptTable.attempts(exam: examID, staff: staffID, in: db)
            guard let row = attempts.first(where: { $0.number == attempt }) else { throw OfficeError.noAttempt }
            return try AttemptEventTable.events(of: row.id, in: db)
        }
    }

    /// How the attempts at an exam ended, for plans and reports; those that are overdue are handed in first.
    ///
    /// - Throws: `unknownExam`.
    package func outcomes(examID: String) throws(OfficeError) -> [ExamOutcome] {
        try settleOverdue(exam: examID)
        return try read { db in try outcomes(of: try examRow(examID, in: db).exam, in: db) }
    }

    func outcomes(of exam: Exam, in db: any SQLConnection) throws -> [ExamOutcome] {
        try AttemptTable.attempts(exam: exam.id, in: db).map { row in
            let state = try StoredAttempt(row, in: db).state()
            var handedInOn: Instant?
            if case .submitted(_, let instant) = state.phase { handedInOn = instant }
            let total = state.marks?.total
            return ExamOutcome(
                examID: exam.id,
                staffID: row.staff,
                attempt: row.number,
                startedOn: time.day(of: state.startedAt),
                handedInOn: handedInOn.map(time.day(of:)),
                score: total?.hundredths,
                maximum: (state.marks?.maximum ?? exam.blueprint.totalPoints).hundredths,
                isPass: state.marks?.isPass ?? false,
                isExcellent: total.map { $0 >= exam.excellentMark } ?? false
            )
        }
    }

    func settleOverdue(exam: String) throws(OfficeError) {
        let rows = try read { db in
            _ = try examRow(exam, in: db)
            return try AttemptTable.attempts(exam: exam, in: db)
        }
        for row in rows { _ = try settle(row) }
    }
}

extension ExamTable.Row {
    fileprivate func isReleased(at now: Instant) -> Bool {
        switch exam.release {
        case .atOnce: true
        case .atWindowEnd: now >= exam.closes
        case .byHand: releasedAt != nil
        }
    }
}

extension AttemptState {
    /// Questions with something in them: an emptied blank is no answer.
    var answeredCount: Int { responses.values.count { !$0.isEmpty } }
}
