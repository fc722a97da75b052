import Testing

@testable import QuestionBank

@Suite struct KeyBalanceTests {
    private func singles(_ keys: [Int]) -> [Item] {
        keys.enumerated().map { ItemSamples.single("第\($0)问？", ["甲", "乙", "丙", "丁"], key: $1, id: "t-\($0)") }
    }

    private func statements(right: Int, wrong: Int) -> [Item] {
        (0..<(right + wrong)).map { ItemSamples.trueFalse("第\($0)句。", $0 < right, id: "t-\($0)") }
    }

    @Test func anUnevenBankIsFoundWithItsFigures() {
        let keys = Array(repeating: 1, count: 14) + [0, 0, 2, 2, 3, 3]
        // (2-5)²/5 · 3 + (14-5)²/5 = 21.6
        #expect(KeyBalance.find(in: singles(keys)) == [.keyBalance(counts: [2, 14, 2, 2], chiSquare: 21.6)])
        // (17-10)²/10 · 2 = 9.8
        #expect(
            KeyBalance.find(in: statements(right: 17, wrong: 3)) == [.truthBalance(right: 17, wrong: 3, chiSquare: 9.8)]
        )
    }

    @Test func chanceAndSmallBanksStand() {
        #expect(KeyBalance.find(in: singles((0..<20).map { $0 % 4 })).isEmpty)
        #expect(KeyBalance.find(in: singles(Array(repeating: 1, count: 19))).isEmpty)
        // 5 : 15 has 5.0, below 6.635.
        #expect(KeyBalance.find(in: statements(right: 5, wrong: 15)).isEmpty)
        #expect(KeyBalance.find(in: statements(right: 19, wrong: 0)).isEmpty)
    }

    /// Options A to D in most items, E in a few: the fifth letter has too few to be tested.
    @Test func rareLettersAreLeftOut() {
        let five = (0..<4).map { ItemSamples.single("又第\($0)问？", ["甲", "乙", "丙", "丁", "戊"], key: 4, id: "u-\($0)") }
        #expect(KeyBalance.find(in: singles((0..<24).map { $0 % 4 }) + five).isEmpty)
    }
}
