import Testing

@testable import QuestionBank

@Suite struct WorkSharingTests {
    /// Shared out over processors, the checks find the same in the same order.
    @Test func sharingChangesNothing() {
        let items = (0..<400).map { number in
            ItemSamples.single(
                "甲县第\(number % 7)项复查应当自收到申请之日起几日内办结？",
                ["五日", "\(10 + number % 5)日内办结并书面答复申请人", "二十日", "六十日"],
                key: number % 4,
                id: "t-\(number)",
                article: number % 9 + 1
            )
        }
        let bank = ItemSamples.bank(of: items)
        let alone = WritingCheck.findings(of: [bank])
        #expect(alone[0].items.count > 100)
        #expect(WritingCheck.findings(of: [bank], sharing: Backwards()) == alone)
    }

    /// Runs cover the whole list once, whatever its length.
    @Test(arguments: [0, 1, 63, 64, 65, 2047, 2048, 2049, 5000]) func runsCoverTheList(count: Int) {
        #expect(OneProcessor().mapRuns(of: count) { Array($0) } == Array(0..<count))
    }

    @Test func containmentFoundEarlyIsTheSame() {
        var generator = SeededSets(state: 7)
        for _ in 0..<500 {
            let (one, two) = (generator.set(), generator.set())
            for threshold in [0, 0.3, 0.5, 1] {
                let share = one.containment(in: two)
                #expect(one.containment(in: two, atLeast: threshold) == (share >= threshold ? share : nil))
            }
        }
    }
}

/// Does the last piece first.
private struct Backwards: WorkSharing {
    func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        (0..<count).reversed().map(work).reversed()
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
