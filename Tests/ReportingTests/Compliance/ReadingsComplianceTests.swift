import QuestionBank
import Reporting
import Testing

@Suite struct ReadingsComplianceTests {
    private let fixture = PlanFixture(rule: .readings(titles: ["民法典", "《信访工作条例》"]))

    @Test func everyTitleIsNeeded() {
        var fixture = fixture
        fixture.add(.reading(title: "《民法典》"), on: "2026-02-01")
        fixture.add(.reading(title: "宪法"), on: "2026-02-02")
        #expect(fixture.status("2026-01-31") == .notStarted)
        #expect(fixture.status("2026-06-30") == .inProgress)
        #expect(fixture.status("2026-07-01") == .overdue)
        fixture.add(.reading(title: "信访工作 条例"), on: "2026-07-05")
        fixture.add(.reading(title: "信访工作条例"), on: "2026-08-05")
        #expect(fixture.status("2026-07-05") == .completedLate)
        #expect(fixture.judged("2026-12-31")?.reason.completedOn == "2026-07-05", "the first reading of each counts")
    }

    @Test func leaversAndReleases() {
        var leaver = fixture
        leaver.left = "2026-05-01"
        #expect(leaver.status("2026-06-01") == .exempt)
        var released = fixture
        released.exempt(grantedOn: "2026-01-01", until: nil)
        #expect(released.status("2026-12-31") == .exempt)
    }
}

@Suite struct GroupTests {
    private func holds(_ group: LearningPlan.Group, joined: Day? = nil) -> Bool {
        PlanFixture(groups: [group], joined: joined).status("2026-12-31") != nil
    }

    private func group(
        departments: [String] = [],
        categories: [String] = [],
        staff: [String] = [],
        from: Day? = nil,
        until: Day? = nil
    ) -> LearningPlan.Group {
        LearningPlan.Group(
            id: "g",
            title: "组",
            departments: departments,
            categories: categories,
            staff: staff,
            joinedFrom: from,
            joinedUntil: until
        )
    }

    @Test func everyConditionMustHold() {
        #expect(holds(group()))
        #expect(holds(group(departments: ["二科", "一 科"], categories: ["科员"])))
        #expect(!holds(group(departments: ["一科"], categories: ["科长"])))
        #expect(!holds(group(departments: ["二科"])))
    }

    @Test func peopleAreNamedInAddition() {
        #expect(holds(group(departments: ["二科"], staff: ["1"])))
        #expect(!holds(group(staff: ["2"])), "a list alone is no group of everybody")
    }

    @Test func datesOfJoiningAreInclusive() {
        #expect(holds(group(from: "2026-03-01", until: "2026-03-01"), joined: "2026-03-01"))
        #expect(!holds(group(from: "2026-03-02"), joined: "2026-03-01"))
        #expect(!holds(group(until: "2026-02-28"), joined: "2026-03-01"))
        #expect(!holds(group(from: "2026-01-01")), "who has always been there joined before any day")
        #expect(holds(group(until: "2000-01-01")))
    }
}
