/// Keeps rivals, the enemies that a matching over units does not keep apart by itself, out of one paper.
///
/// Choosing from a graph of enemies is hard in general (it is the independent-set problem), so that this is a search
/// with two ways at every step: a paper without the wording that stands against most others, or a paper with it and
/// none of its enemies. A way ends when the lines cannot be filled any more even if rivals are allowed. Without a limit
/// the search is exact; with it, a paper that exists is missed only in pools where dozens of wordings are enemies in
/// rings and stars and the blueprint wants nearly all of them.
enum EnemySearch {
    /// How many times the search may choose a way.
    private static let patience = 4000

    /// A full matching without rivals; nil when none was found.
    static func settle(_ matching: LineMatching) -> LineMatching? {
        var steps = patience
        return settle(matching, &steps)
    }

    private static func settle(_ matching: LineMatching, _ steps: inout Int) -> LineMatching? {
        guard let wording = matching.mostContested else { return matching }
        for excluded in [[wording], matching.enemies(of: wording)] {
            guard steps > 0 else { return nil }
            steps -= 1
            var next = matching
            if next.replace(excluded), let found = settle(next, &steps) { return found }
        }
        return nil
    }

    /// What is left of a matching when rivals give way one after the other, whether a line is short then or not.
    static func thinned(_ matching: LineMatching) -> LineMatching {
        var rest = matching
        while let wording = rest.mostContested { rest.replace([wording]) }
        return rest
    }
}
