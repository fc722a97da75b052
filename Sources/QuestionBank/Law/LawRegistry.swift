/// The law versions that are known, and how they follow one another.
package struct LawRegistry: Hashable, Sendable {
    /// By title, then by day of adoption.
    package let versions: [LawVersion]

    /// Of two versions with one id the later in the list counts.
    package init(_ versions: [LawVersion]) {
        var known: [LawVersionID: LawVersion] = [:]
        for version in versions { known[version.id] = version }
        self.versions = known.values.sorted { $0.id < $1.id }
    }

    package subscript(id: LawVersionID) -> LawVersion? { versions.first { $0.id == id } }

    /// The versions of a law by any of its titles, the oldest first.
    package func versions(of title: String) -> [LawVersion] {
        let name = LawTitle.plain(title)
        let exact = versions.filter { $0.id.law == name }
        return exact.isEmpty ? versions.filter { $0.shortTitles.contains(name) } : exact
    }

    /// The version of a law that is in force on a day; nil before the first, and after a repeal.
    package func version(of title: String, inForceOn day: Day) -> LawVersion? {
        versions(of: title).last { $0.isInForce(on: day) }
    }

    /// The versions that take the place of one, the earliest in force first.
    package func successors(of id: LawVersionID) -> [LawVersion] {
        versions.filter { $0.replaces.contains(id) }.sorted { ($0.inForce, $0.id) < ($1.inForce, $1.id) }
    }

    /// What a selector names, the newest that fits: `行政复议法`, `行政复议法@2017`, `行政复议法@2017-09-01`.
    ///
    /// Without a version it is the one in force on the day, or else the newest.
    package func version(_ selector: LawSelector, on day: Day) -> LawVersion? {
        let versions = versions(of: selector.law)
        guard let prefix = selector.adopted else {
            return versions.last { $0.isInForce(on: day) } ?? versions.last
        }
        return versions.last { $0.id.adopted.description.hasPrefix(prefix) }
    }
}

/// How people name a law version: a title, and after `@` the year or the day of its adoption.
package struct LawSelector: Hashable, Sendable {
    /// Plain, without book-title marks.
    package let law: String
    /// `2017`, `2017-09` or `2017-09-01`; nil when none is given.
    package let adopted: String?

    /// nil when there is no title or what follows `@` is no year, month or day.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        law = LawTitle.plain(String(parts[0]))
        guard !law.isEmpty else { return nil }
        guard parts.count == 2 else {
            adopted = nil
            return
        }
        let date = parts[1].split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard date.count <= 3,
            zip(date, widths).allSatisfy({ $0.count == $1 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        adopted = String(parts[1])
    }
}
