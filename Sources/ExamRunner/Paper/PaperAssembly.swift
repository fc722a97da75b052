/// Draws papers from a pool by a blueprint.
package enum PaperAssembly {
    /// A line that cannot be filled: how many it asks for, and how many are there.
    package struct Shortage: Hashable, Sendable {
        package let line: Blueprint.Line
        /// How many entries of the pool fit the line at all.
        package let available: Int
        /// How many the line can have when the other lines get theirs; less than `available` where lines compete.
        package let obtainable: Int
        /// How many more it could have if enemies might stand in one paper; 0 where enemies are not the cause.
        package let barredByEnemies: Int

        package init(line: Blueprint.Line, available: Int, obtainable: Int, barredByEnemies: Int = 0) {
            self.line = line
            self.available = available
            self.obtainable = obtainable
            self.barredByEnemies = barredByEnemies
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
    /// No wording comes twice, even if several banks of the pool hold it, and no two enemies come together. Where
    /// enemies are many and tangled, the search for a paper without them ends after a while; see `EnemySearch`.
    package static func draw(
        _ blueprint: Blueprint,
        from pool: [PoolEntry],
        seed: UInt64,
        options: Options
    ) throws(Failure) -> Paper {
        var generator = SeededGenerator(seed: seed)
        let selection = try select(blueprint, from: DrawingPool(pool, using: &generator))

        var questions: [Paper.Question] = []
        for (line, chosen) in zip(blueprint.lines, selection) {
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

    /// The entries for each line.
    private static func select(_ blueprint: Blueprint, from pool: DrawingPool) throws(Failure) -> [[PoolEntry]] {
        var matching = LineMatching(blueprint: blueprint, pool: pool, enemies: EnemyGraph(pool.wordings))
        matching.fill()
        if matching.isFull, let found = EnemySearch.settle(matching) { return found.entries() }

        let best = EnemySearch.thinned(matching)
        if best.isFull { return best.entries() }
        var regardless = LineMatching(blueprint: blueprint, pool: pool, enemies: .none)
        regardless.fill()
        // Which of several lines goes short is a matter of chance; enemies are the cause only of what is missing in all.
        let isByEnemies = regardless.total > best.total
        throw Failure(shortages: (isByEnemies ? best : regardless).shortages(besides: isByEnemies ? regardless : nil))
    }
}
