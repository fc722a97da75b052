import QuestionBank

/// What is known of a law version as the record keeps it: JSON in a form of our own, with the title and the day of
/// adoption beside it as columns.
struct LawVersionContent: Codable {
    private static let currentForm = 1

    private let form: Int
    private let officialTitle: String
    private let shortTitles: [String]?
    private let issuer: String
    private let documentNumber: String?
    private let inForce: Day
    private let until: Day?
    private let replaces: [Name]?
    private let articles: Int
    private let divisions: [Division]?

    init(_ version: LawVersion) {
        form = Self.currentForm
        officialTitle = version.officialTitle
        shortTitles = version.shortTitles.isEmpty ? nil : version.shortTitles
        issuer = version.issuer
        documentNumber = version.documentNumber
        inForce = version.inForce
        until = version.until
        replaces = version.replaces.isEmpty ? nil : version.replaces.map { Name(law: $0.law, adopted: $0.adopted) }
        articles = version.articleCount
        divisions = Division.list(version.divisions)
    }

    /// - Throws: `StorageError.damaged` for a form that no version of the program has written.
    func version(_ id: LawVersionID) throws(StorageError) -> LawVersion {
        guard form == Self.currentForm else {
            throw .damaged(detail: "the law version \(id) is stored in the unknown form \(form)")
        }
        return LawVersion(
            id: id,
            officialTitle: officialTitle,
            shortTitles: shortTitles ?? [],
            issuer: issuer,
            documentNumber: documentNumber,
            inForce: inForce,
            until: until,
            replaces: (replaces ?? []).map { LawVersionID(law: $0.law, adopted: $0.adopted) },
            articleCount: articles,
            divisions: try Division.divisions(divisions)
        )
    }

    private struct Name: Codable {
        let law: String
        let adopted: Day
    }

    private struct Division: Codable {
        let rank: LawDivision.Rank
        let number: Int
        let title: String
        /// The first and the last article, each a number and, where it has one, a suffix: `[17,1]` is 第十七条之一.
        let first: [Int]
        let last: [Int]
        let divisions: [Division]?

        static func list(_ divisions: [LawDivision]) -> [Division]? {
            divisions.isEmpty ? nil : divisions.map(Division.init)
        }

        init(_ division: LawDivision) {
            rank = division.rank
            number = division.number
            title = division.title
            first = Self.parts(division.articles.lowerBound)
            last = Self.parts(division.articles.upperBound)
            divisions = Self.list(division.divisions)
        }

        static func divisions(_ stored: [Division]?) throws(StorageError) -> [LawDivision] {
            var divisions: [LawDivision] = []
            for division in stored ?? [] {
                let (first, last) = (try article(division.first), try article(division.last))
                guard first <= last else { throw .damaged(detail: "a part of a law ends before it begins") }
                divisions.append(
                    LawDivision(
                        rank: division.rank,
                        number: division.number,
                        title: division.title,
                        articles: first...last,
                        divisions: try Self.divisions(division.divisions)
                    )
                )
            }
            return divisions
        }

        private static func parts(_ article: ArticleNumber) -> [Int] {
            article.suffix == 0 ? [article.number] : [article.number, article.suffix]
        }

        private static func article(_ parts: [Int]) throws(StorageError) -> ArticleNumber {
            guard (1...2).contains(parts.count) else { throw .damaged(detail: "an article has no number") }
            return ArticleNumber(parts[0], suffix: parts.count == 2 ? parts[1] : 0)
        }
    }
}
