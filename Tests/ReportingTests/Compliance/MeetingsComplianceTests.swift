import QuestionBank
import Reporting
import Testing

@Suite struct MeetingsComplianceTests {
    private func fixture(joined: Day? = nil, left: Day? = nil) -> PlanFixture {
        PlanFixture(rule: .meetings(kind: "例会", perQuarter: 2), due: "2026-12-31", joined: joined, left: left)
    }

    private func states(_ fixture: PlanFixture, _ day: Day) -> [QuarterProgress.State] {
        guard case .meetings(let quarters) = fixture.judged(day)?.reason.progress else { return [] }
        return quarters.map(\.state)
    }

    private func attended(_ days: Day...) -> PlanFixture {
        var fixture = fixture()
        for day in days { fixture.add(.meeting(kind: "例会"), on: day) }
        return fixture
    }

    @Test func aMissedQuarterCannotBeMadeUp() {
        let fixture = attended("2026-01-10", "2026-04-10", "2026-04-20", "2026-05-01")
        #expect(fixture.status("2026-01-09") == .notStarted)
        #expect(fixture.status("2026-03-31") == .inProgress)
        #expect(fixture.status("2026-04-01") == .overdue)
        #expect(fixture.status("2026-12-31") == .overdue)
        #expect(states(fixture, "2026-12-31") == [.missed, .met, .missed, .open])
    }

    @Test func aQuarterIsMetByDateHoweverLateItIsRecorded() {
        var fixture = attended("2026-01-10")
        fixture.add(.meeting(kind: "例会"), on: "2026-03-31", recordedOn: "2026-05-01")
        #expect(fixture.status("2026-04-30") == .overdue)
        #expect(fixture.status("2026-05-01") == .inProgress)
    }

    @Test func allQuartersMetIsCompleted() {
        let fixture = attended(
            "2026-01-10",
            "2026-02-10",
            "2026-04-10",
            "2026-05-10",
            "2026-07-10",
            "2026-08-10",
            "2026-10-10",
            "2026-11-10",
            "2026-12-10"
        )
        #expect(fixture.status("2026-11-09") == .inProgress)
        #expect(fixture.status("2026-11-10") == .completed)
        #expect(fixture.judged("2026-12-31")?.reason.completedOn == "2026-11-10", "the second of the last quarter")
    }

    @Test func onlyTheKindThatWasAskedFor() {
        var fixture = fixture()
        fixture.add(.meeting(kind: "党会"), on: "2026-01-10")
        fixture.add(.studyTime(kind: "例会", minutes: 60), on: "2026-01-10")
        #expect(fixture.status("2026-01-20") == .notStarted)
    }

    @Test func onlyWholeQuartersOfServiceCount() {
        #expect(
            states(fixture(joined: "2026-04-02"), "2026-12-31") == [.outsideService, .outsideService, .missed, .open]
        )
        #expect(states(fixture(joined: "2026-04-01"), "2026-12-31") == [.outsideService, .missed, .missed, .open])
        #expect(
            states(fixture(left: "2026-06-30"), "2026-12-31") == [.missed, .missed, .outsideService, .outsideService]
        )
        #expect(
            states(fixture(left: "2026-06-29"), "2026-12-31")
                == [.missed, .outsideService, .outsideService, .outsideService]
        )
    }

    @Test func noWholeQuarterMeansNothingOwed() {
        let judged = fixture(joined: "2026-10-02").judged("2026-12-31")
        #expect(judged?.status == .exempt)
        #expect(judged?.reason.release == .nothingOwed)
    }

    @Test func quartersThatEndInAReleaseAreLeftOut() {
        var fixture = attended("2026-07-01", "2026-07-02")
        fixture.exempt(grantedOn: "2026-02-01", until: "2026-06-30")
        #expect(fixture.status("2026-06-30") == .exempt)
        #expect(states(fixture, "2026-08-01") == [.released, .released, .met, .open])
        #expect(fixture.status("2026-08-01") == .inProgress)
        #expect(fixture.status("2027-01-01") == .overdue)
    }

    @Test func aQuarterMissedBeforeAReleaseStaysMissed() {
        var fixture = fixture()
        fixture.exempt(grantedOn: "2026-04-10", until: "2026-06-30")
        #expect(states(fixture, "2026-07-01") == [.missed, .released, .open, .open])
        #expect(fixture.status("2026-07-01") == .overdue)
    }

    @Test func aPlanThatEndsEarlierHasFewerQuarters() {
        let fixture = PlanFixture(rule: .meetings(kind: nil, perQuarter: 1), due: "2026-09-30")
        #expect(states(fixture, "2026-12-31") == [.missed, .missed, .missed])
    }
}
