/// Numbers as Chinese law writes them: 第一千零六十二条, 三十日, 二万元.
package enum ChineseNumeral {
    private static let digits: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    private static let groups: [Character: Int] = ["万": 10_000, "亿": 100_000_000]

    /// Whether a character can stand in a Chinese numeral.
    package static func isNumeral(_ character: Character) -> Bool {
        digits[character] != nil || units[character] != nil || groups[character] != nil
    }

    /// The value of a whole Chinese numeral, nil when it is none: `一千零六十二` is 1062, `二〇二六` is 2026.
    package static func value(of text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.allSatisfy(isNumeral) else { return nil }
        if text.allSatisfy({ digits[$0] != nil }) {
            return text.count > 9 ? nil : text.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        var total = 0
        var group = 0
        var pending: Int?
        for character in text {
            if let digit = digits[character] {
                if let pending, pending != 0 { return nil }
                pending = digit
            } else if let unit = units[character] {
                let step = (pending ?? 1) * unit
                guard step != 0, group == 0 || group % (unit * 10) == 0 || pending != nil else { return nil }
                group += step
                pending = nil
            } else if let unit = groups[character] {
                let head = group + (pending ?? 0)
                guard head > 0 || total > 0 else { return nil }
                total = unit == 100_000_000 ? (total + head) * unit : total + head * unit
                group = 0
                pending = nil
            }
            guard total < 1_000_000_000_000 else { return nil }
        }
        return total + group + (pending ?? 0)
    }

    /// A number from 0 to 99,999,999 as a law prints it: 1062 is `一千零六十二`, 12 is `十二`.
    package static func text(of number: Int) -> String {
        precondition((0...99_999_999).contains(number), "article numbers and periods are below 100 million")
        if number == 0 { return "零" }
        let high = number / 10_000
        let low = number % 10_000
        var text = high > 0 ? section(high) + "万" : ""
        if low > 0 {
            if high > 0, low < 1000 { text += "零" }
            text += section(low)
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
}
