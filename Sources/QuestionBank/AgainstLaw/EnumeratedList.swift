/// A text without the words that change nothing: 的, 和, 并.
struct CoreWords {
    let scalars: Scalars

    private static let fillers: Set<Unicode.Scalar> = Set("的了和与及以或者并等也均都其将把对".unicodeScalars)

    init(_ text: Scalars) {
        scalars = FoldedText(text).scalars.filter { !Self.fillers.contains($0) }
    }

    private static let introductions: WordList = ["根据", "按照", "依照", "依据"]

    /// 根据《信访工作条例》的规定.
    var isIntroduction: Bool { Self.introductions.match(in: scalars, at: 0) != nil && scalars.count < 24 }
}

/// Whether a text is another with some of its words left out: 对行政处罚决定不服 for 对行政机关作出的行政处罚决定不服.
///
/// A text with other words in it is none, since a wrong option is often the law's text with a word changed. Nor is one
/// that leaves out a negation.
private enum Shortening {
    private static let shortest = 6
    private static let mostRuns = 3
    private static let negations: Set<Unicode.Scalar> = Set("不无未非除".unicodeScalars)

    static func `is`(_ short: Scalars, of long: Scalars) -> Bool {
        guard short.count >= shortest, short.count * 5 >= long.count * 2, short.count < long.count else { return false }
        var runs = 0
        var (place, index) = (0, 0)
        while index < short.count {
            // The longest run of what is left, from here on.
            var best = (start: 0, length: 0)
            for start in place..<long.count where long[start] == short[index] {
                let length = zip(long[start...], short[index...]).prefix { $0 == $1 }.count
                if length > best.length { best = (start, length) }
            }
            guard best.length >= 2 || best.length == short.count - index && best.length > 0 else { return false }
            if index > 0, long[place..<best.start].contains(where: { negations.contains($0) }) { return false }
            runs += 1
            index += best.length
            place = best.start + best.length
        }
        return runs <= mostRuns
    }
}

/// Things that an article lists: the points of a paragraph, or what 、 separates.
struct EnumeratedList {
    let members: [Member]
    private let article: CitedArticle

    struct Member {
        let words: String
        let part: ArticleIndex.Part
        /// The whole member, and the clauses that it is made of.
        fileprivate let core: CoreWords
        fileprivate let clauses: [CoreWords]
        /// Whether other words may stand before it (the first in a sentence) or behind it (the last).
        fileprivate let isOpenBefore: Bool
        fileprivate let isOpenBehind: Bool

        func matches(_ option: CoreWords) -> Bool {
            let (mine, other) = (core.scalars, option.scalars)
            guard other.count >= 2 else { return false }
            if mine == other { return true }
            if isOpenBefore && mine.suffix(other.count).elementsEqual(other)
                || isOpenBehind && mine.starts(with: other)
            {
                return true
            }
            if clauses.contains(where: { $0.scalars == other }) || Shortening.is(other, of: mine) { return true }
            if other.count >= 5, other.count * 4 >= mine.count * 3, mine.contains(other, in: mine.indices) {
                return true
            }
            return mine.count >= 5 && mine.count * 4 >= other.count * 3 && other.contains(mine, in: other.indices)
        }
    }

    func citation(of member: Member) -> Citation { article.citation(of: member.part) }

    static func lists(in article: CitedArticle) -> [EnumeratedList] {
        var lists: [EnumeratedList] = []
        let isTold = article.parts.contains { tellsPointsApart($0.text) }
        if article.citation.point == nil, !isTold {
            for paragraph in Set(article.parts.map(\.paragraph)).sorted() {
                let points = article.parts.filter { $0.paragraph == paragraph && $0.point != nil }
                if points.count > 1 { lists.append(EnumeratedList(members: points.map(member), article: article)) }
            }
        }
        for part in article.parts {
            let sentences = part.text.split { "。；：".unicodeScalars.contains($0) }
            for sentence in sentences where sentence.count(where: { $0 == "、" }) > 1 {
                lists.append(EnumeratedList(members: members(of: Array(sentence), part), article: article))
            }
        }
        return lists
    }

    /// 前款第六项至第八项: the article itself treats its points differently, so that a question may do so too.
    private static func tellsPointsApart(_ text: Scalars) -> Bool {
        var place = 0
        while let found = text.firstPlace(of: pointEnd, in: place..<text.count) {
            place = found + 1
            var start = found
            while start > 0, NumericScalar.isNumeric(text[start - 1]) { start -= 1 }
            guard start > 0, start < found, text[start - 1] == "第" else { continue }
            // 第一千零二十五条第二项 is a point of another article.
            let clause = max(0, start - 16)..<start
            if !text.contains(ofArticle, in: clause) || text.contains(ofThisArticle, in: clause) { return true }
        }
        return false
    }

    private static let ofArticle: Scalars = ["条", "第"]
    private static let ofThisArticle: Scalars = ["本", "条", "第"]

    private static let pointEnd: Scalars = ["项"]

    private static func member(_ part: ArticleIndex.Part) -> Member {
        let clauses = part.text.split { "，。；：、".unicodeScalars.contains($0) }.map { CoreWords(Array($0)) }
        return Member(
            words: Excerpt.beginning(of: part.text),
            part: part,
            core: CoreWords(part.text),
            clauses: clauses,
            isOpenBefore: false,
            isOpenBehind: false
        )
    }

    private static func members(of sentence: Scalars, _ part: ArticleIndex.Part) -> [Member] {
        let pieces = sentence.split { "、，".unicodeScalars.contains($0) }.map { Array($0) }
        return pieces.enumerated().map { index, piece in
            Member(
                words: piece.text(piece.indices),
                part: part,
                core: CoreWords(piece),
                clauses: [],
                isOpenBefore: index == 0,
                isOpenBehind: index == pieces.count - 1
            )
        }
    }
}
