/// Finds what somebody probably meant to write.
package enum Spelling {
    /// The known word at the smallest edit distance, if that is at most a third of the word's length or one letter, and
    /// the two have anything in common at all.
    package static func nearest(to word: String, among known: [String]) -> String? {
        let ranked = known.map { ($0, distance(word.lowercased(), $0.lowercased())) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, best.0.count / 3),
            best.1 < max(word.count, best.0.count)
        else { return nil }
        return best.0
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var previous: [Int] = []
        var current = Array(0...right.count)
        for row in 1..<(left.count + 1) {
            let beforePrevious = previous
            previous = current
            current = [row]
            for column in 1..<(right.count + 1) {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, beforePrevious[column - 2] + 1)
                }
                current.append(best)
            }
        }
        return current[right.count]
    }
}
