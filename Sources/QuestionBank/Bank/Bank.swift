/// A question bank (题库): a header and its chapters.
package struct Bank: Hashable, Sendable {
    package let title: String
    /// The laws that the bank may cite; the first is meant where a citation names none.
    package let laws: [LawReference]
    package let maintainer: String
    package let chapters: [Chapter]
    /// Findings about the bank as a whole that the trainer lets stand.
    package let waivers: [Waiver]

    package init(
        title: String,
        laws: [LawReference],
        maintainer: String,
        chapters: [Chapter],
        waivers: [Waiver] = []
    ) {
        self.title = title
        self.laws = laws
        self.maintainer = maintainer
        self.chapters = chapters
        self.waivers = waivers
    }

    package var entries: [BankEntry] { chapters.flatMap(\.entries) }
}

/// One file of a bank: a chapter of the law and the items on it.
package struct Chapter: Hashable, Sendable {
    /// 编, where the law has them: `第七编 侵权责任`.
    package let part: String?
    /// 章: `第三章 信访事项的提出和受理`.
    package let title: String
    /// The articles of the bank's first law that the chapter is about, if the file says so.
    package let articles: ClosedRange<Int>?
    package let entries: [BankEntry]

    package init(part: String?, title: String, articles: ClosedRange<Int>? = nil, entries: [BankEntry]) {
        self.part = part
        self.title = title
        self.articles = articles
        self.entries = entries
    }

    /// Whether a blueprint that says `侵权责任`, `第七编 侵权责任` or `第四章` means this chapter or the part it is in.
    package func matches(_ name: String) -> Bool { ChapterName.matches(name, part: part, chapter: title) }
}

/// How a blueprint names chapters.
package enum ChapterName {
    /// Compares by the whole name, by the number alone and by the title alone, spaces aside.
    package static func matches(_ name: String, part: String?, chapter: String) -> Bool {
        let wanted = withoutSpaces(name)
        return [part, chapter].contains { full in full.map { accepted(for: $0).contains(wanted) } ?? false }
    }

    /// Every name that a title answers to, without spaces: `第七编 侵权责任` to `第七编侵权责任`, `第七编` and `侵权责任`.
    package static func accepted(for title: String) -> Set<String> {
        let words = title.split(whereSeparator: \.isWhitespace)
        let names = [words.joined(), words.dropFirst().joined()] + words.map(String.init)
        return Set(names.filter { !$0.isEmpty })
    }

    package static func withoutSpaces(_ name: String) -> String { name.filter { !$0.isWhitespace } }
}
