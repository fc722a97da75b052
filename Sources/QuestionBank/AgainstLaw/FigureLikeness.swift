/// How far the words around another figure must be ahead: by a factor and so many pairs of scalars. Tuned on the shipped
/// banks and on items made from every figure of the laws (ShippedBanksAgainstLawTests).
struct Margin {
    let factor: Double
    let pairs: Double

    /// The other figure is among the options.
    static let offered = Margin(factor: 1.5, pairs: 3)
    /// There are no options.
    static let blank = Margin(factor: 1.7, pairs: 3)
    static let unoffered = Margin(factor: 3, pairs: 5)
}

/// How well the words around figures of an article fit those of a claim. What all the figures have around them, such as
/// 处……拘留, says nothing.
struct FigureLikeness {
    private let claim: FigureClaim
    private var spread: [Pair: Int] = [:]

    init(_ claim: FigureClaim, _ contexts: [FigureSurroundings]) {
        self.claim = claim
        var groups: Set<Set<Pair>> = []
        for context in contexts where groups.insert(context.pairs).inserted {
            for pair in context.pairs where claim.context.pairs.contains(pair) || claim.stem.contains(pair) {
                spread[pair, default: 0] += 1
            }
        }
    }

    private func words(_ context: FigureSurroundings) -> Double {
        context.pairs.reduce(0) { sum, pair in
            guard let count = spread[pair] else { return sum }
            let weight = claim.context.pairs.contains(pair) ? 1 : 0.5
            return sum + weight * (count == 1 ? 1 : 0.3 / Double(count))
        }
    }

    private func adjacency(_ context: FigureSurroundings) -> Double {
        1.5 * Double(context.adjacency(to: claim.context))
    }

    /// For choosing among figures of one value.
    func total(_ context: FigureSurroundings) -> Double { words(context) + adjacency(context) }

    /// Whether the words around another figure are so much nearer to the claim that the claim means that one.
    func isAhead(_ other: FigureSurroundings, of mine: FigureSurroundings, by margin: Margin) -> Bool {
        let lead = adjacency(other) - adjacency(mine)
        return words(other) + max(0, lead) >= (words(mine) + max(0, -lead)) * margin.factor + margin.pairs
    }
}
