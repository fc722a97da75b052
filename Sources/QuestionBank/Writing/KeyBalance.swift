/// Whether the keys of a bank can be guessed by their place, or by 对 and 错.
enum KeyBalance {
    static func find(in items: [Item]) -> [WritingAdvice] {
        let evenness = KeyEvenness(of: items)
        var found: [WritingAdvice] = []
        if let letters = evenness.letters, !letters.isEven {
            found.append(.keyBalance(counts: letters.counts, chiSquare: letters.statistic))
        }
        // A few statements may well lean to one side: the test alone asks for no more than ten.
        if let truth = evenness.truth, !truth.isEven, truth.counts.reduce(0, +) >= 20 {
            found.append(.truthBalance(right: truth.counts[0], wrong: truth.counts[1], chiSquare: truth.statistic))
        }
        return found
    }
}
