import QuestionBank

/// An invented law of 30 articles with every shape of divisions, and items on it.
enum SampleLaw {
    static let title = "示例管理条例"
    static let adopted = day(2022, 2, 25)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let result = Day(year, month, day) else { preconditionFailure("no such day") }
        return result
    }

    /// 第一章 1-4, 第二章 5-20 with 第一节 7-10 and 第二节 11-20 (5 and 6 before them), 21-22 in no chapter, 第三章 23-30.
    static let law = version(
        adopted,
        divisions: [
            division(.chapter, 1, "总则", 1...4),
            division(
                .chapter,
                2,
                "办理",
                5...20,
                [division(.section, 1, "受理", 7...10), division(.section, 2, "答复", 11...20)]
            ),
            division(.chapter, 3, "附则", 23...30),
        ]
    )

    static func version(_ adopted: Day, count: Int = 30, divisions: [LawDivision] = []) -> LawVersion {
        LawVersion(
            id: LawVersionID(law: title, adopted: adopted),
            officialTitle: title,
            shortTitles: ["示例条例"],
            issuer: "示例机关",
            inForce: adopted,
            articleCount: count,
            divisions: divisions
        )
    }

    static func division(
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

    static func item(_ id: String, _ citations: [String], level: CognitiveLevel = .recall) -> Item {
        Item(
            id: id,
            stem: "示例题干",
            answer: .trueFalse(key: true),
            citations: citations.compactMap { Citation($0, defaultLaw: title) },
            level: level,
            rationale: "示例解析"
        )
    }

    static func bank(
        _ entries: [BankEntry],
        named name: String = "示例题库",
        version: Day = adopted,
        law: String = title
    ) -> Bank {
        Bank(
            title: name,
            laws: [LawReference(title: law, version: version, articleCount: 30)],
            maintainer: "示例",
            chapters: [Chapter(part: nil, title: "第一章 示例", entries: entries)]
        )
    }
}
