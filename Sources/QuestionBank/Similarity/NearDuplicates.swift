/// Finds the pairs of texts that are nearly the same, without comparing each with each.
///
/// An exact set-similarity join by prefix and position filtering (Xiao, Wang, Lin and Yu, "Efficient Similarity Joins
/// for Near Duplicate Detection", WWW 2008, algorithm PPJoin): of two sets that are alike, at least one of the rarest
/// members of the one is among the rarest of the other. What is found does not depend on chance, and the similarity is
/// the true one, which MinHash only estimates.
package enum NearDuplicates {
    /// Two texts by their places in the list, and how alike they are.
    package struct Pair: Hashable, Sendable {
        package let first: Int
        package let second: Int
        /// Jaccard's index of their pairs of characters, 0 to 1.
        package let similarity: Double
    }

    /// The pairs of texts that are at least `threshold` alike, each once with `first < second`, in the order of `first`
    /// and then `second`; texts are taken as they stand (normalise them first).
    package static func pairs(in texts: [String], threshold: Double) -> [Pair] {
        pairs(in: texts.map { GramSet(Array($0.utf16)) }, threshold: threshold)
    }

    /// As for texts. Empty sets are like nothing.
    /// - Parameter threshold: above 0, at most 1.
    package static func pairs(in sets: [GramSet], threshold: Double) -> [Pair] {
        precondition(threshold > 0 && threshold <= 1, "every pair is at least 0 alike")
        var join = SimilarityJoin(sets, threshold: threshold)
        return join.run().sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

/// One run of the join: the sets from small to large, each compared with those before it.
private struct SimilarityJoin {
    private let threshold: Double
    /// The sets' places in the list, from small to large.
    private let order: [Int]
    /// All members one after the other, set by set in that order, within a set from rare to common. A member is the
    /// number that it has in that sequence.
    private var members: [UInt32] = []
    /// Where a set begins in `members`; one more at the end.
    private var starts: [Int] = [0]
    /// The sets that were filed under a member, in the order of their sizes: by member the first link, by link the
    /// next one.
    private var postings: [Posting] = []
    private var firstPosting: [Int32] = []
    private var lastPosting: [Int32] = []
    /// Of each set, how many members it shares with the present one as far as was seen; -1 where that cannot be enough.
    private var shared: [Int32]
    private var candidates: [Int32] = []

    private struct Posting {
        let set: Int32
        let position: Int32
        var next: Int32
    }

    init(_ sets: [GramSet], threshold: Double) {
        self.threshold = threshold
        order = sets.indices.sorted { (sets[$0].count, $0) < (sets[$1].count, $1) }
        let table = RarityTable(sets)
        starts.reserveCapacity(sets.count + 1)
        members.reserveCapacity(table.total)
        for index in order {
            let start = members.count
            for gram in sets[index].grams { members.append(table.rank(of: gram)) }
            members[start...].sort()
            starts.append(members.count)
        }
        firstPosting = Array(repeating: -1, count: table.distinct)
        lastPosting = firstPosting
        shared = Array(repeating: 0, count: sets.count)
    }

    mutating func run() -> [NearDuplicates.Pair] {
        var pairs: [NearDuplicates.Pair] = []
        for set in order.indices where starts[set + 1] > starts[set] {
            findCandidates(of: set)
            for candidate in candidates {
                let other = Int(candidate)
                if shared[other] > 0, let similarity = similarity(set, other) {
                    let (left, right) = (order[other], order[set])
                    pairs.append(.init(first: min(left, right), second: max(left, right), similarity: similarity))
                }
                shared[other] = 0
            }
            candidates.removeAll(keepingCapacity: true)
            file(set)
        }
        return pairs
    }

    /// The least whole number that is not below a product; a hair lower, so that rounding never loses a pair.
    private func ceiling(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }

    /// How many members two sets of these sizes must share.
    private func required(_ left: Int, _ right: Int) -> Int {
        ceiling(threshold / (1 + threshold) * Double(left + right))
    }

    private mutating func findCandidates(of set: Int) {
        let start = starts[set]
        let size = starts[set + 1] - start
        let least = ceiling(threshold * Double(size))
        for position in 0..<max(0, size - max(1, least) + 1) {
            let member = Int(members[start + position])
            // The sets filed first are the smallest; those too small for this set are too small for all that follow.
            while firstPosting[member] >= 0 {
                let head = Int(postings[Int(firstPosting[member])].set)
                guard starts[head + 1] - starts[head] < least else { break }
                firstPosting[member] = postings[Int(firstPosting[member])].next
            }
            var link = firstPosting[member]
            while link >= 0 {
                let posting = postings[Int(link)]
                link = posting.next
                let other = Int(posting.set)
                guard shared[other] >= 0 else { continue }
                let otherSize = starts[other + 1] - starts[other]
                let rest = min(size - position, otherSize - Int(posting.position))
                if shared[other] == 0 { candidates.append(posting.set) }
                shared[other] = Int(shared[other]) + rest >= required(size, otherSize) ? shared[other] + 1 : -1
            }
        }
    }

    /// Files a set under the members by which larger sets will look for it.
    private mutating func file(_ set: Int) {
        let start = starts[set]
        let size = starts[set + 1] - start
        for position in 0..<max(0, size - max(1, required(size, size)) + 1) {
            let member = Int(members[start + position])
            let link = Int32(postings.count)
            postings.append(Posting(set: Int32(set), position: Int32(position), next: -1))
            if firstPosting[member] < 0 {
                firstPosting[member] = link
            } else {
                postings[Int(lastPosting[member])].next = link
            }
            lastPosting[member] = link
        }
    }

    /// The similarity of two sets, nil when it is below the threshold.
    private func similarity(_ left: Int, _ right: Int) -> Double? {
        var (one, two) = (starts[left], starts[right])
        let (oneEnd, twoEnd) = (starts[left + 1], starts[right + 1])
        let (leftSize, rightSize) = (oneEnd - one, twoEnd - two)
        let needed = required(leftSize, rightSize)
        var overlap = 0
        while one < oneEnd, two < twoEnd {
            if overlap + min(oneEnd - one, twoEnd - two) < needed { return nil }
            let (a, b) = (members[one], members[two])
            if a == b { overlap += 1 }
            if a <= b { one += 1 }
            if b <= a { two += 1 }
        }
        let similarity = GramSet.similarity(overlap: overlap, leftSize, rightSize)
        return similarity >= threshold ? similarity : nil
    }
}

/// Numbers the members of all sets from rare to common.
private struct RarityTable {
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
        // Chinese texts repeat their pairs often, so that this starts small and grows.
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
