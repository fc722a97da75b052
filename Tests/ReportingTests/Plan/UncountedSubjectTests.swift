import QuestionBank
import Reporting
import Testing

@Suite struct UncountedSubjectTests {
    private func plan(year: Int, _ rules: [LearningPlan.Rule]) -> LearningPlan {
        LearningPlan(
            id: "\(year)",
            year: year,
            title: "计划",
            groups: [],
            requirements: rules.enumerated().map { number, rule in
                LearningPlan.Requirement(id: "\(number)", title: "要求", groups: [], due: "2026-12-31", rule: rule)
            }
        )
    }

    private func uncounted(_ matter: Evidence.Matter, on day: Day = "2026-03-05") -> [UncountedSubject] {
        let plans = [
            plan(year: 2026, [.studyHours(kind: "集中学习", minutes: 60), .readings(titles: ["《民法典》", "信访工作条例"])]),
            plan(year: 2026, [.meetings(kind: "学法例会", perQuarter: 1)]),
            plan(year: 2025, [.meetings(kind: nil, perQuarter: 1)]),
        ]
        let item = NewEvidence(staffID: "1", matter: matter, on: day, note: "")
        return UncountedSubject.all(in: [item, item], plans: plans)
    }

    @Test func whatARequirementNamesCounts() {
        #expect(uncounted(.studyTime(kind: "集中 学习", minutes: 30)).isEmpty)
        #expect(uncounted(.meeting(kind: "学法例会")).isEmpty)
        #expect(uncounted(.reading(title: "民法典")).isEmpty)
        #expect(uncounted(.meeting(kind: "随便什么会"), on: "2025-03-05").isEmpty, "that year's plan counts any meeting")
    }

    @Test func aMisspeltNameIsReportedOnceWithTheOneMeant() {
        #expect(
            uncounted(.meeting(kind: "学法列会"))
                == [UncountedSubject(matter: .meeting, name: "学法列会", year: 2026, suggestion: "学法例会")]
        )
        #expect(uncounted(.reading(title: "《民法点》")).map(\.suggestion) == ["《民法典》"])
        #expect(uncounted(.studyTime(kind: "自学", minutes: 30)).map(\.suggestion) == [nil])
    }

    @Test func theMatterAndTheYearHaveToFit() {
        #expect(uncounted(.meeting(kind: "集中学习")).map(\.suggestion) == [nil])
        #expect(uncounted(.meeting(kind: "学法例会"), on: "2027-01-05").map(\.year) == [2027])
        #expect(uncounted(.reading(title: "民法典"), on: "2025-01-05").count == 1)
    }
}
