/// The articles of a division (编, 章, 节) of a law with their items.
package struct DivisionCoverage: Hashable, Sendable {
    /// nil for articles that stand in no division, or in the one around them without a heading of their own.
    package let division: LawDivision?
    /// All of them, those of the divisions inside too, in the order of the law; never empty.
    package let articles: [ArticleCoverage]
    /// The divisions inside; they hold all the articles between them. Empty for a row of the map.
    package let divisions: [DivisionCoverage]
    package let totals: CoverageTotals

    private init(division: LawDivision?, articles: [ArticleCoverage]) {
        self.division = division
        self.articles = articles
        divisions = (division?.divisions).map { $0.isEmpty ? [] : Self.tree(of: $0, articles[...]) } ?? []
        totals = CoverageTotals(articles)
    }

    /// Sorts articles into the divisions that they stand in; neighbours that stand in none make a group without one.
    static func tree(of divisions: [LawDivision], _ articles: ArraySlice<ArticleCoverage>) -> [DivisionCoverage] {
        var groups: [DivisionCoverage] = []
        var rest = articles
        while let first = rest.first {
            let division = divisions.first { $0.articles.contains(first.number) }
            let group = rest.prefix { article in
                division.map { $0.articles.contains(article.number) }
                    ?? !divisions.contains { $0.articles.contains(article.number) }
            }
            groups.append(DivisionCoverage(division: division, articles: Array(group)))
            rest = rest.dropFirst(group.count)
        }
        return groups
    }
}
