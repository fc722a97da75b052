package import QuestionBank

/// A quarter of a calendar year, from 1 to 4.
package struct Quarter: Hashable, Sendable {
    package let year: Int
    package let number: Int
    package let start: Day
    /// The last day.
    package let end: Day

    package static func all(of year: Int) -> [Quarter] {
        (1...4).compactMap { number in
            let last = number * 3
            guard let start = Day(year, last - 2, 1),
                let end = Day(year, last, Day.length(ofMonth: last, year: year))
            else { return nil }
            return Quarter(year: year, number: number, start: start, end: end)
        }
    }

    package func contains(_ day: Day) -> Bool { start <= day && day <= end }
}
