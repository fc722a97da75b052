/// What a check of an item against its article noticed; it carries what was compared.
package enum LawAdvice: Hashable, Sendable {
    /// A figure of the key stands nowhere in the cited articles, or only with the opposite bound (以上 for 以下).
    case figureNotInArticle(FigureWords, stated: [String], hint: Passage?, citations: [Citation])
    /// A figure of the key stands in the cited article for something else.
    case figureElsewhere(FigureWords, there: Passage, instead: Passage?)
    /// Words in quotation marks are not in the cited version; `nearest` is what comes near to them.
    case quotationNotInLaw(String, laws: [String], nearest: Passage?)
    /// A law is named as if it were in force.
    case lawRepealed(String, successors: [String])
    /// A title that no law has, close to one that a law has.
    case lawMisspelt(String, meant: String)
    /// An option that is no key says what the article says.
    case secondTrueOption(String, there: Passage)
    /// A statement that is keyed wrong stands in the article.
    case trueStatement(there: Passage)
    /// The article has fewer paragraphs, or the paragraph fewer points, than the citation says.
    case partNotInArticle(Citation, paragraphs: Int, points: Int?)

    /// A figure as the key writes it and in one form: `十五日`, `15日`.
    package struct FigureWords: Hashable, Sendable {
        package let written: String
        package let normalised: String

        package init(written: String, normalised: String) {
            self.written = written
            self.normalised = normalised
        }
    }

    /// Words of the law and where they stand.
    package struct Passage: Hashable, Sendable {
        package let citation: Citation
        package let words: String

        package init(citation: Citation, words: String) {
            self.citation = citation
            self.words = words
        }
    }

    package var problemCode: ProblemCode {
        switch self {
        case .figureNotInArticle: .figureNotInArticle
        case .figureElsewhere: .figureElsewhere
        case .quotationNotInLaw: .quotationNotInLaw
        case .lawRepealed: .lawRepealed
        case .lawMisspelt: .lawMisspelt
        case .secondTrueOption, .trueStatement: .secondTrueOption
        case .partNotInArticle: .partNotInArticle
        }
    }
}
