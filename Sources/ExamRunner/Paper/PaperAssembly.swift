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
    ///
    /// No wording comes twice, even if several banks of the pool hold it.
    package static func draw(
        _ blueprint: Blueprint,
        from pool: [PoolEntry],
        seed: UInt64,
        options: Options
    ) throws(Failure) -> Paper {
        var generator = SeededGenerator(seed: seed)
        var matching = LineMatching(blueprint: blueprint, pool: DrawingPool(pool, using: &generator))
        let shortages = matching.fill()
        guard shortages.isEmpty else { throw Failure(shortages: shortages) }

        var questions: [Paper.Question] = []
        for (line, chosen) in zip(blueprint.lines, matching.entries()) {
            for entry in options.shufflesItems ? chosen : chosen.sorted(by: { $0.entryID < $1.entryID }) {
                let points = line.points.divided(into: entry.optionCounts.count)
                for part in entry.optionCounts.indices {
                    let order = Array(0..<entry.optionCounts[part])
                    questions.append(
                        Paper.Question(
                            version: entry.version,
                            part: part,
                            points: points[part],
                            optionOrder: options.shufflesOptions ? generator.shuffled(order) : order
                        )
                    )
                }
            }
        }
        return Paper(seed: seed, questions: questions)
    }
}
