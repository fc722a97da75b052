import QuestionBank
import Reporting

/// A plan of 2026 with one requirement for everybody, and one person with a record.
struct PlanFixture {
    var rule = LearningPlan.Rule.passExam(exams: ["exam"])
    var due: Day = "2026-06-30"
    var groups = [LearningPlan.Group(id: "all", title: "全体")]
    var joined: Day?
    var left: Day?
    var department = "一科"
    var category = "科员"
    var outcomes: [ExamOutcome] = []
    var evidence: [Evidence] = []
    var exemptions: [Exemption] = []

    var member: StaffMember {
        StaffMember(id: "1", name: "示例001", department: department, category: category, joined: joined, left: left)
    }

    var record: PlanRecord {
        let requirement = LearningPlan.Requirement(
            id: "it",
            title: "要求",
            groups: groups.map(\.id),
            due: due,
            rule: rule
        )
        let plan = LearningPlan(id: "2026", year: 2026, title: "计划", groups: groups, requirements: [requirement])
        return PlanRecord(
            plan: plan,
            staff: [member],
            examTitles: ["exam": "考试"],
            outcomes: outcomes,
            evidence: evidence,
            exemptions: exemptions
        )
    }

    func judged(_ day: Day) -> RequirementCompliance? {
        PlanCompliance.evaluate(record, asOf: day).first?.requirements.first
    }

    func status(_ day: Day) -> ComplianceStatus? { judged(day)?.status }

    mutating func add(_ matter: Evidence.Matter, on day: Day, recordedOn: Day? = nil, withdrawnOn: Day? = nil) {
        evidence.append(
            Evidence(
                id: evidence.count + 1,
                staffID: "1",
                matter: matter,
                on: day,
                note: "",
                recordedBy: "甲",
                recordedOn: recordedOn ?? day,
                withdrawal: withdrawnOn.map { Evidence.Withdrawal(on: $0, by: "甲", reason: "记错") }
            )
        )
    }

    mutating func exempt(grantedOn: Day, until: Day?) {
        exemptions.append(
            Exemption(
                id: exemptions.count + 1,
                planID: "2026",
                requirementID: "it",
                staffID: "1",
                approvedBy: "乙",
                reason: "病假",
                grantedOn: grantedOn,
                until: until
            )
        )
    }

    mutating func sit(
        startedOn: Day,
        handedInOn: Day?,
        score: Int? = nil,
        isPass: Bool = false,
        isExcellent: Bool = false,
        exam: String = "exam"
    ) {
        outcomes.append(
            ExamOutcome(
                examID: exam,
                staffID: "1",
                attempt: outcomes.count + 1,
                startedOn: startedOn,
                handedInOn: handedInOn,
                score: score,
                maximum: 10_000,
                isPass: isPass,
                isExcellent: isExcellent
            )
        )
    }
}
