import QuestionBank

/// A made-up regulation, and items about it.
enum SampleRegulation {
    static let title = "意见办理规定"
    static let day = Day(daysSinceEpoch: 20_000)
    static let version = LawVersionID(law: title, adopted: Day(daysSinceEpoch: 18_000))

    static let text = LawText(
        version: version,
        articles: [
            article(1, ["公民可以采用书面、电话、网络等形式提出意见。"]),
            article(
                2,
                [
                    "办理单位收到意见，应当予以登记，并在十五日内按照下列方式处理：",
                    "提出人的姓名、住址不清的，办理单位可以在三个工作日内公告，不再逐一告知。",
                ],
                points: ["属于本单位职责的，应当受理", "属于下级单位职责的，应当转送", "不属于本系统职责的，应当告知提出人"]
            ),
            article(3, ["意见应当自受理之日起六十日内办结；情况复杂的，经本单位负责人批准，可以延长办理期限，但延长期限不得超过三十日。"]),
            article(4, ["多人提出同一意见的，应当推选代表，代表人数不得超过5人。"]),
            article(5, ["办理单位不得有下列行为："], points: ["泄露提出人的个人信息", "打击报复提出人", "向提出人收取费用", "其他违反规定的行为"]),
            article(6, ["违反前条规定的，处二百元以上五百元以下罚款；情节严重的，处一千元以上二千元以下罚款，并按日加收百分之三的滞纳金。", "骗取补助的，并处骗取数额一倍以上三倍以下罚款。"]),
            article(7, ["修改本规定，应当经全体成员的三分之二以上同意。"]),
            article(8, ["年满十六周岁的公民可以担任联络员，任期二年。", "联络员可以亲自到会，也可以委托同事或者通过视频参加会议。"]),
            article(9, ["下列事项由全体成员共同决定：", "决定前款第一项事项，应当经四分之三以上的成员同意。"], points: ["修改章程的重大事项", "选举联络员", "确定办公地点"]),
            article(10, ["本规定自2020年1月1日起施行。《意见办理暂行规定》同时废止。"]),
        ]
    )

    private static func article(_ number: Int, _ texts: [String], points: [String] = []) -> LawArticle {
        LawArticle(
            number: ArticleNumber(number),
            paragraphs: texts.enumerated().map { .init(text: $1, points: $0 == 0 ? points : []) }
        )
    }

    static let registry = LawRegistry([
        LawVersion(
            id: version,
            officialTitle: "意见办理规定",
            shortTitles: ["办理规定"],
            issuer: "示例机关",
            inForce: Day(daysSinceEpoch: 18_100),
            replaces: [LawVersionID(law: "群众意见处理办法", adopted: Day(daysSinceEpoch: 10_000))],
            articleCount: 10
        ),
        LawVersion(
            id: LawVersionID(law: "群众意见处理办法", adopted: Day(daysSinceEpoch: 10_000)),
            officialTitle: "群众意见处理办法",
            issuer: "示例机关",
            inForce: Day(daysSinceEpoch: 10_000),
            until: Day(daysSinceEpoch: 18_099),
            articleCount: 5
        ),
    ])

    static let check = LawCheck(
        laws: [LawReference(title: title, version: version.adopted, articleCount: 10)],
        registry: registry,
        day: day
    ) { $0 == version ? text : nil }

    // MARK: - Items

    static func single(
        _ stem: String,
        _ options: [String],
        key: Int = 0,
        id: String = "sample",
        cites: String,
        rationale: String = "略。"
    ) -> Item { item(stem, .single(options: options, key: key), cites, rationale, id: id) }

    static func multiple(_ stem: String, _ options: [String], key: Set<Int>, cites: String) -> Item {
        item(stem, .multiple(options: options, key: key), cites, "略。")
    }

    static func statement(
        _ stem: String,
        _ key: Bool,
        id: String = "sample",
        cites: String,
        rationale: String = "略。"
    ) -> Item { item(stem, .trueFalse(key: key), cites, rationale, id: id) }

    static func blank(_ stem: String, _ answers: [String], cites: String, rationale: String = "略。") -> Item {
        item(stem, .fillBlank(blanks: answers.map { .init(accepted: [$0]) }, ordered: true), cites, rationale)
    }

    private static func item(
        _ stem: String,
        _ answer: Item.Answer,
        _ cites: String,
        _ rationale: String,
        id: String = "sample"
    ) -> Item {
        Item(
            id: id,
            stem: stem,
            answer: answer,
            citations: cites.split(separator: "、").compactMap { Citation(String($0), defaultLaw: title) },
            level: .recall,
            rationale: rationale
        )
    }

    /// What the checks say about an item.
    static func advice(_ item: Item) -> [LawAdvice] { check.findings(of: .item(item)).map(\.advice) }

    static func codes(_ item: Item) -> [ProblemCode] { advice(item).map(\.problemCode) }

    static func codes(_ set: CaseSet) -> [ProblemCode] {
        check.findings(of: .caseSet(set)).map(\.advice.problemCode)
    }
}
