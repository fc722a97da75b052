package import QuestionBank

/// The text of an article as the record keeps it: the lines of `LawArticle.text`, which its hash is taken over, and
/// how many points each paragraph has, so that the lines can be told apart again.
package struct LawArticleContent: Hashable, Sendable {
    package let text: String
    /// A number for each paragraph: `0 3` is a paragraph without points and one with three.
    package let shape: String

    package init(text: String, shape: String) {
        self.text = text
        self.shape = shape
    }

    /// - Throws: `StorageError.damaged` when a paragraph or point has more than one line, which no reader of law texts
    ///   makes, and which could not be told apart from two.
    package init(_ article: LawArticle) throws(StorageError) {
        let lines = article.paragraphs.map(\.lines)
        guard !lines.joined().contains(where: { $0.utf8.contains(0x0A) }) else {
            throw .damaged(detail: "a paragraph of \(article.number) has a line break in it")
        }
        text = lines.joined().joined(separator: "\n")
        shape = lines.map { String($0.count - 1) }.joined(separator: " ")
    }

    /// - Throws: `StorageError.damaged` when text and shape do not fit each other.
    package func article(_ number: ArticleNumber) throws(StorageError) -> LawArticle {
        // By scalars: a mark that combines with what stands before it must not hide a line's end or a bracket.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var paragraphs: [LawArticle.Paragraph] = []
        for part in shape.split(separator: " ") {
            guard let count = Int(part), count >= 0, lines.count > count, let first = lines.popFirst() else {
                throw .damaged(detail: "the text of \(number) does not fit its shape")
            }
            var points: [String] = []
            for (index, line) in lines.prefix(count).enumerated() {
                let mark = "（\(ChineseNumeral.text(of: index + 1))）".unicodeScalars
                guard line.starts(with: mark) else {
                    throw .damaged(detail: "the text of \(number) does not fit its shape")
                }
                points.append(String(line.dropFirst(mark.count)))
            }
            lines = lines.dropFirst(count)
            paragraphs.append(LawArticle.Paragraph(text: String(first), points: points))
        }
        guard lines.isEmpty, !paragraphs.isEmpty else {
            throw .damaged(detail: "the text of \(number) does not fit its shape")
        }
        return LawArticle(number: number, paragraphs: paragraphs)
    }
}
