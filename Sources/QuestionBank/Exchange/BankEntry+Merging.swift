extension BankEntry {
    /// The same entry under another id; parts of a case set that were named after it follow.
    package func renamed(_ id: String) -> BankEntry {
        switch self {
        case .item(let item): .item(item.with(id: id))
        case .caseSet(let set):
            .caseSet(
                CaseSet(
                    id: id,
                    stem: set.stem,
                    items: set.items.map { part in
                        guard part.id.hasPrefix(set.id + "-") else { return part }
                        return part.with(id: id + part.id.dropFirst(set.id.count))
                    },
                    tags: set.tags,
                    enemies: set.enemies,
                    waivers: set.waivers,
                    origin: set.origin
                )
            )
        }
    }

    /// The same entry with only those enemies that are meant.
    func withEnemies(_ isMeant: (String) -> Bool) -> BankEntry {
        switch self {
        case .item(let item): .item(item.with(enemies: item.enemies.filter(isMeant)))
        case .caseSet(let set):
            .caseSet(
                CaseSet(
                    id: set.id,
                    stem: set.stem,
                    items: set.items,
                    tags: set.tags,
                    enemies: set.enemies.filter(isMeant),
                    waivers: set.waivers,
                    origin: set.origin
                )
            )
        }
    }

    /// What a file says anew about an entry, completed by what it is silent about and the bank knows.
    /// - Parameter item: what the file says.
    package func completed(by known: BankEntry, saying item: ExchangeItem) -> BankEntry {
        switch (self, known) {
        case (.item(let new), .item(let old)): return .item(new.completed(by: old, saying: item))
        case (.caseSet(let new), .caseSet(let old)):
            guard case .caseSet(let parts) = item.answer, parts.count == new.items.count,
                old.items.count == new.items.count
            else { return self }
            return .caseSet(
                CaseSet(
                    id: old.id,
                    stem: new.stem,
                    items: zip(zip(new.items, old.items), parts).map { $0.0.completed(by: $0.1, saying: $1) },
                    tags: item.tags.isEmpty ? old.tags : new.tags,
                    enemies: item.enemies.isEmpty ? old.enemies : new.enemies,
                    waivers: item.waivers.isEmpty ? old.waivers : new.waivers,
                    origin: old.origin ?? (old.isFinished ? nil : new.origin)
                )
            )
        default: return self
        }
    }
}

extension CaseSet {
    /// Whether every part says what it rests on and why.
    fileprivate var isFinished: Bool { items.allSatisfy(\.isFinished) }
}

extension Item {
    fileprivate var isFinished: Bool { !citations.isEmpty && !rationale.isEmpty }

    fileprivate func with(id: String? = nil, enemies: [String]? = nil) -> Item {
        Item(
            id: id ?? self.id,
            stem: stem,
            answer: answer,
            citations: citations,
            level: level,
            rationale: rationale,
            tags: tags,
            expectedFacility: expectedFacility,
            enemies: enemies ?? self.enemies,
            waivers: waivers,
            origin: origin
        )
    }

    fileprivate func completed(by old: Item, saying item: ExchangeItem) -> Item {
        Item(
            id: old.id,
            stem: stem,
            answer: answer,
            citations: item.citations.isEmpty && !old.citations.isEmpty ? old.citations : citations,
            level: item.level == nil ? old.level : level,
            rationale: item.rationale == nil ? old.rationale : rationale,
            tags: item.tags.isEmpty ? old.tags : tags,
            expectedFacility: item.facility == nil ? old.expectedFacility : expectedFacility,
            enemies: item.enemies.isEmpty ? old.enemies : enemies,
            waivers: item.waivers.isEmpty ? old.waivers : waivers,
            // What was finished here stays finished; what was imported stays so.
            origin: old.origin
        )
    }
}
