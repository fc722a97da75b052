package import QuestionBank

/// The office's zone as a fixed distance from UTC; China has had one zone without summer time since 1991.
package struct OfficeTime: Hashable, Sendable {
    package let minutesFromUTC: Int

    package static let china = OfficeTime(minutesFromUTC: 480)

    package init(minutesFromUTC: Int) {
        self.minutesFromUTC = minutesFromUTC
    }

    /// The office's day at a moment.
    package func day(of instant: Instant) -> Day {
        Day(daysSinceEpoch: Int(localSeconds(instant).quotient))
    }

    /// The moment at which a time of an office day comes.
    package func instant(of day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) -> Instant {
        let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return Instant(milliseconds: (local - Int64(minutesFromUTC) * 60) * 1000)
    }

    /// `2026-11-21 09:05:00` in the office's zone.
    package func text(of instant: Instant) -> String {
        let seconds = Int(localSeconds(instant).remainder)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(day(of: instant)) \(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    /// A moment at which something closes, to the minute where it has no seconds: local midnight is the end of the day
    /// before, `2026-11-30 24:00`, as notices write it.
    package func closingText(of instant: Instant) -> String {
        let (day, seconds) = localSeconds(instant)
        guard seconds > 0 else { return "\(Day(daysSinceEpoch: Int(day) - 1)) 24:00" }
        let text = self.text(of: instant)
        return seconds % 60 == 0 ? String(text.dropLast(3)) : text
    }

    /// Reads `2026-11-21 09:05`, with seconds or without, with `T` or a space; a day alone is its first moment.
    package func instant(_ text: String) -> Instant? {
        let parts = text.split { $0 == " " || $0 == "T" || $0 == "　" }
        guard let first = parts.first, parts.count <= 2, let day = Day(first) else { return nil }
        guard parts.count == 2 else { return instant(of: day) }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { field in
            field.count <= 2 && field.allSatisfy { $0.isASCII && $0.isNumber } ? Int(field) : nil
        }
        guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
            let second = clock.count == 3 ? clock[2] : 0,
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        return self.instant(of: day, hour: hour, minute: minute, second: second)
    }

    private func localSeconds(_ instant: Instant) -> (quotient: Int64, remainder: Int64) {
        let seconds = floorDivide(instant.milliseconds, 1000) + Int64(minutesFromUTC) * 60
        let day = floorDivide(seconds, 86_400)
        return (day, seconds - day * 86_400)
    }

    private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
