/// What amendments mean for the banks: the stale citations by reason and article.
package struct Impact: Hashable, Sendable {
    /// One group for each kind of reason that occurs, the most pressing first.
    package let groups: [Group]

    package init(_ stale: [StaleCitation]) {
        let kinds = Dictionary(grouping: stale, by: \.reason.kind)
        groups = StaleReason.Kind.allCases.compactMap { kind in
            kinds[kind].map { Group(kind: kind, rows: Row.rows(of: $0)) }
        }
    }

    /// How many entries are stale; one that is stale for two reasons counts once.
    package var entryCount: Int {
        let items = groups.flatMap(\.rows).flatMap(\.items)
        return Set(items.map { StaleItem(bank: $0.bank, entry: $0.entry, item: $0.entry) }).count
    }

    package struct Group: Hashable, Sendable {
        package let kind: StaleReason.Kind
        /// By law and article of the old version.
        package let rows: [Row]
    }

    /// One article and the items on it.
    package struct Row: Hashable, Sendable {
        package let old: LawVersionID
        package let new: LawVersionID
        package let since: Day
        /// The law as the items name it.
        package let law: String
        /// In the numbering of the bank's header.
        package let oldArticle: ArticleNumber
        /// In the numbering of `new`; empty when repealed or not compared.
        package let newArticles: [ArticleNumber]
        /// In the order of their names, each once.
        package let items: [StaleItem]

        fileprivate static func rows(of stale: [StaleCitation]) -> [Row] {
            let rows = Dictionary(grouping: stale, by: Key.init).map { key, stale in
                Row(
                    old: key.old,
                    new: key.new,
                    since: key.since,
                    law: key.law,
                    oldArticle: key.oldArticle,
                    newArticles: key.newArticles,
                    items: Set(stale.map { StaleItem(bank: $0.bank, entry: $0.entry, item: $0.item) }).sorted()
                )
            }
            return rows.sorted { stands($0, before: $1) }
        }

        private static func stands(_ row: Row, before other: Row) -> Bool {
            let left = (row.law, row.old, row.new, row.oldArticle, row.since)
            let right = (other.law, other.old, other.new, other.oldArticle, other.since)
            // Banks whose headers name different versions may call different articles by one number.
            return left == right ? row.newArticles.lexicographicallyPrecedes(other.newArticles) : left < right
        }
    }

    /// An item of a bank.
    package struct StaleItem: Hashable, Comparable, Sendable {
        package let bank: String
        package let entry: String
        package let item: String

        package init(bank: String, entry: String, item: String) {
            self.bank = bank
            self.entry = entry
            self.item = item
        }

        package static func < (left: StaleItem, right: StaleItem) -> Bool {
            (left.bank, left.entry, left.item) < (right.bank, right.entry, right.item)
        }
    }

    private struct Key: Hashable {
        let old: LawVersionID
        let new: LawVersionID
        let since: Day
        let law: String
        let oldArticle: ArticleNumber
        let newArticles: [ArticleNumber]

        init(_ stale: StaleCitation) {
            old = stale.old
            new = stale.new
            since = stale.since
            law = LawTitle.plain(stale.citation.law)
            oldArticle = stale.citation.article
            newArticles = stale.reason.citations.map(\.article)
        }
    }
}
