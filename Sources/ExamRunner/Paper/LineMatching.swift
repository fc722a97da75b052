/// Gives wordings to a blueprint's lines so that none serves twice and overlapping lines do not starve each other: a
/// maximum bipartite matching by augmenting paths (Kuhn), with lines that hold several wordings.
///
/// A line tries its wordings in the pool's shuffled order. A search visits every line at most once, and a line without
/// a free wording holds no more candidates than all lines together ask for, so that a draw stays fast in a large pool.
struct LineMatching {
    private let pool: DrawingPool
    private let lines: [Blueprint.Line]
    /// The wordings that fit each line.
    private let candidates: [[Int]]
    /// The wordings given to each line, in the order given.
    private var chosen: [[Int]]
    /// The line that each wording is given to.
    private var holder: [Int?]

    init(blueprint: Blueprint, pool: DrawingPool) {
        self.pool = pool
        lines = blueprint.lines
        candidates = blueprint.lines.map(pool.candidates)
        chosen = blueprint.lines.map { _ in [] }
        holder = Array(repeating: nil, count: pool.wordings.count)
    }

    /// Fills every line as far as the pool goes, and says which stay short.
    mutating func fill() -> [PaperAssembly.Shortage] {
        // Lines with the fewest wordings to spare go first: most papers then need no second thought.
        let order = lines.indices.sorted {
            (candidates[$0].count - lines[$0].count, $0) < (candidates[$1].count - lines[$1].count, $1)
        }
        var shortages: [Int: PaperAssembly.Shortage] = [:]
        for index in order {
            while chosen[index].count < lines[index].count {
                var visited: Set<Int> = []
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

    /// The entries of each line, in the order drawn.
    func entries() -> [[PoolEntry]] {
        zip(lines, chosen).map { line, wordings in
            wordings.compactMap { wording in pool.wordings[wording].first { $0.fits(line) } }
        }
    }

    /// Finds one more wording for a line, moving wordings of other lines to where they also fit.
    private mutating func augment(_ line: Int, visited: inout Set<Int>) -> Bool {
        visited.insert(line)
        if let free = candidates[line].first(where: { holder[$0] == nil }) {
            give(free, to: line)
            return true
        }
        for wording in candidates[line] {
            guard let other = holder[wording], !visited.contains(other) else { continue }
            guard augment(other, visited: &visited) else { continue }
            chosen[other].removeAll { $0 == wording }
            give(wording, to: line)
            return true
        }
        return false
    }

    private mutating func give(_ wording: Int, to line: Int) {
        holder[wording] = line
        chosen[line].append(wording)
    }
}
