/// Whether the keys of a bank can be guessed without reading: by their place, by 对 or 错, by the length of an option.
///
/// Each test is nil where the bank has too few items for it.
package struct KeyEvenness: Hashable, Sendable {
    /// The keys of the 单选 by letter, A first; letters that only few items have are left out.
    package let letters: ChiSquare?
    /// The right options of the 多选 by letter. Letters of one item are not independent, so that chance stays below the
    /// critical value more often than the test reckons.
    package let multipleLetters: ChiSquare?
    /// How many 判断 are right, and how many wrong.
    package let truth: ChiSquare?
    /// Of the 单选 that have one longest option, of how many it is the key, and of how many not.
    package let longest: ChiSquare?
    /// Of the 单选 that have one shortest option, of how many it is the key, and of how many not.
    package let shortest: ChiSquare?

    package init(of items: [Item]) {
        letters = Self.letters(
            items.compactMap { item in
                if case .single(let options, let key) = item.answer { (options.count, [key]) } else { nil }
            }
        )
        multipleLetters = Self.letters(
            items.compactMap { item in
                if case .multiple(let options, let keyed) = item.answer { (options.count, keyed) } else { nil }
            }
        )
        truth = Self.truth(items)
        longest = Self.extreme(items) { $0 > $1 }
        shortest = Self.extreme(items) { $0 < $1 }
    }

    /// How often each letter is keyed, with each item's keys spread evenly over the options that it has.
    private static func letters(_ keys: [(options: Int, keyed: Set<Int>)]) -> ChiSquare? {
        var counts = Array(repeating: 0, count: OptionLabel.limit)
        var expected = Array(repeating: 0.0, count: OptionLabel.limit)
        for (options, keyed) in keys where options <= OptionLabel.limit {
            for letter in keyed { counts[letter] += 1 }
            for letter in 0..<options { expected[letter] += Double(keyed.count) / Double(options) }
        }
        let tested = expected.indices.filter { expected[$0] >= ChiSquare.leastExpected }
        return ChiSquare(tested.map { counts[$0] }, expected: tested.map { expected[$0] })
    }

    private static func truth(_ items: [Item]) -> ChiSquare? {
        let keys = items.compactMap { item in
            if case .trueFalse(let key) = item.answer { key } else { nil }
        }
        let right = keys.count { $0 }
        let half = Double(keys.count) / 2
        return ChiSquare([right, keys.count - right], expected: [half, half])
    }

    /// - Parameter isBeyond: whether the first length is the more extreme one.
    private static func extreme(_ items: [Item], _ isBeyond: (Int, Int) -> Bool) -> ChiSquare? {
        var keyed = 0
        var total = 0
        var expected = 0.0
        for case .single(let options, let key) in items.map(\.answer) {
            let lengths = options.map { option in option.count { !$0.isWhitespace } }
            guard let most = lengths.max(by: { isBeyond($1, $0) }), lengths.count(where: { $0 == most }) == 1 else {
                continue
            }
            total += 1
            expected += 1 / Double(options.count)
            if lengths[key] == most { keyed += 1 }
        }
        return ChiSquare([keyed, total - keyed], expected: [expected, Double(total) - expected])
    }
}
