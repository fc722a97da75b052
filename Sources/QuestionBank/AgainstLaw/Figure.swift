/// A figure that a law or an item states: a period, an age, an amount, a count, a share or a day.
package struct Figure: Hashable, Sendable {
    package let value: Fraction
    package let unit: Unit
    package let bound: Bound
    /// Where number and unit stand, in scalars of the text that was read.
    package let range: Range<Int>
    /// Number and unit as they stand in the text: `十五日`, `15 日`.
    package let written: String
    /// Whether it states no number by itself: 一 with a unit for things often only means "a" (一名, 一次), and 每年 how often.
    package let isIndefinite: Bool

    package init(
        value: Fraction,
        unit: Unit,
        bound: Bound = .none,
        range: Range<Int>,
        written: String,
        isIndefinite: Bool = false
    ) {
        self.value = value
        self.unit = unit
        self.bound = bound
        self.range = range
        self.written = written
        self.isIndefinite = isIndefinite
    }

    /// What is counted. Units that law treats as one are one here: 天 is 日, 岁 is 周岁, 一年 is 十二个月; a working day is
    /// no 日, and 两个月 are not 60日.
    package enum Unit: Hashable, Sendable {
        case day
        case workingDay
        /// Years too, twelve to one.
        case month
        case hour
        case minute
        case age
        case yuan
        /// 三分之二, 20%, 过半数: a number from 0 to 1, as a rule.
        case share
        /// 双倍, 五倍.
        case multiple
        /// 两次.
        case occasion
        /// 5人, 两名, 3个.
        case count
        /// A day of the calendar, year × 10,000 + month × 100 + day; what is not said is 0.
        case date
        /// Another unit, as it is written: 平方米.
        case other(String)
        /// A bare number.
        case none

        /// Whether it is a length of time.
        package var isPeriod: Bool {
            switch self {
            case .day, .workingDay, .month, .hour, .minute: true
            default: false
            }
        }
    }

    /// What the words around a figure make of it.
    package enum Bound: Hashable, Sendable {
        case none
        /// 以下, 不超过, 最多.
        case atMost
        /// 以上, 至少, 不低于.
        case atLeast
    }

    /// Whether the two say the same, their bounds aside. A bare number is equal to that number of anything, and a day
    /// without a year to that day of any year.
    package func equals(_ other: Figure) -> Bool {
        if unit == .date, other.unit == .date { return CalendarDay.matches(value.numerator, other.value.numerator) }
        if unit == .none || other.unit == .none { return plainNumber == other.plainNumber }
        return unit == other.unit && value == other.value
    }

    /// Whether both could answer one question: both are periods, both amounts.
    func isOfKind(of other: Figure) -> Bool {
        unit == other.unit || unit.isPeriod && other.unit.isPeriod || other.unit == .none
    }

    /// Whether one says at most and the other at least.
    func contradicts(_ other: Figure) -> Bool {
        bound != .none && other.bound != .none && bound != other.bound
    }

    /// The number as it was written, before 年 became months.
    private var plainNumber: Fraction {
        guard unit == .month, written.unicodeScalars.last == "年" else { return value }
        return value.dividing(by: Fraction(12)) ?? value
    }
}

extension Figure {
    /// The figure in one form, whatever the way it was written: `15日`, `2年`, `2/3`, `20000元`.
    package var normalised: String {
        switch unit {
        case .day: "\(value)日"
        case .workingDay: "\(value)个工作日"
        case .month:
            value.denominator == 1 && value.numerator % 12 == 0 ? "\(value.numerator / 12)年" : "\(value)个月"
        case .hour: "\(value)小时"
        case .minute: "\(value)分钟"
        case .age: "\(value)周岁"
        case .yuan: "\(value)元"
        case .share, .none: "\(value)"
        case .multiple: "\(value)倍"
        case .occasion: "\(value)次"
        case .count: "\(value)人（个）"
        case .date: CalendarDay.text(value.numerator)
        case .other(let unit): "\(value)\(unit)"
        }
    }
}

/// A day as the value of a figure.
enum CalendarDay {
    static func number(year: Int, month: Int, day: Int) -> Int { year * 10_000 + month * 100 + day }

    static func number(_ day: Day) -> Int { number(year: day.year, month: day.month, day: day.day) }

    static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) {
        (number / 10_000, number / 100 % 100, number % 100)
    }

    static func matches(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (parts(left), parts(right))
        func agree(_ left: Int, _ right: Int) -> Bool { left == 0 || right == 0 || left == right }
        return agree(left.year, right.year) && left.month == right.month && left.day == right.day
    }

    static func text(_ number: Int) -> String {
        let (year, month, day) = parts(number)
        return (year > 0 ? "\(year)年" : "") + (month > 0 ? "\(month)月" : "") + (day > 0 ? "\(day)日" : "")
    }
}
