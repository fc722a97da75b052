package import QuestionBank

/// The text of an article as the record keeps it: the lines of `LawArticle.text`, which its hash is taken over, and
/// how they belong together, so that they can be told apart again.
package struct LawArticleContent: Hashable, Sendable {
    package let text: String
    /// For each paragraph how many points it has: `0 3` is a paragraph without points and one with three. Where points
    /// have 目 on lines of their own, the lines of each point follow: `3/1,4,1`.
    package let shape: String

    package init(text: String, shape: String) {
        self.text = text
        self.shape = shape
    }

    /// - Throws: `StorageError.damaged` when the words of a paragraph have more than one line, which no reader of law
    ///   texts makes, and which could not be told apart from points.
    package init(_ article: LawArticle) throws(StorageError) {
        guard !article.paragraphs.contains(where: { $0.text.unicodeScalars.contains("\n") }) else {
            throw .damaged(detail: "a paragraph of \(article.number) has a line break in it")
        }
        text = article.text
        shape = article.paragraphs.map { paragraph in
            let counts = paragraph.points.map { $0.unicodeScalars.count { $0 == "\n" } + 1 }
            let lines = counts.allSatisfy { $0 == 1 } ? "" : "/" + counts.map(String.init).joined(separator: ",")
            return String(counts.count) + lines
        }.joined(separator: " ")
    }

    /// - Throws: `StorageError.damaged` when text and shape do not fit each other.
    package func article(_ number: ArticleNumber) throws(StorageError) -> LawArticle {
        // By scalars: a mark that combines with what stands before it must not hide a line's end or a bracket.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var paragraphs: [LawArticle.Paragraph] = []
        for part in shape.split(separator: " ") {
            guard let counts = Self.lineCounts(part), let first = lines.popFirst() else { throw misfit(number) }
            var points: [String] = []
            for (index, count) in counts.enumerated() {
                let mark = "（\(ChineseNumeral.text(of: index + 1))）".unicodeScalars
                guard lines.count >= count, lines.first?.starts(with: mark) == true else { throw misfit(number) }
                let point = lines.prefix(count).map { String($0) }.joined(separator: "\n")
                points.append(String(String.UnicodeScalarView(point.unicodeScalars.dropFirst(mark.count))))
                lines = lines.dropFirst(count)
            }
            paragraphs.append(LawArticle.Paragraph(text: String(first), points: points))
        }
        guard lines.isEmpty, !paragraphs.isEmpty else { throw misfit(number) }
        return LawArticle(number: number, paragraphs: paragraphs)
    }

    /// How many lines each point of a paragraph has; nil for a shape that nothing was written by.
    private static func lineCounts(_ part: Substring) -> [Int]? {
        let halves = part.split(separator: "/", omittingEmptySubsequences: false)
        guard let count = Int(halves[0]), (0...10_000).contains(count) else { return nil }
        guard halves.count == 2 else { return halves.count == 1 ? Array(repeating: 1, count: count) : nil }
        let lines = halves[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        return lines.count == count && lines.allSatisfy { $0 > 0 } ? lines : nil
    }

    private func misfit(_ number: ArticleNumber) -> StorageError {
        .damaged(detail: "the text of \(number) does not fit its shape")
    }
}
