/// The items on one article.
package struct ArticleCoverage: Hashable, Sendable {
    package let number: ArticleNumber
    /// In the order of the banks and their files; an item that cites two parts of the article stands here once.
    package let items: [CoveringItem]
    package let status: CoverageStatus
    /// How many submitted papers had an item on the article; nil when nobody asked the record.
    package let paperCount: Int?

    init(number: ArticleNumber, items: [CoveringItem], enough: Int, paperCount: Int?) {
        self.number = number
        self.items = items
        self.paperCount = paperCount
        let stale = items.count(where: \.isStale)
        status = CoverageStatus(sound: items.count - stale, stale: stale, enough: enough)
    }

    package var soundCount: Int { items.count { !$0.isStale } }
    package var staleCount: Int { items.count(where: \.isStale) }
}

/// An item as coverage sees it.
package struct CoveringItem: Hashable, Sendable {
    package let name: ItemName
    /// The kind of the entry that a blueprint can ask for: the items of a case set count as `caseSet`.
    package let kind: ItemKind
    package let level: CognitiveLevel
    /// Whether no paper draws it for now.
    package let isStale: Bool
}

/// What a number of articles adds up to. An item that cites several of them counts once.
package struct CoverageTotals: Hashable, Sendable {
    package let articleCount: Int
    private let statuses: [CoverageStatus: Int]
    private let kinds: [ItemKind: Int]
    private let levels: [CognitiveLevel: Int]
    /// The items that can be drawn; `count(of:)` and the counts by kind and level are about these.
    package let soundCount: Int
    package let staleCount: Int
    /// The articles that no submitted paper had an item on; nil when nobody asked the record.
    package let neverExaminedCount: Int?

    package init(_ articles: some Collection<ArticleCoverage>) {
        var statuses: [CoverageStatus: Int] = [:]
        var kinds: [ItemKind: Int] = [:]
        var levels: [CognitiveLevel: Int] = [:]
        var seen: Set<ItemName> = []
        var stale = 0
        for article in articles {
            statuses[article.status, default: 0] += 1
            for item in article.items where seen.insert(item.name).inserted {
                if item.isStale {
                    stale += 1
                } else {
                    kinds[item.kind, default: 0] += 1
                    levels[item.level, default: 0] += 1
                }
            }
        }
        articleCount = articles.count
        self.statuses = statuses
        self.kinds = kinds
        self.levels = levels
        soundCount = seen.count - stale
        staleCount = stale
        let papers = articles.compactMap(\.paperCount)
        neverExaminedCount = papers.count == articles.count && !papers.isEmpty ? papers.count { $0 == 0 } : nil
    }

    package subscript(status: CoverageStatus) -> Int { statuses[status] ?? 0 }
    package subscript(kind: ItemKind) -> Int { kinds[kind] ?? 0 }
    package subscript(level: CognitiveLevel) -> Int { levels[level] ?? 0 }

    /// The articles that a paper can ask about today.
    package var askableCount: Int { self[.covered] + self[.thin] }
}
