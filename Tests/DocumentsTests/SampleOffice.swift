import QuestionBank
import Reporting

/// A small invented office in the autumn of 2026, with every rule and every status in its plan.
enum SampleOffice {
    static let asOf = day(2026, 11, 21)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let result = Day(year, month, day) else { preconditionFailure("no such day") }
        return result
    }

    private static func november(_ number: Int) -> Day { day(2026, 11, number) }

    static let plan = LearningPlan(
        id: "2026",
        year: 2026,
        title: "2026年度学法计划（示例）",
        groups: [
            LearningPlan.Group(id: "all", title: "全体人员"),
            LearningPlan.Group(id: "front", title: "窗口人员", departments: ["示例一科"]),
        ],
        requirements: [
            LearningPlan.Requirement(
                id: "exam",
                title: "年度学法考试",
                groups: ["all"],
                due: november(15),
                rule: .passExam(exams: ["yearly", "resit"])
            ),
            LearningPlan.Requirement(
                id: "hours",
                title: "集中学习",
                groups: ["all"],
                due: day(2026, 12, 31),
                rule: .studyHours(kind: "集中学习", minutes: 1200)
            ),
            LearningPlan.Requirement(
                id: "meetings",
                title: "学法例会",
                groups: ["front"],
                due: day(2026, 12, 31),
                rule: .meetings(kind: "学法例会", perQuarter: 1)
            ),
            LearningPlan.Requirement(
                id: "reading",
                title: "必读法规",
                groups: ["all"],
                due: day(2026, 9, 30),
                rule: .readings(titles: ["信访工作条例", "民法典"])
            ),
        ]
    )

    static let staff = [
        person("001", "示例一科", "科长"),
        person("002", "示例一科", "科员"),
        person("003", "示例二科", "科员", joined: day(2026, 8, 17)),
        person("004", "示例二科", "科员", left: day(2026, 6, 30)),
        person("005", "", "=2+3"),
        person("006", "示例二科", "科员", joined: day(2026, 12, 1)),
    ]

    private static func person(
        _ id: String,
        _ department: String,
        _ category: String,
        joined: Day? = nil,
        left: Day? = nil
    ) -> StaffMember {
        StaffMember(id: id, name: "示例\(id)", department: department, category: category, joined: joined, left: left)
    }

    static let outcomes = [
        outcome("yearly", "001", 1, november(10), score: 9250, isExcellent: true),
        outcome("yearly", "002", 1, november(11), score: 5550),
        outcome("resit", "002", 1, november(18), score: 7000),
        outcome("yearly", "003", 1, november(12), score: 4800),
        outcome("yearly", "003", 2, november(20), score: nil),
    ]

    private static func outcome(
        _ exam: String,
        _ staffID: String,
        _ attempt: Int,
        _ day: Day,
        score: Int?,
        isExcellent: Bool = false
    ) -> ExamOutcome {
        ExamOutcome(
            examID: exam,
            staffID: staffID,
            attempt: attempt,
            startedOn: day,
            handedInOn: score == nil ? nil : day,
            score: score,
            maximum: 10_000,
            isPass: score.map { $0 >= 6000 } ?? false,
            isExcellent: isExcellent
        )
    }

    static let evidence: [Evidence] = [
        item(1, "001", .studyTime(kind: "集中学习", minutes: 750), day(2026, 3, 5), note: "示例培训"),
        item(2, "001", .studyTime(kind: "集中学习", minutes: 480), day(2026, 7, 8)),
        item(3, "001", .meeting(kind: "学法例会"), day(2026, 2, 3)),
        item(4, "001", .meeting(kind: "学法例会"), day(2026, 5, 6)),
        item(5, "001", .meeting(kind: "学法例会"), day(2026, 8, 4)),
        item(6, "001", .meeting(kind: "学法例会"), day(2026, 10, 13)),
        item(7, "001", .reading(title: "《信访工作条例》"), day(2026, 4, 1)),
        item(8, "001", .reading(title: "《民法典》"), day(2026, 10, 9)),
        item(9, "002", .meeting(kind: "学法例会"), day(2026, 2, 3)),
        item(10, "002", .studyTime(kind: "集中学习", minutes: 90), day(2026, 3, 5)),
        item(11, "002", .reading(title: "民法典"), day(2026, 6, 1)),
        item(12, "003", .studyTime(kind: "集中学习", minutes: 120), day(2026, 9, 2)),
        item(13, "004", .studyTime(kind: "集中学习", minutes: 300), day(2026, 3, 5)),
    ]

    private static func item(
        _ id: Int,
        _ staffID: String,
        _ matter: Evidence.Matter,
        _ on: Day,
        note: String = ""
    ) -> Evidence {
        Evidence(id: id, staffID: staffID, matter: matter, on: on, note: note, recordedBy: "登记人（示例）", recordedOn: on)
    }

    static let record = PlanRecord(
        plan: plan,
        staff: staff,
        examTitles: ["yearly": "2026年度学法考试（示例）", "resit": "2026年度补考（示例）"],
        outcomes: outcomes,
        evidence: evidence,
        exemptions: [
            Exemption(
                id: 1,
                planID: "2026",
                requirementID: "exam",
                staffID: "005",
                approvedBy: "审批人（示例）",
                reason: "长期病假",
                grantedOn: day(2026, 2, 1),
                until: nil
            ),
            Exemption(
                id: 2,
                planID: "2026",
                requirementID: "reading",
                staffID: "005",
                approvedBy: "审批人（示例）",
                reason: "短期病假",
                grantedOn: day(2026, 2, 1),
                until: day(2026, 10, 31)
            ),
        ]
    )
}
