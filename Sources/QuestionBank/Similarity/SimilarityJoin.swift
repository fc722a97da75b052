/// One run of the join: the sets from small to large, each compared with those before it.
struct SimilarityJoin {
    private let threshold: Double
    /// The sets' places in the list, from small to large; below, a set is named by its place in this order.
    private let order: [Int]
    /// All members one after the other, set by set, within a set from rare to common.
    private var members: [UInt32] = []
    /// Where a set begins in `members`; one more at the end.
    private var starts: [Int] = [0]
    /// How many members two sets must share, by the sum of their sizes.
    private let requirement: [Int]
    private var bitmaps: [Bitmap] = []
    /// The sets filed under the members by which larger sets look for them: by member a stretch of `postings`, of which
    /// the part from `firstLive` to `end` is in use.
    private var postings: [Posting]
    private var firstLive: [Int]
    private var end: [Int]
    /// Of each set, how many members it shares with the present one as far as was seen; -1 where that cannot be enough.
    private var shared: [Int32]
    private var candidates: [Int32] = []

    private struct Posting {
        let set: Int32
        let position: Int32
    }

    init(_ sets: [GramSet], threshold: Double) {
        self.threshold = threshold
        order = sets.indices.sorted { (sets[$0].count, $0) < (sets[$1].count, $1) }
        let largest = order.last.map { sets[$0].count } ?? 0
        requirement = (0...(2 * largest)).map { Self.ceiling(threshold / (1 + threshold) * Double($0)) }
        let table = RarityTable(sets)
        starts.reserveCapacity(sets.count + 1)
        members.reserveCapacity(table.total)
        bitmaps.reserveCapacity(sets.count)
        for index in order {
            let start = members.count
            for gram in sets[index].grams { members.append(table.rank(of: gram)) }
            members[start...].sort()
            starts.append(members.count)
            bitmaps.append(Bitmap(members[start...]))
        }
        // The stretches can be laid out at once: which members a set is filed under depends on its size alone.
        var counts = Array(repeating: 0, count: table.distinct + 1)
        for set in order.indices {
            let size = starts[set + 1] - starts[set]
            for position in 0..<Self.filed(size, requirement) { counts[Int(members[starts[set] + position])] += 1 }
        }
        firstLive = counts
        var total = 0
        for member in counts.indices {
            firstLive[member] = total
            total += counts[member]
        }
        end = firstLive
        postings = Array(repeating: Posting(set: 0, position: 0), count: total)
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
    private static func ceiling(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }

    /// Under how many of its rarest members a set of a size is filed.
    private static func filed(_ size: Int, _ requirement: [Int]) -> Int {
        size == 0 ? 0 : size - max(1, requirement[2 * size]) + 1
    }

    private mutating func findCandidates(of set: Int) {
        let start = starts[set]
        let size = starts[set + 1] - start
        let least = max(1, Self.ceiling(threshold * Double(size)))
        for position in 0..<(size - least + 1) {
            let member = Int(members[start + position])
            // The sets filed first are the smallest; those too small for this set are too small for all that follow.
            var index = firstLive[member]
            while index < end[member] {
                let other = Int(postings[index].set)
                if starts[other + 1] - starts[other] >= least { break }
                index += 1
            }
            firstLive[member] = index
            for posting in postings[index..<end[member]] {
                let other = Int(posting.set)
                let seen = shared[other]
                if seen < 0 { continue }
                let otherSize = starts[other + 1] - starts[other]
                let needed = requirement[size + otherSize]
                if seen == 0 {
                    candidates.append(posting.set)
                    if bitmaps[set].mostShared(with: bitmaps[other], size + otherSize) < needed {
                        shared[other] = -1
                        continue
                    }
                }
                let rest = min(size - position, otherSize - Int(posting.position))
                shared[other] = Int(seen) + rest >= needed ? seen + 1 : -1
            }
        }
    }

    /// Files a set under the members by which larger sets will look for it.
    private mutating func file(_ set: Int) {
        let start = starts[set]
        for position in 0..<Self.filed(starts[set + 1] - start, requirement) {
            let member = Int(members[start + position])
            postings[end[member]] = Posting(set: Int32(set), position: Int32(position))
            end[member] += 1
        }
    }

    /// The similarity of two sets, nil when it is below the threshold.
    private func similarity(_ left: Int, _ right: Int) -> Double? {
        var (one, two) = (starts[left], starts[right])
        let (oneEnd, twoEnd) = (starts[left + 1], starts[right + 1])
        let (leftSize, rightSize) = (oneEnd - one, twoEnd - two)
        let needed = requirement[leftSize + rightSize]
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

/// Which of 256 bits the members of a set fall on.
private struct Bitmap {
    private var bits: SIMD4<UInt64> = .zero

    init(_ members: some Sequence<UInt32>) {
        for member in members { bits[Int(member >> 6 & 3)] |= 1 << UInt64(member & 63) }
    }

    /// More members than this two sets of this total size cannot share: each bit in which they differ stands for at
    /// least one member that only one of them has.
    func mostShared(with other: Bitmap, _ total: Int) -> Int {
        let difference = bits ^ other.bits
        let differing =
            difference[0].nonzeroBitCount + difference[1].nonzeroBitCount + difference[2].nonzeroBitCount
            + difference[3].nonzeroBitCount
        return (total - differing) / 2
    }
}
