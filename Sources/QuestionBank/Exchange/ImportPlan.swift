/// What an import would do to a bank, question by question; carrying it out does exactly that.
package struct ImportPlan: Sendable {
    package enum Verdict: Hashable, Sendable {
        case new
        /// The bank has it, and the file says something else about it.
        case changed
        /// The bank has it just so.
        case same
        /// The file has it already, just so.
        case repeated(first: SourcePosition)
        /// It is new and says nearly what these say: entries of the bank, or of the file before it.
        case nearDuplicate(of: [String])
        case refused
    }

    package struct Row: Sendable {
        package let ordinal: Int
        package let position: SourcePosition
        package fileprivate(set) var verdict: Verdict
        /// With the id that it has or gets; nil for a refused one.
        package private(set) var entry: BankEntry?
        package let item: ExchangeItem?
        /// As of `ReadItem`.
        package let excerpt: String?
        package let losses: [Loss]
        package private(set) var problems: [Located<ExchangeProblem>]
        /// What the bank has under its id; nil for a new one.
        package let old: BankEntry?

        /// What differs from what the bank has, where it comes from aside.
        package var changes: [Loss] {
            guard verdict == .changed, let old, let entry else { return [] }
            return Loss.of(ExchangeItem(old), carriedAs: [ExchangeItem(entry)]).filter { $0 != .origin }
        }

        fileprivate func without(enemies: [String]) -> Row {
            var row = adding(.unknownEnemies(enemies))
            row.entry = entry?.withEnemies { !enemies.contains($0) }
            return row
        }

        func adding(_ problem: AdoptionProblem) -> Row {
            var row = self
            row.problems.append(Located(.adoption(problem), at: position))
            return row
        }
    }

    package let rows: [Row]
    /// The bank as it is; nil for a new one.
    package let bank: Bank?
    /// Entries that came into the bank from files of the same names, and are no longer in these: reworded, or given up.
    package let absent: [BankEntry]
    /// Laws that the bank's header must name besides its own.
    package let addedLaws: [LawReference]
    private let options: Options

    package struct Options: Sendable {
        /// What ids of items without one begin with.
        package var idPrefix = "q"
        /// The chapter of questions that belong to none.
        package var chapter: String
        /// Whether near duplicates are left out.
        package var skipsNearDuplicates = false
        /// The names of the files, as origins begin with them.
        package var fileNames: Set<String> = []

        package init(chapter: String) {
            self.chapter = chapter
        }

        /// Whether a row becomes an entry that the bank does not have.
        fileprivate func adds(_ row: Row) -> Bool {
            switch row.verdict {
            case .new: true
            case .nearDuplicate: !skipsNearDuplicates
            case .changed, .same, .repeated, .refused: false
            }
        }
    }

    /// - Parameters:
    ///   - adopted: in the order of the file.
    ///   - bank: what they are to be added to.
    package init(_ adopted: [AdoptedItem], addedLaws: [LawReference], bank: Bank?, options: Options) {
        self.bank = bank
        self.options = options
        var matcher = ImportMatcher(bank: bank, idPrefix: options.idPrefix, file: adopted)
        var rows = adopted.map { matcher.row(for: $0) }
        NearDuplicateSearch.mark(&rows, bank: bank)
        Self.dropUnknownEnemies(&rows, bank: bank, options)
        self.rows = rows
        let found = Set(rows.compactMap(\.entry?.id))
        let known = (bank?.entries ?? []).filter { entry in options.fileNames.contains { entry.isFrom(file: $0) } }
        let missing = known.filter { !found.contains($0.id) }
        // What was refused may be among them, and a file that has few of them is another one of the same name.
        let isSameFile = missing.count * 2 <= known.count && rows.allSatisfy { $0.verdict != .refused }
        absent = isSameFile ? missing : []
        let cited = Set(
            rows.filter { $0.verdict != .refused }.compactMap(\.entry).flatMap(\.items).flatMap(\.citations).map(\.law)
        )
        self.addedLaws = addedLaws.filter { cited.contains($0.title) }
    }

    /// Leaves out enemies that were refused, or are in the bank under another id.
    private static func dropUnknownEnemies(_ rows: inout [Row], bank: Bank?, _ options: Options) {
        let added = rows.filter { options.adds($0) }.compactMap(\.entry?.id)
        let names = Set(bank?.entries.map(\.id) ?? []).union(added)
        for index in rows.indices {
            guard let entry = rows[index].entry, names.contains(entry.id) else { continue }
            if case .repeated = rows[index].verdict { continue }
            let unknown = entry.enemies.filter { !names.contains($0) }
            if !unknown.isEmpty { rows[index] = rows[index].without(enemies: unknown) }
        }
    }

    package var hasRefusals: Bool { rows.contains { $0.verdict == .refused } }

    package func count(_ isMeant: (Verdict) -> Bool) -> Int { rows.count { isMeant($0.verdict) } }

    /// The entries that are added, with the part and title of their chapter.
    package var additions: [(category: [String], entry: BankEntry)] {
        rows.compactMap { row in
            guard let entry = row.entry, options.adds(row) else { return nil }
            return (category(of: row), entry)
        }
    }

    /// The entries that take the place of what the bank has under their ids.
    package var replacements: [BankEntry] { rows.filter { $0.verdict == .changed }.compactMap(\.entry) }

    /// At most two names: what lies deeper in other programs is joined into the part.
    private func category(of row: Row) -> [String] {
        let path = (row.item?.category ?? []).filter { !$0.allSatisfy(\.isWhitespace) }
        guard let title = path.last else { return [options.chapter] }
        let part = path.dropLast()
        return part.isEmpty ? [title] : [part.joined(separator: "/"), title]
    }

    /// The bank as it will be.
    /// - Parameters:
    ///   - header: what the file says of a bank; used for one that does not exist yet.
    ///   - title: of a new bank.
    package func result(header: ExchangeHeader, title: String, maintainer: String) -> Bank {
        let replaced = Dictionary(replacements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var chapters = (bank?.chapters ?? []).map { chapter in
            Chapter(
                part: chapter.part,
                title: chapter.title,
                articles: chapter.articles,
                entries: chapter.entries.map { replaced[$0.id] ?? $0 }
            )
        }
        for (category, entry) in additions {
            if let index = chapters.firstIndex(where: { $0.category == category }) {
                chapters[index] = chapters[index].adding(entry)
            } else {
                let articles = bank == nil ? header.chapters.first { $0.category == category }?.articles : nil
                chapters.append(
                    Chapter(
                        part: category.count > 1 ? category[0] : nil,
                        title: category[category.count - 1],
                        articles: articles,
                        entries: [entry]
                    )
                )
            }
        }
        return Bank(
            title: bank?.title ?? header.title ?? title,
            laws: (bank?.laws ?? header.laws) + addedLaws,
            maintainer: bank?.maintainer ?? header.maintainer ?? maintainer,
            chapters: chapters,
            waivers: bank?.waivers ?? header.waivers
        )
    }
}

extension Chapter {
    fileprivate func adding(_ entry: BankEntry) -> Chapter {
        Chapter(part: part, title: title, articles: articles, entries: entries + [entry])
    }
}

extension ImportPlan.Row {
    init(
        _ adopted: AdoptedItem,
        _ verdict: ImportPlan.Verdict,
        entry: BankEntry?,
        instead old: BankEntry? = nil,
        problem: AdoptionProblem? = nil
    ) {
        self.old = old
        ordinal = adopted.ordinal
        position = adopted.position
        self.verdict = verdict
        self.entry = entry
        item = adopted.item
        excerpt = adopted.excerpt
        losses = adopted.losses
        problems = adopted.problems + (problem.map { [Located(.adoption($0), at: adopted.position)] } ?? [])
    }
}

extension BankEntry {
    /// Whether its origin is a place in a file of this name.
    fileprivate func isFrom(file name: String) -> Bool {
        guard let origin, origin.hasPrefix(name), let sign = origin.dropFirst(name.count).first else { return false }
        return !sign.isLetter && !sign.isNumber
    }
}

/// Compares what is new with the bank and with what is new before it.
private enum NearDuplicateSearch {
    static func mark(_ rows: inout [ImportPlan.Row], bank: Bank?) {
        let isNew = rows.map { $0.verdict == .new }
        let changed = Set(rows.filter { $0.verdict == .changed }.compactMap(\.entry?.id))
        var subjects: [(item: Item, row: Int?, name: String)] = []
        for entry in bank?.entries ?? [] where !changed.contains(entry.id) {
            subjects += entry.items.map { ($0, nil, entry.id) }
        }
        for (index, row) in rows.enumerated() where isNew[index] {
            subjects += (row.entry?.items ?? []).map { ($0, index, row.entry?.id ?? "") }
        }
        let compared = subjects.map { ComparedItem(.item($0.item, bank: 0, entry: $0.name)) }
        for pair in NearDuplicateItems(items: compared).pairs() {
            let (first, second) = (subjects[pair.first], subjects[pair.second])
            // Of an old and a new one, the new one comes second.
            guard let row = second.row, first.row != row else { continue }
            if case .nearDuplicate(let names) = rows[row].verdict {
                if !names.contains(first.name) { rows[row].verdict = .nearDuplicate(of: names + [first.name]) }
            } else {
                rows[row].verdict = .nearDuplicate(of: [first.name])
            }
        }
    }
}
