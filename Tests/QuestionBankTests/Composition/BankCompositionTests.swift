import Testing

@testable import QuestionBank

@Suite struct BankCompositionTests {
    private func item(_ id: String, _ answer: Item.Answer, _ citations: [Citation], _ level: CognitiveLevel) -> Item {
        Item(id: id, stem: "样例题干 \(id)", answer: answer, citations: citations, level: level, rationale: "样例解析。")
    }

    private func cite(_ number: Int, suffix: Int = 0, of law: String = "样本条例") -> Citation {
        Citation(law: law, article: ArticleNumber(number, suffix: suffix))
    }

    private var bank: Bank {
        let choice = Item.Answer.single(options: ["甲", "乙", "丙", "丁"], key: 1)
        let several = Item.Answer.multiple(options: ["甲", "乙", "丙", "丁"], key: [0, 1])
        return Bank(
            title: "样本题库",
            laws: [
                LawReference(title: "样本条例", version: day, articleCount: 6),
                LawReference(title: "另一条例", version: day, articleCount: 9),
            ],
            maintainer: "样例",
            chapters: [
                Chapter(
                    part: "第一编 样编",
                    title: "第一章 样章",
                    articles: 1...3,
                    entries: [
                        .item(item("a", choice, [cite(1), cite(1), cite(9, of: "另一条例")], .recall)),
                        .item(item("b", several, [cite(2, suffix: 1)], .apply)),
                        // Not an article of the chapter.
                        .item(item("c", .trueFalse(key: true), [cite(5)], .understand)),
                    ]
                ),
                Chapter(
                    part: nil,
                    title: "第二章 样章",
                    entries: [
                        .caseSet(
                            CaseSet(
                                id: "d",
                                stem: "样例案情。",
                                items: [
                                    item("d-1", choice, [cite(6)], .apply),
                                    item("d-2", .trueFalse(key: false), [cite(6)], .recall),
                                ]
                            )
                        )
                    ]
                ),
            ]
        )
    }

    private let day = Day(daysSinceEpoch: 20_454)

    @Test func countsItemsAndSubItemsApart() {
        let tally = BankComposition(of: bank).tally
        #expect([tally.itemCount, tally.caseSetCount, tally.subItemCount] == [3, 1, 2])
        #expect(ItemKind.allCases.map { tally[$0] } == [1, 1, 1, 0, 1])
        #expect(CognitiveLevel.allCases.map { tally[$0] } == [1, 1, 1])
        #expect(CognitiveLevel.allCases.map { tally.subItems(of: $0) } == [1, 0, 1])
        #expect(tally.permille(1) == 333)
        #expect(ItemTally([]).permille(0) == nil)
    }

    @Test func countsEachArticleOnce() {
        let composition = BankComposition(of: bank)
        #expect(composition.laws.map(\.citedCount) == [4, 1])
        // 第二条之一 stands for the 2 of the range.
        #expect(composition.chapters.map(\.citedCount) == [2, 0])
        #expect(composition.chapters.map(\.articles) == [1...3, nil])
        #expect(composition.chapters.map(\.tally.itemCount) == [3, 0])
    }

    @Test func takesArticlesFromTheLaw() {
        func division(
            _ rank: LawDivision.Rank,
            _ title: String,
            _ articles: ClosedRange<Int>,
            _ inner: [LawDivision] = []
        )
            -> LawDivision
        {
            LawDivision(
                rank: rank,
                number: 2,
                title: title,
                articles: ArticleNumber(articles.lowerBound)...ArticleNumber(articles.upperBound),
                divisions: inner
            )
        }
        func law(_ adopted: Day) -> LawVersion {
            LawVersion(
                id: LawVersionID(law: "样本条例", adopted: adopted),
                officialTitle: "样本条例",
                issuer: "样例",
                inForce: adopted,
                articleCount: 6,
                divisions: [
                    division(.book, "样编", 1...2, [division(.chapter, "样章", 1...2)]),
                    division(.chapter, "样章", 5...6),
                ]
            )
        }
        // The first chapter says its own, the second stands in no 编.
        #expect(bank.withArticles(of: law(day)).chapters.map(\.articles) == [1...3, 5...6])
        #expect(bank.withArticles(of: law(Day(daysSinceEpoch: 1))) == bank)
    }

    @Test func tellsKeysThatAreTheLongestOption() throws {
        let singles = (0..<40).map { number in
            item("s\(number)", .single(options: ["短", "短 ", "长一点", "短"], key: number < 35 ? 2 : 0), [], .recall)
        }
        let evenness = KeyEvenness(of: singles)
        let longest = try #require(evenness.longest)
        #expect(longest.counts == [35, 5])
        #expect(longest.expected == [10, 30])
        #expect(!longest.isEven)
        // No option is the only shortest one.
        #expect(evenness.shortest == nil)
    }
}
