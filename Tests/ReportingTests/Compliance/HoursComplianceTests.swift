import QuestionBank
import Reporting
import Testing

@Suite struct HoursComplianceTests {
    private func fixture(kind: String? = nil, joined: Day? = nil, left: Day? = nil) -> PlanFixture {
        PlanFixture(rule: .studyHours(kind: kind, minutes: 2400), due: "2026-11-30", joined: joined, left: left)
    }

    private func hours(_ fixture: PlanFixture, _ day: Day) -> HoursProgress? {
        guard case .hours(let hours) = fixture.judged(day)?.reason.progress else { return nil }
        return hours
    }

    @Test func hoursAddUpUntilTheTarget() {
        var fixture = fixture()
        fixture.add(.studyTime(kind: "自学", minutes: 1200), on: "2026-03-01")
        fixture.add(.studyTime(kind: "集中学习", minutes: 1199), on: "2026-05-01")
        #expect(fixture.status("2026-02-28") == .notStarted)
        #expect(fixture.status("2026-11-30") == .inProgress)
        #expect(fixture.status("2026-12-01") == .overdue)
        fixture.add(.studyTime(kind: "自学", minutes: 1), on: "2026-12-05")
        #expect(fixture.status("2026-12-05") == .completedLate)
        #expect(fixture.judged("2026-12-31")?.reason.completedOn == "2026-12-05")
        #expect(hours(fixture, "2026-12-31")?.gatheredMinutes == 2400)
    }

    @Test func onlyTheKindThatWasAskedFor() {
        var fixture = fixture(kind: "集中 学习")
        fixture.add(.studyTime(kind: "自学", minutes: 2400), on: "2026-03-01")
        fixture.add(.meeting(kind: "集中学习"), on: "2026-03-01")
        #expect(fixture.status("2026-04-01") == .notStarted)
        fixture.add(.studyTime(kind: "集中学习", minutes: 2400), on: "2026-03-02")
        #expect(fixture.status("2026-04-01") == .completed)
    }

    @Test func theDayOfStudyDecidesAndTheDayOfRecordingShows() {
        var fixture = fixture()
        fixture.add(.studyTime(kind: "自学", minutes: 2400), on: "2026-11-30", recordedOn: "2026-12-15")
        #expect(fixture.status("2026-12-14") == .overdue)
        #expect(fixture.status("2026-12-15") == .completed)
    }

    @Test func whatWasWithdrawnCountsUntilThen() {
        var fixture = fixture()
        fixture.add(.studyTime(kind: "自学", minutes: 2400), on: "2026-03-01", withdrawnOn: "2026-04-01")
        #expect(fixture.status("2026-03-31") == .completed)
        #expect(fixture.status("2026-04-01") == .notStarted)
    }

    @Test func otherYearsDoNotCount() {
        var fixture = fixture()
        fixture.add(.studyTime(kind: "自学", minutes: 2400), on: "2025-12-31")
        fixture.add(.studyTime(kind: "自学", minutes: 2400), on: "2027-01-01")
        #expect(fixture.status("2026-06-01") == .notStarted)
        #expect(fixture.status("2027-06-01") == .overdue)
    }

    @Test(
        arguments: [
            ("2026-01-01", 12, 2400), ("2026-01-02", 11, 2220), ("2026-03-01", 10, 2010), ("2026-03-15", 9, 1800),
            ("2026-11-30", 1, 210), ("2026-12-01", 1, 210),
        ] as [(Day, Int, Int)]
    ) func joinersOweTheirWholeMonths(joined: Day, months: Int, minutes: Int) {
        let progress = hours(fixture(joined: joined), "2026-12-31")
        #expect(progress?.months == months)
        #expect(progress?.targetMinutes == minutes, "40 hours by twelfths, rounded up to the half hour")
    }

    @Test func whoHasNoWholeMonthOwesNothing() {
        let judged = fixture(joined: "2026-12-02").judged("2026-12-31")
        #expect(judged?.status == .exempt)
        #expect(judged?.reason.release == .nothingOwed)
    }

    @Test func leaversOweTheirWholeMonthsByTheirLastDay() {
        var fixture = fixture(left: "2026-09-20")
        fixture.add(.studyTime(kind: "自学", minutes: 1590), on: "2026-05-01")
        #expect(hours(fixture, "2026-09-20")?.targetMinutes == 2400, "the leaving is not seen before it has happened")
        #expect(hours(fixture, "2026-09-21")?.targetMinutes == 1620)
        #expect(fixture.status("2026-09-21") == .overdue)
        let due = fixture.judged("2026-12-31")?.reason.due
        #expect(due == .init(planned: "2026-11-30", effective: "2026-09-20", change: .left("2026-09-20")))
        fixture.add(.studyTime(kind: "自学", minutes: 30), on: "2026-09-20", recordedOn: "2026-10-01")
        #expect(fixture.status("2026-09-30") == .overdue)
        #expect(fixture.status("2026-10-01") == .completed)
    }

    @Test func aWholeLastMonthCounts() {
        #expect(hours(fixture(left: "2026-02-28"), "2026-12-31")?.months == 2)
        #expect(hours(fixture(left: "2026-02-27"), "2026-12-31")?.months == 1)
        #expect(hours(fixture(joined: "2026-02-02", left: "2026-02-28"), "2026-12-31")?.months == 0)
    }
}
