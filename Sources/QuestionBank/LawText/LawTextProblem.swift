/// What can be wrong with the text of a law: in itself, or measured by what the registry knows of the version.
///
/// An error keeps the text from being stored. docs/law-texts.md explains every case and its mend.
package enum LawTextProblem: Hashable, Sendable {
    // MARK: The text by itself

    /// No line begins with 第…条.
    case noArticles
    /// Articles between two others, or before the first, do not stand there.
    case missing(first: ArticleNumber, last: ArticleNumber)
    /// An article stands there twice.
    case doubled(ArticleNumber, first: SourcePosition)
    /// An article stands behind one with a greater number.
    case outOfOrder(ArticleNumber, after: ArticleNumber)
    /// Nothing stands between an article's number and the next article.
    case emptyArticle(ArticleNumber)
    /// The numbers of an article's points are not 1, 2, 3 …
    case pointOutOfOrder(ArticleNumber, found: Int, expected: Int)
    /// The lines are broken at a width, and nothing tells whether a paragraph ends here; it was taken for an end.
    case uncertainParagraph(ArticleNumber)
    /// Words between a heading and the next article, which belong to neither.
    case strayLine(String)
    /// Lines behind the last article that are no part of it, such as an appendix or a signature.
    case leftOut(first: String, lines: Int)

    // MARK: The text against the registry

    /// The text calls itself another law.
    case titleDiffers(found: String, expected: String)
    /// The dates at the head of the text do not name the version.
    case versionNotNamed(LawVersionID, dates: [Day])
    /// Articles beyond the last that the version has.
    case beyondLast(first: ArticleNumber, last: ArticleNumber, articleCount: Int)
    /// The version has another number of articles.
    case countDiffers(found: Int, expected: Int)
    /// A division of the registry is not in the text.
    case divisionMissing(LawDivision)
    /// A division of the text is not in the registry.
    case divisionUnknown(LawDivision)
    /// A division of this number has another title.
    case headingDiffers(found: String, expected: String)
    /// A division holds other articles.
    case rangeDiffers(heading: String, found: ClosedRange<ArticleNumber>, expected: ClosedRange<ArticleNumber>)
}

extension LawTextProblem {
    package var severity: Severity {
        switch self {
        case .noArticles, .missing, .doubled, .outOfOrder, .emptyArticle, .titleDiffers, .versionNotNamed, .beyondLast,
            .countDiffers:
            .error
        case .pointOutOfOrder, .uncertainParagraph, .strayLine, .leftOut, .divisionMissing, .divisionUnknown,
            .headingDiffers, .rangeDiffers:
            .warning
        }
    }
}
