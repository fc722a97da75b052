/// Gives wordings to a blueprint's lines so that none serves twice and overlapping lines do not starve each other: a
/// maximum bipartite matching by augmenting paths (Kuhn), with lines that hold several wordings.
///
/// What a line is given is a wording; what is used up by it is its unit, the wording with its enemies (`EnemyGraph`).
/// A line tries its wordings in the pool's shuffled order. A search visits every line at most once, and a line without
/// a free wording holds no more units than all lines together ask for, so that a draw stays fast in a large pool.
struct LineMatching {
    private struct Hold {
        let line: Int
        let wording: Int
    }

    private let pool: DrawingPool
    private let lines: [Blueprint.Line]
    private let enemies: EnemyGraph
    /// The wordings that fit each line.
    private let candidates: [[Int]]
    /// The wordings given to each line, in the order given.
    private var chosen: [[Int]]
    /// The line that each unit is given to, and by which of its wordings.
    private var holders: [Hold?]
    /// Wordings that must not be given to any line.
    private var excluded: Set<Int> = []

    init(blueprint: Blueprint, pool: DrawingPool, enemies: EnemyGraph) {
        self.pool = pool
        self.enemies = enemies
        lines = blueprint.lines
        candidates = blueprint.lines.map(pool.candidates)
        chosen = blueprint.lines.map { _ in [] }
        holders = Array(repeating: nil, count: pool.wordings.count)
    }

    /// Whether every line has all that it asks for.
    var isFull: Bool { zip(lines, chosen).allSatisfy { $0.count == $1.count } }

    /// How many wordings are given out.
    var total: Int { chosen.reduce(0) { $0 + $1.count } }

    /// Fills every line as far as the pool goes.
    mutating func fill() {
        // Lines with the fewest wordings to spare go first: most papers then need no second thought.
        let order = lines.indices.sorted {
            (candidates[$0].count - lines[$0].count, $0) < (candidates[$1].count - lines[$1].count, $1)
        }
        for index in order {
            while chosen[index].count < lines[index].count, augment(index) {}
        }
    }

    /// The lines that are short.
    /// - Parameter regardless: the matching that would be if enemies might stand together, where they are the cause.
    func shortages(besides regardless: LineMatching?) -> [PaperAssembly.Shortage] {
        lines.indices.compactMap { index in
            let obtainable = chosen[index].count
            guard obtainable < lines[index].count else { return nil }
            return PaperAssembly.Shortage(
                line: lines[index],
                available: candidates[index].count,
                obtainable: obtainable,
                barredByEnemies: regardless.map { max(0, $0.chosen[index].count - obtainable) } ?? 0
            )
        }
    }

    /// The entries of each line, in the order drawn.
    func entries() -> [[PoolEntry]] {
        zip(lines, chosen).map { line, wordings in
            wordings.compactMap { wording in pool.wordings[wording].first { $0.fits(line) } }
        }
    }

    // MARK: - Enemies

    /// The wording given out that has the most rivals among the others, of several the last in the order of the draw;
    /// nil when no rivals stand together.
    var mostContested: Int? {
        guard !enemies.rivals.isEmpty else { return nil }
        var worst: (rivals: Int, wording: Int)?
        for wording in chosen.joined() {
            let count = (enemies.rivals[wording] ?? []).count(where: isGiven)
            if count > 0, worst.map({ $0 < (count, wording) }) != false { worst = (count, wording) }
        }
        return worst?.wording
    }

    func enemies(of wording: Int) -> [Int] { enemies.enemies[wording] ?? [] }

    /// Excludes wordings from now on and gives the lines that had them others.
    /// - Returns: whether every line found another.
    @discardableResult
    mutating func replace(_ wordings: [Int]) -> Bool {
        excluded.formUnion(wordings)
        var open: [Int] = []
        for wording in wordings where isGiven(wording) {
            let unit = enemies.unit(of: wording)
            guard let hold = holders[unit] else { continue }
            holders[unit] = nil
            chosen[hold.line].removeAll { $0 == wording }
            open.append(hold.line)
        }
        // All are tried, so that what is left is as full as it can be.
        return open.reduce(true) { augment($1) && $0 }
    }

    private func isGiven(_ wording: Int) -> Bool { holders[enemies.unit(of: wording)]?.wording == wording }

    // MARK: - Augmenting

    private mutating func augment(_ line: Int) -> Bool {
        var visited: Set<Int> = []
        return augment(line, visited: &visited)
    }

    /// Finds one more wording for a line, moving wordings of other lines to where they also fit.
    private mutating func augment(_ line: Int, visited: inout Set<Int>) -> Bool {
        visited.insert(line)
        if let free = free(for: line) {
            give(free, to: line)
            return true
        }
        for wording in candidates[line] where !isExcluded(wording) {
            guard let hold = holders[enemies.unit(of: wording)], !visited.contains(hold.line) else { continue }
            guard augment(hold.line, visited: &visited) else { continue }
            chosen[hold.line].removeAll { $0 == hold.wording }
            give(wording, to: line)
            return true
        }
        return false
    }

    /// The first wording whose unit nobody holds; one without a rival in the paper if there is any.
    private func free(for line: Int) -> Int? {
        var contested: Int?
        for wording in candidates[line] where holders[enemies.unit(of: wording)] == nil && !isExcluded(wording) {
            guard let rivals = enemies.rivals[wording], rivals.contains(where: isGiven) else { return wording }
            contested = contested ?? wording
        }
        return contested
    }

    private func isExcluded(_ wording: Int) -> Bool { !excluded.isEmpty && excluded.contains(wording) }

    private mutating func give(_ wording: Int, to line: Int) {
        holders[enemies.unit(of: wording)] = Hold(line: line, wording: wording)
        chosen[line].append(wording)
    }
}
