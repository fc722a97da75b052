/// The text of one version of a law.
package struct LawText: Hashable, Sendable {
    package let version: LawVersionID
    /// What stands before the first article and is neither title nor heading, such as 序言; a paragraph each.
    package let preamble: [String]
    /// In the order of the text.
    package let articles: [LawArticle]

    package init(version: LawVersionID, preamble: [String] = [], articles: [LawArticle]) {
        self.version = version
        self.preamble = preamble
        self.articles = articles
    }

    package subscript(number: ArticleNumber) -> LawArticle? { articles.first { $0.number == number } }
}

/// One article (条) with its paragraphs (款) and their points (项).
package struct LawArticle: Hashable, Sendable {
    package let number: ArticleNumber
    /// Never empty.
    package let paragraphs: [Paragraph]

    package init(number: ArticleNumber, paragraphs: [Paragraph]) {
        self.number = number
        self.paragraphs = paragraphs
    }

    package struct Paragraph: Hashable, Sendable {
        /// What stands in front of the points, and all there is in a paragraph without any.
        package let text: String
        /// 项, in order; their numbers count from 1. Their 目 stand below them on lines of their own: `1.…`.
        package let points: [String]

        package init(text: String, points: [String] = []) {
            self.text = text
            self.points = points
        }

        /// The paragraph as a law prints it, one line for itself and one for each point: `（一）…`.
        package var lines: [String] {
            [text] + points.enumerated().map { "（\(ChineseNumeral.text(of: $0 + 1))）\($1)" }
        }
    }

    /// The article's text without its number: a line for each paragraph and each point. Two articles say the same when
    /// their texts are equal; the hash of an article is that of this text in UTF-8.
    package var text: String { paragraphs.flatMap(\.lines).joined(separator: "\n") }

    /// The text that a citation points at: the whole article, one paragraph or one point; nil when there is no such part.
    package func text(of citation: Citation) -> String? {
        guard let paragraph = part(of: citation) else {
            return citation.paragraph == nil && citation.point == nil ? text : nil
        }
        guard let point = citation.point else { return paragraph.lines.joined(separator: "\n") }
        return paragraph.points.indices.contains(point - 1) ? paragraph.points[point - 1] : nil
    }

    /// The paragraph that a citation means. A point without a paragraph belongs to the one that has points.
    private func part(of citation: Citation) -> Paragraph? {
        if let number = citation.paragraph {
            return paragraphs.indices.contains(number - 1) ? paragraphs[number - 1] : nil
        }
        guard citation.point != nil else { return nil }
        return paragraphs.first { !$0.points.isEmpty }
    }
}
