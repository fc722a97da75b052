/// Items that are one: worded a little differently, options in another order, other names, 一个月 for 1个月.
///
/// Rules of one law are parallel (复查 and 复核 have the same periods), so that likeness of the words is not enough: the
/// answers must be the same too, no number may differ, and the less two items have in common, the more of the rest
/// must agree. Items on one article are compared each with each; beyond that, the join finds what is alike as a whole.
struct NearDuplicateItems {
    /// How alike two items must be as a whole to be looked at if they cite different articles.
    static let joinThreshold = 0.7

    struct Pair {
        let first: Int
        let second: Int
        let similarity: Double
    }

    let items: [ComparedItem]

    /// The pairs that are one item, by their places, in order, without those that `equal-stems` names already.
    func pairs() -> [Pair] {
        let whole = items.map(\.grams)
        var candidates = Set(
            NearDuplicates.pairs(in: whole, threshold: Self.joinThreshold).map {
                Place(first: $0.first, second: $0.second)
            }
        )
        var byArticle: [ComparedItem.CitedArticle: [Int]] = [:]
        for (index, item) in items.enumerated() {
            for article in item.articles {
                for other in byArticle[article, default: []] where items[other].kind == item.kind {
                    candidates.insert(Place(first: other, second: index))
                }
                byArticle[article, default: []].append(index)
            }
        }
        return candidates.sorted { ($0.second, $0.first) < ($1.second, $1.first) }.compactMap { place in
            let (one, two) = (items[place.first], items[place.second])
            guard areOne(one, two) else { return nil }
            return Pair(
                first: place.first,
                second: place.second,
                similarity: whole[place.first].similarity(whole[place.second])
            )
        }
    }

    private struct Place: Hashable {
        let first: Int
        let second: Int
    }

    // MARK: The verdict on two items

    private func areOne(_ one: ComparedItem, _ two: ComparedItem) -> Bool {
        guard one.kind == two.kind, one.bank != two.bank || one.entry != two.entry else { return false }
        if one.bank == two.bank, !one.plainStem.isEmpty, one.plainStem == two.plainStem { return false }
        guard one.truth == two.truth, !one.stem.conflicts(with: two.stem) else { return false }
        let sameArticle = one.sharesArticle(with: two)
        let stems = one.stem.text == two.stem.text ? 1 : one.stem.grams.similarity(two.stem.grams)
        // The cheapest tests first: most pairs on one article differ in their stems.
        guard stems >= 0.35, !isParallel(one.stem.text, two.stem.text) else { return false }
        switch one.kind {
        case .single, .multiple:
            let matched = matchedOptions(one, two)
            guard let matched, matched.keys else { return false }
            if sameArticle { return matched.share >= 0.75 && stems >= 0.4 || matched.share >= 0.5 && stems >= 0.6 }
            return matched.share >= 0.75 && stems >= 0.75
        case .trueFalse: return stems >= (sameArticle ? 0.6 : 0.8)
        case .fillBlank: return haveSameAnswers(one, two) && stems >= (sameArticle ? 0.55 : 0.75)
        case .caseSet: return stems >= 0.7
        }
    }

    /// How large a share of the options of either have their like in the other, and whether the keyed ones have it
    /// among the keyed ones; nil when the counts differ by more than one.
    private func matchedOptions(_ one: ComparedItem, _ two: ComparedItem) -> (share: Double, keys: Bool)? {
        guard abs(one.options.count - two.options.count) <= 1, one.keys.count == two.keys.count else { return nil }
        var free = Set(two.options.indices)
        var matched = 0
        var keys = true
        for (index, option) in one.options.enumerated() {
            let isKeyed = one.keys.contains(index)
            // Options of one item that differ only in names fold to one text: the keyed one first looks among the keyed.
            let likes = free.filter { option.resembles(two.options[$0]) }
            let like = likes.sorted().first { two.keys.contains($0) == isKeyed } ?? likes.min()
            if let like {
                free.remove(like)
                matched += 1
                if two.keys.contains(like) != isKeyed { keys = false }
            } else if isKeyed {
                keys = false
            }
        }
        return (Double(matched) / Double(max(one.options.count, two.options.count)), keys)
    }

    private func haveSameAnswers(_ one: ComparedItem, _ two: ComparedItem) -> Bool {
        one.answers.count == two.answers.count
            && Set(one.answers) == Set(two.answers)
    }

    /// Whether two stems state the same rule about two things: one has a character throughout where the other has
    /// another, as 查 and 核 in the rules on 复查 and 复核.
    private func isParallel(_ one: [UInt16], _ two: [UInt16]) -> Bool {
        func repeated(_ text: [UInt16], notIn other: [UInt16]) -> Bool {
            let known = Set(other)
            var seen: Set<UInt16> = []
            for unit in text where !known.contains(unit) { if !seen.insert(unit).inserted { return true } }
            return false
        }
        return repeated(one, notIn: two) && repeated(two, notIn: one)
    }
}
