/// Puts a bank together from its header and chapters, and finds what only the whole bank can show.
package enum BankAssembly {
    /// - Parameters:
    ///   - header: nil when `bank.yaml` is unusable; the chapters are then still compared with each other.
    ///   - chapters: in the order of the files.
    ///   - place: where a bank without any item is reported.
    /// - Returns: the bank without the entries that have errors, and the problems of the comparison only.
    package static func bank(
        header: BankHeader?,
        chapters: [ChapterReading],
        place: SourcePosition
    ) -> (bank: Bank?, problems: [Located<BankProblem>]) {
        var problems: [Located<BankProblem>] = []
        if chapters.allSatisfy(\.identifiers.isEmpty), chapters.allSatisfy(\.problems.isEmpty) {
            problems.append(Located(.emptyBank, at: place))
        }
        problems += equalStems(chapters)
        problems += unknownEnemies(chapters)
        let (twice, taken) = identifiers(chapters)
        problems += twice
        guard let header else { return (nil, problems) }

        var seen: Set<String> = []
        let sound = chapters.compactMap(\.chapter).map { chapter in
            let entries = chapter.entries.filter { entry in
                // Of entries with one id, the first stays.
                let names = entry.names
                guard names.allSatisfy({ !taken.contains($0) || !seen.contains($0) }) else { return false }
                seen.formUnion(names)
                return true
            }
            return Chapter(part: chapter.part, title: chapter.title, articles: chapter.articles, entries: entries)
        }
        let bank = Bank(
            title: header.title,
            laws: header.laws,
            maintainer: header.maintainer,
            chapters: sound,
            waivers: header.waivers
        )
        return (bank, problems)
    }

    /// The ids that stand more than once, reported from the second place on.
    private static func identifiers(_ chapters: [ChapterReading]) -> ([Located<BankProblem>], Set<String>) {
        var first: [String: SourcePosition] = [:]
        var problems: [Located<BankProblem>] = []
        var taken: Set<String> = []
        for name in chapters.lazy.flatMap(\.identifiers) {
            if let place = first[name.id] {
                problems.append(Located(.identifierTwice(name.id, first: place), at: name.position))
                taken.insert(name.id)
            } else {
                first[name.id] = name.position
            }
        }
        return (problems, taken)
    }

    /// The enemies that are no entry of the bank.
    private static func unknownEnemies(_ chapters: [ChapterReading]) -> [Located<BankProblem>] {
        let enemies = chapters.flatMap(\.enemies)
        guard !enemies.isEmpty else { return [] }
        let known = Set(chapters.lazy.flatMap(\.identifiers).map(\.id))
        return enemies.filter { !known.contains($0.id) }.map { Located(.unknownEnemy($0.id), at: $0.position) }
    }

    private static func equalStems(_ chapters: [ChapterReading]) -> [Located<BankProblem>] {
        var first: [[UInt8]: ChapterReading.Stem] = [:]
        var problems: [Located<BankProblem>] = []
        for stem in chapters.lazy.flatMap(\.stems) {
            if let other = first[stem.folded] {
                problems.append(Located(.equalStems(id: other.id, first: other.position), at: stem.position))
            } else {
                first[stem.folded] = stem
            }
        }
        return problems
    }
}

extension BankEntry {
    /// Its id, and of a case set the ids of its items.
    fileprivate var names: [String] {
        switch self {
        case .item(let item): [item.id]
        case .caseSet(let set): [set.id] + set.items.map(\.id)
        }
    }
}
