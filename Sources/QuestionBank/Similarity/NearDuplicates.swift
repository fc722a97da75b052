/// Finds the pairs of texts that are nearly the same, without comparing each with each.
///
/// An exact set-similarity join by prefix and position filtering (Xiao, Wang, Lin and Yu, "Efficient Similarity Joins
/// for Near Duplicate Detection", WWW 2008, algorithm PPJoin): of two sets that are alike, at least one of the rarest
/// members of the one is among the rarest of the other; and by the bitmap filter of Sandes, Teodoro and Melo, "Bitmap
/// Filter: Speeding up Exact Set Similarity Joins with Bitwise Operations", Information Systems 88, 2020. What is found does not depend on chance, and the similarity is
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
