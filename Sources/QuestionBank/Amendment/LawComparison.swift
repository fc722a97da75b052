/// How the articles of one law version became those of another, aligned by what they say.
package struct LawComparison: Hashable, Sendable {
    package let old: LawVersionID
    package let new: LawVersionID
    /// Every article of either version stands in exactly one change. In the order of the new version; repealed
    /// articles come behind the change of the article that stood before them.
    package let changes: [ArticleChange]

    package init(old: LawVersionID, new: LawVersionID, changes: [ArticleChange]) {
        self.old = old
        self.new = new
        self.changes = changes
    }

    /// What became of an article of the old version.
    package func change(of old: ArticleNumber) -> ArticleChange? { changes.first { $0.old.contains(old) } }
}

/// What became of an article, or of several that were merged.
package struct ArticleChange: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// Same number, same text.
        case unchanged
        /// Same text, the order kept, another number.
        case renumbered
        /// Same text in another place, so that articles stand on its other side.
        case moved
        /// Another text, whatever the number.
        case changed
        /// One old article, several new ones.
        case split
        /// Several old articles, one new one.
        case merged
        /// No old article says this.
        case added
        /// No new article says this.
        case repealed
    }

    package let kind: Kind
    /// Articles of the old version, ascending; empty when added.
    package let old: [ArticleNumber]
    /// Articles of the new version, ascending; empty when repealed.
    package let new: [ArticleNumber]
    /// Whether a number, deadline, amount or share differs between the two sides; false when added or repealed.
    package let changesFigures: Bool

    package init(kind: Kind, old: [ArticleNumber], new: [ArticleNumber], changesFigures: Bool = false) {
        self.kind = kind
        self.old = old
        self.new = new
        self.changesFigures = changesFigures
    }
}
