import QuestionBank
import Testing

@Suite struct ImportPlanTests {
    private func verdicts(_ plan: ImportPlan) -> [ImportPlan.Verdict] { plan.rows.map(\.verdict) }

    @Test func itemsWithoutIdsGetFreeOnes() {
        let bank = ExchangeSample.bank([ExchangeSample.single("甲几日内决定受理？", id: "q-001")])
        let plan = ExchangeSample.plan(
            [ExchangeSample.single("乙应当向哪个机关提出走访？"), ExchangeSample.single("丙多少人以上应当推选代表？")],
            into: bank
        )
        #expect(plan.rows.compactMap(\.entry?.id) == ["q-002", "q-003"])
        #expect(verdicts(plan) == [.new, .new])
    }

    @Test func importingTheSameAgainChangesNothing() {
        let items = [
            ExchangeSample.single("甲几日内决定受理？"), ExchangeSample.single("乙应当向哪个机关提出走访？", id: "x-1"),
        ]
        let plan = ExchangeSample.plan(items, into: ExchangeSample.bank(items))
        #expect(verdicts(plan) == [.same, .same])
        #expect(plan.additions.isEmpty && plan.replacements.isEmpty)
    }

    @Test func aMendedKeyIsAChangeUnderTheOldId() {
        let bank = ExchangeSample.bank([ExchangeSample.single("甲几日内决定受理？", key: 0)])
        let plan = ExchangeSample.plan([ExchangeSample.single("甲几日内决定受理？", key: 2)], into: bank)
        #expect(verdicts(plan) == [.changed])
        #expect(plan.replacements.map(\.id) == ["q-001"])
    }

    @Test func aMendedOptionIsAChangeUnderTheOldId() {
        let old = ExchangeSample.single("甲几日内决定受理？", options: ["7日", "15日", "30日 60日"], key: 0)
        let mended = ExchangeSample.single("甲几日内决定受理？", options: ["7日", "15日", "30日", "60日"], key: 0)
        let plan = ExchangeSample.plan([mended], into: ExchangeSample.bank([old]))
        #expect(verdicts(plan) == [.changed])
        #expect(plan.replacements.map(\.id) == ["q-001"])
    }

    @Test func anotherQuestionBelowTheSameStemIsNew() {
        let stem = "下列说法正确的是（ ）"
        let old = ExchangeSample.single(stem, options: ["甲", "乙", "丙"], key: 0)
        let bank = ExchangeSample.bank([old])
        let other = ExchangeSample.single(stem, options: ["丁", "戊", "丙"], key: 0)
        #expect(verdicts(ExchangeSample.plan([other], into: bank)) == [.new])
        // Where the file has the old one too, the other is one of its own, whichever comes first.
        let near = ExchangeSample.single(stem, options: ["甲", "乙", "丁"], key: 0)
        #expect(verdicts(ExchangeSample.plan([near, old], into: bank)) == [.new, .same])
        let second = ExchangeSample.single(stem, options: ["甲", "乙", "戊"], key: 0)
        #expect(verdicts(ExchangeSample.plan([near, second], into: bank)) == [.changed, .new])
    }

    @Test func whatTheFileIsSilentAboutStays() {
        let bank = ExchangeSample.bank([ExchangeSample.single("甲几日内决定受理？", id: "q-1")])
        var item = ExchangeSample.single("甲几日内决定受理？", key: 2, id: "q-1", citations: [])
        (item.rationale, item.level) = (nil, nil)
        let plan = ExchangeSample.plan([item], into: bank)
        let changed = plan.replacements.first?.items.first
        #expect(changed?.citations.map(\.description) == ["《信访工作条例》第二十二条"])
        #expect(changed?.rationale == "样例解析。")
        #expect(changed?.answer == .single(options: ["7日", "15日", "30日"], key: 2))
    }

    @Test func theSameTwiceInAFileIsTakenOnce() {
        let item = ExchangeSample.single("甲几日内决定受理？")
        let plan = ExchangeSample.plan([item, item])
        #expect(verdicts(plan) == [.new, .repeated(first: SourcePosition(file: "样例.txt", line: 1, column: 1))])
    }

    @Test func theSameWithAnotherKeyContradictsItself() {
        let plan = ExchangeSample.plan([
            ExchangeSample.single("甲几日内决定受理？", key: 0), ExchangeSample.single("甲几日内决定受理？", key: 1),
        ])
        #expect(verdicts(plan) == [.new, .refused])
        #expect(plan.rows[1].problems.last?.problem.problemCode == "contradiction")
    }

    /// Other figures make other questions, however alike their letters are.
    @Test func figuresWithOtherSignsAreOtherQuestions() {
        let stems = ["罚款3.5万元的是", "罚款35万元的是", "气温-5度时", "气温5度时"]
        let plan = ExchangeSample.plan(stems.map { ExchangeSample.single($0) })
        #expect(!plan.rows.contains { if case .repeated = $0.verdict { true } else { false } })
        let bank = ExchangeSample.bank([ExchangeSample.single("罚款3.5万元的是")])
        #expect(ExchangeSample.plan([ExchangeSample.single("罚款35万元的是")], into: bank).replacements.isEmpty)
    }

    @Test func whatARepeatedItemSaysBesideIsTold() {
        var second = ExchangeSample.single("甲？")
        second.rationale = "另一解析。"
        let plan = ExchangeSample.plan([ExchangeSample.single("甲？"), second])
        let problems = plan.rows[1].problems.map(\.problem)
        #expect(problems == [.adoption(.repeatedOtherwise(first: plan.rows[0].position, [.rationale]))])
    }

    @Test func enemiesThatAreRefusedAreLeftOut() {
        var item = ExchangeSample.single("甲？", id: "a-2")
        item.enemies = ["a-1", "a-3"]
        let essay = ExchangeItem(id: "a-1", stem: "乙？", answer: .essay(model: nil))
        let plan = ExchangeSample.plan([essay, item, ExchangeSample.single("丙？", options: ["是", "否"], id: "a-3")])
        #expect(plan.rows.map(\.verdict) == [.refused, .new, .new])
        #expect(plan.rows[1].entry?.enemies == ["a-3"])
        #expect(plan.rows[1].problems.map(\.problem) == [.adoption(.unknownEnemies(["a-1"]))])
    }

    @Test func entriesOfTheSameFileThatAreGoneAreNamed() {
        let bank = ExchangeSample.bank([
            ExchangeSample.single("甲？"), ExchangeSample.single("另一题是什么？", options: ["是", "否"]),
        ])
        var options = ImportPlan.Options(chapter: "未分章")
        options.fileNames = ["样例.txt"]
        let items = ExchangeSample.adopted([ExchangeSample.single("甲？")], into: bank)
        #expect(ImportPlan(items, addedLaws: [], bank: bank, options: options).absent.map(\.id) == ["q-002"])
        options.fileNames = ["样例.tx", "别的.txt"]
        #expect(ImportPlan(items, addedLaws: [], bank: bank, options: options).absent.isEmpty)
    }

    @Test func anIdUsedTwiceIsRefused() {
        let plan = ExchangeSample.plan([
            ExchangeSample.single("甲几日内决定受理？", id: "a"), ExchangeSample.single("乙应当向哪个机关提出走访？", id: "a"),
        ])
        #expect(verdicts(plan) == [.new, .refused])
    }

    @Test func nearDuplicatesAreNamedAndLeftOutOnlyOnRequest() {
        let bank = ExchangeSample.bank([ExchangeSample.single("县信访局收到群众来信后应当在几日内决定是否受理？", id: "a")])
        let again = ExchangeSample.single("县信访局收到一封群众来信后，应当在几日内决定是否受理？")
        #expect(verdicts(ExchangeSample.plan([again], into: bank)) == [.nearDuplicate(of: ["a"])])
        #expect(ExchangeSample.plan([again], into: bank).additions.count == 1)
    }

    @Test func aRefusedItemIsNoAddition() {
        let plan = ExchangeSample.plan([nil, ExchangeSample.single("甲几日内决定受理？")])
        #expect(verdicts(plan) == [.refused, .new])
        #expect(plan.hasRefusals && plan.additions.count == 1)
    }

    @Test func lawsOfCitationsJoinTheBank() {
        let plan = ExchangeSample.plan([ExchangeSample.single("结婚的条件？", citations: ["《民法典》第一千零四十六条"])])
        #expect(plan.addedLaws.map(\.title) == ["民法典"])
        let bank = plan.result(header: ExchangeHeader(laws: [ExchangeSample.law]), title: "样例", maintainer: "样例")
        #expect(bank.laws.map(\.title) == ["信访工作条例", "民法典"])
    }

    @Test func categoriesBecomeChapters() {
        var deep = ExchangeSample.single("甲几日内决定受理？")
        deep.category = ["一", "二", "三"]
        var flat = ExchangeSample.single("乙应当向哪个机关提出走访？")
        flat.category = ["总则"]
        let plan = ExchangeSample.plan([deep, flat, ExchangeSample.single("丙多少人以上应当推选代表？")])
        let bank = plan.result(header: ExchangeHeader(), title: "样例", maintainer: "样例")
        #expect(bank.chapters.map(\.category) == [["一/二", "三"], ["总则"], ["未分章"]])
    }
}
