/// An exact number, as figures of a law need it: 15, 2/3, 4.5; always in lowest terms.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    /// Above 0.
    package let denominator: Int

    package init(_ value: Int) {
        numerator = value
        denominator = 1
    }

    /// nil for a denominator that is not above 0.
    package init?(_ numerator: Int, over denominator: Int) {
        guard denominator > 0, numerator != Int.min else { return nil }
        let divisor = max(1, Fraction.greatestDivisor(abs(numerator), denominator))
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    // Nil where the result does not fit; no law has such numbers.

    package func adding(_ other: Fraction) -> Fraction? { combine(other, by: { $0.addingReportingOverflow($1) }) }

    package func subtracting(_ other: Fraction) -> Fraction? {
        combine(other, by: { $0.subtractingReportingOverflow($1) })
    }

    package func multiplying(by other: Fraction) -> Fraction? {
        let (top, topOverflow) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
        return topOverflow || bottomOverflow ? nil : Fraction(top, over: bottom)
    }

    /// nil for a divisor that is not above 0.
    package func dividing(by other: Fraction) -> Fraction? {
        guard other.numerator > 0, let inverse = Fraction(other.denominator, over: other.numerator) else { return nil }
        return multiplying(by: inverse)
    }

    private func combine(
        _ other: Fraction,
        by operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
    ) -> Fraction? {
        let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
        let (top, topOverflow) = operation(left, right)
        guard !leftOverflow, !rightOverflow, !bottomOverflow, !topOverflow else { return nil }
        return Fraction(top, over: bottom)
    }

    private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}

extension Fraction: Comparable {
    package static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator.multipliedFullWidth(by: right.denominator)
            < right.numerator.multipliedFullWidth(by: left.denominator)
    }
}

extension Fraction: CustomStringConvertible {
    /// `15`, `4.5`, and `2/3` where decimals do not end.
    package var description: String {
        if denominator == 1 { return "\(numerator)" }
        var scale = 1
        while scale < 10_000 {
            scale *= 10
            guard scale % denominator == 0 else { continue }
            let digits = String(abs(numerator) % denominator * (scale / denominator))
            let zeros = String(repeating: "0", count: String(scale).count - 1 - digits.count)
            return (numerator < 0 ? "-" : "") + "\(abs(numerator) / denominator).\(zeros)\(digits)"
        }
        return "\(numerator)/\(denominator)"
    }
}
