/// How many items there are, by kind and level.
///
/// The sub-items of case sets are counted apart, because a paper draws them only together.
package struct ItemTally: Hashable, Sendable {
    /// Items that stand for themselves.
    package private(set) var itemCount = 0
    package private(set) var caseSetCount = 0
    package private(set) var subItemCount = 0
    private var kinds: [ItemKind: Int] = [:]
    private var levels: [CognitiveLevel: Int] = [:]
    private var subItemLevels: [CognitiveLevel: Int] = [:]

    package init(_ entries: some Sequence<BankEntry>) {
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: BankEntry) {
        switch entry {
        case .item(let item):
            itemCount += 1
            kinds[item.kind, default: 0] += 1
            levels[item.level, default: 0] += 1
        case .caseSet(let set):
            caseSetCount += 1
            subItemCount += set.items.count
            for item in set.items { subItemLevels[item.level, default: 0] += 1 }
        }
    }

    /// Items of the kind that stand for themselves; of case sets how many sets.
    package subscript(kind: ItemKind) -> Int { kind == .caseSet ? caseSetCount : kinds[kind, default: 0] }

    /// Items of the level that stand for themselves.
    package subscript(level: CognitiveLevel) -> Int { levels[level, default: 0] }

    /// Sub-items of the level.
    package func subItems(of level: CognitiveLevel) -> Int { subItemLevels[level, default: 0] }

    /// Of the items that stand for themselves the share in thousandths; nil of none.
    package func permille(_ count: Int) -> Int? { itemCount == 0 ? nil : (count * 2000 + itemCount) / (itemCount * 2) }
}
