import Documents
import QuestionBank
import TextLayout

/// An invented law of 130 articles with every shape of divisions, a bank with every status, and a must-know list.
enum CoverageSample {
    static let asOf = SampleOffice.day(2026, 11, 21)
    static let law = LawVersion(
        id: LawVersionID(law: "示例管理条例", adopted: SampleOffice.day(2022, 2, 25)),
        officialTitle: "示例管理条例",
        issuer: "示例机关",
        inForce: SampleOffice.day(2022, 5, 1),
        articleCount: 130,
        divisions: [
            division(
                .book,
                1,
                "总则",
                1...47,
                [
                    division(.chapter, 1, "基本规定", 1...12),
                    division(.chapter, 2, "示例事项的提出、登记、受理、转送和交办", 13...47),
                ]
            ),
            division(
                .book,
                2,
                "办理",
                48...126,
                [
                    division(.chapter, 1, "一般规定", 48...52),
                    division(
                        .chapter,
                        2,
                        "答复",
                        53...126,
                        [
                            division(.section, 1, "期限", 55...60), division(.section, 2, "复查和复核", 61...126),
                        ]
                    ),
                ]
            ),
        ]
    )

    private static func division(
        _ rank: LawDivision.Rank,
        _ number: Int,
        _ title: String,
        _ articles: ClosedRange<Int>,
        _ divisions: [LawDivision] = []
    ) -> LawDivision {
        LawDivision(
            rank: rank,
            number: number,
            title: title,
            articles: ArticleNumber(articles.lowerBound)...ArticleNumber(articles.upperBound),
            divisions: divisions
        )
    }

    /// Article 2 has two items, 3 one, 4 a stale one and nothing else, 5 a sound and a stale one, 60 twelve, 47 to 50
    /// four each, 100 a case set.
    static let bank = Bank(
        title: "示例题库",
        laws: [LawReference(title: "示例管理条例", version: law.id.adopted, articleCount: 130)],
        maintainer: "示例",
        chapters: [Chapter(part: nil, title: "第一章 示例", entries: entries)]
    )

    private static var entries: [BankEntry] {
        var entries: [BankEntry] = [
            .item(item("a-1", [2, 3], .single(options: ["甲", "乙"], key: 0), .understand)),
            .item(item("a-2", [2], .multiple(options: ["甲", "乙", "丙"], key: [0, 1]), .apply)),
            .item(item("a-3", [5], .fillBlank(blanks: [], ordered: true))), .item(item("s-1", [4, 5])),
            .caseSet(CaseSet(id: "c", stem: "示例案情", items: [item("c-1", [100]), item("c-2", [100, 101])])),
        ]
        entries += (1...12).map { .item(item("b-\($0)", [60])) }
        entries += (1...4).map { .item(item("d-\($0)", [47, 48, 49, 50])) }
        return entries + [.item(item("x-1", [131]))]
    }

    private static func item(
        _ id: String,
        _ articles: [Int],
        _ answer: Item.Answer = .trueFalse(key: true),
        _ level: CognitiveLevel = .recall
    ) -> Item {
        Item(
            id: id,
            stem: "示例题干",
            answer: answer,
            citations: articles.map { Citation(law: "示例管理条例", article: ArticleNumber($0)) },
            level: level,
            rationale: "示例解析"
        )
    }

    static let oldBank = Bank(
        title: "示例旧题库",
        laws: [LawReference(title: "示例管理条例", version: SampleOffice.day(2010, 1, 1), articleCount: 40)],
        maintainer: "示例",
        chapters: [Chapter(part: nil, title: "第一章 示例", entries: [.item(item("o-1", [1]))])]
    )

    static let list = MustKnowList(
        title: "应知应会清单（示例）",
        groups: [
            MustKnowList.Group(id: "all", title: "全体人员", entries: [entry("示例管理条例", law.id, [1...5, 60...60])]),
            MustKnowList.Group(
                id: "leaders",
                title: "科室负责人",
                categories: ["科长", "副科长"],
                entries: [
                    entry("示例管理条例", law.id, [2...2, 47...50]),
                    entry("示例管理条例", LawVersionID(law: "示例管理条例", adopted: SampleOffice.day(2010, 1, 1)), [7...7]),
                ]
            ),
            MustKnowList.Group(id: "others", title: "其他人员", entries: [entry("别的法", nil, [1...3])]),
        ]
    )

    private static func entry(
        _ title: String,
        _ version: LawVersionID?,
        _ ranges: [ClosedRange<Int>]
    ) -> MustKnowList.Entry {
        guard let law = LawSelector(title) else { preconditionFailure("no title") }
        return MustKnowList.Entry(
            law: law,
            version: version,
            articles: ArticleList(
                ranges: ranges.map { ArticleNumber($0.lowerBound)...ArticleNumber($0.upperBound) }
            )
        )
    }

    static let coverage = Coverage(
        of: law,
        by: [bank, oldBank],
        stale: [ItemName(bank: "示例题库", id: "s-1")],
        examined: [
            ExaminedArticle(law: law.id, article: ArticleNumber(2)): 17,
            ExaminedArticle(law: law.id, article: ArticleNumber(60)): 40,
        ]
    )

    static func document(_ language: Language) -> CoverageDocument {
        CoverageDocument(coverage, mustKnow: list, asOf: asOf, language: language)
    }
}
