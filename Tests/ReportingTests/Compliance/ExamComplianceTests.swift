import QuestionBank
import Reporting
import Testing

@Suite struct ExamComplianceTests {
    @Test func nothingOnRecord() {
        let fixture = PlanFixture()
        #expect(fixture.status("2025-12-31") == .notStarted)
        #expect(fixture.status("2026-06-30") == .notStarted, "the due day itself is in time")
        #expect(fixture.status("2026-07-01") == .overdue)
    }

    @Test func anAttemptCountsFromTheDaysOfItsEvents() {
        var fixture = PlanFixture()
        fixture.sit(startedOn: "2026-05-01", handedInOn: "2026-05-02", score: 8000, isPass: true)
        #expect(fixture.status("2026-04-30") == .notStarted)
        #expect(fixture.status("2026-05-01") == .inProgress)
        #expect(fixture.status("2026-05-02") == .completed)
        #expect(fixture.judged("2026-05-02")?.reason.completedOn == "2026-05-02")
        guard case .exam(let exam) = fixture.judged("2026-05-01")?.reason.progress else {
            Issue.record("no exam progress")
            return
        }
        #expect(exam.outcomes.map(\.score) == [nil], "a score is not seen before its day")
    }

    @Test func failingIsNotCompleting() {
        var fixture = PlanFixture()
        fixture.sit(startedOn: "2026-05-01", handedInOn: "2026-05-01", score: 3000)
        #expect(fixture.status("2026-06-30") == .inProgress)
        #expect(fixture.status("2026-07-01") == .overdue)
        fixture.sit(startedOn: "2027-01-10", handedInOn: "2027-01-10", score: 6000, isPass: true)
        #expect(fixture.status("2027-01-09") == .overdue)
        #expect(fixture.status("2027-01-10") == .completedLate, "a resit of the next year still counts, late")
    }

    @Test func otherExamsAndOtherYearsDoNotCount() {
        var fixture = PlanFixture()
        fixture.sit(startedOn: "2026-05-01", handedInOn: "2026-05-01", score: 9000, isPass: true, exam: "other")
        fixture.sit(startedOn: "2025-12-31", handedInOn: "2025-12-31", score: 9000, isPass: true)
        #expect(fixture.status("2026-06-01") == .notStarted)
    }

    @Test func anyOfSeveralExamsWillDo() {
        var fixture = PlanFixture(rule: .passExam(exams: ["first", "second"]))
        fixture.sit(startedOn: "2026-05-01", handedInOn: "2026-05-01", score: 3000, exam: "first")
        fixture.sit(startedOn: "2026-06-01", handedInOn: "2026-06-01", score: 9000, isPass: true, exam: "second")
        #expect(fixture.status("2026-06-01") == .completed)
    }

    @Test func whoJoinsLateHasThirtyDays() {
        let fixture = PlanFixture(joined: "2026-07-15")
        #expect(fixture.judged("2026-07-14") == nil, "nobody is in the plan before joining")
        #expect(fixture.status("2026-08-14") == .notStarted)
        #expect(fixture.status("2026-08-15") == .overdue)
        let due = fixture.judged("2026-08-15")?.reason.due
        #expect(due == .init(planned: "2026-06-30", effective: "2026-08-14", change: .joined("2026-07-15")))
    }

    @Test func thirtyDaysBeforeTheDueDayAreEnough() {
        #expect(PlanFixture(joined: "2026-05-31").judged("2026-06-01")?.reason.due.effective == "2026-06-30")
        #expect(PlanFixture(joined: "2026-05-31").judged("2026-06-01")?.reason.due.change == nil)
        #expect(PlanFixture(joined: "2026-06-01").judged("2026-06-01")?.reason.due.effective == "2026-07-01")
    }

    @Test func noJoinerHasLongerThanTheYear() {
        #expect(PlanFixture(joined: "2026-12-20").judged("2026-12-20")?.reason.due.effective == "2026-12-31")
        let late = PlanFixture(due: "2026-12-31", joined: "2026-12-20").judged("2026-12-20")?.reason.due
        #expect(late == .init(planned: "2026-12-31", effective: "2026-12-31", change: nil))
    }

    @Test func whoLeavesBeforeItIsDueOwesNothing() {
        var fixture = PlanFixture(left: "2026-06-29")
        #expect(fixture.status("2026-06-29") == .notStarted, "the leaving is not seen before it has happened")
        #expect(fixture.status("2026-06-30") == .exempt)
        #expect(fixture.judged("2026-12-31")?.reason.release == .leftBeforeDue(left: "2026-06-29"))
        fixture.sit(startedOn: "2026-03-01", handedInOn: "2026-03-01", score: 9000, isPass: true)
        #expect(fixture.status("2026-12-31") == .completed, "what was done stays done")
        #expect(fixture.judged("2026-12-31")?.reason.judgedOn == "2026-06-29")
    }

    @Test func whoLeavesAfterItWasDueStaysJudged() {
        #expect(PlanFixture(left: "2026-06-30").status("2026-12-31") == .overdue)
    }

    @Test func peopleOutsideTheYearAreNotInThePlan() {
        #expect(PlanFixture(left: "2025-12-31").judged("2026-06-01") == nil)
        #expect(PlanFixture(joined: "2027-01-01").judged("2027-06-01") == nil)
        let service = PlanCompliance.explain("1", in: PlanFixture(left: "2025-12-31").record, asOf: "2026-06-01")?
            .service
        #expect(service?.presence == .leftBefore)
        #expect(PlanCompliance.explain("9", in: PlanFixture().record, asOf: "2026-06-01") == nil)
    }

    @Test func releasesHoldFromTheDayTheyAreGranted() {
        var fixture = PlanFixture()
        fixture.exempt(grantedOn: "2026-07-10", until: nil)
        #expect(fixture.status("2026-07-09") == .overdue)
        #expect(fixture.status("2026-07-10") == .exempt)
        #expect(fixture.status("2027-03-01") == .exempt)
    }

    @Test func afterAReleaseEndsThereAreThirtyDays() {
        var fixture = PlanFixture()
        fixture.exempt(grantedOn: "2026-06-01", until: "2026-08-31")
        #expect(fixture.status("2026-08-31") == .exempt)
        #expect(fixture.status("2026-09-01") == .notStarted)
        #expect(fixture.status("2026-09-30") == .notStarted)
        #expect(fixture.status("2026-10-01") == .overdue)
        #expect(fixture.judged("2026-10-01")?.reason.due.change == .releasedUntil("2026-08-31"))
    }

    @Test func aReleaseToTheYearsEndIsForGood() {
        var fixture = PlanFixture()
        fixture.exempt(grantedOn: "2026-06-01", until: "2026-12-31")
        #expect(fixture.status("2027-06-01") == .exempt)
    }

    @Test(arguments: [nil, "2026-12-31"] as [Day?])
    func whoIsReleasedForGoodHasOnlyThePlannedDay(until: Day?) {
        var fixture = PlanFixture()
        fixture.joined = "2026-06-15"
        fixture.exempt(grantedOn: "2026-06-20", until: until)
        let planned = ComplianceReason.DueDay(planned: "2026-06-30", effective: "2026-06-30", change: nil)
        #expect(fixture.judged("2026-11-21")?.reason.due == planned)
        fixture.sit(startedOn: "2026-09-15", handedInOn: "2026-09-15", score: 9000, isPass: true)
        #expect(fixture.status("2026-11-21") == .completed, "in the time of the release nothing is late")
    }

    @Test func whoPassesDespiteAReleaseHasPassed() {
        var fixture = PlanFixture()
        fixture.exempt(grantedOn: "2026-06-01", until: "2026-08-31")
        fixture.sit(startedOn: "2026-07-15", handedInOn: "2026-07-15", score: 9000, isPass: true)
        #expect(fixture.status("2026-07-20") == .completed, "in the time of the release nothing is late")
    }
}
