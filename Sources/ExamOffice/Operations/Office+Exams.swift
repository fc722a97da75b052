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
    /// Entries that fit the blueprint and are stale when the exam opens or become so before it closes.
    package let stale: [StaleEntry]
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
    /// Entries of its editions that fit the blueprint and are stale, or become so before it closes; no paper draws them
    /// from that day. Empty for an exam that is over.
    package let stale: [StaleEntry]
    /// What the blueprint lacks without them; empty while the rest suffices.
    package let shortages: [PaperAssembly.Shortage]
}

extension Office {
    /// Schedules an exam over the newest editions of its banks, after drawing a paper on trial as of the day on which it
    /// opens. Replacing allows an exam of that id that nobody has sat to be there.
    ///
    /// - Throws: `closesBeforeOpening`, `unknownBanks`, `shortage`, `staleShortage`, `examExists`, `examHasAttempts`.
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
            let drawn = editions.map { (id: $0.id, bank: $0.bank) }
            let days = days(of: exam)
            let first = try pool(of: drawn, for: exam.blueprint, during: days.lowerBound...days.lowerBound, in: db)
            // Whether the blueprint can be filled does not depend on the seed.
            _ = try draw(exam, from: first, seed: 0)
            let stale = try pool(of: drawn, for: exam.blueprint, during: days, in: db).stale
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
                isReplacement: isThere,
                stale: stale
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

    private func overview(_ row: ExamTable.Row, in db: any SQLConnection) throws -> ExamOverview {
        let attempts = try AttemptTable.attempts(exam: row.exam.id, in: db)
        let (stale, shortages) = try staleness(of: row.exam, in: db)
        return ExamOverview(
            exam: row.exam,
            scheduledAt: row.scheduledAt,
            scheduledBy: row.scheduledBy,
            releasedAt: row.releasedAt,
            attempts: attempts.count,
            submitted: attempts.count { $0.isSubmitted },
            stale: stale,
            shortages: shortages
        )
    }

    /// What must not be drawn on some day of the exam still to come, and what the blueprint lacks without it.
    private func staleness(
        of exam: Exam,
        in db: any SQLConnection
    ) throws -> (stale: [StaleEntry], shortages: [PaperAssembly.Shortage]) {
        guard clock.reading().wall < exam.closes else { return ([], []) }
        let editions = try ExamTable.editions(of: exam.id, in: db)
        let days = days(of: exam)
        // A pool takes milliseconds; an office has many exams, and few stale entries.
        guard try editions.contains(where: { try !EntryStalenessTable.rows(of: $0.id, during: days, in: db).isEmpty })
        else { return ([], []) }
        let pool = try pool(of: editions, for: exam.blueprint, during: days, in: db)
        guard !pool.stale.isEmpty else { return ([], []) }
        do {
            _ = try draw(exam, from: pool, seed: 0)
            return (pool.stale, [])
        } catch .staleShortage(let shortages, _) {
            return (pool.stale, shortages)
        }
    }

    /// The days, from today on, on which somebody can begin an exam; today for one that is over.
    private func days(of exam: Exam) -> ClosedRange<Day> {
        let first = max(today, time.day(of: exam.opens))
        return first...max(first, time.day(of: exam.closes.adding(milliseconds: -1)))
    }

    func examRow(_ id: String, in db: any SQLConnection) throws -> ExamTable.Row {
        guard let row = try ExamTable.row(id, in: db) else { throw OfficeError.unknownExam(id) }
        return row
    }
}
