import QuestionBank
import Reporting
import TestSupport

/// Records of invented people, written out or drawn at random.
enum SampleRecord {
    static let start: Day = "2026-01-01"

    static func id(_ number: Int) -> String { "00\(number)" }

    static func outcome(
        _ number: Int,
        score: Int?,
        maximum: Int = 10_000,
        isPass: Bool,
        isExcellent: Bool = false
    ) -> ExamOutcome {
        ExamOutcome(
            examID: "exam",
            staffID: id(number),
            attempt: 1,
            startedOn: "2026-10-10",
            handedInOn: score == nil ? nil : "2026-10-10",
            score: score,
            maximum: maximum,
            isPass: isPass,
            isExcellent: isExcellent
        )
    }

    /// People of two departments who must pass one exam by the end of the year.
    static func make(people: Int, _ outcomes: (Int, inout [ExamOutcome]) -> Void) -> PlanRecord {
        var list: [ExamOutcome] = []
        for number in 1...people { outcomes(number, &list) }
        let staff = (1...people).map { number in
            let department = number.isMultiple(of: 2) ? "示例一科" : "示例二科"
            return StaffMember(id: id(number), name: "示例\(number)", department: department, category: "", joined: nil)
        }
        let requirement = LearningPlan.Requirement(
            id: "exam",
            title: "考试",
            groups: ["all"],
            due: "2026-12-31",
            rule: .passExam(exams: ["exam"])
        )
        let plan = LearningPlan(
            id: "2026",
            year: 2026,
            title: "计划",
            groups: [LearningPlan.Group(id: "all", title: "全体")],
            requirements: [requirement]
        )
        return PlanRecord(plan: plan, staff: staff, examTitles: [:], outcomes: list, evidence: [], exemptions: [])
    }

    static func releasing(_ staffID: String, in record: PlanRecord) -> PlanRecord {
        let exemption = Exemption(
            id: 1,
            planID: "2026",
            requirementID: "exam",
            staffID: staffID,
            approvedBy: "审批人",
            reason: "理由",
            grantedOn: "2026-02-01",
            until: nil
        )
        return PlanRecord(
            plan: record.plan,
            staff: record.staff,
            examTitles: record.examTitles,
            outcomes: record.outcomes,
            evidence: record.evidence,
            exemptions: [exemption]
        )
    }

    /// Up to a dozen people with all four rules and whatever happened to them in the year.
    static func random(using generator: inout TestGenerator) -> PlanRecord {
        func day(_ range: ClosedRange<Int> = -30...400) -> Day {
            start.adding(days: Int.random(in: range, using: &generator))
        }
        func maybe(_ day: Day) -> Day? { Bool.random(using: &generator) ? day : nil }
        let staff = (1...Int.random(in: 1...12, using: &generator)).map { number in
            let joined = maybe(day())
            let left = maybe(day()).flatMap { left in joined.map { left >= $0 } != false ? left : nil }
            let department = generator.element(of: ["甲科", "乙科", ""])
            return StaffMember(
                id: id(number),
                name: "示例\(number)",
                department: department,
                category: "",
                joined: joined,
                left: left
            )
        }
        let rules: [LearningPlan.Rule] = [
            .passExam(exams: ["exam"]), .studyHours(kind: nil, minutes: 600), .meetings(kind: nil, perQuarter: 1),
            .readings(titles: ["甲法", "乙法"]),
        ]
        let plan = LearningPlan(
            id: "2026",
            year: 2026,
            title: "计划",
            groups: [LearningPlan.Group(id: "all", title: "全体")],
            requirements: rules.enumerated().map { number, rule in
                LearningPlan.Requirement(id: id(number), title: "要求", groups: ["all"], due: day(60...364), rule: rule)
            }
        )
        var outcomes: [ExamOutcome] = []
        var evidence: [Evidence] = []
        var exemptions: [Exemption] = []
        for member in staff {
            for attempt in 1..<Int.random(in: 1...4, using: &generator) {
                let on = day()
                let score = Bool.random(using: &generator) ? Int.random(in: 0...10_000, using: &generator) : nil
                outcomes.append(
                    ExamOutcome(
                        examID: "exam",
                        staffID: member.id,
                        attempt: attempt,
                        startedOn: on,
                        handedInOn: score == nil ? nil : on.adding(days: 1),
                        score: score,
                        maximum: 10_000,
                        isPass: score.map { $0 >= 6000 } ?? false,
                        isExcellent: score.map { $0 >= 9000 } ?? false
                    )
                )
            }
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                let on = day()
                let matters: [Evidence.Matter] = [
                    .studyTime(kind: "自学", minutes: 120), .meeting(kind: "例会"), .reading(title: "甲法"),
                    .reading(title: "乙法"),
                ]
                evidence.append(
                    Evidence(
                        id: evidence.count + 1,
                        staffID: member.id,
                        matter: generator.element(of: matters),
                        on: on,
                        note: "",
                        recordedBy: "甲",
                        recordedOn: on.adding(days: Int.random(in: 0...20, using: &generator))
                    )
                )
            }
            if Int.random(in: 0..<3, using: &generator) == 0 {
                exemptions.append(
                    Exemption(
                        id: exemptions.count + 1,
                        planID: "2026",
                        requirementID: id(Int.random(in: 0..<4, using: &generator)),
                        staffID: member.id,
                        approvedBy: "乙",
                        reason: "理由",
                        grantedOn: day(),
                        until: maybe(day())
                    )
                )
            }
        }
        return PlanRecord(
            plan: plan,
            staff: staff,
            examTitles: [:],
            outcomes: outcomes,
            evidence: evidence,
            exemptions: exemptions
        )
    }
}
