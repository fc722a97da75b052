import QuestionBank

/// Shares of points in the numbers that Moodle knows.
///
/// Moodle takes only certain fractions, unless told to match the nearest; they are rounded (16.66667%), ours are not
/// (16.66666%). Both mean an even share and are told apart nowhere.
enum MoodleWeight {
    /// The smallest of these is 3.84615%, so that no two lie within a unit of one another.
    private static let shares = (2...OptionLabel.limit).map(Weight.evenShare)

    /// The weight behind a percentage in a file; nil when it is none from -100 to 100.
    static func weight(_ percent: some StringProtocol) -> Weight? { Weight(percent: percent).map(carried) }

    /// What Moodle makes of the weight of an item; nil beyond -100 and 100 percent.
    static func held(_ weight: Weight) -> Weight? { abs(weight.units) <= Weight.full.units ? carried(weight) : nil }

    static func carried(_ weight: Weight) -> Weight {
        if weight.units % 1_000_000 == 0 { return weight }
        return shares.first { abs($0.units - weight.units) <= 1 } ?? weight
    }

    /// The percentage as Moodle has it in its list.
    static func percent(_ weight: Weight) -> String {
        for count in 2...OptionLabel.limit where shares[count - 2] == weight {
            return Weight(units: (Weight.full.units + count / 2) / count).percent
        }
        return weight.percent
    }

    /// What positive weights add up to, where several answers are right; nil when it is all the points, but for
    /// rounding.
    static func wrongSum(_ options: [ExchangeOption]) -> String? {
        let sum = options.reduce(0) { $0 + max(0, $1.weight.units) }
        return abs(sum - Weight.full.units) <= 1000 ? nil : Weight(units: sum).percent
    }
}

/// Decimal numbers as texts, because binary fractions would round them.
enum DecimalText {
    /// Longer numbers are none that anybody asks for, and could be made to fill the memory by their exponent.
    private static let digitLimit = 40

    /// The number without a plus sign and without an exponent; nil when the text is none.
    static func normal(_ text: some StringProtocol) -> String? {
        var rest = ASCIISpaces.trimmed(text)[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        rest.removeFirst(whole.count)
        var decimals: Substring = ""
        if rest.first == "." {
            decimals = rest.dropFirst().prefix(while: isDigit)
            rest.removeFirst(decimals.count + 1)
        }
        guard !(whole.isEmpty && decimals.isEmpty), whole.count + decimals.count <= digitLimit else { return nil }
        var digits = (whole: String(whole), decimals: String(decimals))
        if rest.first == "e" || rest.first == "E" {
            guard let exponent = Int(rest.dropFirst()), abs(exponent) <= digitLimit else { return nil }
            digits = shifted(digits, by: exponent)
            rest = ""
        }
        guard rest.isEmpty else { return nil }
        let number =
            (digits.whole.isEmpty ? "0" : digits.whole) + (digits.decimals.isEmpty ? "" : "." + digits.decimals)
        return (isNegative ? "-" : "") + number
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }

    private static func shifted(
        _ digits: (whole: String, decimals: String),
        by exponent: Int
    ) -> (whole: String, decimals: String) {
        let all = digits.whole + digits.decimals
        let point = digits.whole.count + exponent
        if point <= 0 { return ("0", String(repeating: "0", count: -point) + all) }
        if point >= all.count {
            let whole = (all + String(repeating: "0", count: point - all.count)).drop { $0 == "0" }
            return (String(whole), "")
        }
        return (String(all.prefix(point)), String(all.dropFirst(point)))
    }
}
