extension LawCheck {
    /// Options that are no key, and statements that are keyed wrong, which the cited articles make true.
    ///
    /// What an article says is not true of every question: 党委 stands in the article beside 政府 and is still the wrong
    /// answer to who organises. So an option counts as true only in the role that the key has: as a member of the list
    /// that the key is a member of, as a whole statement among statements, or as the key's figure in other words.
    func options(of text: ItemWording, in cited: [CitedArticle]) -> [LawFinding] {
        switch text.item.answer {
        case .trueFalse(let key): return key ? [] : statement(text, cited)
        case .fillBlank: return []
        case .single, .multiple: break
        }
        var found = equalFigures(text, cited)
        let isInverted = text.hasNegative && !cited.contains { saysSo($0, text) }
        if !isInverted {
            found += listMembers(text, cited)
            found += trueStatements(text, cited)
        }
        var seen: Set<ItemPlaces.Field> = []
        return found.filter { seen.insert($0.field).inserted }
    }

    /// Whether the article itself is about what the stem asks with a negative word: 不属于, 不得.
    private func saysSo(_ article: CitedArticle, _ text: ItemWording) -> Bool {
        let words = (ItemWording.inversions.words + ItemWording.negatives.words).filter { text.stem.contains($0, in: text.stem.indices) }
        return words.allSatisfy { word in article.parts.contains { $0.text.contains(word, in: $0.text.indices) } }
    }

    private func advice(_ option: Int, _ text: ItemWording, _ passage: LawAdvice.Passage) -> LawFinding {
        LawFinding(field: .option(option), advice: .secondTrueOption(text.item.options[option], there: passage))
    }

    // MARK: - Figures

    /// 半年 beside 六个月.
    private func equalFigures(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        let figures = text.options.map { FigureReader.figures(in: $0) }
        return figures.indices.compactMap { option -> LawFinding? in
            guard !text.keys.contains(option), let figure = figures[option].first, figures[option].count == 1 else { return nil }
            let isSame = text.keys.contains { key in
                figures[key].count == 1 && figures[key][0].equals(figure) && !figures[key][0].contradicts(figure)
                    && rest(text.options[key], figures[key][0]) == rest(text.options[option], figure)
            }
            guard isSame else { return nil }
            for article in cited {
                for part in article.parts {
                    guard let there = part.figures.first(where: { $0.equals(figure) }) else { continue }
                    let words = Excerpt.around(there, in: part.text)
                    return advice(option, text, LawAdvice.Passage(citation: article.citation(of: part), words: words))
                }
            }
            return nil
        }
    }

    /// An option without its figure.
    private func rest(_ option: Scalars, _ figure: Figure) -> Scalars {
        FoldedText(option, in: 0..<figure.range.lowerBound).scalars
            + FoldedText(option, in: figure.range.upperBound..<option.count).scalars
    }

    // MARK: - Members of a list

    private func listMembers(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        let isSingle = text.item.kind == .single
        if isSingle, !text.stem.contains(anyOf: text.tellsCase ? Self.belongingWords : Self.listWords) { return [] }
        let options = text.options.map { CoreWords($0) }
        var found: [LawFinding] = []
        for list in cited.flatMap({ EnumeratedList.lists(in: $0) }) {
            let members = options.map { option in list.members.first { $0.matches(option) } }
            let matched = members.indices.filter { members[$0] != nil }
            let keys = matched.filter { text.keys.contains($0) }
            guard keys.count * 2 >= text.keys.count, !keys.isEmpty else { continue }
            // When every option is in the list, a single key is told from the others by something else.
            if isSingle, matched.count == options.count { continue }
            for option in matched where !text.keys.contains(option) {
                // Another option's member once more: one of the two is made to look like it.
                guard let member = members[option] else { continue }
                found.append(advice(option, text, LawAdvice.Passage(citation: list.citation(of: member), words: member.words)))
            }
        }
        return found
    }

    private static let listWords: ScalarWords = ["下列", "以下", "属于", "包括", "哪一项", "哪项", "哪些"]

    private static let belongingWords: ScalarWords = ["属于", "包括"]

    // MARK: - Statements

    private func trueStatements(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        guard !text.tellsCase, text.stem.contains(anyOf: Self.statementWords) else { return [] }
        return text.options.indices.compactMap { option in
            guard !text.keys.contains(option), let passage = passage(saying: text.options[option], cited) else { return nil }
            return advice(option, text, passage)
        }
    }

    private static let statementWords: ScalarWords = ["说法", "表述", "正确的", "符合", "规定的是", "规定的有"]

    private func statement(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        guard let passage = passage(saying: text.stem, cited) else { return [] }
        return [LawFinding(field: .stem, advice: .trueStatement(there: passage))]
    }

    /// The part of a cited article in which every clause of a statement stands word for word, in order.
    private func passage(saying statement: Scalars, _ cited: [CitedArticle]) -> LawAdvice.Passage? {
        let clauses = statement.split { "，。；：,;".unicodeScalars.contains($0) }.map { CoreWords(Array($0)) }
            .filter { !$0.isIntroduction && !$0.scalars.isEmpty }
        guard clauses.reduce(0, { $0 + $1.scalars.count }) >= 9 else { return nil }
        for article in cited {
            for part in article.parts {
                let core = CoreWords(part.text)
                var place = 0
                let stands = clauses.allSatisfy { clause in
                    guard let next = core.scalars.firstPlace(of: clause.scalars, in: place..<core.scalars.count) else { return false }
                    place = next + clause.scalars.count
                    return true
                }
                guard stands else { continue }
                return LawAdvice.Passage(citation: article.citation(of: part), words: Excerpt.beginning(of: part.text))
            }
        }
        return nil
    }
}

extension Excerpt {
    /// The first words of a part.
    static func beginning(of text: Scalars) -> String {
        text.count <= 48 ? text.text(text.indices) : text.text(0..<46) + "……"
    }
}

/// A text without the words that change nothing: 的, 和, 并.
struct CoreWords {
    let scalars: Scalars

    private static let fillers: Set<Unicode.Scalar> = Set("的了和与及以或者并等也均都其将把对".unicodeScalars)

    init(_ text: Scalars) {
        scalars = FoldedText(text).scalars.filter { !Self.fillers.contains($0) }
    }

    private static let introductions: ScalarWords = ["根据", "按照", "依照", "依据"]

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
            if other.count >= 4, isOpenBefore && mine.suffix(other.count).elementsEqual(other)
                || isOpenBehind && mine.starts(with: other)
            {
                return true
            }
            if clauses.contains(where: { $0.scalars == other }) || Shortening.is(other, of: mine) { return true }
            if other.count >= 5, other.count * 4 >= mine.count * 3, mine.contains(other, in: mine.indices) { return true }
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
