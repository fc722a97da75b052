import QuestionBank
import TestSupport
import Testing

/// Reads the law texts that the tests compare: Markdown with a paragraph a line, whose articles begin with 第…条 and a
/// space.
enum RealLaw {
    static func text(_ law: String, _ adopted: String) throws -> LawText {
        let day = try #require(Day(adopted))
        let text = try #require(LawTexts.text(named: "\(law)(\(adopted))"))
        var articles: [(number: ArticleNumber, paragraphs: [LawArticle.Paragraph])] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2, words[0].hasSuffix("条"), let citation = Citation("甲法" + words[0]) {
                articles.append((citation.article, [.init(text: String(words[1]))]))
            } else if let last = articles.indices.last {
                var paragraphs = articles[last].paragraphs
                if line.hasPrefix("（") || line.hasPrefix("("), let end = line.firstIndex(where: { "）)".contains($0) }),
                    let paragraph = paragraphs.popLast()
                {
                    let point = String(line[line.index(after: end)...])
                    paragraphs.append(.init(text: paragraph.text, points: paragraph.points + [point]))
                } else {
                    paragraphs.append(.init(text: String(line)))
                }
                articles[last].paragraphs = paragraphs
            }
        }
        return LawText(
            version: LawVersionID(law: law, adopted: day),
            articles: articles.map { LawArticle(number: $0.number, paragraphs: $0.paragraphs) }
        )
    }
}
