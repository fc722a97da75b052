/// Which articles of a law somebody asks for.
package struct ArticleSelection: Hashable, Sendable {
    package let articles: ClosedRange<ArticleNumber>
    /// The part of a single article that is meant, if any.
    package let part: Citation?

    package init(_ articles: ClosedRange<ArticleNumber>) {
        self.articles = articles
        part = nil
    }

    /// Reads `22`, `22-25`, `第二十二条`, `第二十二条第一款`, `22.1`; nil for anything else.
    ///
    /// - Parameter law: the title of the law that the articles belong to.
    package init?(_ text: String, of law: String) {
        let ends = text.split(omittingEmptySubsequences: false) { "-–—~～至".contains($0) }.map(String.init)
        if ends.count == 2, let first = Self.article(ends[0], of: law), let last = Self.article(ends[1], of: law) {
            guard first.article <= last.article, first.paragraph == nil, last.paragraph == nil else { return nil }
            articles = first.article...last.article
            part = nil
            return
        }
        guard let citation = Self.article(text, of: law) else { return nil }
        articles = citation.article...citation.article
        part = citation.paragraph == nil && citation.point == nil ? nil : citation
    }

    private static func article(_ text: String, of law: String) -> Citation? {
        Citation(text, defaultLaw: law) ?? Citation("\(law)#\(text)")
    }
}
