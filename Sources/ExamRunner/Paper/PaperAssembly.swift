/// Draws papers from a pool by a blueprint.
package enum PaperAssembly {
    /// A line that cannot be filled: how many it asks for, and how many are there.
    package struct Shortage: Hashable, Sendable {
        package let line: Blueprint.Line
        /// How many entries of the pool fit the line at all.
        package let available: Int
        /// How many the line can have when the other lines get theirs; less than `available` where lines compete.
        package let obtainable: Int

        package init(line: Blueprint.Line, available: Int, obtainable: Int) {
            self.line = line
            self.available = available
            self.obtainable = obtainable
        }
    }

    /// Why there is no paper: every shortage, not only the first.
    package struct Failure: Error, Hashable {
        package let shortages: [Shortage]

        package init(shortages: [Shortage]) {
            self.shortages = shortages
        }
    }

    package struct Options: Hashable, Sendable {
        package let shufflesItems: Bool
        package let shufflesOptions: Bool

        package init(shufflesItems: Bool, shufflesOptions: Bool) {
            self.shufflesItems = shufflesItems
            self.shufflesOptions = shufflesOptions
        }
    }

    /// Draws one paper. The same blueprint, pool, seed and options give the same paper; the pool's order does not matter.
    package static func draw(
        _ blueprint: Blueprint,
        from pool: [PoolEntry],
        seed: UInt64,
        options: Options
    ) throws(Failure) -> Paper {
        var generator = SeededGenerator(seed: seed)
        let ordered = generator.shuffled(pool.sorted { ($0.version, $0.bank) < ($1.version, $1.bank) })
        var matching = LineMatching(blueprint: blueprint, pool: ordered)
        let shortages = matching.fill()
        guard shortages.isEmpty else { throw Failure(shortages: shortages) }

        var questions: [[Paper.Question]] = []
        for (line, chosen) in zip(blueprint.lines, matching.chosen) {
            for index in options.shufflesItems
                ? chosen : chosen.sorted(by: { ordered[$0].entryID < ordered[$1].entryID })
            {
                let entry = ordered[index]
                let points = line.points.divided(into: entry.optionCounts.count)
                questions.append(
                    entry.optionCounts.indices.map { part in
                        let order = Array(0..<entry.optionCounts[part])
                        return Paper.Question(
                            version: entry.version,
                            part: part,
                            points: points[part],
                            optionOrder: options.shufflesOptions ? generator.shuffled(order) : order
                        )
                    }
                )
            }
        }
        return Paper(seed: seed, questions: questions.flatMap(\.self))
    }
}

/// Gives entries to lines so that no entry serves twice and overlapping lines do not starve each other: a maximum
/// bipartite matching by augmenting paths (Kuhn), which tries a line's entries in the pool's shuffled order.
private struct LineMatching {
    private let candidates: [[Int]]
    private let lines: [Blueprint.Line]
    /// The entries of each line, in the order drawn.
    private(set) var chosen: [[Int]]
    private var holder: [Int?]

    init(blueprint: Blueprint, pool: [PoolEntry]) {
        lines = blueprint.lines
        // One version may stand in the pool under several banks; only one of them may be drawn, so the first is it.
        candidates = blueprint.lines.map { line in
            var seen: Set<EntryVersionID> = []
            return pool.indices.filter { pool[$0].fits(line) && seen.insert(pool[$0].version).inserted }
        }
        chosen = blueprint.lines.map { _ in [] }
        holder = Array(repeating: nil, count: pool.count)
    }

    mutating func fill() -> [PaperAssembly.Shortage] {
        // Lines with the fewest entries to spare go first: most papers then need no second thought.
        let order = lines.indices.sorted {
            (candidates[$0].count - lines[$0].count, $0) < (candidates[$1].count - lines[$1].count, $1)
        }
        var shortages: [Int: PaperAssembly.Shortage] = [:]
        for index in order {
            while chosen[index].count < lines[index].count {
                var visited = Set<Int>()
                guard augment(index, visited: &visited) else {
                    shortages[index] = PaperAssembly.Shortage(
                        line: lines[index],
                        available: candidates[index].count,
                        obtainable: chosen[index].count
                    )
                    break
                }
            }
        }
        return shortages.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Finds one more entry for a line, moving entries of other lines to where they also fit.
    private mutating func augment(_ line: Int, visited: inout Set<Int>) -> Bool {
        for entry in candidates[line] where holder[entry] == nil && !visited.contains(entry) {
            holder[entry] = line
            chosen[line].append(entry)
            return true
        }
        for entry in candidates[line] where visited.insert(entry).inserted {
            guard let other = holder[entry], other != line else { continue }
            guard augment(other, visited: &visited) else { continue }
            chosen[other].removeAll { $0 == entry }
            holder[entry] = line
            chosen[line].append(entry)
            return true
        }
        return false
    }
}
