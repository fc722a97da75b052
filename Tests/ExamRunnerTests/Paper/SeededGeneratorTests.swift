import ExamRunner
import TestSupport
import Testing

/// The orders below are part of the product's promise: a recorded seed gives the same paper on any machine, for years.
/// A change of the generator or of the shuffle that breaks them breaks every recorded paper.
@Suite("The seeded generator")
struct SeededGeneratorTests {
    /// The outputs of Sebastiano Vigna's reference implementation, https://prng.di.unimi.it/splitmix64.c, for two
    /// seeds; those for 1234567 are also printed by Rosetta Code under "Pseudo-random numbers/Splitmix64".
    @Test("the published SplitMix64 values")
    func reference() {
        let published: [(seed: UInt64, values: [UInt64])] = [
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
                ]
            ),
            (
                0,
                [
                    0xE220_A839_7B1D_CDAF, 7_960_286_522_194_355_700, 487_617_019_471_545_679,
                    17_909_611_376_780_542_444, 1_961_750_202_426_094_747,
                ]
            ),
        ]
        for (seed, values) in published {
            var generator = SeededGenerator(seed: seed)
            #expect(values.map { _ in generator.next() } == values)
        }
    }

    @Test("numbers below a bound, against a second implementation in Python with unbounded integers")
    func numbers() {
        var generator = SeededGenerator(seed: 7)
        #expect((0..<12).map { _ in generator.number(below: 6) } == [2, 0, 5, 3, 2, 1, 2, 1, 0, 2, 0, 5])
        generator = SeededGenerator(seed: 7)
        let large = (0..<3).map { _ in generator.number(below: .max) }
        #expect(large == [3_595_544_800_446_187_243, 154_844_686_297_477_901, 8_308_050_873_407_804_672])
        #expect(generator.number(below: 1) == 0)
    }

    @Test("shuffles, against the same")
    func shuffles() {
        var generator = SeededGenerator(seed: 42)
        #expect(generator.shuffled(0..<10) == [8, 3, 6, 5, 4, 0, 9, 2, 1, 7])
        generator = SeededGenerator(seed: 20_261_121)
        #expect(
            generator.shuffled(0..<20)
                == [12, 17, 19, 13, 5, 1, 16, 2, 10, 14, 18, 0, 15, 8, 6, 4, 11, 9, 7, 3]
        )
        #expect(generator.shuffled([Int]()) == [])
        #expect(generator.shuffled([5]) == [5])
    }

    @Test("a shuffle loses nothing")
    func permutation() {
        forAll { generator in
            (seed: generator.next(), count: Int.random(in: 0...60, using: &generator))
        } property: { seed, count in
            var generator = SeededGenerator(seed: seed)
            return generator.shuffled(0..<count).sorted() == Array(0..<count)
        }
    }

    @Test("every order of four comes about equally often")
    func fair() {
        var generator = SeededGenerator(seed: 1)
        var counts: [[Int]: Int] = [:]
        for _ in 0..<24_000 { counts[generator.shuffled(0..<4), default: 0] += 1 }
        #expect(counts.count == 24)
        // 24 counts of 1000 expected: chi-squared with 23 degrees of freedom stays under 49.7 in 99.9% of cases.
        let distance = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
        #expect(distance < 49.7)
    }
}
