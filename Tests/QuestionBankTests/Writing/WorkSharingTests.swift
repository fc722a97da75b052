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
}

/// Does the last piece first.
private struct Backwards: WorkSharing {
    func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        (0..<count).reversed().map(work).reversed()
    }
}
