/// How well the items on one law cover what a must-know list names of it.
package struct MustKnowCoverage: Hashable, Sendable {
    package let title: String
    /// The groups of the list for which it names articles of the law, in this version or another.
    package let groups: [Group]

    package struct Group: Hashable, Sendable {
        package let id: String
        package let title: String
        package let categories: [String]
        /// The articles on the list, in the order of the law.
        package let articles: [ArticleCoverage]
        package let totals: CoverageTotals
        /// Versions of the law, as `行政复议法@2017-09-01`, of which the list names articles besides; those are not looked
        /// at here.
        package let otherVersions: [String]

        /// The articles of a status, in the order of the law.
        package func articles(_ status: CoverageStatus) -> [ArticleNumber] {
            articles.filter { $0.status == status }.map(\.number)
        }

        /// The articles that no submitted paper had an item on; nil when nobody asked the record.
        package var neverExamined: [ArticleNumber]? {
            totals.neverExaminedCount.map { _ in articles.filter { $0.paperCount == 0 }.map(\.number) }
        }
    }

    package init(of list: MustKnowList, in coverage: Coverage) {
        title = list.title
        let law = coverage.law
        groups = list.groups.compactMap { group in
            let entries = group.entries.filter { law.titles.contains($0.law.law) }
            guard !entries.isEmpty else { return nil }
            let current = entries.filter { $0.isAbout(law) }
            let articles = coverage.articles.filter { article in
                current.contains { $0.articles.contains(article.number) }
            }
            return Group(
                id: group.id,
                title: group.title,
                categories: group.categories,
                articles: articles,
                totals: CoverageTotals(articles),
                otherVersions: entries.filter { !$0.isAbout(law) }.map { $0.version?.description ?? $0.law.description }
            )
        }
    }
}

extension MustKnowList.Entry {
    /// Whether the articles are numbered by this version of the law. Where the registry did not know the version, what
    /// the list says about it has to do.
    fileprivate func isAbout(_ version: LawVersion) -> Bool {
        guard let known = self.version else {
            return law.adopted.map { version.id.adopted.description.hasPrefix($0) } ?? true
        }
        return known == version.id
    }
}

extension LawSelector {
    /// As people type it: `行政复议法@2017`.
    fileprivate var description: String { law + (adopted.map { "@\($0)" } ?? "") }
}
