/// What came of reading the text of a law, before anybody says which version it is.
package struct LawTextReading: Sendable {
    package let head: LawTextHead
    /// What `LawText.preamble` holds.
    package let preamble: [String]
    /// In the order of the text; an article that stands there twice is here twice.
    package let articles: [LawArticle]
    /// The divisions that the headings make, with the articles below each; those without any, as a table of contents
    /// has them, are left out.
    package let outline: [LawDivision]
    /// In the order of the text.
    package let problems: [Located<LawTextProblem>]
    /// Where each article begins, as in `articles`.
    package let places: [SourcePosition]
    /// Where the text begins.
    package let start: SourcePosition

    package var hasErrors: Bool { problems.contains { $0.problem.severity == .error } }

    /// The text as that of a version. `LawTextCheck` says whether it is.
    package func text(of version: LawVersionID) -> LawText {
        LawText(version: version, preamble: preamble, articles: articles)
    }
}
