/// Numbers the members of all sets from rare to common.
struct RarityTable {
    /// How many members the sets have together.
    let total: Int
    /// How many different ones.
    private(set) var distinct = 0
    // A hash table with open addressing: several times as fast as a dictionary, and every run is the same.
    private var keys: [UInt32]
    private var ranks: [UInt32]
    private let mask: Int
    private static let free = UInt32.max

    init(_ sets: [GramSet]) {
        total = sets.reduce(0) { $0 + $1.count }
        // As if no member came twice, so that the table never fills.
        var capacity = 1024
        while capacity < total { capacity *= 2 }
        mask = capacity * 2 - 1
        keys = Array(repeating: Self.free, count: capacity * 2)
        ranks = Array(repeating: 0, count: capacity * 2)
        for set in sets {
            for gram in set.grams {
                let slot = slot(of: gram)
                if keys[slot] == Self.free {
                    keys[slot] = gram
                    distinct += 1
                }
                ranks[slot] += 1
            }
        }
        let slots = keys.indices.filter { keys[$0] != Self.free }
            .sorted { (ranks[$0], keys[$0]) < (ranks[$1], keys[$1]) }
        for (rank, slot) in slots.enumerated() { ranks[slot] = UInt32(rank) }
    }

    func rank(of gram: UInt32) -> UInt32 { ranks[slot(of: gram)] }

    /// Where a gram stands, or the free place where it belongs.
    private func slot(of gram: UInt32) -> Int {
        var slot = Int(gram &* 0x9E37_79B1 >> 7) & mask
        while keys[slot] != gram, keys[slot] != Self.free { slot = (slot + 1) & mask }
        return slot
    }
}
