import ExamOffice
import ExamRunner
import QuestionBank
import Reporting
import Storage
import Testing

/// A workspace of a test's own, at 9:00 on 2026-11-21, with a bank, two candidates and a clock in the test's hand.
struct SampleOffice {
    let folder: TemporaryFolder
    let clock: ManualClock
    let office: Office

    static let today = Day(daysSinceEpoch: 20_778)
    static let start = OfficeTime.china.instant(of: today, hour: 9)

    var home: String { "\(folder.path)/office" }

    init(seed: UInt64 = 7) throws {
        folder = try TemporaryFolder()
        clock = ManualClock(Self.start)
        office = try Office.create(at: "\(folder.path)/office", time: .china, clock: clock) { seed }
        _ = try office.loadBank(SampleBank.bank())
        _ = try office.importStaff(["0001", "0002"].map { RosterRow(member: Self.member($0), pin: nil) })
    }

    /// The same workspace opened once more, as another process would.
    func reopened() throws -> Office { try Office.open(at: home, clock: clock) { 99 } }

    static func member(_ id: String, department: String = "样例科") -> StaffMember {
        StaffMember(id: id, name: "样例\(id)", department: department, category: "科员", joined: Day(2020, 1, 1))
    }

    /// An exam of ten minutes over the sample bank, open for an hour.
    static func exam(
        _ id: String = "e1",
        minutes: Int = 10,
        attempts: Int = 2,
        release: ReleasePolicy = .atOnce,
        lines: [Blueprint.Line] = SampleBank.lines
    ) -> Exam {
        Exam(
            id: id,
            title: "样例考试",
            blueprint: Blueprint(lines: lines),
            timeLimitMinutes: minutes,
            opens: start,
            closes: start.adding(milliseconds: 3_600_000),
            passMark: Points(hundredths: 600),
            excellentMark: Points(hundredths: 900),
            attemptsAllowed: attempts,
            shufflesItems: true,
            shufflesOptions: true,
            release: release,
            rule: .standard
        )
    }

    /// A sitting that has begun.
    func begun(_ exam: Exam = exam(), staff: String = "0001", seat: String = "pts/1") throws -> Sitting {
        _ = try office.schedule(exam, by: "样例")
        let sitting = try office.sit(examID: exam.id, staffID: staff, seat: seat)
        try sitting.begin()
        return sitting
    }
}
