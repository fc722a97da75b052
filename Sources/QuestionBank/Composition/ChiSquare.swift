/// Whether counts lie as they would by chance: Pearson's chi-square test at the 1% level.
package struct ChiSquare: Hashable, Sendable {
    package let counts: [Int]
    /// What chance alone would give, on average.
    package let expected: [Double]
    package let statistic: Double
    package let degreesOfFreedom: Int
    /// What the statistic passes in one of a hundred cases by chance alone.
    package let criticalValue: Double

    /// Whether chance explains the counts.
    package var isEven: Bool { statistic <= criticalValue }

    /// The upper 1% points of the chi-square distribution for 1 to 7 degrees of freedom; NIST/SEMATECH e-Handbook of
    /// Statistical Methods, section 1.3.6.7.4.
    private static let criticalValues = [6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475]

    /// The test wants so many expected in each class.
    static let leastExpected = 5.0

    /// Nil where there is nothing to test: fewer than two classes, more than eight, or a class of which too few are
    /// expected.
    package init?(_ counts: [Int], expected: [Double]) {
        let freedom = counts.count - 1
        guard counts.count == expected.count, Self.criticalValues.indices.contains(freedom - 1),
            expected.allSatisfy({ $0 >= Self.leastExpected })
        else { return nil }
        self.counts = counts
        self.expected = expected
        degreesOfFreedom = freedom
        criticalValue = Self.criticalValues[freedom - 1]
        statistic = zip(counts, expected).reduce(0) { sum, pair in
            let difference = Double(pair.0) - pair.1
            return sum + difference * difference / pair.1
        }
    }
}
