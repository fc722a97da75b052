/// What a bank is made of (题库构成): how many items of which kind and level each chapter has, which share of its articles
/// they rest on, and whether the keys can be guessed.
package struct BankComposition: Hashable, Sendable {
    package let title: String
    package let tally: ItemTally
    /// In the order of the bank.
    package let chapters: [ChapterComposition]
    /// In the order of the bank's header.
    package let laws: [LawUse]
    /// Of all items, those of case sets among them.
    package let evenness: KeyEvenness

    /// A law of the bank, and how many of its articles the items cite.
    package struct LawUse: Hashable, Sendable {
        package let law: LawReference
        package let citedCount: Int
    }

    package init(of bank: Bank) {
        title = bank.title
        tally = ItemTally(bank.entries)
        chapters = bank.chapters.map { ChapterComposition(of: $0, firstLaw: bank.laws.first?.title) }
        laws = bank.laws.map { law in
            let articles = bank.entries.flatMap(\.items).flatMap(\.citations).filter { $0.law == law.title }
            return LawUse(law: law, citedCount: Set(articles.map(\.article)).count)
        }
        evenness = KeyEvenness(of: bank.entries.flatMap(\.items))
    }
}

/// A chapter of a bank: its items, and how many of its articles they cite.
package struct ChapterComposition: Hashable, Sendable {
    package let part: String?
    package let title: String
    package let tally: ItemTally
    /// The articles that the chapter is about; nil where its file does not say.
    package let articles: ClosedRange<Int>?
    /// How many of them an item of the chapter cites.
    package let citedCount: Int

    /// - Parameter firstLaw: the law whose articles the chapter's range counts.
    init(of chapter: Chapter, firstLaw: String?) {
        part = chapter.part
        title = chapter.title
        tally = ItemTally(chapter.entries)
        articles = chapter.articles
        let citations = chapter.entries.flatMap(\.items).flatMap(\.citations)
        let cited = citations.filter { $0.law == firstLaw && chapter.articles?.contains($0.article.number) == true }
        // 第十七条之一 belongs to the 17 of the range.
        citedCount = Set(cited.map(\.article.number)).count
    }
}

extension Bank {
    /// The bank with the articles of chapters that do not say theirs, as the first law counts its divisions: the record
    /// keeps the headings of a bank's chapters, and a registered law knows where they lie.
    ///
    /// - Parameter law: the version that the bank's first law is; the bank stays as it is with another.
    package func withArticles(of law: LawVersion) -> Bank {
        guard let first = laws.first, law.id == LawVersionID(law: first.title, adopted: first.version) else {
            return self
        }
        let places = ChapterPlaces(of: law)
        return Bank(
            title: title,
            laws: laws,
            maintainer: maintainer,
            chapters: chapters.map { chapter in
                Chapter(
                    part: chapter.part,
                    title: chapter.title,
                    articles: chapter.articles ?? places.articles(part: chapter.part, chapter: chapter.title),
                    entries: chapter.entries
                )
            },
            waivers: waivers
        )
    }
}

/// Where the headings of a law lie, by the heading and that of the 编 above it.
private struct ChapterPlaces {
    private struct Heading: Hashable {
        let part: String?
        let chapter: String
    }

    private var articles: [Heading: ClosedRange<Int>] = [:]

    init(of law: LawVersion) {
        for division in law.divisions { add(division, part: nil) }
    }

    private mutating func add(_ division: LawDivision, part: String?) {
        let heading = ChapterName.withoutSpaces(division.heading)
        let range = division.articles.lowerBound.number...division.articles.upperBound.number
        articles[Heading(part: part, chapter: heading)] = range
        for inner in division.divisions { add(inner, part: division.rank == .book ? heading : part) }
    }

    func articles(part: String?, chapter: String) -> ClosedRange<Int>? {
        articles[Heading(part: part.map(ChapterName.withoutSpaces), chapter: ChapterName.withoutSpaces(chapter))]
    }
}
