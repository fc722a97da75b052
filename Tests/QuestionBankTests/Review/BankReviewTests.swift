import Testing

@testable import QuestionBank

@Suite struct BankReviewTests {
    private func place(_ line: Int) -> SourcePosition { SourcePosition(file: "章.yaml", line: line, column: 3) }

    private func places(_ ids: [String]) -> [String: ItemPlaces] {
        Dictionary(
            uniqueKeysWithValues: ids.enumerated().map { index, id in
                (
                    id,
                    ItemPlaces(
                        item: place(index * 10),
                        fields: [.stem: place(index * 10 + 2), .waivers: place(index * 10 + 9)]
                    )
                )
            }
        )
    }

    private func review(
        _ bank: Bank,
        _ findings: BankFindings<BankAdvice>,
        checked: Set<ProblemCode> = Set(ProblemCode.writing)
    )
        -> [Located<BankAdvice>]
    {
        let ids = bank.entries.flatMap { entry in
            entry.kind == .caseSet ? [entry.id] + entry.items.map(\.id) : [entry.id]
        }
        let header = SourcePosition(file: "bank.yaml", line: 1, column: 8)
        let subject = BankReview.Subject(bank: bank, places: places(ids), place: header, findings: findings)
        return BankReview.advice(on: [subject], checked: checked)[0]
    }

    private let finding = ItemFinding(item: "t-1", field: .stem, advice: BankAdvice.writing(.asksNothing))

    @Test func findingsAreLocated() {
        let bank = ItemSamples.bank(of: [ItemSamples.single("问", ["一", "二"], key: 0)])
        #expect(review(bank, BankFindings(items: [finding])) == [Located(.writing(.asksNothing), at: place(2))])
    }

    @Test func acceptedFindingsGoAndUnneededWaiversCome() {
        let item = ItemSamples.single("问", ["一", "二"], key: 0, accept: [.noQuestion, .longestKey])
        let bank = ItemSamples.bank(of: [item])
        #expect(review(bank, BankFindings(items: [finding])) == [Located(.unneededWaiver(.longestKey), at: place(9))])
        // A check that did not run cannot say that a waiver is unneeded.
        #expect(review(bank, BankFindings(items: [finding]), checked: [.noQuestion]).isEmpty)
    }

    @Test func aCaseSetAcceptsForItsItems() {
        let set = CaseSet(
            id: "c",
            stem: "事实。",
            items: [ItemSamples.single("问", ["一", "二"], key: 0)],
            waivers: [Waiver(code: .noQuestion, reason: "样例理由")]
        )
        #expect(review(ItemSamples.bank([.caseSet(set)]), BankFindings(items: [finding])).isEmpty)
    }

    @Test func eitherOfTwoItemsAccepts() {
        let items = [
            ItemSamples.single("问甲？", ["一", "二"], key: 0, accept: [.nearDuplicate]),
            ItemSamples.single("问乙？", ["一", "二"], key: 0, id: "t-2"),
        ]
        let advice = BankAdvice.writing(.nearDuplicate(of: ItemReference(id: "t-1"), percent: 90))
        let findings = BankFindings(items: [ItemFinding(item: "t-2", field: .stem, advice: advice)])
        #expect(review(ItemSamples.bank(of: items), findings).isEmpty)
    }

    @Test func aBankAcceptsWhatIsAboutIt() {
        let advice = BankAdvice.writing(.truthBalance(right: 20, wrong: 0, chiSquare: 20))
        let waiver = Waiver(code: .truthBalance, reason: "样例理由")
        let findings = BankFindings(bank: [advice])
        let header = SourcePosition(file: "bank.yaml", line: 1, column: 8)
        #expect(review(ItemSamples.bank([]), findings) == [Located(advice, at: header)])
        #expect(review(ItemSamples.bank([], waivers: [waiver]), findings).isEmpty)
        #expect(
            review(ItemSamples.bank([], waivers: [waiver]), BankFindings())
                == [Located(.unneededWaiver(.truthBalance), at: header)]
        )
    }
}
