import ExamRunner
import QuestionBank
import Reporting
import Storage

extension Office {
    /// Gives a candidate their seat: takes up the attempt in progress, or prepares a new one that `begin()` starts.
    ///
    /// An attempt in progress whose deadline has passed is handed in, and the sitting has its result to show. The seat
    /// names the terminal and the process, for the record and for a second terminal's message.
    ///
    /// - Throws: `unknownExam`, `unknownStaff`, `staffLeft`, `seatTaken`, `windowNotOpen`, `windowClosed`,
    ///   `noAttemptsLeft`.
    package func sit(examID: String, staffID: String, seat: String) throws(OfficeError) -> Sitting {
        let now = clock.reading().wall
        let (exam, member) = try read { db in
            (try examRow(examID, in: db).exam, try self.member(staffID, in: db))
        }
        if let left = member.left, left < time.day(of: now) { throw .staffLeft(on: left) }
        let lock = try SeatLock(in: folder, exam: examID, staff: staffID, seat: seat, at: now)
        // From here on nobody else adds to the candidate's attempts at this exam.
        let (attempts, open) = try read { db in
            let attempts = try AttemptTable.attempts(exam: examID, staff: staffID, in: db)
            let open = try attempts.last { !$0.isSubmitted }.map { row in
                let stored = try StoredAttempt(row, in: db)
                return (stored, try stored.paper(in: db))
            }
            return (attempts, open)
        }
        if let (stored, paper) = open {
            do {
                return try Sitting(
                    resuming: stored,
                    of: member,
                    paper: paper,
                    at: exam,
                    seat: seat,
                    lock: lock,
                    office: self
                )
            } catch {
                throw OfficeError(error)
            }
        }
        try checkWindow(of: exam, at: now)
        guard attempts.count < exam.attemptsAllowed else { throw .noAttemptsLeft(allowed: exam.attemptsAllowed) }
        return Sitting(of: member, at: exam, number: attempts.count + 1, seat: seat, lock: lock, office: self)
    }

    private func checkWindow(of exam: Exam, at now: Instant) throws(OfficeError) {
        if now < exam.opens { throw .windowNotOpen(opens: exam.opens) }
        if now >= exam.closes { throw .windowClosed(closes: exam.closes) }
    }

    /// An attempt that has just begun.
    struct Start {
        let attempt: Int64
        let paper: AttemptPaper
        let state: AttemptState
    }

    /// Draws a paper and starts the clock, in one transaction.
    func start(_ exam: Exam, staffID: String, number: Int, seat: String) throws(OfficeError) -> Start {
        let reading = clock.reading()
        try checkWindow(of: exam, at: reading.wall)
        let seed = seeds()
        return try write { db in
            guard try examRow(exam.id, in: db).exam == exam else {
                throw OfficeError.examChanged
            }
            let editions = try ExamTable.editions(of: exam.id, in: db)
            let day = time.day(of: reading.wall)
            let pool = try pool(of: editions, for: exam.blueprint, during: day...day, in: db)
            let paper = try draw(exam, from: pool, seed: seed)
            let attempt = try AttemptTable.insert(
                exam: exam.id,
                staff: staffID,
                number: number,
                paper: paper,
                in: db
            )
            let started = AttemptEvent(
                sequence: 0,
                at: reading,
                happening: .started(deadline: exam.deadline(startingAt: reading.wall), seat: seat)
            )
            try AttemptEventTable.append(started, to: attempt, in: db)
            return Start(
                attempt: attempt,
                paper: try AttemptPaper(paper, exam: exam.id, in: db),
                state: try AttemptState([started])
            )
        }
    }

    /// Hands in and marks the attempts whose deadline has passed and at whose seat nobody sits.
    ///
    /// Results and reports call it themselves; it is for those who want it done by the hour.
    ///
    /// - Returns: how many were handed in.
    @discardableResult
    package func settleOverdue() throws(OfficeError) -> Int {
        var count = 0
        for row in try read({ try AttemptTable.open(in: $0) }) where try settle(row) { count += 1 }
        return count
    }

    /// - Returns: whether the attempt was overdue, its seat empty, and it has now been handed in.
    func settle(_ row: AttemptTable.Row) throws(OfficeError) -> Bool {
        guard !row.isSubmitted else { return false }
        let reading = clock.reading()
        func isOverdue() throws(OfficeError) -> Bool {
            try read { try StoredAttempt(row, in: $0).state().isOverdue(at: reading) }
        }
        guard try isOverdue() else { return false }
        let lock: SeatLock
        do {
            lock = try SeatLock(in: folder, exam: row.exam, staff: row.staff, seat: Self.program, at: reading.wall)
        } catch .seatTaken {
            // Whoever sits there hands in at the next step.
            return false
        }
        return try withExtendedLifetime(lock) { () throws(OfficeError) -> Bool in
            try write { db in
                let stored = try StoredAttempt(row, in: db)
                let before = try stored.state()
                guard before.phase == .inProgress else { return false }
                let exam = try examRow(row.exam, in: db).exam
                var batch = try EventBatch(after: before, at: reading)
                _ = try batch.handIn(try stored.paper(in: db), at: exam)
                for event in batch.events { try AttemptEventTable.append(event, to: row.id, in: db) }
                return true
            }
        }
    }
}
