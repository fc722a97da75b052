import TestSupport
import Testing

@testable import QuestionBank

@Suite struct NearDuplicateItemsTests {
    private typealias Make = ItemSamples

    private func areOne(_ one: Item, _ two: Item) -> Bool {
        let findings = WritingCheck.findings(of: [ItemSamples.bank(of: [one, two])])[0].items
        return findings.contains { $0.advice.problemCode == .nearDuplicate }
    }

    static let same: [(Item, Item)] = [
        (
            Make.single("某县信访局收到一封属于本局职责的来信，应当自收到之日起几日内决定是否受理？", ["5日", "15日", "30日", "60日"], key: 1),
            Make.single(
                "县信访局收到属于其职责范围的来信，应当在收到之日起多少日内作出是否受理的决定？",
                ["60日", "五日", "十五日", "三十日"],
                key: 2,
                id: "t-2"
            )
        ),
        (
            Make.single("甲立遗嘱后把房屋卖给乙，该遗嘱中关于房屋的内容应当怎样认定？", ["视为撤回", "仍然有效", "由继承人决定", "由法院变更"], key: 0),
            Make.single("丙立下遗嘱之后又把房屋卖给丁，遗嘱中有关该房屋的内容如何认定？", ["由法院变更", "仍然有效", "视为撤回", "由各继承人决定"], key: 2, id: "t-2")
        ),
        (
            Make.trueFalse("信访人对复查意见不服的，可以自收到书面答复之日起一个月内请求复核。", true),
            Make.trueFalse("对复查意见不服的信访人，自收到书面答复之日起1个月以内，能够请求复核。", true, id: "t-2")
        ),
        (
            Make.fillBlank("登记机关收到离婚登记申请之日起____日内，任何一方不愿意离婚的，可以撤回申请。", ["三十"]),
            Make.fillBlank("自离婚登记机关收到申请之日起____日内，任何一方不愿离婚的，可以向登记机关撤回申请。", ["30"], id: "t-2")
        ),
        (
            Make.multiple(
                "下列哪些内容应当写入信访情况年度报告？",
                ["信访事项涉及的领域", "信访人的住址名册", "转送和交办的情况", "建议被采纳的情况"],
                key: [0, 2, 3]
            ),
            Make.multiple(
                "信访情况年度报告应当写入以下哪些内容？",
                ["信访人住址的名册", "建议被采纳的情况", "信访事项所涉及的领域", "转送、交办的情况"],
                key: [1, 2, 3],
                id: "t-2"
            )
        ),
    ]

    static let different: [(Item, Item)] = [
        // Parallel rules in one article or in two, with one period.
        (
            Make.single("信访人不服处理意见的，应当自收到书面答复之日起几日内请求复查？", ["10日", "15日", "30日", "60日"], key: 2, article: 35),
            Make.single(
                "信访人不服复查意见的，应当自收到书面答复之日起几日内请求复核？",
                ["10日", "15日", "30日", "60日"],
                key: 2,
                id: "t-2",
                article: 36
            )
        ),
        (
            Make.trueFalse("复查机关应当自收到复查请求之日起30日内提出复查意见。", true),
            Make.trueFalse("复核机关应当自收到复核请求之日起30日内提出复核意见。", true, id: "t-2")
        ),
        // The same facts, another question.
        (
            Make.single("甲把房屋出租给乙，租期三年，第二年卖给丙。租赁合同的效力如何？", ["不受影响", "自动终止", "效力待定", "可以撤销"], key: 0),
            Make.single("甲把房屋出租给乙，租期三年，第二年卖给丙。丙可以向谁收取租金？", ["乙", "甲", "中介", "村委会"], key: 0, id: "t-2")
        ),
        // Another figure in the stem, another answer.
        (
            Make.single("甲欠乙10万元，约定定金3万元，双倍返还定金的总额是多少？", ["2万元", "4万元", "5万元", "6万元"], key: 1),
            Make.single("甲欠乙20万元，约定定金3万元，双倍返还定金的总额是多少？", ["2万元", "4万元", "5万元", "6万元"], key: 3, id: "t-2")
        ),
        // One true, one false: two statements.
        (
            Make.trueFalse("土地承包经营权自合同生效时设立。", true),
            Make.trueFalse("土地承包经营权自登记完成时设立。", false, id: "t-2")
        ),
        (
            Make.fillBlank("申请宣告失踪，须下落不明满____年。", ["二"]),
            Make.fillBlank("申请宣告死亡，须下落不明满____年。", ["四"], id: "t-2")
        ),
    ]

    @Test(arguments: 0..<5) func itemsThatAreOneAreFound(_ number: Int) {
        let (one, two) = Self.same[number]
        #expect(areOne(one, two))
        #expect(areOne(two, one))
    }

    @Test(arguments: 0..<6) func parallelItemsStand(_ number: Int) {
        let (one, two) = Self.different[number]
        #expect(!areOne(one, two))
        #expect(!areOne(two, one))
    }

    @Test func equalStemsAreLeftToTheReader() {
        let one = Make.single("应当在几日内告知？", ["5日", "15日", "30日", "60日"], key: 1)
        #expect(!areOne(one, Make.single("应当在几日内告知", ["5日", "15日", "30日", "60日"], key: 1, id: "t-2")))
        // In two banks, nobody else tells.
        let other = ItemSamples.bank(of: [Make.single("应当在几日内告知", ["60日", "15日", "30日", "5日"], key: 1)], title: "另一题库")
        let findings = WritingCheck.findings(of: [ItemSamples.bank(of: [one]), other])
        #expect(findings[0].items.isEmpty)
        #expect(
            findings[1].items.map(\.advice) == [
                .nearDuplicate(of: ItemReference(id: "t-1", bank: "样本题库"), percent: 100)
            ]
        )
    }

    @Test func itemsOfOneCaseAreSiblings() {
        let (one, two) = Self.same[0]
        let set = CaseSet(id: "t-c", stem: "某县信访局处理来信。", items: [one, two])
        #expect(WritingCheck.findings(of: [ItemSamples.bank([.caseSet(set)])])[0].items.isEmpty)
    }

    @Test func aBankIsNotItsOwnDuplicate() {
        let bank = ItemSamples.bank(of: [Self.same[0].0])
        #expect(WritingCheck.findings(of: [bank, bank]).allSatisfy { $0.items.isEmpty })
    }

    /// Neither the order of the options nor the names of the parties change a verdict.
    @Test func shufflingAndRenamingChangeNothing() {
        let pairs = Self.same.map { ($0, true) } + Self.different.map { ($0, false) }
        forAll(
            count: 100,
            generate: { generator in
                let (pair, verdict) = generator.element(of: pairs)
                let names = ["甲", "乙", "丙", "丁"].shuffled(using: &generator)
                return (pair.0, Self.varied(pair.1, names: names, using: &generator), verdict)
            },
            property: { one, two, verdict in areOne(one, two) == verdict }
        )
    }

    private static func varied(_ item: Item, names: [String], using generator: inout TestGenerator) -> Item {
        func renamed(_ text: String) -> String {
            String(
                text.map { character in
                    "甲乙丙丁".firstIndex(of: character).map {
                        Character(names["甲乙丙丁".distance(from: "甲乙丙丁".startIndex, to: $0)])
                    } ?? character
                }
            )
        }
        func shuffled(_ options: [String], _ key: Set<Int>) -> ([String], Set<Int>) {
            let order = options.indices.shuffled(using: &generator)
            let places = key.compactMap { order.firstIndex(of: $0) }
            return (order.map { renamed(options[$0]) }, Set(places))
        }
        let answer: Item.Answer
        switch item.answer {
        case .single(let options, let key):
            let (texts, keys) = shuffled(options, [key])
            answer = .single(options: texts, key: keys.first ?? 0)
        case .multiple(let options, let key):
            let (texts, keys) = shuffled(options, key)
            answer = .multiple(options: texts, key: keys)
        case .trueFalse, .fillBlank: answer = item.answer
        }
        return Item(
            id: item.id,
            stem: renamed(item.stem),
            answer: answer,
            citations: item.citations,
            level: item.level,
            rationale: item.rationale
        )
    }
}
