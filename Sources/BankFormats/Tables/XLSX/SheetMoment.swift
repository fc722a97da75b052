import QuestionBank

/// Days and times in the cells of a workbook, which are numbers of days (ECMA-376 part 1, 18.17.4).
enum SheetMoment {
    private static let secondsOfDay = 86_400
    /// 31 December 9999 and a day.
    private static let end = 2_958_466.0

    /// `2026-11-22`, `2026-11-22 09:30` or `09:30`; seconds only where there are any.
    /// - Parameters:
    ///   - parts: which of day and time the cell shows.
    ///   - countsFrom1904: as workbooks do that began on an old Macintosh.
    /// - Returns: nil when the number is no day that a workbook can hold.
    static func text(_ number: Double, _ parts: CellFormat.Moment, countsFrom1904: Bool) -> String? {
        guard let (days, rest) = split(number) else { return nil }
        let showsDay = parts != .time && (countsFrom1904 || days > 0)
        // Hours beyond a day go on counting where the day is not shown.
        let time = rest > 0 || !showsDay ? Self.time(showsDay ? rest : days * secondsOfDay + rest) : nil
        return [showsDay ? day(days, countsFrom1904) : nil, time].compactMap { $0 }.joined(separator: " ")
    }

    /// A moment as a cell with this pattern shows it.
    /// - Returns: nil when the number is no day that a workbook can hold.
    static func text(_ number: Double, _ pattern: DatePattern, countsFrom1904: Bool) -> String? {
        guard let (days, rest) = split(number) else { return nil }
        let date = date(days, countsFrom1904)
        return pattern.text(
            DatePattern.Moment(
                year: date.year,
                month: date.month,
                day: date.day,
                hour: rest / 3600,
                minute: rest / 60 % 60,
                second: rest % 60
            )
        )
    }

    /// Whole days, and the seconds of the day that has begun.
    private static func split(_ number: Double) -> (days: Int, rest: Int)? {
        guard number >= 0, number < end else { return nil }
        let seconds = Int((number * Double(secondsOfDay)).rounded())
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: secondsOfDay)
        return days < Int(end) ? (days, rest) : nil
    }

    /// A moment as ISO 8601 writes it, in the form above; other texts as they are.
    static func text(iso text: String) -> String {
        var parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0].utf8.count == 10 else { return text }
        if parts[1].hasSuffix("Z") { parts[1].removeLast() }
        if let dot = parts[1].firstIndex(of: "."), parts[1][dot...].dropFirst().allSatisfy({ $0 == "0" }) {
            parts[1] = String(parts[1][..<dot])
        }
        if parts[1] == "00:00:00" || parts[1] == "00:00" { return parts[0] }
        if parts[1].utf8.count == 8, parts[1].hasSuffix(":00") { parts[1].removeLast(3) }
        return parts.joined(separator: " ")
    }

    private static func time(_ seconds: Int) -> String {
        let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
        return DatePattern.text(minutes / 60, 2) + ":" + DatePattern.text(minutes % 60, 2)
            + (second > 0 ? ":" + DatePattern.text(second, 2) : "")
    }

    private static func day(_ number: Int, _ countsFrom1904: Bool) -> String {
        let (year, month, day) = date(number, countsFrom1904)
        return [DatePattern.text(year, 4), DatePattern.text(month, 2), DatePattern.text(day, 2)].joined(separator: "-")
    }

    private static func date(_ number: Int, _ countsFrom1904: Bool) -> (year: Int, month: Int, day: Int) {
        // Lotus 1-2-3 took 1900 for a leap year, and Excel kept its day 60.
        if !countsFrom1904, number == 60 { return (1900, 2, 29) }
        let epoch = countsFrom1904 ? -24_107 : number < 60 ? -25_568 : -25_569
        let day = Day(daysSinceEpoch: number + epoch)
        return (day.year, day.month, day.day)
    }
}
