/// A citation on its way through the versions of a law.
struct CitationTrail {
    let citation: Citation
    /// Where the way began, or was last cleared.
    private(set) var start: LawVersionID
    private(set) var version: LawVersionID
    /// Where the content stands in `version`; nil when nobody knows, empty when it was repealed.
    private var articles: [ArticleNumber]?
    private var worst: StaleReason.Kind?
    private var since: Day?

    init(citation: Citation, version: LawVersionID) {
        self.citation = citation
        self.start = version
        self.version = version
        articles = [citation.article]
    }

    /// Why and since when the citation is stale; nil when it is not.
    var finding: (reason: StaleReason, since: Day)? {
        guard let worst, let since else { return nil }
        switch worst {
        case .repealed: return (.repealed, since)
        case .uncompared: return (.uncompared, since)
        case .renumbered: return (.renumbered(citations(withParts: true)), since)
        case .figureChanged: return (.figureChanged(citations(withParts: false)), since)
        case .changed: return (.changed(citations(withParts: false)), since)
        }
    }

    // Only where the text is the same do the numbers of paragraphs and points hold.
    private func citations(withParts: Bool) -> [Citation] {
        (articles ?? []).map { article in
            Citation(
                law: version.law,
                article: article,
                paragraph: withParts ? citation.paragraph : nil,
                point: withParts ? citation.point : nil,
                subpoint: withParts ? citation.subpoint : nil
            )
        }
    }

    mutating func clear() {
        start = version
        worst = nil
        since = nil
        if articles?.isEmpty == true { articles = nil }
    }

    func isRepealed(by comparison: LawComparison) -> Bool {
        guard let articles, !articles.isEmpty else { return false }
        return articles.allSatisfy { comparison.change(of: $0)?.kind == .repealed }
    }

    mutating func step(to next: LawVersion, comparison: LawComparison?) {
        defer { version = next.id }
        if articles?.isEmpty == true { return }
        guard let comparison, let changes = changes(in: comparison) else {
            articles = nil
            note(.uncompared, since: next.inForce)
            return
        }
        let after = Set(changes.flatMap(\.new)).sorted()
        articles = after
        if after.isEmpty {
            note(.repealed, since: next.inForce)
        } else if changes.contains(where: \.changesFigures) {
            note(.figureChanged, since: next.inForce)
        } else if changes.contains(where: { !$0.keepsText }) {
            note(.changed, since: next.inForce)
        } else if changes.contains(where: { $0.kind != .unchanged }) || next.id.law != version.law {
            // Word for word the same in another law, but the citation names the old one.
            note(.renumbered, since: next.inForce)
        }
    }

    mutating func end(after until: Day) {
        articles = []
        note(.repealed, since: until.adding(days: 1))
    }

    /// What became of the articles; nil when they are unknown or not all in the comparison.
    private func changes(in comparison: LawComparison) -> [ArticleChange]? {
        guard let articles else { return nil }
        let changes = articles.compactMap(comparison.change)
        return changes.count == articles.count ? changes : nil
    }

    private mutating func note(_ kind: StaleReason.Kind, since day: Day) {
        since = min(since ?? day, day)
        worst = worst.map { Self.weight($0) < Self.weight(kind) ? kind : $0 } ?? kind
    }

    // A later step may hide an earlier one only when it says more against the item. That nobody knows what became of an
    // article hides every change of it, for there is no new citation to offer; and so does its end.
    private static func weight(_ kind: StaleReason.Kind) -> Int {
        switch kind {
        case .renumbered: 0
        case .changed: 1
        case .figureChanged: 2
        case .uncompared: 3
        case .repealed: 4
        }
    }
}

extension ArticleChange {
    /// Whether the text is the same word for word.
    fileprivate var keepsText: Bool { kind == .unchanged || kind == .renumbered || kind == .moved }
}
