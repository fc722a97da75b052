/// How far a title is from that of a law.
enum TitleLikeness {
    /// The longest word that changes places with another.
    private static let longestWord = 4

    /// The edit distance, where two words that have changed places count as one edit: 信访办理工作规定 for
    /// 信访工作办理规定. Exact up to the limit.
    static func distance(_ title: String, _ law: String, limit: Int) -> Int {
        let plain = Spelling.distance(title, law)
        guard plain > 1 else { return plain }
        let (left, right) = (Scalars(of: title), Scalars(of: law))
        // Every edit but an exchange changes which signs there are.
        let changes = changes(left, right)
        if changes == 0 { return 1 }
        guard plain > limit, 1 + changes <= limit else { return plain }
        return exchanges(left).reduce(plain) { best, exchanged in
            min(best, 1 + Spelling.distance(exchanged.text(exchanged.indices), law))
        }
    }

    /// The least number of signs to change for the one to have the signs of the other, in any order.
    private static func changes(_ left: Scalars, _ right: Scalars) -> Int {
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in left { counts[scalar, default: 0] += 1 }
        for scalar in right { counts[scalar, default: 0] -= 1 }
        let (extra, missing) = counts.values.reduce((0, 0)) { ($0.0 + max(0, $1), $0.1 + max(0, -$1)) }
        return max(extra, missing)
    }

    /// The title with two neighbouring words exchanged, in every way.
    private static func exchanges(_ title: Scalars) -> [Scalars] {
        var all: [Scalars] = []
        for start in title.indices {
            for first in 1...longestWord {
                for second in 1...longestWord where start + first + second <= title.count {
                    let (middle, end) = (start + first, start + first + second)
                    all.append(Array(title[..<start] + title[middle..<end] + title[start..<middle] + title[end...]))
                }
            }
        }
        return all
    }
}

/// Words that say that a law is applied no longer: 不再执行《……》, 《……》停止施行.
enum Cessation {
    private static let endings: ScalarWords = ["不再", "不得再", "不能再", "不应再", "不复", "停止", "终止", "无须再", "不必再"]
    private static let uses: ScalarWords = [
        "执行", "适用", "施行", "实施", "使用", "沿用", "援引", "引用", "有效", "生效", "依据", "依照", "按照", "参照", "根据", "遵照", "作为",
    ]
    /// How many signs may stand between the two (不再继续执行), and between them and the title (不再执行市里的《……》).
    private static let reach = 4

    /// Whether the use that ends is that of a title: the title is what is used no longer, or nothing else is named.
    static func isOf(_ title: Range<Int>, in text: Scalars, _ sentence: Range<Int>) -> Bool {
        sentence.contains { place in
            guard let ending = endings.match(in: text, at: place) else { return false }
            let start = place + ending.count
            // 不再把《……》作为依据.
            if (start...(start + reach)).contains(title.lowerBound),
                (title.upperBound...(title.upperBound + reach)).contains(where: { uses.match(in: text, at: $0) != nil })
            {
                return true
            }
            return (start...(start + reach)).contains { verb in
                guard let use = uses.match(in: text, at: verb) else { return false }
                let end = verb + use.count
                if title.lowerBound >= end, title.lowerBound - end <= reach { return true }
                guard title.upperBound <= place else { return false }
                return end >= text.count || !FoldedText.isWord(text[end]) || text[end] == "的" || text[end] == "了"
            }
        }
    }
}
