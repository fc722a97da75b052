import Testing

@testable import QuestionBank

@Suite struct GramSignatureTests {
    /// It never says that more is missing than is.
    @Test func neverSaysTooMuch() {
        var generator = SeededSets(state: 7)
        var told = 0
        for _ in 0..<2000 {
            let (one, two) = (generator.set(), generator.set())
            let missing = one.count - one.overlap(two)
            let least = GramSignature(one).leastMissing(in: GramSignature(two))
            #expect(least <= missing)
            if least > 0 { told += 1 }
        }
        // And it says something.
        #expect(told > 1000)
    }

    @Test func ofItselfNothingIsMissing() {
        var generator = SeededSets(state: 11)
        let signature = GramSignature(generator.set())
        #expect(signature.leastMissing(in: signature) == 0)
        #expect(GramSignature(GramSet(grams: [])).leastMissing(in: signature) == 0)
    }
}

private struct SeededSets {
    var state: UInt32

    mutating func set() -> GramSet {
        GramSet(
            grams: (0..<12).map { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return state >> 24 & 15
            }
        )
    }
}
