/// Which articles of a law the items of one or several banks ask about (覆盖情况).
///
/// An item counts for every article that it cites, once for each; the items of a case set count one by one. Counted are
/// the items of banks whose header names this version of the law. An article with two sound items is covered unless
/// another number is asked for: with only one, every paper and every resit would have to ask the same question.
package struct Coverage: Hashable, Sendable {
    package let law: LawVersion
    /// How many sound items make an article covered.
    package let enough: Int
    /// The banks that were counted, by title, in the order given.
    package let banks: [String]
    /// In the order of the law.
    package let articles: [ArticleCoverage]
    /// The outermost divisions; together they hold all articles.
    package let divisions: [DivisionCoverage]
    package let totals: CoverageTotals
    /// Items that cite the law in another version and were not counted, the oldest version first.
    package let otherVersions: [OtherVersion]
    /// Items that cite an article which this version has not, in the order of the banks.
    package let unplaced: [ItemName]

    package struct OtherVersion: Hashable, Sendable {
        package let adopted: Day
        package let itemCount: Int
    }

    package static let usualEnough = 2

    /// - Parameters:
    ///   - numbers: the numbers of the law's articles where its text is known. Without them they are counted from 1
    ///     to the number of articles, as a bank's header counts them, and 第十七条之一 has no place.
    ///   - stale: items or entries that no paper draws for now. A case set is drawn as a whole, so that one stale item
    ///     takes its neighbours along.
    ///   - examined: the number of submitted papers by article; nil when nobody asked the record.
    ///   - enough: how many sound items make an article covered, at least 1.
    package init(
        of law: LawVersion,
        numbers: [ArticleNumber]? = nil,
        by banks: [Bank],
        stale: Set<ItemName> = [],
        examined: [ExaminedArticle: Int]? = nil,
        enough: Int = usualEnough
    ) {
        let numbers = numbers.map { Array(Set($0)).sorted() } ?? Self.countedNumbers(of: law)
        var gathering = Gathering(of: law, numbers: numbers, stale: stale)
        for bank in banks { gathering.add(bank) }
        let enough = max(1, enough)
        let articles = zip(numbers, gathering.items).map { number, items in
            ArticleCoverage(
                number: number,
                items: items,
                enough: enough,
                paperCount: examined.map { $0[ExaminedArticle(law: law.id, article: number)] ?? 0 }
            )
        }
        self.law = law
        self.enough = enough
        self.banks = gathering.banks
        self.articles = articles
        divisions = DivisionCoverage.tree(of: law.divisions, articles[...])
        totals = CoverageTotals(articles)
        otherVersions = gathering.otherVersions.sorted { $0.key < $1.key }.map {
            OtherVersion(adopted: $0.key, itemCount: $0.value)
        }
        unplaced = gathering.unplaced
    }

    private static func countedNumbers(of law: LawVersion) -> [ArticleNumber] {
        (0..<max(0, law.articleCount)).map { ArticleNumber($0 + 1) }
    }
}

extension LawVersion {
    /// The titles under which banks and lists name the law.
    var titles: Set<String> { Set([id.law] + shortTitles) }
}

/// Sorts the items of banks by the articles that they cite.
private struct Gathering {
    private let law: LawVersion
    private let titles: Set<String>
    private let places: [ArticleNumber: Int]
    private let stale: Set<ItemName>
    private(set) var banks: [String] = []
    /// By the place of the article.
    private(set) var items: [[CoveringItem]]
    private(set) var otherVersions: [Day: Int] = [:]
    private(set) var unplaced: [ItemName] = []

    init(of law: LawVersion, numbers: [ArticleNumber], stale: Set<ItemName>) {
        self.law = law
        self.stale = stale
        titles = law.titles
        places = Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        items = Array(repeating: [], count: numbers.count)
    }

    mutating func add(_ bank: Bank) {
        let versions = Dictionary(
            bank.laws.filter { titles.contains($0.title) }.map { ($0.title, $0.version) },
            uniquingKeysWith: { first, _ in first }
        )
        guard !versions.isEmpty else { return }
        if versions.values.contains(law.id.adopted) { banks.append(bank.title) }
        for entry in bank.entries {
            let names = [entry.id] + entry.items.map(\.id)
            let isStale = names.contains { stale.contains(ItemName(bank: bank.title, id: $0)) }
            for item in entry.items {
                let covering = CoveringItem(
                    name: ItemName(bank: bank.title, id: item.id),
                    kind: entry.kind,
                    level: item.level,
                    isStale: isStale
                )
                add(covering, item.citations, versions)
            }
        }
    }

    private mutating func add(_ item: CoveringItem, _ citations: [Citation], _ versions: [String: Day]) {
        var seen: Set<ArticleNumber> = []
        var others: Set<Day> = []
        var isUnplaced = false
        for citation in citations {
            guard let version = versions[citation.law] else { continue }
            if version != law.id.adopted {
                others.insert(version)
            } else if seen.insert(citation.article).inserted {
                if let place = places[citation.article] { items[place].append(item) } else { isUnplaced = true }
            }
        }
        for version in others { otherVersions[version, default: 0] += 1 }
        if isUnplaced { unplaced.append(item.name) }
    }
}
