/// A set of pairs in 256 bits, to tell in a moment of most sets that they have little in common (a Bloom filter with one
/// hash function).
struct GramSignature: Hashable, Sendable {
    private var bits = SIMD4<UInt64>()

    init(_ set: GramSet) {
        for gram in set.grams {
            // Fibonacci hashing: the upper bits of the product are spread well.
            let place = Int((gram &* 2_654_435_769) >> 24)
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    /// At least so many pairs of this set the other has not.
    func leastMissing(in other: GramSignature) -> Int {
        let missing = bits & ~other.bits
        return missing[0].nonzeroBitCount + missing[1].nonzeroBitCount + missing[2].nonzeroBitCount
            + missing[3].nonzeroBitCount
    }
}
