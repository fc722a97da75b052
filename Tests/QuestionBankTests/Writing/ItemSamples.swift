@testable import QuestionBank

/// Items for the tests of the checks, made up in the wording of real ones.
enum ItemSamples {
    static func single(
        _ stem: String,
        _ options: [String],
        key: Int,
        id: String = "t-1",
        article: Int = 1,
        enemies: [String] = [],
        accept: [ProblemCode] = []
    ) -> Item {
        item(.single(options: options, key: key), stem, id, article, enemies, accept)
    }

    static func multiple(_ stem: String, _ options: [String], key: Set<Int>, id: String = "t-1", article: Int = 1)
        -> Item
    {
        item(.multiple(options: options, key: key), stem, id, article, [], [])
    }

    static func trueFalse(_ stem: String, _ key: Bool, id: String = "t-1", article: Int = 1) -> Item {
        item(.trueFalse(key: key), stem, id, article, [], [])
    }

    static func fillBlank(_ stem: String, _ answers: [String], id: String = "t-1", article: Int = 1) -> Item {
        item(.fillBlank(blanks: answers.map { .init(accepted: [$0]) }, ordered: true), stem, id, article, [], [])
    }

    private static func item(
        _ answer: Item.Answer,
        _ stem: String,
        _ id: String,
        _ article: Int,
        _ enemies: [String],
        _ accept: [ProblemCode]
    ) -> Item {
        Item(
            id: id,
            stem: stem,
            answer: answer,
            citations: [Citation(law: "样本条例", article: ArticleNumber(article))],
            level: .recall,
            rationale: "样例解析。",
            enemies: enemies,
            waivers: accept.map { Waiver(code: $0, reason: "样例理由") }
        )
    }

    static func bank(_ entries: [BankEntry], title: String = "样本题库", waivers: [Waiver] = []) -> Bank {
        Bank(
            title: title,
            laws: [],
            maintainer: "样例",
            chapters: [Chapter(part: nil, title: "样章", entries: entries)],
            waivers: waivers
        )
    }

    static func bank(of items: [Item], title: String = "样本题库") -> Bank { bank(items.map(BankEntry.item), title: title) }

    /// The codes that the checks of one item find.
    static func codes(_ item: Item) -> [ProblemCode] { WritingCheck.findings(in: item).map(\.advice.problemCode) }
}
