/// Marks in hundredths of a point, so that shares of a point add up exactly.
package struct Points: Hashable, Comparable, Sendable, Codable {
    package let hundredths: Int

    package static let zero = Points(hundredths: 0)

    package init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// Reads `2`, `2.5` or `0.25`; nil for a negative number, more than two decimals or anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let whole = Int(parts[0]), whole <= 1_000_000
        else { return nil }
        guard parts.count == 2 else {
            self.init(hundredths: whole * 100)
            return
        }
        guard parts[1].count <= 2, let fraction = Int(parts[1].count == 1 ? parts[1] + "0" : parts[1]) else {
            return nil
        }
        self.init(hundredths: whole * 100 + fraction)
    }

    package static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
    package static func + (left: Points, right: Points) -> Points {
        Points(hundredths: left.hundredths + right.hundredths)
    }

    /// Equal shares; what does not divide goes to the last share, so that the shares add up to the whole.
    package func divided(into shares: Int) -> [Points] {
        precondition(shares > 0, "points go to at least one item")
        let share = hundredths / shares
        return (0..<shares).map { Points(hundredths: $0 == shares - 1 ? hundredths - share * (shares - 1) : share) }
    }

    package init(from decoder: any Decoder) throws {
        hundredths = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hundredths)
    }
}

extension Points: CustomStringConvertible {
    /// Without needless zeros: `2`, `2.5`, `0.25`.
    package var description: String {
        let fraction = hundredths % 100
        if fraction == 0 { return String(hundredths / 100) }
        if fraction % 10 == 0 { return "\(hundredths / 100).\(fraction / 10)" }
        return "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + String(fraction)
    }
}
