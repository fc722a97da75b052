/// Things that a sentence of an article names side by side, with 、 or with words: 可以口头提出，也可以书面或者通过代理人提出.
struct AlternativeList {
    let members: [Member]
    let part: ArticleIndex.Part

    struct Member {
        let words: Scalars
        /// Where it stands in the part.
        let range: Range<Int>
    }

    private static let joints: ScalarWords = ["、", "或者", "或", "以及", "和", "及", "与"]
    private static let furthers: ScalarWords = ["，也可以", "，还可以", "，亦可", "，也可", "，又可以", "，或者", "，以及", "，也应当", "，还应当"]
    /// What may stand before the first of them, and does not belong to it.
    private static let introductions: ScalarWords = ["可以", "应当", "包括", "采用", "采取", "分为", "可", "有"]

    static func lists(in article: CitedArticle) -> [AlternativeList] { article.parts.flatMap(lists) }

    private static func lists(in part: ArticleIndex.Part) -> [AlternativeList] {
        let text = part.text
        var lists: [AlternativeList] = []
        var pieces: [Range<Int>] = []
        var start = 0
        func close(_ end: Int) {
            pieces.append(start..<end)
            if pieces.count > 1 { lists.append(AlternativeList(members: members(pieces, in: text), part: part)) }
            pieces = []
        }
        var place = 0
        while place < text.count {
            if let joint = joints.match(in: text, at: place) ?? furthers.match(in: text, at: place) {
                pieces.append(start..<place)
                place += joint.count
                start = place
            } else if FigureContext.isStrong(text[place]) || FigureContext.isComma(text[place]) {
                close(place)
                place += 1
                start = place
            } else {
                place += 1
            }
        }
        close(text.count)
        return lists
    }

    private static func members(_ pieces: [Range<Int>], in text: Scalars) -> [Member] {
        pieces.enumerated().map { index, piece in
            var start = piece.lowerBound
            if index == 0 {
                for place in piece {
                    if let word = introductions.match(in: text, at: place), place + word.count < piece.upperBound {
                        start = place + word.count
                    }
                }
            }
            let range = start..<piece.upperBound
            return Member(words: FoldedText(text, in: range).scalars, range: range)
        }
    }
}

/// What an option names, without the words that it shares with other options: 信函 of 通过信函提出.
struct NamedThing {
    private let name: Scalars
    /// Words that may stand around the name in the article: those that the options share, and the stem.
    private let shared: [Scalars]
    private let stem: Scalars

    static func things(in options: [Scalars], stem: Scalars) -> [NamedThing] {
        let options = options.map { FoldedText($0).scalars }
        let stem = FoldedText(stem).scalars
        return options.enumerated().map { index, option in
            let others = options.enumerated().filter { $0.offset != index }.map(\.element)
            let head = others.map { other in zip(option, other).prefix { $0 == $1 }.count }.max() ?? 0
            let tail =
                others.map { other in zip(option.reversed(), other.reversed()).prefix { $0 == $1 }.count }.max() ?? 0
            guard head + tail < option.count else { return NamedThing(name: option, shared: [], stem: stem) }
            return bare(
                Array(option[head..<(option.count - tail)]),
                shared: [Array(option[..<head]), Array(option[(option.count - tail)...])],
                stem
            )
        }
    }

    private static let leads: ScalarWords = [
        "通过", "采用", "采取", "使用", "利用", "运用", "借助", "经由", "以", "用", "由", "向", "到", "在", "经",
    ]
    private static let tails: ScalarWords = ["的方式", "方式", "的形式", "形式", "的方法", "方法", "的途径", "途径", "渠道", "等"]

    private static func bare(_ name: Scalars, shared: [Scalars], _ stem: Scalars) -> NamedThing {
        let lead = leads.match(in: name, at: 0)?.count ?? 0
        let tail = tails.words.filter { name.has($0, before: name.count) }.map(\.count).max() ?? 0
        guard lead + tail < name.count else { return NamedThing(name: name, shared: shared, stem: stem) }
        return NamedThing(name: Array(name[lead..<(name.count - tail)]), shared: shared, stem: stem)
    }

    /// Whether a member of a list is this and nothing more.
    ///
    /// - Parameter loosely: whether the option may say more than the member: 到现场当面 for 当面.
    func isNamed(by member: AlternativeList.Member, loosely: Bool) -> Bool {
        guard name.count >= 2 else { return false }
        let words = member.words
        if let place = words.firstPlace(of: name, in: words.indices) {
            return isLead(words[..<place])
                && isTail(words[(place + name.count)...])
        }
        guard loosely else { return false }
        return (2..<max(2, words.count)).contains { count in
            let (head, tail) = (Array(words.prefix(count)), Array(words.suffix(count)))
            return name.has(head, before: name.count) && isTail(words[count...])
                || name.has(tail, at: 0) && isLead(words.dropLast(count))
        } || words.count >= 2 && (name.has(words, at: 0) || name.has(words, before: name.count))
    }

    /// Whether words before a name add nothing to it: a preposition, or what options or stem say anyway.
    private func isLead(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = Array(words)
        return words.isEmpty || Self.leads.match(in: words, at: 0)?.count == words.count || isSaid(words)
    }

    /// The same for the words behind; 方式 or 等 closes a list, whatever follows.
    private func isTail(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = Array(words)
        return words.isEmpty || Self.tails.match(in: words, at: 0) != nil || isSaid(words)
    }

    private func isSaid(_ words: Scalars) -> Bool {
        shared.contains(words) || words.count >= 2 && stem.contains(words, in: stem.indices)
    }
}
