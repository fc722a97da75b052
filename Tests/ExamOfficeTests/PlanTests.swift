import ExamOffice
import ExamRunner
import QuestionBank
import Reporting
import Storage
import Testing

@Suite("Plans and what is recorded for them")
struct PlanTests {
    private func plan(title: String = "样例计划") -> LearningPlan {
        let due = Day(daysSinceEpoch: 20_800)
        return LearningPlan(
            id: "2026",
            year: 2026,
            title: title,
            groups: [LearningPlan.Group(id: "all", title: "全体")],
            requirements: [
                LearningPlan.Requirement(
                    id: "exam",
                    title: "考试",
                    groups: ["all"],
                    due: due,
                    rule: .passExam(exams: ["e1", "later"])
                ),
                LearningPlan.Requirement(
                    id: "hours",
                    title: "学时",
                    groups: ["all"],
                    due: due,
                    rule: .studyHours(kind: nil, minutes: 600)
                ),
            ]
        )
    }

    private func evidence(_ staff: String = "0001", note: String = "样例") -> NewEvidence {
        NewEvidence(
            staffID: staff,
            matter: .studyTime(kind: "集中学习", minutes: 90),
            on: SampleOffice.today.adding(days: -1),
            note: note
        )
    }

    @Test("loading a plan again adds a version when something differs, and names exams that are not there")
    func versions() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        let first = try sample.office.loadPlan(plan(), by: "样例")
        #expect(first.version == 1 && first.isNew && first.unknownExams == ["later"])
        let again = try sample.office.loadPlan(plan(), by: "样例")
        #expect(again.version == 1 && !again.isNew)
        #expect(try sample.office.loadPlan(plan(title: "改"), by: "样例").version == 2)
        #expect(try sample.office.plan("2026").plan.title == "改")
        #expect(try sample.office.plans().map(\.version) == [2])
        #expect(throws: OfficeError.unknownPlan("1999")) { try sample.office.plan("1999") }
    }

    @Test("evidence is recorded all or none, and a list read twice counts once")
    func recording() throws {
        let sample = try SampleOffice()
        let office = sample.office
        #expect(throws: OfficeError.unknownStaff(["8", "9"])) {
            try office.record([evidence(), evidence("9"), evidence("8"), evidence("9")], by: "样例")
        }
        let first = try office.record([evidence(), evidence("0002")], by: "样例")
        #expect(first.recorded == [1, 2] && first.known.isEmpty)
        let second = try office.record([evidence(), evidence(note: "下午"), evidence(note: "下午")], by: "样例")
        #expect(second.recorded == [3])
        #expect(second.known == [evidence(), evidence(note: "下午")])
    }

    @Test("what is withdrawn stays in the record with its reason, and may be recorded anew")
    func withdrawing() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try office.loadPlan(plan(), by: "样例")
        _ = try office.record([evidence()], by: "样例")
        #expect(throws: OfficeError.reasonMissing) { try office.withdraw(evidence: 1, by: "样例", reason: " ") }
        try office.withdraw(evidence: 1, by: "样例", reason: "记错人")
        #expect(throws: OfficeError.alreadyWithdrawn(1)) {
            try office.withdraw(evidence: 1, by: "样例", reason: "记错人")
        }
        #expect(throws: OfficeError.unknownEvidence(7)) {
            try office.withdraw(evidence: 7, by: "样例", reason: "记错人")
        }
        #expect(try office.record([evidence()], by: "样例").recorded == [2])
        let record = try office.planRecord("2026").evidence
        #expect(record.map(\.withdrawal?.reason) == ["记错人", nil])
        #expect(record.map(\.recordedOn) == [office.today, office.today])
        #expect(record[1].content == evidence())
    }

    @Test("an exemption names plan, requirement, person, approver, reason and day")
    func exempting() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try office.loadPlan(plan(), by: "样例")
        func exempt(
            _ staff: String = "0001",
            _ requirement: String = "hours",
            _ plan: String = "2026",
            reason: String = "产假"
        ) throws -> ExemptionGrant {
            try office.exempt(staff, from: requirement, of: plan, approvedBy: "样例", reason: reason, until: nil)
        }
        #expect(throws: OfficeError.unknownPlan("1")) { try exempt("0001", "hours", "1") }
        #expect(throws: OfficeError.unknownRequirement("no")) { try exempt("0001", "no") }
        #expect(throws: OfficeError.unknownStaff(["9"])) { try exempt("9") }
        #expect(throws: OfficeError.reasonMissing) { try exempt(reason: "") }
        let first = try exempt()
        #expect(first.number == 1 && first.isNew)
        let second = try exempt()
        #expect(second.number == 1 && !second.isNew, "the same one stands already")
        let exemptions = try office.planRecord("2026").exemptions
        #expect(exemptions.map(\.reason) == ["产假"])
        #expect(exemptions[0].grantedOn == office.today)
    }

    @Test("nobody is exempted from what is not asked of them, or until a day that is over")
    func exemptingInVain() throws {
        let sample = try SampleOffice()
        let office = sample.office
        let today = SampleOffice.today
        let both = plan()
        let named = LearningPlan.Group(id: "named", title: "一人", staff: ["0002"])
        let narrow = both.requirements.map { requirement in
            LearningPlan.Requirement(
                id: requirement.id,
                title: requirement.title,
                groups: requirement.id == "exam" ? ["named"] : ["all"],
                due: requirement.due,
                rule: requirement.rule
            )
        }
        for (id, year) in [("2026", today.year), ("next", today.year + 1)] {
            let plan = LearningPlan(
                id: id,
                year: year,
                title: "样例",
                groups: both.groups + [named],
                requirements: narrow
            )
            _ = try office.loadPlan(plan, by: "样例")
        }
        func exempt(_ staff: String, _ requirement: String, of plan: String = "2026", until: Day?) throws -> Int {
            try office.exempt(staff, from: requirement, of: plan, approvedBy: "样例", reason: "产假", until: until).number
        }
        #expect(throws: OfficeError.notAsked(requirement: "exam", staffID: "0001")) {
            try exempt("0001", "exam", until: nil)
        }
        let yesterday = today.adding(days: -1)
        #expect(throws: OfficeError.exemptionEndsEarly(until: yesterday, earliest: today)) {
            try exempt("0001", "hours", until: yesterday)
        }
        let newYear = try #require(Day(today.year + 1, 1, 1))
        #expect(throws: OfficeError.exemptionEndsEarly(until: today, earliest: newYear)) {
            try exempt("0001", "hours", of: "next", until: today)
        }
        #expect(try exempt("0002", "exam", until: today) == 1)
        #expect(try exempt("0002", "exam", until: today.adding(days: 1)) == 2, "another last day is another exemption")
        #expect(try exempt("0001", "hours", of: "next", until: newYear) == 3)
    }

    @Test("what no plan of the year names is recorded and pointed out")
    func uncounted() throws {
        let sample = try SampleOffice()
        _ = try sample.office.loadPlan(plan(), by: "样例")
        let meeting = NewEvidence(
            staffID: "0001",
            matter: .meeting(kind: "例会"),
            on: SampleOffice.today,
            note: ""
        )
        let recording = try sample.office.record([evidence(), meeting], by: "样例")
        #expect(recording.recorded == [1, 2])
        #expect(recording.uncounted.map(\.name) == ["例会"])
    }

    @Test("a plan's record holds everybody, the exams there are, and how they ended")
    func planRecord() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try office.loadPlan(plan(), by: "样例")
        _ = try sample.begun()
        sample.clock.pass(minutes: 11)
        let record = try office.planRecord("2026")
        #expect(record.plan == plan())
        #expect(record.staff.map(\.id) == ["0001", "0002"])
        #expect(record.examTitles == ["e1": "样例考试"])
        #expect(record.outcomes.map(\.handedInOn) == [office.today])
        #expect(throws: OfficeError.unknownPlan("1")) { try office.planRecord("1") }
    }

    @Test("every operation of the office is on its trail, with who did it")
    func trail() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try office.schedule(SampleOffice.exam(release: .byHand), by: "甲")
        try office.release("e1", by: "乙")
        _ = try office.loadPlan(plan(), by: "丙")
        _ = try office.record([evidence()], by: "丁")
        try office.withdraw(evidence: 1, by: "戊", reason: "样例")
        let database = try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite")
        let trail = try database.read { try OfficeEventTable.all(in: $0) }
        #expect(
            trail.map { "\($0.actor) \($0.action) \($0.subject)" } == [
                "xuefa bank.load 样例题库", "xuefa staff.import ", "甲 exam.schedule e1", "乙 exam.release e1",
                "丙 plan.load 2026", "丁 evidence.record ", "戊 evidence.withdraw 1",
            ]
        )
        #expect(trail.allSatisfy { $0.at == SampleOffice.start })
    }
}
