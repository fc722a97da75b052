/// Whether a figure follows from what an item gives and its article states: 8月1日 and 15日内 make 8月16日.
struct FigureDerivation {
    /// The figures of the stem and of the case.
    let given: [Figure]
    /// The figures of the cited parts.
    let stated: [Figure]

    func yields(_ figure: Figure, asksForTotal: Bool, isOfRange: Bool) -> Bool {
        if figure.unit == .date { return yieldsDate(figure) }
        let sums = givenValues(figure.unit)
        if isOfRange, !sums.isEmpty { return scaledRange(figure.unit).contains(figure.value) }
        if figure.unit.isPeriod, yieldsDistance(figure) { return true }
        if sums.isEmpty {
            guard asksForTotal else { return false }
            let periods = stated.filter { $0.unit == figure.unit }.map(\.value)
            return pairSums(periods).contains(figure.value)
        }
        return closure(of: figure.unit).contains(figure.value)
    }

    /// The ends that a range of the law in multiples or shares takes for the given values, each, two together or all:
    /// 一倍以上三倍以下 of 8000元. A range that the law states in figures is the same for every case, so that no sum of
    /// facts makes another of it.
    private func scaledRange(_ unit: Figure.Unit) -> Set<Fraction> {
        let values = givenValues(unit)
        let factors = stated.filter { $0.unit == .multiple || $0.unit == .share }.map(\.value)
        var ends = Set(values).union(pairSums(values)).union([total(values)].compactMap { $0 })
        for base in ends { ends.formUnion(factors.compactMap(base.multiplying)) }
        return ends
    }

    private func total(_ values: [Fraction]) -> Fraction? {
        values.reduce(Fraction(0)) { sum, value in sum.flatMap { $0.adding(value) } }
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

    /// What a few steps make of the given values and the article's: products, sums of products, and products of sums.
    ///
    /// Each result holds a given value for good. Results are not taken from each other freely, because 5元 + 5000元 and
    /// 5000元 - 5元 together would make any multiple of the article's figures.
    private func closure(of unit: Figure.Unit) -> Set<Fraction> {
        let values = Set(givenValues(unit))
        let own = Set(stated.filter { $0.unit == unit }.map(\.value))
            .union(unit == .age ? stated.compactMap(Self.years) : [])
        // 10日 of 3% a day: a period multiplies too.
        let factors = Set((stated + given).filter(Self.multiplies).map(\.value))
            .union(given.filter { $0.unit == .month }.compactMap(Self.years))
            .union([Fraction(2), Fraction(1, over: 2) ?? Fraction(1)])
        let once = scaled(values, by: factors)
        let twice = scaled(once, by: factors)
        let sums = combined(values, with: values.union(own))
        var reached = twice.union(sums)
            .union(combined(once, with: once.union(own)))
            .union(combined(twice, with: values))
            .union(combined(sums, with: values.union(own)))
            .union(scaled(sums, by: factors))
            .union([total(givenValues(unit))].compactMap { $0 })
        if unit == .share {
            let bases = values.union(sums)
            for base in bases { reached.formUnion(values.compactMap { $0.dividing(by: base) }) }
        }
        return reached
    }

    /// The values with their products and quotients.
    private func scaled(_ values: Set<Fraction>, by factors: Set<Fraction>) -> Set<Fraction> {
        var products = values
        for value in values {
            for factor in factors {
                products.formUnion([value.multiplying(by: factor), value.dividing(by: factor)].compactMap { $0 })
            }
        }
        return products
    }

    /// The sums and differences of values with others.
    private func combined(_ values: Set<Fraction>, with others: Set<Fraction>) -> Set<Fraction> {
        var results: Set<Fraction> = []
        for value in values {
            for other in others {
                results.formUnion(
                    [value.adding(other), value.subtracting(other), other.subtracting(value)].compactMap { $0 }
                )
                if results.count > Self.limit { return results }
            }
        }
        return results
    }

    /// Values grow fast in number; more than this many are never needed for an item's sum.
    private static let limit = 2_000

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
        let years = years(of: figure)
        // A period may end in the next year, and neither day needs to say so.
        let days = days(years.map { $0 - 1 } + years)
        let wanted = (years + years.map { $0 + 1 }).compactMap { day(figure, $0) }
        guard !days.isEmpty, !wanted.isEmpty else { return true }
        let periods = (stated + given).filter { $0.unit.isPeriod || $0.unit == .age }
        // Working days depend on holidays that nobody here knows.
        if periods.contains(where: { $0.unit == .workingDay }) { return true }
        return days.contains { start in
            periods.contains { first in
                reach(start, first).contains { due in
                    wanted.contains { abs($0.daysSinceEpoch - due.daysSinceEpoch) <= 1 || isDeferred(due, $0) }
                        || periods.contains { second in
                            reach(due, second).contains { end in
                                wanted.contains { abs($0.daysSinceEpoch - end.daysSinceEpoch) <= 2 }
                            }
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

    /// The years that the given days and another say: a day without one is in one of these. A common year where none
    /// is said.
    private func years(of figure: Figure? = nil) -> [Int] {
        let said = (given + [figure].compactMap { $0 }).filter { $0.unit == .date }
            .map { CalendarDay.parts($0.value.numerator).year }.filter { $0 > 0 }
        return said.isEmpty ? [2023] : Set(said).sorted()
    }

    /// The given days, in each of the years where they say none.
    private func days(_ years: [Int]) -> Set<Day> {
        Set(given.filter { $0.unit == .date }.flatMap { figure in years.compactMap { day(figure, $0) } })
    }

    private func day(_ figure: Figure, _ unsaid: Int) -> Day? {
        let (year, month, day) = CalendarDay.parts(figure.value.numerator)
        guard month > 0, day > 0 else { return nil }
        return Day(year > 0 ? year : unsaid, month, day)
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
        let days = days(years())
        guard days.count > 1, figure.value.denominator == 1 else { return false }
        let amount = figure.value.numerator * (figure.unit == .month ? 30 : 1)
        let slack = figure.unit == .month ? max(3, amount / 20) : 1
        let numbers = days.map(\.daysSinceEpoch)
        return numbers.contains { start in numbers.contains { abs(abs($0 - start) - amount) <= slack } }
    }
}
