/// The pairs of neighbouring characters in a text, each once: what two texts are compared by.
///
/// Chinese has no spaces between words, and most of its words have two characters, so that bigrams of characters do
/// what words do elsewhere.
package struct GramSet: Hashable, Sendable {
    /// Ascending, without repetition; the first UTF-16 unit in the upper half.
    package let grams: [UInt32]

    package init(_ text: [UInt16]) { self.init(texts: [text]) }

    /// The pairs within several texts; no pair spans two of them, so that their order does not matter.
    package init(texts: [[UInt16]]) {
        var grams: [UInt32] = []
        grams.reserveCapacity(texts.reduce(0) { $0 + $1.count })
        for text in texts {
            // A text of one character would vanish.
            if text.count == 1 { grams.append(UInt32(text[0])) }
            for index in text.indices.dropFirst() { grams.append(UInt32(text[index - 1]) << 16 | UInt32(text[index])) }
        }
        self.init(grams: grams)
    }

    /// - Parameter grams: in any order, with repetitions.
    package init(grams: [UInt32]) {
        var sorted = grams
        sorted.sort()
        var count = 0
        for gram in sorted where count == 0 || sorted[count - 1] != gram {
            sorted[count] = gram
            count += 1
        }
        sorted.removeLast(sorted.count - count)
        self.grams = sorted
    }

    package var count: Int { grams.count }
    package var isEmpty: Bool { grams.isEmpty }

    /// How many pairs both have.
    package func overlap(_ other: GramSet) -> Int {
        var left = 0
        var right = 0
        var shared = 0
        while left < grams.count, right < other.grams.count {
            let (one, two) = (grams[left], other.grams[right])
            if one == two { shared += 1 }
            if one <= two { left += 1 }
            if two <= one { right += 1 }
        }
        return shared
    }

    /// What they share of what either has (Jaccard's index), 0 to 1; 1 for two empty sets.
    package func similarity(_ other: GramSet) -> Double {
        Self.similarity(overlap: overlap(other), count, other.count)
    }

    /// The share of this set that the other holds too, 0 to 1; 1 for an empty set.
    package func containment(in other: GramSet) -> Double {
        isEmpty ? 1 : Double(overlap(other)) / Double(count)
    }

    /// Jaccard's index of sets of two sizes with so many members in common.
    static func similarity(overlap: Int, _ left: Int, _ right: Int) -> Double {
        let union = left + right - overlap
        return union == 0 ? 1 : Double(overlap) / Double(union)
    }
}
