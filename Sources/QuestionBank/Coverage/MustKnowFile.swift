/// Reads the file of a must-know list; docs/coverage.md describes it.
package enum MustKnowFile {
    /// The list, and everything that was found wrong with its file.
    package struct Reading: Sendable {
        /// nil when there are errors.
        package let list: MustKnowList?
        /// In the order of the file.
        package let problems: [Located<MustKnowProblem>]
    }

    /// - Parameters:
    ///   - registry: the laws whose articles can be listed.
    ///   - day: the day that decides which version is meant where the list names none.
    package static func read(_ node: SourceNode, registry: LawRegistry, on day: Day) -> Reading {
        var fields = FieldReader(node, field: "must-know")
        let title = fields.text("title")
        let nodes = fields.list("groups") ?? []
        var reader = GroupReader(registry: registry, day: day)
        reader.take(fields.finish())
        let groups = nodes.compactMap { reader.group($0) }
        let problems = reader.problems.sorted { $0.position < $1.position }
        guard !problems.contains(where: { $0.problem.severity == .error }), let title, !groups.isEmpty else {
            return Reading(list: nil, problems: problems)
        }
        return Reading(list: MustKnowList(title: title, groups: groups), problems: problems)
    }
}

/// Reads the groups of a list and remembers their ids.
private struct GroupReader {
    let registry: LawRegistry
    let day: Day
    private(set) var problems: [Located<MustKnowProblem>] = []
    private var places: [String: SourcePosition] = [:]

    init(registry: LawRegistry, day: Day) {
        self.registry = registry
        self.day = day
    }

    mutating func take(_ found: [Located<SourceProblem>]) {
        problems += found.map { Located(.source($0.problem), at: $0.position) }
    }

    private mutating func report(_ problem: MustKnowProblem, at position: SourcePosition) {
        problems.append(Located(problem, at: position))
    }

    mutating func group(_ node: SourceNode) -> MustKnowList.Group? {
        var fields = FieldReader(node, field: "groups")
        let id = fields.identifierScalar("id")
        let title = fields.text("title")
        let categories = fields.texts("categories", isRequired: false) ?? []
        let laws = fields.node("laws")
        take(fields.finish())
        if let id {
            if let first = places[id.text] {
                report(.duplicateID(id.text, first: first), at: id.position)
            } else {
                places[id.text] = id.position
            }
        }
        let entries = laws.map { self.entries($0) } ?? []
        guard let id, let title else { return nil }
        return MustKnowList.Group(id: id.text, title: title, categories: categories, entries: entries)
    }

    /// The mapping of laws to articles.
    private mutating func entries(_ node: SourceNode) -> [MustKnowList.Entry] {
        var fields = FieldReader(node, field: "laws")
        guard case .mapping(let laws, let position) = node else {
            take(fields.finish())
            return []
        }
        if laws.isEmpty { fields.report(.emptyField("laws"), at: position) }
        var entries: [MustKnowList.Entry] = []
        var seen: [LawVersionID: SourcePosition] = [:]
        for law in laws {
            let pieces = fields.scalars(law.name) ?? []
            guard let selector = LawSelector(law.name) else {
                report(.badLaw(law.name), at: law.position)
                continue
            }
            let version = version(of: selector, named: law)
            if let version {
                if let first = seen[version.id] {
                    report(.lawTwice(version.id.law, first: first), at: law.position)
                    continue
                }
                seen[version.id] = law.position
            }
            let articles = articles(pieces, of: version)
            entries.append(MustKnowList.Entry(law: selector, version: version?.id, articles: articles))
        }
        take(fields.finish())
        return entries
    }

    private mutating func version(of selector: LawSelector, named law: SourceNode.Field) -> LawVersion? {
        if let version = registry.version(selector, on: day) { return version }
        let titles = Set(registry.versions.flatMap(\.titles)).sorted()
        let isKnown = titles.contains(selector.law)
        let suggestion =
            isKnown
            ? registry.versions(of: selector.law).last?.id.description
            : Spelling.nearest(to: selector.law, among: titles)
        report(.unknownLaw(law.name, suggestion: suggestion), at: law.position)
        return nil
    }

    private mutating func articles(_ pieces: [SourceNode.Scalar], of version: LawVersion?) -> ArticleList {
        var ranges: [ClosedRange<ArticleNumber>] = []
        var isWhole = false
        for piece in pieces {
            let (list, flaws) = ArticleList.read(piece.text)
            for flaw in flaws {
                switch flaw {
                case .unreadable(let text): report(.badArticles(text), at: piece.position)
                case .reversed(let text): report(.reversedRange(text), at: piece.position)
                }
            }
            guard let found = list.ranges else {
                isWhole = true
                continue
            }
            if found.isEmpty, flaws.isEmpty { report(.badArticles(piece.text), at: piece.position) }
            for range in found {
                check(range, of: version, after: ranges, at: piece.position)
                ranges.append(range)
            }
        }
        return ArticleList(ranges: isWhole ? nil : ranges)
    }

    private mutating func check(
        _ range: ClosedRange<ArticleNumber>,
        of version: LawVersion?,
        after ranges: [ClosedRange<ArticleNumber>],
        at position: SourcePosition
    ) {
        if let version, range.upperBound.number > version.articleCount {
            let problem = MustKnowProblem.articleOutsideLaw(
                range.upperBound,
                law: version.id,
                articleCount: version.articleCount
            )
            report(problem, at: position)
        }
        if let other = ranges.first(where: { $0.overlaps(range) }) {
            report(.articleTwice(max(other.lowerBound, range.lowerBound)), at: position)
        }
    }
}
