import QuestionBank
import Reporting
import Testing

@Suite struct PlanFileTests {
    private static let sample: SourceSpec = [
        "id": "2026",
        "year": "2026",
        "title": "年度计划",
        "groups": [
            ["id": "all", "title": "全体"],
            [
                "id": "front", "title": "窗口", "departments": ["一科", "二科"], "staff": "A9",
                "joined-until": "2026-06-30",
            ],
        ],
        "requirements": [
            ["id": "exam", "title": "考试", "groups": "all", "due": "2026-11-30", "pass-exam": ["yearly", "resit"]],
            ["id": "hours", "title": "学时", "groups": ["all"], "due": "2026-12-31", "study-hours": "40"],
            ["id": "meet", "title": "例会", "groups": ["front"], "meetings-per-quarter": "1", "kind": "例会"],
            ["id": "read", "title": "必读", "groups": ["all"], "due": "2026-09-30", "readings": ["民法典", "信访工作条例"]],
        ],
    ]

    private func found(_ spec: SourceSpec) -> [String] { PlanFile.read(spec.node).problems.map(\.placed) }

    /// The sample with one requirement only, and the group that it names.
    private func plan(_ requirement: SourceSpec, groups: SourceSpec = [["id": "all", "title": "全体"]]) -> SourceSpec {
        Self.sample.setting("groups", groups).setting("requirements", [requirement])
    }

    private static let exam: SourceSpec = [
        "id": "exam", "title": "考试", "groups": "all", "due": "2026-11-30", "pass-exam": "yearly",
    ]

    @Test func readsEveryRule() throws {
        let reading = PlanFile.read(Self.sample.node)
        #expect(reading.problems.isEmpty)
        let plan = try #require(reading.plan)
        #expect(plan.year == 2026)
        #expect(
            plan.groups.last
                == LearningPlan.Group(
                    id: "front",
                    title: "窗口",
                    departments: ["一科", "二科"],
                    staff: ["A9"],
                    joinedUntil: "2026-06-30"
                )
        )
        #expect(
            plan.requirements.map(\.rule) == [
                .passExam(exams: ["yearly", "resit"]), .studyHours(kind: nil, minutes: 2400),
                .meetings(kind: "例会", perQuarter: 1), .readings(titles: ["民法典", "信访工作条例"]),
            ]
        )
        #expect(plan.requirements[2].due == "2026-12-31", "meetings without a due day last the year")
    }

    @Test func groupsMustExistAndShouldBeUsed() {
        #expect(
            found(plan(Self.exam.setting("groups", ["al", "全员"]))) == [
                "5:9 unusedGroup(\"all\")",
                "11:9 unknownGroup(\"al\", suggestion: Optional(\"all\"))",
                "12:9 unknownGroup(\"全员\", suggestion: nil)",
            ]
        )
        let doubled: SourceSpec = [["id": "all", "title": "甲"], ["id": "all", "title": "乙"]]
        let first = SourcePosition(file: "test", line: 5, column: 9)
        #expect(found(plan(Self.exam, groups: doubled)) == ["7:9 \(PlanFileProblem.duplicateID("all", first: first))"])
    }

    @Test func requirementsNeedExactlyOneRule() {
        #expect(found(plan(Self.exam.setting("pass-exam", nil))) == ["8:9 missingRule"])
        let both = plan(Self.exam.setting("study-hours", "40"))
        #expect(found(both) == ["8:9 \(PlanFileProblem.severalRules([.passExam, .studyHours]))"])
    }

    @Test func amountsMustBeAboveZero() {
        let hours = Self.exam.setting("pass-exam", nil)
        for (field, value) in [("study-hours", "0"), ("study-hours", "很多"), ("meetings-per-quarter", "0")] {
            let reading = PlanFile.read(plan(hours.setting(field, "\(value)")).node)
            #expect(reading.plan == nil)
            guard case .source(.badValue(field, value, _)) = reading.problems.first?.problem else {
                Issue.record("\(field): \(value) gives \(reading.problems)")
                continue
            }
        }
    }

    @Test func dueDaysBelongToTheYear() {
        let late = PlanFile.read(plan(Self.exam.setting("due", "2027-01-15")).node)
        #expect(late.problems.map(\.problem) == [.dueOutsideYear("2027-01-15", year: 2026)])
        #expect(late.plan != nil, "a due day outside the year is only a warning")
        #expect(
            PlanFile.read(plan(Self.exam.setting("due", nil)).node).problems.map(\.problem)
                == [.source(.missingField("due"))]
        )
        let meetings = Self.exam.setting("pass-exam", nil).setting("meetings-per-quarter", "1")
        #expect(
            PlanFile.read(plan(meetings.setting("due", "2026-03-30")).node).problems.map(\.problem)
                == [.noQuarterByDue("2026-03-30")]
        )
        #expect(PlanFile.read(plan(meetings.setting("due", "2026-03-31")).node).plan != nil)
    }

    @Test func aKindBelongsToHoursAndMeetings() {
        #expect(
            PlanFile.read(plan(Self.exam.setting("kind", "例会")).node).problems.map(\.problem)
                == [.source(.unknownField("kind", suggestion: nil))]
        )
    }

    @Test func repeatedValuesCountOnce() {
        let readings = Self.exam.setting("pass-exam", nil).setting("readings", ["民法典", "《民法典》"])
        let reading = PlanFile.read(plan(readings).node)
        #expect(reading.problems.map(\.problem) == [.repeatedValue("《民法典》")])
        #expect(reading.plan?.requirements.first?.rule == .readings(titles: ["民法典"]))
    }

    @Test func groupsCannotJoinBackwards() {
        let group: SourceSpec = [
            ["id": "all", "title": "x", "joined-from": "2026-02-01", "joined-until": "2026-01-01"]
        ]
        #expect(PlanFile.read(plan(Self.exam, groups: group).node).problems.map(\.problem) == [.joinWindowReversed])
    }

    @Test func everythingWrongIsFoundAtOnce() {
        let spec: SourceSpec = ["id": "20 26", "year": "today", "groups": [], "requirements": ["x"], "titel": "x"]
        let problems = PlanFile.read(spec.node).problems.map(\.problem)
        #expect(problems.count == 6)
        #expect(problems.contains(.source(.unknownField("titel", suggestion: "title"))))
        #expect(problems.contains(.source(.wrongShape(field: "requirements", expected: .mapping))))
    }
}
