/// Finds articles that were taken out of a paired one: of the new version for splits, and, with the versions changed
/// over, of the old version for mergers.
struct ArticleDivision {
    /// An article without a pair that carries on a part of an article which has one.
    struct Part {
        /// An article of the old version, which has a pair.
        let source: Int
        /// An article of the new version, which has none.
        let part: Int
        /// How much it carries on that the source's pair does not, by weight.
        let gain: Double
    }

    let parts: [Part]

    /// At least so much of an article must come from the source, beyond what the source's pair has as well, for the
    /// article to be a part of it. A third, since what is left of an article that becomes one of its own gets an
    /// introduction and a consequence added, which its formulas and weights do not outdo.
    private static let leastShare = 0.3
    /// Or a whole sentence or point of the source stands in the article: two thirds of it survive mending a word or two,
    private static let leastCoverOfSentence = 0.65
    /// while the source's pair has less than half of it,
    private static let mostCoverByPair = 0.5
    /// and it is no mere aside in the article.
    private static let leastShareOfSentence = 0.12
    /// An article shares less than this with a source of which it is no part.
    private static let leastCommon = 0.2

    init(_ versions: ComparedVersions, pairs newOfOld: [Int?], _ oldOfNew: [Int?]) {
        let index = GramIndex(versions.old, gramCount: versions.weights.count) { newOfOld[$0] != nil }
        parts = versions.new.indices.filter { oldOfNew[$0] == nil }.compactMap { new in
            let article = versions.new[new]
            let sources = index.shared(with: article, weights: versions.weights)
                .filter { $0.weight >= Self.leastCommon * article.weight }
            let parts = sources.compactMap { source -> Part? in
                guard let pair = newOfOld[source.article] else { return nil }
                let gain = Self.gain(article, from: versions.old[source.article], beyond: versions.new[pair], versions)
                return gain.map { Part(source: source.article, part: new, gain: $0) }
            }
            return parts.max { ($0.gain, $1.source) < ($1.gain, $0.source) }
        }
    }

    /// What an article carries on of a source beyond the source's pair; nil when it is too little.
    private static func gain(
        _ article: ComparedArticle,
        from source: ComparedArticle,
        beyond pair: ComparedArticle,
        _ versions: ComparedVersions
    ) -> Double? {
        let own = article.grams.common(with: source.grams).without(pair.grams)
        let gain = versions.weight(of: own)
        if gain >= leastShare * article.weight { return gain }
        let hasSentence = source.parts.contains { sentence in
            let whole = versions.weight(of: sentence)
            let found = versions.weight(of: sentence.common(with: article.grams))
            return found >= leastCoverOfSentence * whole && found >= leastShareOfSentence * article.weight
                && versions.weight(of: sentence.common(with: pair.grams)) < mostCoverByPair * whole
        }
        return hasSentence ? gain : nil
    }
}
