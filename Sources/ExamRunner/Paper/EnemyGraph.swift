/// Which wordings of a pool must not stand in one paper (互斥题), and how they are grouped for the draw.
///
/// Wordings that are enemies of each other all around make a *unit*, of which a paper holds one at most; a wording
/// without enemies is a unit by itself. A matching over units therefore keeps apart all enemies but those in different
/// units, the *rivals*. Mostly there are none: two questions that give each other away are a pair.
struct EnemyGraph {
    static let none = EnemyGraph([])

    /// For each wording that has any, its enemies in ascending order.
    let enemies: [Int: [Int]]
    /// The enemies outside a wording's own unit, where there are any.
    let rivals: [Int: [Int]]
    private let units: [Int: Int]

    /// - Parameter wordings: the entries that share each wording. One of them being an enemy makes the wording one,
    ///   because it is the text that gives an answer away.
    init(_ wordings: [[PoolEntry]]) {
        let enemies = Self.edges(wordings)
        let units = Self.units(enemies)
        var rivals: [Int: [Int]] = [:]
        for (wording, others) in enemies {
            let outside = others.filter { units[$0] != units[wording] }
            if !outside.isEmpty { rivals[wording] = outside }
        }
        self.enemies = enemies
        self.units = units
        self.rivals = rivals
    }

    /// The unit that a wording belongs to, named by one of its members.
    func unit(of wording: Int) -> Int { units.isEmpty ? wording : units[wording] ?? wording }

    private struct Name: Hashable {
        let bank: String
        let id: String
    }

    /// Both ways, whichever side names the other. Costs a look at each entry, and more only where there are enemies.
    private static func edges(_ wordings: [[PoolEntry]]) -> [Int: [Int]] {
        var named: [Name: Set<Int>] = [:]
        for (wording, entries) in wordings.enumerated() {
            for entry in entries where !entry.enemies.isEmpty {
                for id in entry.enemies { named[Name(bank: entry.bank, id: id), default: []].insert(wording) }
            }
        }
        guard !named.isEmpty else { return [:] }
        var edges: [Int: Set<Int>] = [:]
        for (wording, entries) in wordings.enumerated() {
            for entry in entries {
                for other in named[Name(bank: entry.bank, id: entry.entryID)] ?? [] where other != wording {
                    edges[wording, default: []].insert(other)
                    edges[other, default: []].insert(wording)
                }
            }
        }
        return edges.mapValues { $0.sorted() }
    }

    /// Greedily, those with the fewest enemies first: exact where enemies come in pairs or closed groups, and close to
    /// it for a question that many others give away.
    private static func units(_ enemies: [Int: [Int]]) -> [Int: Int] {
        func isBefore(_ left: Int, _ right: Int) -> Bool {
            (enemies[left]?.count ?? 0, left) < (enemies[right]?.count ?? 0, right)
        }
        var units: [Int: Int] = [:]
        for wording in enemies.keys.sorted(by: isBefore) where units[wording] == nil {
            var members = [wording]
            for other in (enemies[wording] ?? []).sorted(by: isBefore) where units[other] == nil {
                let known = enemies[other] ?? []
                if members.allSatisfy(known.contains) { members.append(other) }
            }
            for member in members { units[member] = wording }
        }
        return units
    }
}
