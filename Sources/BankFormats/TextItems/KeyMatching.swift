import QuestionBank

// MARK: - Which question a key of a list belongs to

extension ItemScanner {
    /// A question that a list can name.
    private struct Leaf {
        var draft: Int
        /// Its place among the parts of a case.
        var part: Int?
        var number: Int?
        var section: Int
        /// Numbers may begin again with each section and each case.
        var scope: Int
    }

    /// Gives the keys of lists to their questions.
    mutating func applyKeys() {
        guard let last = keys.groups.last else { return }
        if keys.isFull, let entry = last.entries.last {
            problems.append(Located(.text(.tooManyItems(limit: Self.itemLimit)), at: entry.position))
        }
        let leaves = allLeaves()
        let isTitled = sections.contains { $0.title != nil }
        // Groups without a title of their own share the questions that they stand behind.
        var untitled: [Reach: [KeyListReader.Entry]] = [:]
        var order: [Reach] = []
        for group in keys.groups where !group.entries.isEmpty {
            let reach = Reach(leaves: group.leaves.clamped(to: leaves.indices), category: group.category)
            if group.isTitled, isTitled {
                assign(group.entries, to: candidates(for: group, among: within(reach, of: leaves)))
            } else {
                if untitled[reach] == nil { order.append(reach) }
                untitled[reach, default: []] += group.entries
            }
        }
        for reach in order { assign(untitled[reach] ?? [], to: within(reach, of: leaves)) }
    }

    /// The questions that a list can mean.
    private struct Reach: Hashable {
        var leaves: Range<Int>
        var category: String?
    }

    private func within(_ reach: Reach, of leaves: [Leaf]) -> [Leaf] {
        let behind = leaves[reach.leaves]
        guard let category = reach.category else { return Array(behind) }
        return behind.filter { drafts[$0.draft].category.contains(category) }
    }

    private func allLeaves() -> [Leaf] {
        var leaves: [Leaf] = []
        var scope = 0
        for (index, draft) in drafts.enumerated() {
            if draft.parts.isEmpty {
                if let last = leaves.last, last.section != draft.section || last.part != nil { scope += 1 }
                leaves.append(
                    Leaf(draft: index, part: nil, number: draft.number?.value, section: draft.section, scope: scope)
                )
                continue
            }
            scope += 1
            for (place, part) in draft.parts.enumerated() {
                leaves.append(
                    Leaf(draft: index, part: place, number: part.number?.value, section: draft.section, scope: scope)
                )
            }
        }
        return leaves
    }

    /// The questions below the section, or in the case, that a title of the list names.
    private func candidates(for group: KeyListReader.Group, among leaves: [Leaf]) -> [Leaf] {
        if group.kind == .caseSet, let ordinal = group.caseOrdinal {
            var cases: [Int] = []
            for leaf in leaves where leaf.part != nil && cases.last != leaf.draft { cases.append(leaf.draft) }
            guard cases.indices.contains(ordinal - 1) else { return [] }
            return leaves.filter { $0.draft == cases[ordinal - 1] }
        }
        var known: [Int] = []
        for leaf in leaves where known.last != leaf.section { known.append(leaf.section) }
        let same = known.filter { group.kind == nil || sections[$0].kind == group.kind }
        let exact = same.filter { group.ordinal != nil && sections[$0].ordinal == group.ordinal }
        let chosen = exact.count == 1 ? exact : same
        guard chosen.count == 1 else { return [] }
        return leaves.filter { $0.section == chosen[0] }
    }

    private mutating func assign(_ entries: [KeyListReader.Entry], to leaves: [Leaf]) {
        if !leaves.isEmpty, leaves.allSatisfy({ $0.number == nil }) { return assignInOrder(entries, to: leaves) }
        var byNumber: [Int: [Int]] = [:]
        for (index, leaf) in leaves.enumerated() {
            if let number = leaf.number { byNumber[number, default: []].append(index) }
        }
        // Where numbers begin again, so must those of the list; both are then told apart by the run that they are in.
        var runs: [Int] = []
        var last = Int.max
        for entry in entries {
            runs.append((runs.last ?? -1) + (entry.number <= last ? 1 : 0))
            last = entry.number
        }
        let scopes = Scopes(leaves.map(\.scope))
        let fits = runs.last.map { $0 + 1 == scopes.count } ?? false
        for (entry, run) in zip(entries, runs) {
            let found = byNumber[entry.number] ?? []
            let inRun = fits ? found.filter { scopes.place(of: leaves[$0].scope) == run } : found
            if found.count == 1 {
                give(entry, to: leaves[found[0]])
            } else if inRun.count == 1 {
                give(entry, to: leaves[inRun[0]])
            } else if found.isEmpty {
                problems.append(Located(.text(.keyWithoutItem(entry.number)), at: entry.position))
            } else {
                // A number that all of very many questions bear is told once for each.
                for index in found.prefix(100) {
                    note(.text(.ambiguousKey(entry.number)), at: entry.position, in: leaves[index])
                }
            }
        }
    }

    private mutating func assignInOrder(_ entries: [KeyListReader.Entry], to leaves: [Leaf]) {
        for entry in entries {
            guard leaves.indices.contains(entry.number - 1) else {
                problems.append(Located(.text(.keyWithoutItem(entry.number)), at: entry.position))
                continue
            }
            note(.text(.guessedKeyOrder(entry.number)), at: entry.position, in: leaves[entry.number - 1])
            give(entry, to: leaves[entry.number - 1])
        }
    }

    private mutating func give(_ entry: KeyListReader.Entry, to leaf: Leaf) {
        if let part = leaf.part {
            drafts[leaf.draft].parts[part].fields += entry.fields
        } else {
            drafts[leaf.draft].fields += entry.fields
        }
    }

    private mutating func note(_ problem: ExchangeProblem, at position: SourcePosition, in leaf: Leaf) {
        let located = Located(problem, at: position)
        if let part = leaf.part {
            if drafts[leaf.draft].parts[part].problems.count < 100 {
                drafts[leaf.draft].parts[part].problems.append(located)
            }
        } else if drafts[leaf.draft].problems.count < 100 {
            drafts[leaf.draft].problems.append(located)
        }
    }

    /// Scopes in the order in which they come.
    private struct Scopes {
        private var places: [Int: Int] = [:]

        init(_ scopes: [Int]) {
            for scope in scopes where places[scope] == nil { places[scope] = places.count }
        }

        var count: Int { places.count }
        func place(of scope: Int) -> Int? { places[scope] }
    }
}
