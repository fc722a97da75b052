/// One question that a reader met, sound or not.
package struct ReadItem: Sendable {
    /// Its place among the questions of the file, from 0; refused ones count.
    package let ordinal: Int
    /// nil when an error keeps it from being used.
    package let item: ExchangeItem?
    package let position: SourcePosition
    /// What is wrong with it, what had to be guessed, and what its author should know.
    package let problems: [Located<ExchangeProblem>]
    /// How a refused one begins, by which people find it: Word numbers no paragraphs.
    package let excerpt: String?

    package init(
        ordinal: Int,
        item: ExchangeItem?,
        position: SourcePosition,
        problems: [Located<ExchangeProblem>] = [],
        excerpt: String? = nil
    ) {
        self.ordinal = ordinal
        self.item = item
        self.position = position
        self.problems = problems
        self.excerpt = excerpt
    }
}

/// What a reader knows when it has come to the end of a file.
package struct ReadSummary: Sendable {
    package var header: ExchangeHeader
    /// Problems that belong to no question. With an error among them the file is not used.
    package var problems: [Located<ExchangeProblem>]
    /// The layout that was recognised, for the report: `考试宝`, `学习通`; nil when there is only one.
    package var layout: String?

    package init(
        header: ExchangeHeader = ExchangeHeader(),
        problems: [Located<ExchangeProblem>] = [],
        layout: String? = nil
    ) {
        self.header = header
        self.problems = problems
        self.layout = layout
    }
}

/// What a file says about its items as a whole; everything may be missing.
package struct ExchangeHeader: Hashable, Sendable {
    package var title: String?
    package var maintainer: String?
    package var laws: [LawReference]
    package var waivers: [Waiver]
    package var chapters: [Chapter]

    /// A chapter of a bank with the articles that it is about.
    package struct Chapter: Hashable, Sendable {
        /// As in `ExchangeItem.category`.
        package var category: [String]
        package var articles: ClosedRange<Int>

        package init(category: [String], articles: ClosedRange<Int>) {
            self.category = category
            self.articles = articles
        }
    }

    package init(
        title: String? = nil,
        maintainer: String? = nil,
        laws: [LawReference] = [],
        waivers: [Waiver] = [],
        chapters: [Chapter] = []
    ) {
        self.title = title
        self.maintainer = maintainer
        self.laws = laws
        self.waivers = waivers
        self.chapters = chapters
    }
}
