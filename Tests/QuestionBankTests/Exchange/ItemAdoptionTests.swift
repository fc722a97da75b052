import QuestionBank
import Testing

@Suite struct ItemAdoptionTests {
    private func adopt(_ item: ExchangeItem, laws: [LawReference] = [ExchangeSample.law]) -> AdoptedItem {
        var adoption = ItemAdoption(
            laws: laws,
            registry: ExchangeSample.registry,
            on: ExchangeSample.day("2026-11-22"),
            knownIDs: []
        )
        return adoption.adopt(ExchangeSample.read([item])[0], origin: "样例.txt:1")
    }

    private func codes(_ adopted: AdoptedItem) -> [String] { adopted.problems.map(\.problem.problemCode) }

    @Test func makesAnEntryWithItsOrigin() throws {
        let adopted = adopt(ExchangeSample.single("几日内决定？", id: "a-1"))
        guard case .item(let item) = try #require(adopted.entry) else { return }
        #expect(item.id == "a-1" && item.origin == "样例.txt:1" && item.kind == .single)
        #expect(item.citations.map(\.description) == ["《信访工作条例》第二十二条"])
        #expect(adopted.problems.isEmpty && adopted.losses.isEmpty)
    }

    @Test func citationsInTheRationaleAreFoundAndReportedAsGuesses() throws {
        var item = ExchangeSample.single("结婚的条件？", citations: [])
        item.rationale = "见《民法典》第一千零四十六条。"
        let adopted = adopt(item)
        #expect(adopted.entry?.items[0].citations.map(\.law) == ["民法典"])
        #expect(codes(adopted) == ["found-citation"])
        #expect(adopted.problems[0].problem.severity == .guess)
    }

    @Test func aStatedCitationIsNotLookedForElsewhere() {
        var item = ExchangeSample.single("结婚的条件？", citations: ["第三条"])
        item.rationale = "比较《民法典》第一千零四十六条。"
        #expect(adopt(item).entry?.items[0].citations.map(\.description) == ["《信访工作条例》第三条"])
    }

    @Test func whatIsSilentAboutItsLevelIsGuessedAloud() {
        var item = ExchangeSample.single("几日内决定？")
        item.level = nil
        let adopted = adopt(item)
        #expect(adopted.entry?.level == .recall)
        #expect(codes(adopted) == ["guessed-level"])
    }

    @Test func anArticleThatTheLawHasNotIsRefused() {
        let adopted = adopt(ExchangeSample.single("几日内决定？", citations: ["第五十一条"]))
        #expect(adopted.entry == nil)
        #expect(codes(adopted) == ["article-outside-law"])
    }

    @Test func aLawThatNobodyRegisteredBecomesATag() {
        let adopted = adopt(ExchangeSample.single("几日内决定？", citations: ["《样例规定》第三条"]))
        #expect(adopted.entry?.items[0].citations.isEmpty == true)
        #expect(adopted.entry?.items[0].tags == ["依据：《样例规定》第三条"])
        #expect(codes(adopted) == ["law-not-registered"])
    }

    @Test func aCitationThatIsNoneBecomesATag() {
        let adopted = adopt(ExchangeSample.single("几日内决定？", citations: ["教材第3页"]))
        #expect(adopted.entry?.items[0].tags == ["依据：教材第3页"])
        #expect(codes(adopted) == ["citation-not-understood"])
    }

    @Test func anItemWithoutCitationAndRationaleStaysUnfinishedButUsable() {
        var item = ExchangeSample.single("几日内决定？", citations: [])
        item.rationale = nil
        let adopted = adopt(item, laws: [])
        #expect(adopted.entry != nil)
        #expect(adopted.problems.isEmpty)
    }

    @Test(
        arguments: [
            (ExchangeAnswer.essay(model: nil), "kind-not-in-bank"),
            (.description, "kind-not-in-bank"),
            (.ordering(["一", "二"]), "kind-not-in-bank"),
            (.matching(ExchangeMatching(pairs: [])), "kind-not-in-bank"),
            (
                .blanks([ExchangeBlank(accepted: [AcceptedAnswer(.number("3", tolerance: "0.5"))])], isOrdered: true),
                "tolerance-not-in-bank"
            ),
            (
                .blanks(
                    [ExchangeBlank(accepted: [AcceptedAnswer(.text("DNA", isCaseSensitive: true))])],
                    isOrdered: true
                ),
                "case-sensitive-answer"
            ),
        ] as [(ExchangeAnswer, String)]
    )
    func whatABankHasNotIsRefusedByName(_ answer: ExchangeAnswer, _ code: String) {
        var item = ExchangeSample.single("样例____")
        item.answer = answer
        let adopted = adopt(item)
        #expect(adopted.entry == nil)
        #expect(codes(adopted) == [code])
    }

    @Test func oneGapWithAListIsASingleChoice() throws {
        var item = ExchangeSample.single("应当在____内决定。")
        let blank = ExchangeBlank(accepted: [AcceptedAnswer("15日")], choices: ["7日", "15日"])
        item.answer = .blanks([blank], isOrdered: true)
        let entry = try #require(adopt(item).entry)
        #expect(entry.items[0].answer == .single(options: ["7日", "15日"], key: 1))
        #expect(entry.items[0].stem == "应当在（　）内决定。")
    }

    @Test func partialPointsAreALossAndNoKey() {
        var item = ExchangeSample.single("几日内决定？")
        guard case .choice(var choice) = item.answer else { return }
        choice.options[0].weight = Weight(units: 5_000_000)
        choice.options[0].feedback = "样例反馈"
        item.answer = .choice(choice)
        let adopted = adopt(item)
        #expect(adopted.entry?.items[0].answer == .single(options: ["7日", "15日", "30日"], key: 1))
        #expect(adopted.losses == [.weights, .answerFeedback])
    }

    @Test func moreOptionsThanLettersAreRefusedAndDoNotTrap() {
        let options = (0..<30).map { "选项\($0)" }
        let adopted = adopt(ExchangeSample.single("几日内决定？", options: options))
        #expect(adopted.entry == nil)
        #expect(codes(adopted).contains("too-many-options"))
    }

    @Test func anIdThatCannotBeOneIsReplaced() {
        let adopted = adopt(ExchangeSample.single("几日内决定？", id: "q 1/2"))
        #expect(adopted.entry?.id == "item-1")
        #expect(codes(adopted) == ["id-replaced"])
    }
}
