import QuestionBank

extension CoverageDocument {
    package func json() throws(DocumentError) -> String {
        try JSONText.of(CoverageJSON(coverage, mustKnow: mustKnow, asOf: asOf))
    }
}

/// The keys of `bank coverage --format json`; docs/json.md.
private struct CoverageJSON: Encodable {
    let law: Law
    let asOf: String
    let banks: [String]
    let enough: Int
    let totals: Totals
    let divisions: [Division]
    let articles: [Article]
    let otherVersions: [OtherVersion]
    let unplaced: [Name]
    let mustKnow: Nullable<MustKnow>

    init(_ coverage: Coverage, mustKnow: MustKnowCoverage?, asOf day: Day) {
        law = Law(title: coverage.law.id.law, version: coverage.law.id.adopted.description)
        asOf = day.description
        banks = coverage.banks
        enough = coverage.enough
        totals = Totals(coverage.totals)
        divisions = coverage.divisions.map(Division.init)
        articles = coverage.articles.map(Article.init)
        otherVersions = coverage.otherVersions.map {
            OtherVersion(version: $0.adopted.description, items: $0.itemCount)
        }
        unplaced = coverage.unplaced.map(Name.init)
        self.mustKnow = Nullable(mustKnow.map(MustKnow.init))
    }

    struct Law: Encodable {
        let title: String
        let version: String
    }

    struct OtherVersion: Encodable {
        let version: String
        let items: Int
    }

    struct Name: Encodable {
        let bank: String
        let id: String

        init(_ name: ItemName) {
            bank = name.bank
            id = name.id
        }
    }

    struct Totals: Encodable {
        let articles: Int
        let covered: Int
        let thin: Int
        let stale: Int
        let none: Int
        let neverExamined: Nullable<Int>
        let items: Int
        let staleItems: Int
        let kinds: [String: Int]
        let levels: [String: Int]

        init(_ totals: CoverageTotals) {
            articles = totals.articleCount
            covered = totals[.covered]
            thin = totals[.thin]
            stale = totals[.stale]
            none = totals[.none]
            neverExamined = Nullable(totals.neverExaminedCount)
            items = totals.soundCount
            staleItems = totals.staleCount
            kinds = Dictionary(uniqueKeysWithValues: ItemKind.allCases.map { ($0.englishName, totals[$0]) })
            levels = Dictionary(uniqueKeysWithValues: CognitiveLevel.allCases.map { ($0.englishName, totals[$0]) })
        }
    }

    struct Division: Encodable {
        let heading: Nullable<String>
        let first: String
        let last: String
        let totals: Totals
        let divisions: [Division]

        init(_ part: DivisionCoverage) {
            heading = Nullable(part.division?.heading)
            first = part.articles.first.map { CoverageJSON.name(of: $0.number) } ?? ""
            last = part.articles.last.map { CoverageJSON.name(of: $0.number) } ?? ""
            totals = Totals(part.totals)
            divisions = part.divisions.map(Division.init)
        }
    }

    struct Article: Encodable {
        let article: String
        let status: String
        let papers: Nullable<Int>
        let items: [Item]

        init(_ coverage: ArticleCoverage) {
            article = CoverageJSON.name(of: coverage.number)
            status = coverage.status.rawValue
            papers = Nullable(coverage.paperCount)
            items = coverage.items.map(Item.init)
        }
    }

    struct Item: Encodable {
        let bank: String
        let id: String
        let kind: String
        let level: String
        let isStale: Bool

        init(_ item: CoveringItem) {
            bank = item.name.bank
            id = item.name.id
            kind = item.kind.englishName
            level = item.level.englishName
            isStale = item.isStale
        }
    }

    struct MustKnow: Encodable {
        let title: String
        let groups: [Group]

        init(_ list: MustKnowCoverage) {
            title = list.title
            groups = list.groups.map(Group.init)
        }
    }

    struct Group: Encodable {
        let id: String
        let title: String
        let categories: [String]
        let totals: Totals
        let articles: [String]
        let neverExamined: Nullable<[String]>
        let otherVersions: [String]

        init(_ group: MustKnowCoverage.Group) {
            id = group.id
            title = group.title
            categories = group.categories
            totals = Totals(group.totals)
            articles = group.articles.map { CoverageJSON.name(of: $0.number) }
            neverExamined = Nullable(group.neverExamined.map { $0.map(CoverageJSON.name) })
            otherVersions = group.otherVersions
        }
    }

    /// As the short form of a citation has it: `1062`, `17-1`.
    static func name(of article: ArticleNumber) -> String {
        "\(article.number)" + (article.suffix == 0 ? "" : "-\(article.suffix)")
    }
}
