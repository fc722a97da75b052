package import ExamRunner
import QuestionBank
import Storage

/// What scheduling an exam fixed.
package struct ScheduledExam: Hashable, Sendable {
    package let exam: Exam
    /// The editions that its papers are drawn from, by bank, whatever is loaded later.
    package let editions: [String: Int]
    /// Whether it took the place of an exam that nobody had sat.
    package let isReplacement: Bool
}

/// An exam as the office sees it.
package struct ExamOverview: Hashable, Sendable {
    package let exam: Exam
    package let scheduledAt: Instant
    package let scheduledBy: String
    /// When the results were released by hand.
    package let releasedAt: Instant?
    package let attempts: Int
    package let submitted: Int
}

extension Office {
    /// Schedules an exam over the newest editions of its banks, after drawing a paper on trial. Replacing allows
    /// an exam of that id that nobody has sat to be there.
    ///
    /// - Throws: `closesBeforeOpening`, `unknownBanks`, `shortage`, `examExists`, `examHasAttempts`.
    package func schedule(
        _ exam: Exam,
        by actor: String,
        isReplacing: Bool = false
    ) throws(OfficeError) -> ScheduledExam {
        guard exam.opens < exam.closes else { throw .closesBeforeOpening }
        return try write { db in
            let isThere = try ExamTable.row(exam.id, in: db) != nil
            if isThere {
                guard isReplacing else { throw OfficeError.examExists(exam.id) }
                guard try AttemptTable.attempts(exam: exam.id, in: db).isEmpty else {
                    throw OfficeError.examHasAttempts(exam.id)
                }
            }
            var editions: [BankTable.Edition] = []
            var unknown: [String] = []
            for bank in Set(exam.blueprint.lines.map(\.bank)).sorted() {
                if let edition = try BankTable.latestEdition(of: bank, in: db) {
                    editions.append(edition)
                } else {
                    unknown.append(bank)
                }
            }
            guard unknown.isEmpty else { throw OfficeError.unknownBanks(unknown) }
            let pool = try pool(of: editions.map { ($0.id, $0.bank) }, for: exam.blueprint, in: db)
            do throws(PaperAssembly.Failure) {
                // Whether the blueprint can be filled does not depend on the seed.
                _ = try PaperAssembly.draw(exam.blueprint, from: pool, seed: 0, options: exam.assemblyOptions)
            } catch {
                throw OfficeError.shortage(error.shortages)
            }
            try ExamTable.replace(
                exam,
                editions: editions.map(\.id),
                at: clock.reading().wall,
                by: actor,
                in: db
            )
            try note(isThere ? "exam.reschedule" : "exam.schedule", exam.id, by: actor, in: db)
            return ScheduledExam(
                exam: exam,
                editions: Dictionary(editions.map { ($0.bank, $0.number) }) { first, _ in first },
                isReplacement: isThere
            )
        }
    }

    /// All exams in the order in which their windows open.
    package func exams() throws(OfficeError) -> [ExamOverview] {
        try read { db in try ExamTable.all(in: db).map { try overview($0, in: db) } }
    }

    /// - Throws: `unknownExam`.
    package func exam(_ id: String) throws(OfficeError) -> ExamOverview {
        try read { db in try overview(try examRow(id, in: db), in: db) }
    }

    /// Releases the results of an exam whose policy is by hand; doing it again changes nothing.
    ///
    /// - Throws: `unknownExam`, `notReleasedByHand`.
    package func release(_ examID: String, by actor: String) throws(OfficeError) {
        try write { db in
            let exam = try examRow(examID, in: db).exam
            guard exam.release == .byHand else { throw OfficeError.notReleasedByHand(exam.release) }
            if try ExamTable.release(examID, at: clock.reading().wall, by: actor, in: db) {
                try note("exam.release", examID, by: actor, in: db)
            }
        }
    }

    private func overview(_ row: ExamTable.Row, in db: any SQLConnection) throws(StorageError) -> ExamOverview {
        let attempts = try AttemptTable.attempts(exam: row.exam.id, in: db)
        return ExamOverview(
            exam: row.exam,
            scheduledAt: row.scheduledAt,
            scheduledBy: row.scheduledBy,
            releasedAt: row.releasedAt,
            attempts: attempts.count,
            submitted: attempts.count { $0.isSubmitted }
        )
    }

    func examRow(_ id: String, in db: any SQLConnection) throws -> ExamTable.Row {
        guard let row = try ExamTable.row(id, in: db) else { throw OfficeError.unknownExam(id) }
        return row
    }
}
