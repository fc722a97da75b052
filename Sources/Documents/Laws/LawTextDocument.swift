package import QuestionBank
package import TextLayout

/// Articles of a law as they read: `xuefa law show`.
package struct LawTextDocument: Sendable {
    package let language: Language
    private let version: LawVersion
    private let text: LawText
    private let selection: [ArticleSelection]

    /// - Parameter selection: the articles to show; empty for all of them.
    package init(_ text: LawText, of version: LawVersion, selection: [ArticleSelection], language: Language) {
        self.text = text
        self.version = version
        self.selection = selection
        self.language = language
    }

    /// The articles that are shown, in the order of the law.
    package var articles: [LawArticle] {
        guard !selection.isEmpty else { return text.articles }
        return text.articles.filter { article in selection.contains { $0.articles.contains(article.number) } }
    }

    package func text(width: Int?) -> String {
        var page = TextPage(width: width)
        page.add(version.title(in: language))
        if selection.isEmpty {
            page.addBlank()
            for paragraph in text.preamble { page.add("　　" + paragraph) }
        }
        var headings: [LawDivision] = []
        for article in articles {
            let path = version.divisions(of: article.number)
            let new = path.filter { !headings.contains($0) }
            page.addBlank()
            if !new.isEmpty {
                for division in new { page.add(division.heading) }
                page.addBlank()
            }
            headings = path
            for line in lines(of: article) { page.add(line) }
        }
        return page.text
    }

    /// An article's paragraphs with its number in front; one part alone keeps its own number.
    private func lines(of article: LawArticle) -> [String] {
        let part = selection.compactMap(\.part).first { $0.article == article.number }
        if let part, selection.count == 1, let words = article.text(of: part) {
            return ["\(part.place)　" + words]
        }
        return article.paragraphs.enumerated().flatMap { index, paragraph in
            paragraph.lines.enumerated().map { line, words in
                index == 0 && line == 0 ? "\(article.number)　\(words)" : "　　\(words)"
            }
        }
    }

    package func json() throws(DocumentError) -> String {
        try JSONText.of(
            LawTextJSON(
                law: version.id.law,
                version: version.id.adopted.description,
                articles: articles.map(ArticleJSON.init)
            )
        )
    }
}

extension LawVersion {
    /// `《行政复议法》（2023-09-01 通过，2024-01-01 起施行）`.
    package func title(in language: Language) -> String {
        let end = until.map { Localized("，至 \($0)", ", until \($0)")[language] } ?? ""
        return Localized(
            "《\(id.law)》（\(id.adopted) 通过，\(inForce) 起施行\(end)）",
            "《\(id.law)》 (adopted \(id.adopted), in force from \(inForce)\(end))"
        )[language]
    }

    /// The divisions that an article stands in, from the outermost.
    func divisions(of article: ArticleNumber) -> [LawDivision] {
        var path: [LawDivision] = []
        var level = divisions
        while let next = level.first(where: { $0.articles.contains(article) }) {
            path.append(next)
            level = next.divisions
        }
        return path
    }
}

private struct LawTextJSON: Encodable {
    let law: String
    let version: String
    let articles: [ArticleJSON]
}

private struct ArticleJSON: Encodable {
    let article: String
    let paragraphs: [Paragraph]

    struct Paragraph: Encodable {
        let text: String
        let points: [String]
    }

    init(_ article: LawArticle) {
        self.article = article.number.description
        paragraphs = article.paragraphs.map { Paragraph(text: $0.text, points: $0.points) }
    }
}
