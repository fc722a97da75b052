import ExamRunner
import QuestionBank
import TestSupport
import Testing

@Suite("Office time")
struct OfficeTimeTests {
    /// Seconds from `datetime.timestamp()` of Python 3.11 in a zone of +08:00.
    @Test(
        "moments are those of Python",
        arguments: [
            ("1900-01-01 00:00:00", -2_209_017_600), ("1969-12-31 23:59:59", -28_801),
            ("1970-01-01 08:00:00", 0), ("2026-11-21 09:05:07", 1_795_223_107),
        ]
    )
    func moments(text: String, seconds: Int64) {
        let instant = Instant(milliseconds: seconds * 1000)
        #expect(OfficeTime.china.instant(text) == instant)
        #expect(OfficeTime.china.text(of: instant) == text)
        #expect(OfficeTime.china.text(of: instant.adding(milliseconds: 999)) == text)
    }

    @Test("the day changes at the office's midnight")
    func midnight() {
        let midnight = Instant(milliseconds: 1_795_190_400_000)
        #expect(OfficeTime.china.day(of: midnight) == Day(2026, 11, 21))
        #expect(OfficeTime.china.day(of: midnight.adding(milliseconds: -1)) == Day(2026, 11, 20))
        #expect(OfficeTime(minutesFromUTC: 0).day(of: midnight) == Day(2026, 11, 20))
        #expect(OfficeTime(minutesFromUTC: -300).text(of: midnight) == "2026-11-20 11:00:00")
    }

    @Test(
        "midnight closes the day before",
        arguments: [
            ("2026-12-01 00:00:00", "2026-11-30 24:00"), ("2027-01-01 00:00:00", "2026-12-31 24:00"),
            ("2026-11-30 17:30:00", "2026-11-30 17:30"), ("2026-12-01 00:00:01", "2026-12-01 00:00:01"),
            ("2026-11-30 23:59:59", "2026-11-30 23:59:59"), ("2026-11-30 12:00:00", "2026-11-30 12:00"),
        ]
    )
    func closing(moment: String, text: String) throws {
        let instant = try #require(OfficeTime.china.instant(moment))
        #expect(OfficeTime.china.closingText(of: instant) == text)
    }

    @Test(
        "the ways people type a moment",
        arguments: [
            "2026-11-21 09:05", "2026-11-21T09:05:00", "2026/11/21 9:5", "2026年11月21日 09:05", "2026-11-21　09:05",
        ]
    )
    func typed(text: String) {
        #expect(OfficeTime.china.instant(text) == Instant(milliseconds: 1_795_223_100_000))
    }

    @Test("a day alone is its first moment")
    func dayAlone() {
        #expect(OfficeTime.china.instant("2026-11-21") == Instant(milliseconds: 1_795_190_400_000))
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "09:05", "2026-11-21 24:00", "2026-11-21 09:60", "2026-11-21 09:05:60", "2026-11-21 09",
            "2026-11-21 09:05:00:00", "2026-11-21 09:", "2026-11-21 :05", "2026-11-21 +9:05", "2026-11-21 09:-5",
            "2026-11-21 09:05 10:05", "2026-11-21 009:05", "2026-02-29 09:05", "2026-11-21T09:05Z",
        ]
    )
    func refused(text: String) {
        #expect(OfficeTime.china.instant(text) == nil)
    }

    @Test("text and moment agree in every zone")
    func roundTrip() {
        forAll { generator in
            (
                zone: OfficeTime(minutesFromUTC: Int.random(in: -720...840, using: &generator)),
                seconds: Int64.random(in: -60_000_000_000...200_000_000_000, using: &generator)
            )
        } property: { zone, seconds in
            let instant = Instant(milliseconds: seconds * 1000)
            return zone.instant(zone.text(of: instant)) == instant
        }
    }
}
