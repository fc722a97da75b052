import ExamOffice
import ExamRunner
import QuestionBank
import Reporting

/// A year in the sample office: who sat what and when, drawn from one seed, so that every run is the same.
struct OfficeSimulation {
    private let workspace: Workspace
    private let clock: SimulatedClock
    private let keys: [String: Item]
    private var generator = SeededGenerator(seed: 2026)

    init(workspace: Workspace, clock: SimulatedClock, keys: [Item]) {
        self.workspace = workspace
        self.clock = clock
        self.keys = Dictionary(keys.map { ($0.stem, $0) }) { first, _ in first }
    }

    mutating func run(staff: [StaffMember], exams: [Exam], attendanceFile: String) throws(CommandFailure) {
        try exempt(staff)
        let progress = Progress(total: staff.count * exams.count, text("模拟作答", "simulated attempts"))
        for exam in exams {
            for member in staff {
                try sit(exam, by: member)
                progress.step()
            }
        }
        progress.finish()
        clock.turn(to: OfficeTime.china.instant(of: .constant(2026, 12, 30), hour: 9))
        try recordAttendance(attendanceFile)
    }

    /// Most sit; of those who fail and may, most come back; one candidate in a while leaves and lets the clock run out.
    private mutating func sit(_ exam: Exam, by member: StaffMember) throws(CommandFailure) {
        let ability = 0.55 + Double(generator.number(below: 45)) / 100
        let isAbsent = generator.number(below: 20) == 0
        for attempt in 1...2 {
            let day = generator.number(below: 30)
            let minute = generator.number(below: 420)
            let seed = generator.next()
            let returns = generator.number(below: 4) > 0
            let leaves = generator.number(below: 25) == 0
            guard !isAbsent, attempt == 1 || (returns && exam.attemptsAllowed > 1) else { return }
            let start = max(exam.opens, OfficeTime.china.instant(of: .constant(2026, 10, 12), hour: 9))
                .adding(milliseconds: Int64(day * 1440 + minute) * 60_000)
            if let left = member.left, left < workspace.office.time.day(of: start) { return }
            clock.turn(to: start)
            var candidate = SimulatedCandidate(
                ability: min(0.97, ability + (attempt == 2 ? 0.15 : 0)),
                keys: keys,
                seed: seed
            )
            candidate.answersBeforeLeaving = leaves ? 4 : nil
            let clock = self.clock
            let seat = try workspace.attempt {
                try $0.sit(examID: exam.id, staffID: member.id, seat: SampleSetup.actor)
            }
            let isPass = try Workspace.seated { () throws(SeatError) in
                try candidate.sit(seat) { clock.advance(milliseconds: $0) }
            }
            guard isPass == false else { return }
        }
    }

    private func recordAttendance(_ file: String) throws(CommandFailure) {
        let staff = Set(try workspace.attempt { try $0.staff() }.map(\.id))
        let evidence = try InputFile.table(file) { table in
            let reading = AttendanceFile.read(table, staff: staff, today: workspace.office.today)
            return (reading.evidence, reading.problems)
        }
        _ = try workspace.attempt { try $0.record(evidence, by: SampleSetup.actor) }
    }

    /// Two exemptions, one for the year and one that has run out.
    private func exempt(_ staff: [StaffMember]) throws(CommandFailure) {
        guard let plan = try workspace.attempt({ try $0.plans() }).first?.plan,
            let requirement = plan.requirements.first, staff.count > 7
        else { return }
        let cases: [(StaffMember, String, Day?)] = [
            (staff[4], text("示例：长期病假", "sample: long sick leave"), nil),
            (staff[6], text("示例：外出培训", "sample: away for training"), .constant(2026, 12, 15)),
        ]
        for (member, reason, until) in cases {
            _ = try workspace.attempt {
                try $0.exempt(
                    member.id,
                    from: requirement.id,
                    of: plan.id,
                    approvedBy: text("示例批准人", "sample approver"),
                    reason: reason,
                    until: until
                )
            }
        }
    }
}
