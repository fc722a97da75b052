/// Names one version of a law: its title and the day of its adoption or last amendment.
package struct LawVersionID: Hashable, Comparable, Sendable {
    /// As citations have it: without book-title marks and without 中华人民共和国.
    package let law: String
    package let adopted: Day

    package init(law: String, adopted: Day) {
        self.law = law
        self.adopted = adopted
    }

    package static func < (left: LawVersionID, right: LawVersionID) -> Bool {
        (left.law, left.adopted) < (right.law, right.adopted)
    }
}

extension LawVersionID: CustomStringConvertible {
    /// As people type it: `行政复议法@2023-09-01`.
    package var description: String { "\(law)@\(adopted)" }
}

/// What is known about one version of a law (法规版本) without its text.
package struct LawVersion: Hashable, Sendable {
    package let id: LawVersionID
    /// The title in full: `中华人民共和国行政复议法`.
    package let officialTitle: String
    /// Other titles by which the law is cited; never the one in `id`.
    package let shortTitles: [String]
    /// Who adopted or issued it.
    package let issuer: String
    /// 文号, where it has one: `国务院令第431号`.
    package let documentNumber: String?
    /// The first day in force.
    package let inForce: Day
    /// The last day in force; nil while no end is known.
    package let until: Day?
    /// The versions whose place this one takes: an earlier version, or another law.
    package let replaces: [LawVersionID]
    package let articleCount: Int
    /// 编, 章 and 节 in the order of the text; empty for a law without any.
    package let divisions: [LawDivision]

    package init(
        id: LawVersionID,
        officialTitle: String,
        shortTitles: [String] = [],
        issuer: String,
        documentNumber: String? = nil,
        inForce: Day,
        until: Day? = nil,
        replaces: [LawVersionID] = [],
        articleCount: Int,
        divisions: [LawDivision] = []
    ) {
        self.id = id
        self.officialTitle = officialTitle
        self.shortTitles = shortTitles
        self.issuer = issuer
        self.documentNumber = documentNumber
        self.inForce = inForce
        self.until = until
        self.replaces = replaces
        self.articleCount = articleCount
        self.divisions = divisions
    }

    package func isInForce(on day: Day) -> Bool { inForce <= day && until.map { day <= $0 } != false }

    /// The divisions that hold other than divisions: what a chapter of a bank and a row of a coverage map is.
    package var leafDivisions: [LawDivision] { divisions.flatMap(\.leaves) }
}

/// A part of a law with a heading of its own: 编, 分编, 章 or 节.
package struct LawDivision: Hashable, Sendable {
    package enum Rank: String, CaseIterable, Hashable, Sendable, Codable {
        case book = "编"
        case subbook = "分编"
        case chapter = "章"
        case section = "节"
    }

    package let rank: Rank
    /// From 1, as the heading counts: 第三章 is 3; 0 for a heading without a number, such as the 附则 of 民法典.
    package let number: Int
    /// Without number and spaces: `总则`.
    package let title: String
    package let articles: ClosedRange<ArticleNumber>
    package let divisions: [LawDivision]

    package init(
        rank: Rank,
        number: Int,
        title: String,
        articles: ClosedRange<ArticleNumber>,
        divisions: [LawDivision] = []
    ) {
        self.rank = rank
        self.number = number
        self.title = title
        self.articles = articles
        self.divisions = divisions
    }

    /// The heading as a law prints it: `第三章 信访事项的提出和受理`.
    package var heading: String {
        number == 0 ? title : "第\(ChineseNumeral.text(of: number))\(rank.rawValue) \(title)"
    }

    var leaves: [LawDivision] { divisions.isEmpty ? [self] : divisions.flatMap(\.leaves) }
}
