/// One chapter file as it was read: what is sound in it, what is wrong, and what must be compared with other files.
package struct ChapterReading: Sendable {
    /// nil when the file's own fields are unusable; the entries are then still checked.
    package let chapter: Chapter?
    package let problems: [Located<BankProblem>]
    /// Every id in the file with its place, of broken items too.
    let identifiers: [Named]
    /// Every stem in the file in the form in which stems are compared, with the item's id.
    let stems: [Stem]
    /// The ids under `enemies:`, with their places.
    let enemies: [Named]
    /// Where every entry and item stands, by id; of entries with one id the first.
    package let places: [String: ItemPlaces]

    struct Named: Hashable, Sendable {
        let id: String
        let position: SourcePosition
    }

    struct Stem: Hashable, Sendable {
        let id: String
        /// In UTF-8.
        let folded: [UInt8]
        let position: SourcePosition
    }

    /// Reads the root of a chapter file.
    /// - Parameters:
    ///   - header: the bank's header; without one, citations are only checked for their form.
    ///   - isComplete: false when pieces of the file are missing from the tree, so that fields may be missing too.
    ///   - brokenLines: the lines, from 1, with errors in the file's text: what was read there is a guess, good enough
    ///     to look for more problems, and stays out of the chapter.
    package init(_ root: SourceNode, header: BankHeader?, isComplete: Bool = true, brokenLines: [Int] = []) {
        var fields = FieldReader(root, field: "chapter")
        var problems: [Located<BankProblem>] = []
        let part = fields.text("part", isRequired: false)
        let title = fields.text("chapter")
        let range = fields.scalar("articles", isRequired: false)
        let articles = range.flatMap { ArticleRange.read($0, law: header?.laws.first, problems: &problems) }
        let nodes = fields.list("items", isRequired: false)
        var reader = EntryReader(laws: header?.laws, articles: articles)
        var entries: [BankEntry] = []
        if let nodes, !nodes.isEmpty {
            let ends = nodes.dropFirst().map(\.position.line) + [Int.max]
            entries = zip(nodes, ends).compactMap { node, end in
                let entry = reader.entry(node)
                let isBroken = brokenLines.contains { node.position.line <= $0 && $0 < end }
                return isBroken ? nil : entry
            }
        } else if isComplete, case .mapping = root {
            problems.append(Located(.noItems, at: fields.position(of: "items") ?? root.position))
        }
        let found = fields.finish().filter { isComplete || !$0.problem.isMissingField }
        self.problems = found.map(BankProblem.located) + problems + reader.problems
        identifiers = reader.identifiers
        stems = reader.stems
        enemies = reader.enemies
        places = reader.places
        chapter = title.map { Chapter(part: part, title: $0, articles: articles, entries: entries) }
    }
}

extension SourceProblem {
    fileprivate var isMissingField: Bool {
        if case .missingField = self { true } else { false }
    }
}

/// Reads `13-56`.
private enum ArticleRange {
    static func read(
        _ scalar: SourceNode.Scalar,
        law: LawReference?,
        problems: inout [Located<BankProblem>]
    ) -> ClosedRange<Int>? {
        let ends = scalar.text.split { "-–—－~～至".contains($0) }.map { Int($0.filter { !$0.isWhitespace }) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1,
            first <= last
        else {
            problems.append(Located(.badArticleRange(scalar.text), at: scalar.position))
            return nil
        }
        if let law, last > law.articleCount {
            let problem = BankProblem.rangeOutsideLaw(last: last, law: law.title, articleCount: law.articleCount)
            problems.append(Located(problem, at: scalar.position))
            return nil
        }
        return first...last
    }
}
