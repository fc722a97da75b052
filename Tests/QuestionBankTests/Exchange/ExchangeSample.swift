import QuestionBank

/// Questions and laws for the tests of exchange; sample content.
enum ExchangeSample {
    static let law = LawReference(title: "信访工作条例", version: day("2022-02-25"), articleCount: 50)

    static let registry = LawRegistry([
        LawVersion(
            id: LawVersionID(law: "信访工作条例", adopted: day("2022-02-25")),
            officialTitle: "信访工作条例",
            issuer: "样例机关",
            inForce: day("2022-05-01"),
            articleCount: 50
        ),
        LawVersion(
            id: LawVersionID(law: "民法典", adopted: day("2020-05-28")),
            officialTitle: "中华人民共和国民法典",
            issuer: "样例机关",
            inForce: day("2021-01-01"),
            articleCount: 1260
        ),
    ])

    static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

    static func single(
        _ stem: String,
        options: [String] = ["7日", "15日", "30日"],
        key: Int = 1,
        id: String? = nil,
        citations: [String] = ["第二十二条"]
    ) -> ExchangeItem {
        ExchangeItem(
            id: id,
            stem: ExchangeText(stem),
            answer: .choice(
                ExchangeChoice(
                    options: options.enumerated().map {
                        ExchangeOption(ExchangeText($1), weight: $0 == key ? .full : .none)
                    },
                    isMultiple: false
                )
            ),
            rationale: "样例解析。",
            citations: citations,
            level: .recall
        )
    }

    static func read(_ items: [ExchangeItem?]) -> [ReadItem] {
        items.enumerated().map { index, item in
            let place = SourcePosition(file: "样例.txt", line: index * 10 + 1, column: 1)
            let problems = item == nil ? [Located(ExchangeProblem.item(.missingKey), at: place)] : []
            return ReadItem(ordinal: index, item: item, position: place, problems: problems)
        }
    }

    /// What an import of the items into a bank would do.
    static func plan(_ items: [ExchangeItem?], into bank: Bank? = nil, laws: [LawReference] = [law]) -> ImportPlan {
        var adoption = ItemAdoption(
            laws: bank?.laws ?? laws,
            registry: registry,
            on: day("2026-11-22"),
            knownIDs: Set(items.compactMap { $0?.id } + (bank?.entries.map(\.id) ?? []))
        )
        let adopted = read(items).map { adoption.adopt($0, origin: "样例.txt:1") }
        return ImportPlan(
            adopted,
            addedLaws: adoption.addedLaws,
            bank: bank,
            options: ImportPlan.Options(chapter: "未分章")
        )
    }

    /// Items that can be asked about a bank.
    static func adopted(_ items: [ExchangeItem?], into bank: Bank) -> [AdoptedItem] {
        var adoption = ItemAdoption(laws: bank.laws, registry: registry, on: day("2026-11-22"), knownIDs: [])
        return read(items).map { adoption.adopt($0, origin: "样例.txt:1") }
    }

    /// The bank that an import of the items makes.
    static func bank(_ items: [ExchangeItem]) -> Bank {
        plan(items).result(header: ExchangeHeader(laws: [law]), title: "样例题库", maintainer: "样例维护人")
    }
}
