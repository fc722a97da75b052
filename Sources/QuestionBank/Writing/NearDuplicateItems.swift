/// Items that are one: worded a little differently, options in another order, other names, 一个月 for 1个月.
///
/// Rules of one law are parallel (复查 and 复核 have the same periods), so that likeness of the words is not enough: the
/// answers must be the same too, no number may differ, and the less two items have in common, the more of the rest
/// must agree. Items on one article are compared each with each; beyond that, the join finds the stems that are alike.
struct NearDuplicateItems {
    /// How alike the stems of two items that cite different articles must be.
    static let acrossArticles = 0.8

    /// Below this, stems are about different things, whatever the options.
    private static let leastStems = 0.4

    struct Pair {
        let first: Int
        let second: Int
        let similarity: Double
    }

    let items: [ComparedItem]

    /// The pairs that are one item, by their places, in order, without those that `equal-stems` names already.
    func pairs() -> [Pair] {
        var found: Set<Place> = []
        for kind in ItemKind.allCases {
            let places = items.indices.filter { items[$0].kind == kind }
            // A stem that is all frame (下列说法正确的是) leaves nothing to compare but the options.
            let sets = places.map { items[$0].stem.grams.count < 6 ? items[$0].grams : items[$0].stem.grams }
            for pair in NearDuplicates.pairs(in: sets, threshold: Self.acrossArticles) {
                let place = Place(first: places[pair.first], second: places[pair.second])
                if areOne(items[place.first], items[place.second]) { found.insert(place) }
            }
        }
        var byArticle: [ComparedItem.CitedArticle: [Int]] = [:]
        for (index, item) in items.enumerated() {
            for article in item.articles {
                for other in byArticle[article, default: []] where areOne(items[other], item) {
                    found.insert(Place(first: other, second: index))
                }
                byArticle[article, default: []].append(index)
            }
        }
        return found.sorted { ($0.second, $0.first) < ($1.second, $1.first) }.map { place in
            Pair(
                first: place.first,
                second: place.second,
                similarity: items[place.first].grams.similarity(items[place.second].grams)
            )
        }
    }

    private struct Place: Hashable {
        let first: Int
        let second: Int
    }

    // MARK: The verdict on two items

    private func areOne(_ one: ComparedItem, _ two: ComparedItem) -> Bool {
        guard one.kind == two.kind, one.truth == two.truth else { return false }
        guard one.bank != two.bank || one.entry != two.entry else { return false }
        // The cheapest tests first: most pairs on one article differ in their stems.
        let stems = one.stem.grams.similarity(two.stem.grams)
        guard stems >= Self.leastStems else { return false }
        if one.bank == two.bank, !one.plainStem.isEmpty, one.plainStem == two.plainStem { return false }
        guard !one.stem.conflicts(with: two.stem), !Self.isParallel(one.stem.text, two.stem.text) else { return false }
        let sameArticle = one.sharesArticle(with: two)
        guard Self.haveOneSubject(one.stem.text, two.stem.text, sameArticle: sameArticle) else { return false }
        switch one.kind {
        case .single, .multiple:
            let matched = matchedOptions(one, two)
            guard let matched, matched.keys else { return false }
            if sameArticle { return matched.share >= 0.75 || matched.share >= 0.5 && stems >= 0.6 }
            return matched.share >= 0.75 && stems >= Self.acrossArticles
        case .trueFalse: return stems >= (sameArticle ? 0.6 : Self.acrossArticles)
        case .fillBlank: return haveSameAnswers(one, two) && stems >= (sameArticle ? 0.55 : Self.acrossArticles)
        case .caseSet: return stems >= (sameArticle ? 0.7 : Self.acrossArticles)
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

    /// Whether two stems are about the same institutions of the law. Of two items on one article, one may leave a word
    /// out that the other has; beyond that, both must name the same ones.
    static func haveOneSubject(_ one: [UInt16], _ two: [UInt16], sameArticle: Bool) -> Bool {
        let (first, second) = (subjects(of: one), subjects(of: two))
        if first == second { return true }
        return sameArticle && (first.isSubset(of: second) || second.isSubset(of: first))
    }

    private static func subjects(of text: [UInt16]) -> Set<[UInt16]> {
        var found: Set<[UInt16]> = []
        var place = 0
        while let (at, word) = subjectWords.first(in: text, from: place) {
            found.insert(word)
            place = at + word.count
        }
        return found
    }

    /// Words of law that stand against each other in rules that are otherwise worded alike.
    private static let subjectWords = WordList([
        "复查", "复核", "征收", "征用", "失踪", "死亡", "中止", "中断", "终止", "终结", "抵押", "质押", "留置", "撤销", "解除", "变更", "原告",
        "被告", "被申请人", "出租人", "承租人", "买受人", "出卖人", "赠与人", "受赠人", "债权人", "债务人", "保证人", "男方", "女方", "要约", "承诺", "定金",
        "违约金", "罚款", "拘留", "警告", "复议", "诉讼", "仲裁", "继承", "遗赠", "无民事行为能力", "限制民事行为能力", "完全民事行为能力",
    ])

    /// Whether two stems state the same rule about two things: one has a character throughout where the other has
    /// another, as 查 and 核 in the rules on 复查 and 复核.
    static func isParallel(_ one: [UInt16], _ two: [UInt16]) -> Bool {
        func repeated(_ text: [UInt16], notIn other: [UInt16]) -> Bool {
            let known = Set(other)
            var seen: Set<UInt16> = []
            for unit in text where !known.contains(unit) { if !seen.insert(unit).inserted { return true } }
            return false
        }
        return repeated(one, notIn: two) && repeated(two, notIn: one)
    }
}
