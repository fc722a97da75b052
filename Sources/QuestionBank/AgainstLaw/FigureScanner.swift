/// One walk over a text in half width.
struct FigureScanner {
    let text: Scalars
    private var found: [Figure] = []
    private var index = 0

    init(text: Scalars) {
        self.text = text
    }

    mutating func run() -> [Figure] {
        while index < text.count {
            switch text[index] {
            case "半", "双", "加", "过", "每": word()
            case let scalar where NumericScalar.isNumeric(scalar): number()
            default: index += 1
            }
        }
        return found
    }

    private func scalar(at place: Int) -> Unicode.Scalar? { text.indices.contains(place) ? text[place] : nil }

    private enum Words {
        static let overHalf = Scalars(of: "过半数")
        static let partsOf = Scalars(of: "分之")
        static let yearAndHalf = Scalars(of: "年半")
        static let monthAndHalf = Scalars(of: "个半月")
    }

    // MARK: - Figures without numerals

    private static let words: [(word: Scalars, value: Fraction, unit: Figure.Unit)] = {
        let half = Fraction(1, over: 2) ?? Fraction(1)
        let table: [(String, Fraction, Figure.Unit)] = [
            ("半数", half, .share), ("过半", half, .share), ("半年", Fraction(6), .month), ("半个月", half, .month),
            ("双倍", Fraction(2), .multiple), ("加倍", Fraction(2), .multiple), ("每年", Fraction(12), .month),
            ("每月", Fraction(1), .month), ("每半年", Fraction(6), .month),
        ]
        return table.map { (Scalars(of: $0.0), $0.1, $0.2) }
    }()

    /// 半数, 半年, 双倍; 每年 is a period of a year, though it states no figure by itself.
    private mutating func word() {
        guard let (word, value, unit) = Self.words.first(where: { text.has($0.word, at: index) }) else {
            index += 1
            return
        }
        // 过半数 is one figure; 大半年 is none.
        let length = word.count + (text.has(Words.overHalf, at: index) ? 1 : 0)
        if scalar(at: index - 1) != "大" { append(value, unit, index..<(index + length)) }
        index += length
    }

    // MARK: - Numbers

    private mutating func number() {
        let numbers = NumberScan(text: text)
        let run = numbers.endOfRun(from: index)
        let before = scalar(at: index - 1)
        if isOrdinal {
            index = run
            return
        }
        if let (figure, end) = share(run) {
            index = end
            found.append(figure)
            return
        }
        guard let (value, end) = numbers.number(at: index) else {
            index = run
            return
        }
        // 数十, 几百 are vague; brackets make it the number of a point.
        let isVague = before == "数" || before == "几"
        let isPoint = (before == "(" || before == "〔" || before == "[") && [")", "〕", "]"].contains(scalar(at: end))
        if isVague || isPoint {
            index = end
            return
        }
        if date(value, end) || half(end) { return }
        measure(value, end)
    }

    /// 第三十一条, 第15日.
    private var isOrdinal: Bool {
        var place = index - 1
        while scalar(at: place) == " " { place -= 1 }
        return scalar(at: place) == "第"
    }

    /// 三分之二, 百分之二十, 20%, 三成, 2/3.
    private func share(_ run: Int) -> (Figure, Int)? {
        let numbers = NumberScan(text: text)
        if text.has(Words.partsOf, at: run) {
            let denominator: Int? =
                switch text[index..<run] {
                case ["百"]: 100
                case ["千"]: 1000
                case ["万"]: 10_000
                default: numbers.whole(index..<run)
                }
            guard let top = numbers.number(at: run + 2), let denominator, let divisor = Fraction(denominator, over: 1),
                let value = top.value.dividing(by: divisor)
            else { return nil }
            return (figure(value, .share, index..<top.end), top.end)
        }
        guard let (value, end) = numbers.number(at: index) else { return nil }
        switch scalar(at: end) {
        case "%":
            guard let share = value.dividing(by: Fraction(100)) else { return nil }
            return (figure(share, .share, index..<(end + 1)), end + 1)
        case "‰":
            guard let share = value.dividing(by: Fraction(1000)) else { return nil }
            return (figure(share, .share, index..<(end + 1)), end + 1)
        case "成":
            let next = scalar(at: end + 1)
            guard value < Fraction(10), next.map({ "以的，。、；,;买左)".unicodeScalars.contains($0) }) != false,
                let share = value.dividing(by: Fraction(10))
            else { return nil }
            return (figure(share, .share, index..<(end + 1)), end + 1)
        case "/":
            guard value.denominator == 1, let (divisor, after) = numbers.number(at: end + 1), divisor.denominator == 1,
                scalar(at: after) != "/", value < divisor, let share = value.dividing(by: divisor)
            else { return nil }
            return (figure(share, .share, index..<after), after)
        default:
            if scalar(at: end) == "半", value == Fraction(1), let half = Fraction(1, over: 2) {
                let next = scalar(at: end + 1)
                guard next != "年", next != "个" else { return nil }
                return (figure(half, .share, index..<(end + 1)), end + 1)
            }
            return nil
        }
    }

    /// 2022年5月1日, 5月1日, 2026年.
    private mutating func date(_ value: Fraction, _ end: Int) -> Bool {
        guard value.denominator == 1 else { return false }
        let numbers = NumberScan(text: text)
        var (year, month, day) = (0, 0, 0)
        var place = end
        if scalar(at: end) == "年", (1000...9999).contains(value.numerator) {
            year = value.numerator
            place = end + 1
            if let (next, after) = numbers.number(at: place), scalar(at: after) == "月", next.denominator == 1,
                (1...12).contains(next.numerator)
            {
                month = next.numerator
                place = after + 1
            }
        } else if scalar(at: end) == "月", (1...12).contains(value.numerator) {
            month = value.numerator
            place = end + 1
        } else {
            return false
        }
        if month > 0, let (next, after) = numbers.number(at: place), ["日", "号"].contains(scalar(at: after)),
            next.denominator == 1, (1...31).contains(next.numerator)
        {
            day = next.numerator
            place = after + 1
        }
        append(Fraction(CalendarDay.number(year: year, month: month, day: day)), .date, index..<place)
        index = place
        return true
    }

    /// 一年半, 两个半月.
    private mutating func half(_ end: Int) -> Bool {
        guard let (value, _) = NumberScan(text: text).number(at: index), value.denominator == 1 else { return false }
        if text.has(Words.yearAndHalf, at: end) {
            append(Fraction(value.numerator * 12 + 6), .month, index..<(end + 2))
            index = end + 2
            return true
        }
        if text.has(Words.monthAndHalf, at: end), let months = Fraction(value.numerator * 2 + 1, over: 2) {
            append(months, .month, index..<(end + 3))
            index = end + 3
            return true
        }
        return false
    }

    /// A number with its unit, and a range such as 三至五日, whose first number has no unit of its own.
    private mutating func measure(_ value: Fraction, _ end: Int) {
        let start = index
        index = end
        if let (unit, factor, after) = FigureUnits.unit(in: text, at: end) {
            guard !isDistributive(start, value) else {
                index = after
                return
            }
            guard let scaled = value.multiplying(by: factor) else { return }
            append(scaled, unit, start..<after)
            index = after
            return
        }
        guard let joint = FigureUnits.joint(in: text, at: end), let next = NumberScan(text: text).number(at: joint),
            let (unit, factor, _) = FigureUnits.unit(in: text, at: next.end), let scaled = value.multiplying(by: factor)
        else { return }
        append(scaled, unit, start..<end)
    }

    /// 每一年, 同一日, 上一年度: one of a row, no figure.
    private func isDistributive(_ start: Int, _ value: Fraction) -> Bool {
        guard value == Fraction(1), let before = scalar(at: start - 1) else { return false }
        return "上下同任另某这那该每唯之其统".unicodeScalars.contains(before)
    }

    private mutating func append(_ value: Fraction, _ unit: Figure.Unit, _ range: Range<Int>) {
        found.append(figure(value, unit, range))
    }

    private func figure(_ value: Fraction, _ unit: Figure.Unit, _ range: Range<Int>) -> Figure {
        let isThing = unit == .count || unit == .occasion
        return Figure(
            value: value,
            unit: unit,
            bound: FigureUnits.bound(in: text, around: range),
            range: range,
            written: text.text(range),
            isIndefinite: isThing && value == Fraction(1) && text[range.lowerBound] == "一"
                || text[range.lowerBound] == "每"
        )
    }
}
