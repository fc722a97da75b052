import QuestionBank

/// What a file says about its questions as a whole.
struct HeaderRecord: Codable {
    var title: String?
    var maintainer: String?
    var laws: [LawRecord]?
    var accept: [WaiverRecord]?
    var chapters: [ChapterRecord]?

    struct LawRecord: Codable {
        var title: String
        var version: String
        var articles: Int
    }

    struct ChapterRecord: Codable {
        var category: [String]
        /// The first and the last.
        var articles: [Int]
    }

    init(_ header: ExchangeHeader) {
        title = header.title
        maintainer = header.maintainer
        laws =
            header.laws.isEmpty
            ? nil
            : header.laws.map { LawRecord(title: $0.title, version: $0.version.description, articles: $0.articleCount) }
        accept = WaiverRecord.list(header.waivers)
        chapters =
            header.chapters.isEmpty
            ? nil
            : header.chapters.map {
                ChapterRecord(category: $0.category, articles: [$0.articles.lowerBound, $0.articles.upperBound])
            }
    }

    /// What of it can be read; a law without a day, or a range that runs backwards, is left out.
    var header: ExchangeHeader {
        ExchangeHeader(
            title: title,
            maintainer: maintainer,
            laws: (laws ?? []).compactMap { law in
                guard let day = Day(law.version), (1...BankHeader.articleLimit).contains(law.articles) else {
                    return nil
                }
                return LawReference(title: law.title, version: day, articleCount: law.articles)
            },
            waivers: (accept ?? []).compactMap(\.waiver),
            chapters: (chapters ?? []).compactMap { chapter in
                guard chapter.articles.count == 2, chapter.articles[0] >= 1, chapter.articles[0] <= chapter.articles[1]
                else { return nil }
                return ExchangeHeader.Chapter(
                    category: chapter.category,
                    articles: chapter.articles[0]...chapter.articles[1]
                )
            }
        )
    }
}

/// A finding that may stand.
struct WaiverRecord: Codable {
    var code: String
    var reason: String

    static func list(_ waivers: [Waiver]) -> [WaiverRecord]? {
        waivers.isEmpty ? nil : waivers.map { WaiverRecord(code: $0.code.rawValue, reason: $0.reason) }
    }

    /// nil for a code that no check has.
    var waiver: Waiver? { ProblemCode(rawValue: code).map { Waiver(code: $0, reason: reason) } }
}
