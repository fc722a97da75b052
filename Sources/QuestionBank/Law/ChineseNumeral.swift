/// Numbers as Chinese law writes them: 第一千零六十二条, 三十日, 二万元.
package enum ChineseNumeral {
    /// Numbers from here on have no text here; no law counts so far.
    private static let limit = 1_000_000_000_000

    /// Whether a character can stand in a Chinese numeral.
    package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || unit(scalar) != nil || group(scalar) != nil
    }

    /// The value of a whole Chinese numeral, nil when it is none: `一千零六十二` is 1062, `二〇二六` is 2026.
    ///
    /// It is strict, because a wrong reading is worse than none: what the number's own text would not be is refused,
    /// such as `十十`, `三十二百`, `一千六十二`, and the colloquial `百三` (130) and `一万五` (15,000). `〇` stands for
    /// `零`, `一十二` for `十二`, `两` for `二` alone or before 百, 千, 万 and 亿, and a `零` after a full 万 may be left
    /// out or not: `二十万五千`, `二十万零五千`.
    package static func value(of text: some StringProtocol) -> Int? { value(of: text.unicodeScalars) }

    static func value(of text: some Sequence<Unicode.Scalar>) -> Int? {
        var scalars = Array(text)
        guard !scalars.isEmpty, scalars.count <= 32 else { return nil }
        if scalars == ["两"] { return 2 }
        let digits = scalars.compactMap(digit)
        if digits.count == scalars.count { return positional(digits, of: scalars) }

        for index in scalars.indices where scalars[index] == "两" {
            guard index + 1 < scalars.count, "百千万亿".unicodeScalars.contains(scalars[index + 1]) else { return nil }
            scalars[index] = "二"
        }
        guard let value = sum(scalars), value < limit else { return nil }
        var canonical = String.UnicodeScalarView(scalars.map { $0 == "〇" ? "零" : $0 })
        if canonical.starts(with: "一十".unicodeScalars) { canonical.removeFirst() }
        let written = String(canonical)
        return written == spelling(value, fillsGroups: false) || written == spelling(value, fillsGroups: true)
            ? value : nil
    }

    /// A number from 0 to below a trillion (10¹²) as a law prints it: 1062 is `一千零六十二`, 12 is `十二`.
    package static func text(of number: Int) -> String {
        precondition((0..<limit).contains(number), "article numbers and periods are far below a trillion")
        return spelling(number, fillsGroups: false)
    }

    /// Digits one after the other, as years are written: `二〇二六`.
    private static func positional(_ digits: [Int], of scalars: [Unicode.Scalar]) -> Int? {
        guard digits.count <= 9, digits.count == 1 || digits[0] != 0, !scalars.contains("两") else { return nil }
        return digits.reduce(0) { $0 * 10 + $1 }
    }

    /// What digits and units add up to, whatever their order; `value(of:)` judges the order by writing the sum again.
    private static func sum(_ scalars: [Unicode.Scalar]) -> Int? {
        var total = 0
        var section = 0
        var pending = 0
        for scalar in scalars {
            if let digit = digit(scalar) {
                pending = digit
            } else if let unit = unit(scalar) {
                section += max(1, pending) * unit
                pending = 0
            } else if let group = group(scalar) {
                total += (section + pending) * group
                section = 0
                pending = 0
            } else {
                return nil
            }
        }
        return total + section + pending
    }

    // fillsGroups: a `零` also follows a 万 or 亿 whose own number ends in 0 (`二十万零五千`).
    private static func spelling(_ number: Int, fillsGroups: Bool) -> String {
        if number == 0 { return "零" }
        var text = ""
        var gap = false
        var before = 0
        for (size, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
            let group = number / size % 10_000
            if group == 0 {
                gap = true
            } else {
                let isFilled = gap || group < 1000 || fillsGroups && before % 10 == 0
                if !text.isEmpty, isFilled { text += "零" }
                text += section(group) + name
                gap = false
            }
            before = group
        }
        return text.hasPrefix("一十") ? String(text.dropFirst()) : text
    }

    private static func section(_ number: Int) -> String {
        let names = Array("零一二三四五六七八九")
        var text = ""
        var gap = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                gap = !text.isEmpty
            } else {
                if gap { text += "零" }
                gap = false
                text += String(names[digit]) + name
            }
        }
        return text
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "零", "〇": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    private static func unit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }

    private static func group(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "万": 10_000
        case "亿": 100_000_000
        default: nil
        }
    }
}
