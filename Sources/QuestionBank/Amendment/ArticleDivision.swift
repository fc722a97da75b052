/// Finds articles that were taken out of a paired one: of the new version for splits, and, with the versions changed
/// over, of the old version for mergers.
struct ArticleDivision {
    /// An article without a pair that carries on a part of an article which has one.
    struct Part {
        /// An article of the old version, which has a pair.
        let source: Int
        /// An article of the new version, which has none.
        let part: Int
        /// How much of the source it carries on that the source's pair does not, by weight; whole sentences count twice.
        let strength: Double
    }

    let parts: [Part]

    /// An article is a part when at least so much of it, and so much of the source, is content that it shares with the
    /// source and that the source's pair has not. An article made of what another one lost gets words of its own for an
    /// introduction and a consequence, so that a quarter is much; formulas, which all articles share, reach a tenth.
    private static let leastShare = 0.25
    private static let leastShareOfSource = 0.1
    /// It is a part as well when whole sentences or points of the source stand in it: so much of each in one of its own,
    /// which leaves room for mending a word or two,
    private static let leastCoverOfSentence = 0.65
    /// when the source's pair has less of each by this share,
    private static let leastLead = 0.25
    /// when they are no formulas (the mean weight of their words, as a share of what a unique word weighs),
    private static let leastRarity = 0.3
    /// and when they are no mere aside in the article.
    private static let leastShareOfSentences = 0.12
    /// An article shares less than this with a source of which it is no part.
    private static let leastCommon = 0.12

    init(_ versions: ComparedVersions, pairs newOfOld: [Int?], _ oldOfNew: [Int?]) {
        let index = GramIndex(versions.old, gramCount: versions.weights.count) { newOfOld[$0] != nil }
        parts = versions.new.indices.filter { oldOfNew[$0] == nil }.compactMap { new in
            let article = versions.new[new]
            let sources = index.shared(with: article, weights: versions.weights)
                .filter { $0.weight >= Self.leastCommon * article.weight }
            let parts = sources.compactMap { source -> Part? in
                guard let pair = newOfOld[source.article] else { return nil }
                let strength = Self.strength(
                    of: article,
                    from: versions.old[source.article],
                    beyond: versions.new[pair],
                    versions
                )
                return strength.map { Part(source: source.article, part: new, strength: $0) }
            }
            return parts.max { ($0.strength, $1.source) < ($1.strength, $0.source) }
        }
    }

    /// How much an article carries on of a source beyond the source's pair; nil when it is too little.
    private static func strength(
        of article: ComparedArticle,
        from source: ComparedArticle,
        beyond pair: ComparedArticle,
        _ versions: ComparedVersions
    ) -> Double? {
        let gain = versions.weight(of: article.grams.common(with: source.grams).without(pair.grams))
        var inSentences: Set<Int> = []
        for sentence in source.parts {
            let whole = versions.weight(of: sentence)
            let found = versions.mostCommon(of: sentence, in: article)
            if found.weight >= leastCoverOfSentence * whole,
                found.weight - versions.mostCommon(of: sentence, in: pair).weight >= leastLead * whole,
                whole >= leastRarity * versions.greatestWeight * Double(sentence.count)
            {
                inSentences.formUnion(found.grams)
            }
        }
        let sentences = versions.weight(of: inSentences)
        let isPart =
            gain >= leastShare * article.weight && gain >= leastShareOfSource * source.weight
            || sentences >= leastShareOfSentences * article.weight && sentences > 0
        return isPart ? gain + sentences : nil
    }
}

extension ComparedVersions {
    /// What a sentence has in common with that sentence of an article with which it has most.
    fileprivate func mostCommon(of sentence: [Int], in article: ComparedArticle) -> (grams: [Int], weight: Double) {
        var most: (grams: [Int], weight: Double) = ([], 0)
        for part in article.parts {
            let grams = sentence.common(with: part)
            let weight = weight(of: grams)
            if weight > most.weight { most = (grams, weight) }
        }
        return most
    }
}
