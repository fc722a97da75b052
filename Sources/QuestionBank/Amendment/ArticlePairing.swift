/// Pairs each article with the one of the other version that carries its content on.
struct ArticlePairing {
    /// By old article, the new one.
    private(set) var newOfOld: [Int?]
    /// By new article, the old one.
    private(set) var oldOfNew: [Int?]

    /// From here on two articles are taken for one, wherever they stand. The score is the mean of how much of both texts
    /// is common (Dice) and how much of the fuller contained one is. An article rewritten sentence by sentence keeps
    /// about half of its content words; formulas can bring unrelated articles to two fifths.
    private static let leastScore = 0.43
    /// So much lower the score may be for an article that stands just where its neighbours say: what was put in the
    /// place of an article is most likely its new version, even when little of the wording is left.
    private static let orderAllowance = 0.2
    /// From here on a pair is certain enough to tell where its neighbours belong.
    private static let certainScore = 0.6
    /// What standing among the same neighbours adds when articles compete: enough to choose between equal texts, too
    /// little to prefer another subject.
    private static let orderBonus = 0.06
    /// How many articles off its place an article gets nothing for its place any more.
    private static let reach = 12.0

    init(_ versions: ComparedVersions) {
        newOfOld = Array(repeating: nil, count: versions.old.count)
        oldOfNew = Array(repeating: nil, count: versions.new.count)
        pairUniqueTexts(versions)
        let candidates = candidates(versions)
        accept(candidates) { score, _ in score >= Self.certainScore }
        accept(candidates) { score, fit in score + Self.orderAllowance * fit >= Self.leastScore }
    }

    private struct Candidate {
        let old: Int
        let new: Int
        let score: Double
    }

    /// The same text, once on each side, needs no weighing.
    private mutating func pairUniqueTexts(_ versions: ComparedVersions) {
        let olds = Dictionary(grouping: versions.old.indices) { versions.old[$0].key }
        let news = Dictionary(grouping: versions.new.indices) { versions.new[$0].key }
        for (key, old) in olds {
            if let new = news[key], old.count == 1, new.count == 1 { pair(old[0], new[0]) }
        }
    }

    private func candidates(_ versions: ComparedVersions) -> [Candidate] {
        let index = GramIndex(versions.new, gramCount: versions.weights.count) { oldOfNew[$0] == nil }
        var candidates: [Candidate] = []
        for old in versions.old.indices where newOfOld[old] == nil {
            let article = versions.old[old]
            for (new, shared) in index.shared(with: article, weights: versions.weights) {
                let other = versions.new[new]
                let score = Self.score(shared: shared, article.weight, other.weight)
                if article.key == other.key {
                    candidates.append(Candidate(old: old, new: new, score: 1))
                } else if score >= Self.leastScore - Self.orderAllowance {
                    candidates.append(Candidate(old: old, new: new, score: min(score, 0.99)))
                }
            }
        }
        return candidates
    }

    private static func score(shared: Double, _ left: Double, _ right: Double) -> Double {
        let dice = 2 * shared / (left + right)
        return (dice + shared / min(left, right)) / 2
    }

    /// Takes the best pairs first, of those that are good enough by score and by fit among the pairs known before.
    private mutating func accept(_ candidates: [Candidate], isEnough: (_ score: Double, _ fit: Double) -> Bool) {
        let order = PlaceInOrder(newOfOld: newOfOld, oldOfNew: oldOfNew)
        var ranked: [(candidate: Candidate, rank: Double)] = []
        for candidate in candidates where newOfOld[candidate.old] == nil && oldOfNew[candidate.new] == nil {
            let fit = order.fit(candidate.old, candidate.new, reach: Self.reach)
            if isEnough(candidate.score, fit) { ranked.append((candidate, candidate.score + Self.orderBonus * fit)) }
        }
        // Of equals the one in front; the sum makes it the same one when the versions change sides.
        ranked.sort {
            ($1.rank, $0.candidate.old + $0.candidate.new) < ($0.rank, $1.candidate.old + $1.candidate.new)
        }
        for (candidate, _) in ranked where newOfOld[candidate.old] == nil && oldOfNew[candidate.new] == nil {
            pair(candidate.old, candidate.new)
        }
    }

    private mutating func pair(_ old: Int, _ new: Int) {
        newOfOld[old] = new
        oldOfNew[new] = old
    }
}

/// Where an article should stand, going by the neighbours that are paired already.
private struct PlaceInOrder {
    private let expectedNew: [Double]
    private let expectedOld: [Double]

    init(newOfOld: [Int?], oldOfNew: [Int?]) {
        expectedNew = Self.expected(newOfOld, otherCount: oldOfNew.count)
        expectedOld = Self.expected(oldOfNew, otherCount: newOfOld.count)
    }

    /// 1 for an article that stands where its neighbours say, 0 for one that is `reach` articles off or more.
    func fit(_ old: Int, _ new: Int, reach: Double) -> Double {
        let distance = (abs(expectedNew[old] - Double(new)) + abs(expectedOld[new] - Double(old))) / 2
        return max(0, 1 - distance / reach)
    }

    /// Follows the pair before and the pair behind, and takes the mean of what they say.
    private static func expected(_ pairs: [Int?], otherCount: Int) -> [Double] {
        var fromFront: [Double] = []
        var place = -1.0
        for pair in pairs {
            place = pair.map(Double.init) ?? place + 1
            fromFront.append(place)
        }
        var fromBack: [Double] = []
        place = Double(otherCount)
        for pair in pairs.reversed() {
            place = pair.map(Double.init) ?? place - 1
            fromBack.append(place)
        }
        return zip(fromFront, fromBack.reversed()).map { ($0 + $1) / 2 }
    }
}
