/// Whether a figure follows from what an item gives and its article states: 8月1日 and 15日内 make 8月16日.
struct FigureDerivation {
    /// The figures of the stem and of the case.
    let given: [Figure]
    /// The figures of the cited parts.
    let stated: [Figure]

    /// Derived values grow fast; more than this many are never needed for an item's sum.
    private static let limit = 600

    func yields(_ figure: Figure, asksForTotal: Bool) -> Bool {
        if figure.unit == .date { return yieldsDate(figure) }
        let sums = givenValues(figure.unit)
        if figure.unit.isPeriod, yieldsDistance(figure) { return true }
        if sums.isEmpty {
            guard asksForTotal else { return false }
            let periods = stated.filter { $0.unit == figure.unit }.map(\.value)
            return pairSums(periods).contains(figure.value)
        }
        return closure(of: figure.unit).contains(figure.value)
    }

    private func givenValues(_ unit: Figure.Unit) -> [Fraction] {
        switch unit {
        // A share can come from two counts, and a count from a share.
        case .share: given.filter { $0.unit == .share || $0.unit == .count || $0.unit == .yuan }.map(\.value)
        case .age: given.filter { $0.unit == .age }.map(\.value)
        // A bare number may be an amount as well as a period.
        case .none: given.filter { $0.unit != .date }.map(\.value)
        default: given.filter { $0.unit == unit }.map(\.value)
        }
    }

    private func pairSums(_ values: [Fraction]) -> Set<Fraction> {
        var sums: Set<Fraction> = []
        for (index, left) in values.enumerated() {
            for right in values[(index + 1)...] { if let sum = left.adding(right) { sums.insert(sum) } }
        }
        return sums
    }

    /// What two steps of addition, subtraction and multiplication make of the given values and the article's.
    private func closure(of unit: Figure.Unit) -> Set<Fraction> {
        let values = Set(givenValues(unit))
        let own = Set(stated.filter { $0.unit == unit }.map(\.value))
            .union(unit == .age ? stated.compactMap(Self.years) : [])
        // 10日 of 3% a day: a period multiplies too.
        let factors = Set((stated + given).filter(Self.multiplies).map(\.value))
            .union(given.filter { $0.unit == .month }.compactMap(Self.years))
            .union([Fraction(2), Fraction(1, over: 2) ?? Fraction(1)])
        var reached = values
        for _ in 0..<2 {
            var next = reached
            for value in reached {
                for other in values.union(own).union(reached.count < 40 ? reached : []) {
                    next.formUnion(
                        [value.adding(other), value.subtracting(other), other.subtracting(value)].compactMap { $0 }
                    )
                    if unit == .share, let ratio = value.dividing(by: other) { next.insert(ratio) }
                    if next.count > Self.limit { return next }
                }
                for factor in factors {
                    next.formUnion([value.multiplying(by: factor), value.dividing(by: factor)].compactMap { $0 })
                }
            }
            reached = next
        }
        return reached
    }

    private static func multiplies(_ figure: Figure) -> Bool {
        switch figure.unit {
        case .share, .multiple, .count, .occasion, .day, .month: true
        default: false
        }
    }

    private static func years(_ period: Figure) -> Fraction? {
        period.unit == .month ? period.value.dividing(by: Fraction(12)) : nil
    }

    // MARK: - Days of the calendar

    /// A given day, or one that a stated period leads to, deferred over a holiday at most.
    private func yieldsDate(_ figure: Figure) -> Bool {
        let days = given.filter { $0.unit == .date }.compactMap(day)
        guard !days.isEmpty, let wanted = day(figure) else { return true }
        let periods = (stated + given).filter { $0.unit.isPeriod || $0.unit == .age }
        // Working days depend on holidays that nobody here knows.
        if periods.contains(where: { $0.unit == .workingDay }) { return true }
        return days.contains { start in
            periods.contains { period in
                reach(start, period).contains {
                    abs($0.daysSinceEpoch - wanted.daysSinceEpoch) <= 1 || isDeferred($0, wanted)
                }
            }
                || periods.contains { first in
                    periods.contains { second in
                        reach(start, first).flatMap { reach($0, second) }.contains {
                            abs($0.daysSinceEpoch - wanted.daysSinceEpoch) <= 2
                        }
                    }
                }
        }
    }

    private func isDeferred(_ due: Day, _ wanted: Day) -> Bool {
        let delay = wanted.daysSinceEpoch - due.daysSinceEpoch
        let isLongHoliday = due.month == 10 && due.day <= 8 || due.month == 5 && due.day <= 6 || due.month <= 2
        return (0...(isLongHoliday ? 9 : 3)).contains(delay)
    }

    /// The day of a figure; a year that is not said is taken to be a common one.
    private func day(_ figure: Figure) -> Day? {
        let (year, month, day) = CalendarDay.parts(figure.value.numerator)
        guard month > 0, day > 0 else { return nil }
        return Day(year > 0 ? year : 2023, month, day)
    }

    private func reach(_ start: Day, _ period: Figure) -> [Day] {
        guard period.value.denominator == 1, period.value.numerator < 100_000 else { return [] }
        let amount = period.value.numerator
        switch period.unit {
        case .day: return [start.adding(days: amount), start.adding(days: -amount)]
        case .hour: return [start.adding(days: amount / 24)]
        case .month: return [1, -1].compactMap { month(start, $0 * amount) }
        case .age: return [1, -1].compactMap { month(start, $0 * amount * 12) }
        default: return []
        }
    }

    private func month(_ start: Day, _ months: Int) -> Day? {
        let total = start.year * 12 + start.month - 1 + months
        guard total >= 12 else { return nil }
        let (year, month) = (total / 12, total % 12 + 1)
        return Day(year, month, min(start.day, Day.length(ofMonth: month, year: year)))
    }

    /// How long it is from one given day to another.
    private func yieldsDistance(_ figure: Figure) -> Bool {
        let days = given.filter { $0.unit == .date }.compactMap(day)
        guard days.count > 1, figure.value.denominator == 1 else { return false }
        let amount = figure.value.numerator * (figure.unit == .month ? 30 : 1)
        let slack = figure.unit == .month ? max(3, amount / 20) : 1
        let numbers = days.map(\.daysSinceEpoch)
        return numbers.contains { start in numbers.contains { abs(abs($0 - start) - amount) <= slack } }
    }
}
