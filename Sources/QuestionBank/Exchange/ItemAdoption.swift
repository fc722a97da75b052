/// Makes entries of a bank out of questions from elsewhere.
///
/// It looks citations up, writes down what the file does not say, and lets the checks of a hand-written item judge the
/// rest. An entry keeps the id that the file gives it; one without gets `provisionalID`, to be replaced.
package struct ItemAdoption {
    /// The laws of the bank that the items are meant for; the first is meant where a citation names none.
    private let bankLaws: [LawReference]
    private let registry: LawRegistry
    private let day: Day
    private let finder: CitationFinder
    /// The ids that enemies may name: those of the bank and of the file.
    private let knownIDs: Set<String>
    /// Laws that the entries cite beyond those of the bank, in the version in force on the day.
    package private(set) var addedLaws: [LawReference] = []

    package init(laws: [LawReference], registry: LawRegistry, on day: Day, knownIDs: Set<String>) {
        bankLaws = laws
        self.registry = registry
        self.day = day
        self.knownIDs = knownIDs
        finder = CitationFinder(
            titles: Set(laws.map(\.title) + registry.versions.flatMap { [$0.id.law] + $0.shortTitles })
        )
    }

    /// What an entry is called until it has an id.
    package static func provisionalID(_ ordinal: Int) -> String { "item-\(ordinal + 1)" }

    /// - Parameter origin: where the question comes from, in words for the bank's file; nil for none.
    package mutating func adopt(_ read: ReadItem, origin: String?) -> AdoptedItem {
        guard let item = read.item else {
            return AdoptedItem(read, entry: nil, problems: read.problems)
        }
        var decider = Decider(adoption: self, position: read.position)
        let decisions = decider.decide(item, id: Self.provisionalID(read.ordinal), origin: item.origin ?? origin)
        var problems = decider.problems
        var nodes = AdoptionNodes(position: read.position)
        let node = nodes.node(item, decisions)
        problems += nodes.problems.map(ExchangeProblem.adoption)
        var entry: BankEntry?
        if let node {
            let laws = bankLaws + (addedLaws + decider.addedLaws).filter { law in !bankLaws.contains(law) }
            var reader = EntryReader(laws: laws, articles: nil)
            entry = reader.entry(node)
            // What is still to be written shows in the bank; here it would stand beside every row.
            problems += reader.problems.map(\.problem).filter { !$0.isStillToWrite }.map(ExchangeProblem.bank)
        }
        let isRefused = entry == nil || (read.problems.map(\.problem) + problems).contains { $0.severity == .error }
        if isRefused { entry = nil } else { addedLaws += decider.addedLaws.filter { !addedLaws.contains($0) } }
        return AdoptedItem(
            read,
            entry: entry,
            problems: read.problems + problems.map { Located($0, at: read.position) }
        )
    }

    // MARK: - What is decided before an entry is read

    private struct Decider {
        let adoption: ItemAdoption
        let position: SourcePosition
        var problems: [ExchangeProblem] = []
        var addedLaws: [LawReference] = []

        init(adoption: ItemAdoption, position: SourcePosition) {
            self.adoption = adoption
            self.position = position
        }

        mutating func decide(_ item: ExchangeItem, id provisional: String, origin: String?) -> AdoptionNodes.Decisions {
            var id = provisional
            if let given = item.id {
                if Identifier.isValid(given), given.count <= Identifier.maximumLength {
                    id = given
                } else {
                    note(.idReplaced(given))
                }
            }
            if case .caseSet(let parts) = item.answer {
                return AdoptionNodes.Decisions(
                    id: id,
                    level: .recall,
                    citations: [],
                    tags: item.tags,
                    enemies: enemies(of: item),
                    origin: origin,
                    parts: parts.enumerated().map { decide($1, id: "\(id)-\($0 + 1)", origin: nil) }
                )
            }
            var tags = item.tags
            let citations = citations(of: item, unread: &tags)
            if item.level == nil { note(.guessedLevel(.recall)) }
            return AdoptionNodes.Decisions(
                id: id,
                level: item.level ?? .recall,
                citations: citations,
                tags: tags,
                enemies: enemies(of: item),
                origin: origin
            )
        }

        private mutating func note(_ problem: AdoptionProblem) {
            if !problems.contains(.adoption(problem)) { problems.append(.adoption(problem)) }
        }

        private mutating func enemies(of item: ExchangeItem) -> [String] {
            let unknown = item.enemies.filter { !adoption.knownIDs.contains($0) }
            if !unknown.isEmpty { note(.unknownEnemies(unknown)) }
            return item.enemies.filter { !unknown.contains($0) }
        }

        /// Those given, or else those that the rationale or the stem names.
        private mutating func citations(of item: ExchangeItem, unread: inout [String]) -> [Citation] {
            var found: [Citation] = []
            func add(_ citation: Citation) { if !found.contains(citation) { found.append(citation) } }
            for text in item.citations {
                let citations =
                    Citation(text, defaultLaw: adoption.bankLaws.first?.title).map { [$0] }
                    ?? adoption.finder.citations(in: text)
                if citations.isEmpty {
                    note(.citationNotUnderstood(text))
                    unread.append("依据：\(text)")
                }
                for citation in citations {
                    if let known = bound(citation) {
                        add(known)
                    } else {
                        note(.lawNotRegistered(citation.law))
                        unread.append("依据：\(citation)")
                    }
                }
            }
            guard item.citations.isEmpty else { return found }
            for text in [item.rationale?.plain, item.stem.plain].compactMap(\.self) where found.isEmpty {
                for citation in adoption.finder.citations(in: text) {
                    guard let known = bound(citation), isInside(known) else { continue }
                    add(known)
                    note(.foundCitation(known))
                }
            }
            return found
        }

        /// The citation with the law's title as the bank or the registry has it; nil for a law that neither knows.
        private mutating func bound(_ citation: Citation) -> Citation? {
            if (adoption.bankLaws + adoption.addedLaws + addedLaws).contains(where: { $0.title == citation.law }) {
                return citation
            }
            let registry = adoption.registry
            guard
                let version = registry.version(of: citation.law, inForceOn: adoption.day)
                    ?? registry.versions(of: citation.law).last
            else { return nil }
            let law = LawReference(
                title: version.id.law,
                version: version.id.adopted,
                articleCount: version.articleCount
            )
            if !(adoption.bankLaws + addedLaws).contains(where: { $0.title == law.title }) { addedLaws.append(law) }
            return Citation(
                law: law.title,
                article: citation.article,
                paragraph: citation.paragraph,
                point: citation.point,
                subpoint: citation.subpoint
            )
        }

        private func isInside(_ citation: Citation) -> Bool {
            (adoption.bankLaws + adoption.addedLaws + addedLaws).contains {
                $0.title == citation.law && citation.article.number <= $0.articleCount
            }
        }
    }
}

/// A question on its way into a bank.
package struct AdoptedItem: Sendable {
    package let ordinal: Int
    package let position: SourcePosition
    /// As it was read; nil when the reader refused it.
    package let item: ExchangeItem?
    /// nil for a refused one.
    package let entry: BankEntry?
    package let problems: [Located<ExchangeProblem>]
    /// As of `ReadItem`.
    package let excerpt: String?

    package init(_ read: ReadItem, entry: BankEntry?, problems: [Located<ExchangeProblem>]) {
        ordinal = read.ordinal
        position = read.position
        item = read.item
        excerpt = read.excerpt
        self.entry = entry
        self.problems = problems
    }

    /// What of the question the bank cannot carry.
    package var losses: [Loss] {
        guard let item, let entry else { return [] }
        var carried = ExchangeItem(entry)
        // Where it stands, what it is called and what was added for the bank is no loss.
        carried.category = item.category
        return Loss.of(item, carriedAs: [carried]).filter { !Self.decided.contains($0) }
    }

    private static let decided: Set<Loss> = [.id, .level, .citations, .tags, .enemies, .origin, .markup]
}

extension BankProblem {
    /// Whether it only says that something of an imported item is still to be written.
    fileprivate var isStillToWrite: Bool { self == .importedWithoutCitation || self == .importedWithoutRationale }
}
