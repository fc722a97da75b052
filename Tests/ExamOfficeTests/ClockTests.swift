import ExamOffice
import ExamRunner
import QuestionBank
import Testing

@Suite("The clock that decides")
struct ClockTests {
    @Test("moving the wall clock mid-exam gives and takes nothing, and is on record", arguments: [60, -60])
    func jump(minutes: Int) throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        sample.clock.pass(minutes: 3)
        sample.clock.setWall(byMinutes: minutes)
        #expect(try sitting.timeLeft() == 420_000)
        sample.clock.pass(minutes: 1)
        try sitting.record(.movedTo(question: 1))
        #expect(try sitting.timeLeft() == 360_000)
        let jump = AttemptEvent.Happening.clockJumped(milliseconds: Int64(minutes) * 60_000)
        let events = try sample.office.events(examID: "e1", staffID: "0001", attempt: 1)
        #expect(events.filter { $0.happening == jump }.count == 1)
        sample.clock.pass(minutes: 5, seconds: 59)
        #expect(try sitting.timeLeft() == 1000)
        let result = try sitting.submit()
        #expect(result.submittedBy == .candidate)
        #expect(result.timeUsed == 599_000)
    }

    @Test("a jump while nobody sat is found at the return", arguments: [60, -60])
    func jumpWhileAway(minutes: Int) throws {
        let sample = try SampleOffice()
        _ = try sample.begun()
        sample.clock.pass(minutes: 2)
        sample.clock.setWall(byMinutes: minutes)
        let sitting = try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        #expect(try sitting.timeLeft() == 480_000)
        #expect(sitting.state?.clockJumps == [Int64(minutes) * 60_000])
    }

    @Test("a jump and an answer come into the record together, the jump first")
    func jumpWithAnswer() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        sample.clock.setWall(byMinutes: 60)
        try sitting.record(.movedTo(question: 4))
        let events = try sample.office.events(examID: "e1", staffID: "0001", attempt: 1)
        #expect(events.dropFirst().map(\.happening) == [.clockJumped(milliseconds: 3_600_000), .movedTo(question: 4)])
    }

    @Test("time goes on over a reboot, by the wall clock")
    func reboot() throws {
        let sample = try SampleOffice()
        _ = try sample.begun()
        sample.clock.pass(minutes: 2)
        sample.clock.reboot(afterMinutes: 3)
        let sitting = try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        #expect(try sitting.timeLeft() == 300_000)
        sample.clock.pass(minutes: 5)
        #expect(throws: SeatError.timeIsUp) { try sitting.record(.movedTo(question: 0)) }
    }

    @Test("a wall clock set back over a reboot does not give time back")
    func rebootIntoThePast() throws {
        let sample = try SampleOffice()
        do {
            let sitting = try sample.begun()
            sample.clock.pass(minutes: 4)
            try sitting.record(.movedTo(question: 1))
        }
        sample.clock.setWall(byMinutes: -60)
        sample.clock.reboot(afterMinutes: 1)
        let sitting = try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        #expect(try sitting.timeLeft() == 360_000)
        #expect(sitting.state?.clockJumps == [-3_540_000])
    }

    @Test("after the deadline nothing is taken: the attempt is handed in with what was saved before")
    func deadline() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        let index = try #require(sitting.questions.firstIndex { $0.kind == .multiple })
        sample.clock.pass(minutes: 9, seconds: 59, milliseconds: 999)
        try sitting.record(.answered(question: index, response: .options([0, 2])))
        sample.clock.pass(milliseconds: 1)
        #expect(try sitting.timeLeft() == 0)
        #expect(sitting.state?.phase == .inProgress)
        #expect(throws: SeatError.timeIsUp) { try sitting.record(.answered(question: index, response: nil)) }
        #expect(throws: SeatError.alreadySubmitted) { try sitting.record(.movedTo(question: 0)) }
        let result = try sitting.result()
        #expect(result.submittedBy == .deadline)
        #expect(result.disclosure?.marks.total == Points(hundredths: 200))
    }

    @Test("handing in late is the deadline's doing")
    func lateHandIn() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        sample.clock.pass(minutes: 30)
        #expect(try sitting.submit().submittedBy == .deadline)
    }

    @Test("the window's end cuts the time limit")
    func windowEnd() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        sample.clock.pass(minutes: 58)
        let sitting = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        try sitting.begin()
        #expect(try sitting.timeLeft() == 120_000)
    }

    @Test("the machine's own clocks run forward and name their boot")
    func systemClock() {
        let clock = SystemClock()
        let first = clock.reading()
        let second = clock.reading()
        #expect(first.boot == second.boot && first.boot.count == 36)
        #expect(second.uptime >= first.uptime && first.uptime > 0)
        #expect(first.wall.milliseconds > 1_700_000_000_000)
    }
}
