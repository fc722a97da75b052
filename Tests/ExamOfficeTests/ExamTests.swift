import ExamOffice
import ExamRunner
import QuestionBank
import Testing

@Suite("Scheduling exams")
struct ExamTests {
    @Test("an exam that the banks cannot fill is refused with every shortage named")
    func shortage() throws {
        let sample = try SampleOffice()
        let lines = [SampleBank.line(.single, 9), SampleBank.line(.trueFalse, 1), SampleBank.line(.multiple, 3)]
        let error = #expect(throws: OfficeError.self) {
            try sample.office.schedule(SampleOffice.exam(lines: lines), by: "样例")
        }
        guard case .shortage(let shortages) = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
        #expect(shortages.map(\.line.count) == [9, 3])
        #expect(shortages.map(\.available) == [4, 1])
        #expect(try sample.office.exams().isEmpty)
    }

    @Test("unknown banks are all named, and a window must open before it closes")
    func refusals() throws {
        let sample = try SampleOffice()
        let lines = ["乙库", "甲库", "乙库"].map {
            Blueprint.Line(bank: $0, kind: .single, count: 1, points: Points(hundredths: 100))
        }
        #expect(throws: OfficeError.unknownBanks(["乙库", "甲库"].sorted())) {
            try sample.office.schedule(SampleOffice.exam(lines: lines), by: "样例")
        }
        let exam = SampleOffice.exam()
        let backwards = Exam(
            id: "back",
            title: exam.title,
            blueprint: exam.blueprint,
            timeLimitMinutes: 10,
            opens: exam.closes,
            closes: exam.opens,
            passMark: exam.passMark,
            excellentMark: exam.excellentMark,
            attemptsAllowed: 1,
            shufflesItems: false,
            shufflesOptions: false,
            release: .atOnce,
            rule: .standard
        )
        #expect(throws: OfficeError.closesBeforeOpening) { try sample.office.schedule(backwards, by: "样例") }
    }

    @Test("an id is taken once; an exam that nobody has sat may be replaced, no other")
    func replacing() throws {
        let sample = try SampleOffice()
        let first = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        #expect(first.editions == [SampleBank.title: 1])
        #expect(!first.isReplacement)
        let longer = SampleOffice.exam(minutes: 20)
        #expect(throws: OfficeError.examExists("e1")) { try sample.office.schedule(longer, by: "样例") }
        #expect(try sample.office.schedule(longer, by: "样例", isReplacing: true).isReplacement)
        #expect(try sample.office.exam("e1").exam == longer)
        let sitting = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        try sitting.begin()
        #expect(throws: OfficeError.examHasAttempts("e1")) {
            try sample.office.schedule(SampleOffice.exam(), by: "样例", isReplacing: true)
        }
        let overview = try sample.office.exam("e1")
        #expect(overview.attempts == 1 && overview.submitted == 0)
    }

    @Test("a seat taken before the exam was replaced does not begin the old one")
    func replacedMeanwhile() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        let sitting = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        _ = try sample.office.schedule(SampleOffice.exam(minutes: 20), by: "样例", isReplacing: true)
        #expect(throws: SeatError.examChanged) {
            try sitting.begin()
        }
        #expect(try sample.office.attempts(examID: "e1").isEmpty)
    }

    @Test("an exam is sat in its window, by people on the roster")
    func window() throws {
        let sample = try SampleOffice()
        let exam = SampleOffice.exam()
        _ = try sample.office.schedule(exam, by: "样例")
        sample.clock.setWall(byMinutes: -1)
        #expect(throws: OfficeError.windowNotOpen(opens: exam.opens)) {
            try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        }
        sample.clock.setWall(byMinutes: 61)
        #expect(throws: OfficeError.windowClosed(closes: exam.closes)) {
            try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        }
        #expect(throws: OfficeError.unknownExam("none")) {
            try sample.office.sit(examID: "none", staffID: "0001", seat: "pts/1")
        }
        #expect(throws: OfficeError.unknownStaff(["none"])) {
            try sample.office.sit(examID: "e1", staffID: "none", seat: "pts/1")
        }
    }

    @Test("exams are listed in the order of their windows")
    func list() throws {
        let sample = try SampleOffice()
        for id in ["b", "a"] { _ = try sample.office.schedule(SampleOffice.exam(id), by: "样例") }
        #expect(try sample.office.exams().map(\.exam.id) == ["a", "b"])
        #expect(try sample.office.exams()[0].scheduledBy == "样例")
    }
}
