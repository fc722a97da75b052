import Foundation
import QuestionBank
import TestSupport
import Testing

@Suite("Days")
struct DayTests {
    /// `datetime.date(…).toordinal() - 719163` of Python 3.11.
    private static let epochDays = [
        ("0001-01-01", -719_162), ("0001-12-31", -718_798), ("0004-02-29", -718_008), ("0100-02-28", -682_945),
        ("0100-03-01", -682_944), ("0400-02-29", -573_372), ("1582-10-04", -141_438), ("1582-10-15", -141_427),
        ("1600-02-29", -135_081), ("1700-02-28", -98_557), ("1900-02-28", -25_509), ("1900-03-01", -25_508),
        ("1969-12-31", -1), ("1970-01-01", 0), ("1970-01-02", 1), ("1999-12-31", 10_956), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2020-05-28", 18_410), ("2022-02-25", 19_048), ("2024-02-29", 19_782),
        ("2026-11-21", 20_778), ("2038-01-19", 24_855), ("2100-02-28", 47_540), ("2100-03-01", 47_541),
        ("2400-02-29", 157_113), ("9999-12-31", 2_932_896),
    ]

    @Test("days count from the epoch as Python counts them", arguments: epochDays)
    func epoch(text: String, count: Int) throws {
        let day = try #require(Day(text))
        #expect(day.daysSinceEpoch == count)
        #expect(Day(daysSinceEpoch: count) == day)
        #expect(day.description == text)
    }

    @Test("400 years follow one another without a gap")
    func successors() throws {
        var day = try #require(Day(1899, 12, 31))
        let start = day.daysSinceEpoch
        var broken: [Int] = []
        for count in (start + 1)...(start + 146_097) {
            let next = Day(daysSinceEpoch: count)
            let isNext =
                (next.year, next.month, next.day) == (day.year, day.month, day.day + 1)
                || day.day == Day.length(ofMonth: day.month, year: day.year)
                    && (next.year * 12 + next.month, next.day) == (day.year * 12 + day.month + 1, 1)
            if !isNext || next.daysSinceEpoch != count || day >= next { broken.append(count) }
            day = next
        }
        #expect(broken.isEmpty)
        #expect(day == Day(2299, 12, 31))
    }

    @Test("days that the calendar does not have")
    func impossible() {
        for (year, month, day) in [
            (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
            (0, 1, 1), (10_000, 1, 1), (2026, -1, 5),
        ] {
            #expect(Day(year, month, day) == nil)
        }
        #expect(Day(2000, 2, 29) != nil)
    }

    @Test(
        "the ways people type a day",
        arguments: ["2026-01-05", "2026-1-5", "2026/1/5", "2026.01.05", "2026年1月5日", "2026年01月05"]
    )
    func typed(text: String) {
        #expect(Day(text) == Day(2026, 1, 5))
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "", "2026", "2026-01", "2026-01-05-", "-2026-01-05", "2026--05", "2026-01-05 ", "26-01-05", "02026-01-05",
            "+026-01-05", "2026-+1-05", "2026-01-005", "2026-01/05", "2026-02-30", "2026日01月05年", "２０２６-01-05",
            "2026-01-05T00", "20260105", "2026年1月5日前",
        ]
    )
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("adding days goes over month and year ends")
    func adding() {
        #expect(Day(2026, 12, 31)?.adding(days: 1) == Day(2027, 1, 1))
        #expect(Day(2024, 3, 1)?.adding(days: -1) == Day(2024, 2, 29))
        #expect(Day(2026, 11, 21)?.adding(days: 365) == Day(2027, 11, 21))
    }

    @Test("JSON holds the ISO form and nothing else is taken")
    func json() throws {
        let days = try [#require(Day(2026, 11, 21)), #require(Day(1, 1, 1))]
        let data = try JSONEncoder().encode(days)
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-21","0001-01-01"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == days)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-29"]"#.utf8))
        }
    }
}
