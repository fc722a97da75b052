import ExamOffice
import ExamRunner
import QuestionBank
import Storage
import Testing

@Suite("When the disk refuses")
struct RefusedWriteTests {
    /// An office over the sample's file whose writes can be made to fail.
    private func faulty(_ sample: SampleOffice) throws -> (Office, FaultyDatabase) {
        let database = FaultyDatabase(try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite"))
        return (try Office.open(at: sample.home, over: database, clock: sample.clock) { 5 }, database)
    }

    private static let failures: [(StorageError, SeatError)] = [
        (.full, .notSaved(.diskFull)), (.readOnly, .notSaved(.notWritable)),
        (.io(detail: "unplugged"), .notSaved(.system(detail: "unplugged"))), (.busy, .busy),
    ]

    @Test("an answer that could not be saved is in neither memory nor file, and can be given again")
    func record() throws {
        for (failure, expected) in Self.failures {
            let sample = try SampleOffice()
            let (office, database) = try faulty(sample)
            _ = try office.schedule(SampleOffice.exam(), by: "样例")
            let sitting = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
            try sitting.begin()
            try sitting.record(.movedTo(question: 1))
            let before = sitting.state
            let events = try office.events(examID: "e1", staffID: "0001", attempt: 1)
            database.fail(with: failure)
            #expect(throws: expected) { try sitting.record(.movedTo(question: 2)) }
            // With a jump two events go together; neither may stay.
            sample.clock.setWall(byMinutes: 60)
            #expect(throws: expected) { try sitting.record(.movedTo(question: 3)) }
            #expect(throws: expected) { try sitting.timeLeft() }
            #expect(throws: expected) { try sitting.submit() }
            #expect(sitting.state == before)
            #expect(try office.events(examID: "e1", staffID: "0001", attempt: 1) == events)
            database.fail(with: nil)
            try sitting.record(.movedTo(question: 3))
            #expect(sitting.state?.position == 3)
            _ = try sitting.submit()
        }
    }

    @Test("a start that could not be saved is no attempt")
    func begin() throws {
        let sample = try SampleOffice()
        let (office, database) = try faulty(sample)
        _ = try office.schedule(SampleOffice.exam(), by: "样例")
        let sitting = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        database.fail(with: .full)
        #expect(throws: SeatError.notSaved(.diskFull)) { try sitting.begin() }
        #expect(sitting.questions.isEmpty && sitting.state == nil)
        #expect(try office.attempts(examID: "e1").isEmpty)
        database.fail(with: nil)
        try sitting.begin()
        #expect(try office.attempts(examID: "e1").count == 1)
    }

    @Test("at the deadline a refused hand-in is said, and done at the next call")
    func deadline() throws {
        let sample = try SampleOffice()
        let (office, database) = try faulty(sample)
        _ = try office.schedule(SampleOffice.exam(), by: "样例")
        let sitting = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        try sitting.begin()
        sample.clock.pass(minutes: 11)
        database.fail(with: .full)
        #expect(throws: SeatError.notSaved(.diskFull)) {
            try sitting.record(.movedTo(question: 1))
        }
        #expect(sitting.state?.phase == .inProgress)
        database.fail(with: nil)
        #expect(throws: SeatError.timeIsUp) { try sitting.record(.movedTo(question: 1)) }
        #expect(sitting.state?.phase != .inProgress)
    }

    @Test("a file that SQLite itself finds full: the same, without a double")
    func realFullDisk() throws {
        let sample = try SampleOffice()
        let database = try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite")
        let office = try Office.open(at: sample.home, over: database, clock: sample.clock) { 5 }
        _ = try office.schedule(SampleOffice.exam(), by: "样例")
        let sitting = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        try sitting.begin()
        let blanks = try #require(sitting.questions.firstIndex { $0.kind == .fillBlank })
        let long = AttemptEvent.Happening.answered(
            question: blanks,
            response: .blanks([String(repeating: "长", count: 40_000), ""])
        )
        func limit(_ pages: String) throws {
            _ = try database.read { try $0.query("PRAGMA max_page_count = \(pages)", []) }
        }
        let before = sitting.state
        try limit("1")
        #expect(throws: SeatError.notSaved(.diskFull)) { try sitting.record(long) }
        #expect(sitting.state == before)
        try limit("100000")
        try sitting.record(long)
        #expect(sitting.state?.responses.count == 1)
    }
}
