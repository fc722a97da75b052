/// Whether the keys of a bank can be guessed by their place.
enum KeyBalance {
    /// With fewer items, an uneven count says little.
    static let leastItems = 20

    /// The upper 1% points of the chi-square distribution for 1 to 7 degrees of freedom; NIST/SEMATECH e-Handbook of
    /// Statistical Methods, section 1.3.6.7.4.
    static let criticalValues = [6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475]

    static func find(in items: [Item]) -> [WritingAdvice] {
        [letters(items), truth(items)].compactMap(\.self)
    }

    private static func letters(_ items: [Item]) -> WritingAdvice? {
        var counts = Array(repeating: 0, count: 26)
        var expected = Array(repeating: 0.0, count: 26)
        var total = 0
        for case .single(let options, let key) in items.map(\.answer) where options.count <= 26 {
            counts[key] += 1
            total += 1
            // Even among the options that the item has.
            for letter in options.indices { expected[letter] += 1 / Double(options.count) }
        }
        guard total >= leastItems else { return nil }
        // The test wants five of each letter expected; letters that few items reach are left out.
        let tested = expected.indices.filter { expected[$0] >= 5 }
        guard tested.count > 1, tested.count - 2 < criticalValues.count else { return nil }
        let statistic = chiSquare(tested.map { counts[$0] }, tested.map { expected[$0] })
        guard statistic > criticalValues[tested.count - 2] else { return nil }
        let last = counts.lastIndex { $0 > 0 } ?? 0
        return .keyBalance(counts: Array(counts[...max(last, tested.last ?? 0)]), chiSquare: statistic)
    }

    private static func truth(_ items: [Item]) -> WritingAdvice? {
        var right = 0
        var wrong = 0
        for case .trueFalse(let key) in items.map(\.answer) { if key { right += 1 } else { wrong += 1 } }
        guard right + wrong >= leastItems else { return nil }
        let half = Double(right + wrong) / 2
        let statistic = chiSquare([right, wrong], [half, half])
        return statistic > criticalValues[0] ? .truthBalance(right: right, wrong: wrong, chiSquare: statistic) : nil
    }

    private static func chiSquare(_ counts: [Int], _ expected: [Double]) -> Double {
        zip(counts, expected).reduce(0) { sum, pair in
            let difference = Double(pair.0) - pair.1
            return sum + difference * difference / pair.1
        }
    }
}
