/// The text of a law version, prepared for the checks: the figures of each article with what they belong to, and the
/// text in the form in which words are compared.
struct LawIndex: Sendable {
    let version: LawVersionID
    let articles: [ArticleNumber: ArticleIndex]
    /// The articles in which a figure stands, by value and unit.
    private let articlesWithFigure: [FigureKey: [ArticleNumber]]
    /// Every three neighbouring scalars of the folded text, with the article they stand in; sorted.
    private let grams: [UInt64]
    private let order: [ArticleNumber]

    private struct FigureKey: Hashable {
        let value: Fraction
        let unit: Figure.Unit
    }

    init(_ text: LawText) {
        version = text.version
        var articles: [ArticleNumber: ArticleIndex] = [:]
        var withFigure: [FigureKey: [ArticleNumber]] = [:]
        var grams: [UInt64] = []
        var order: [ArticleNumber] = []
        for article in text.articles {
            let index = ArticleIndex(article)
            articles[article.number] = index
            for part in index.parts {
                for figure in part.figures {
                    let key = FigureKey(value: figure.value, unit: figure.unit)
                    if withFigure[key]?.last != article.number { withFigure[key, default: []].append(article.number) }
                }
                Self.forEachGram(of: part.folded.scalars[...]) { grams.append($0 << 20 | UInt64(order.count)) }
            }
            order.append(article.number)
        }
        grams.sort()
        self.articles = articles
        articlesWithFigure = withFigure
        self.grams = grams
        self.order = order
    }

    /// The articles that state a figure.
    func articles(stating figure: Figure) -> [ArticleIndex] {
        (articlesWithFigure[FigureKey(value: figure.value, unit: figure.unit)] ?? []).compactMap { articles[$0] }
    }

    /// The articles that share the most groups of three scalars with some words, the best first; at most three, and each
    /// with at least half of the groups.
    func articles(like words: ArraySlice<Unicode.Scalar>) -> [ArticleIndex] {
        var votes: [Int: Int] = [:]
        var total = 0
        Self.forEachGram(of: words) { gram in
            total += 1
            var last = -1
            var place = lowerBound(gram << 20)
            while place < grams.count, grams[place] >> 20 == gram {
                let article = Int(grams[place] & 0xFFFFF)
                if article != last { votes[article, default: 0] += 1 }
                last = article
                place += 1
            }
        }
        let ranked = votes.filter { $0.value * 2 >= total }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.prefix(3).compactMap { articles[order[$0.key]] }
    }

    private func lowerBound(_ key: UInt64) -> Int {
        var (low, high) = (0, grams.count)
        while low < high {
            let middle = (low + high) / 2
            if grams[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Three scalars in 42 bits; what collides is compared again by whoever asks.
    private static func forEachGram(of scalars: ArraySlice<Unicode.Scalar>, _ body: (UInt64) -> Void) {
        guard scalars.count >= 3 else { return }
        for place in scalars.startIndex..<(scalars.endIndex - 2) {
            let first = UInt64(scalars[place].value & 0x3FFF)
            let second = UInt64(scalars[place + 1].value & 0x3FFF)
            let third = UInt64(scalars[place + 2].value & 0x3FFF)
            body(first << 28 | second << 14 | third)
        }
    }
}

/// An article in its parts: each paragraph's own text, and each of its points.
struct ArticleIndex: Sendable {
    let number: ArticleNumber
    let parts: [Part]

    struct Part: Sendable {
        /// 款, from 1.
        let paragraph: Int
        /// 项, from 1; nil for the paragraph's own text.
        let point: Int?
        let text: Scalars
        let folded: FoldedText
        let figures: [Figure]
        /// What each figure belongs to, as pairs of neighbouring scalars.
        let contexts: [Set<Pair>]
    }

    init(_ article: LawArticle) {
        number = article.number
        var parts: [Part] = []
        for (offset, paragraph) in article.paragraphs.enumerated() {
            parts.append(Self.part(paragraph.text, offset + 1, nil))
            for (index, point) in paragraph.points.enumerated() {
                parts.append(Self.part(point, offset + 1, index + 1))
            }
        }
        self.parts = parts
    }

    private static func part(_ text: String, _ paragraph: Int, _ point: Int?) -> Part {
        let scalars = Scalars(of: text)
        let figures = FigureReader.figures(in: scalars)
        return Part(
            paragraph: paragraph,
            point: point,
            text: scalars,
            folded: FoldedText(scalars),
            figures: figures,
            contexts: figures.isEmpty ? [] : FigureContext.pairs(of: figures, in: scalars)
        )
    }

    /// The parts that a citation means: of a paragraph with its points, of a point with the words in front of it. A
    /// point without a paragraph belongs to the one that has points. Where the text refers to another paragraph of the
    /// article (前款), that belongs to it. Empty when there is no such part.
    func parts(of citation: Citation) -> [Part] {
        guard citation.paragraph != nil || citation.point != nil else { return parts }
        let paragraph = citation.paragraph ?? parts.first { $0.point == citation.point }?.paragraph
        let named = parts.filter { part in
            part.paragraph == paragraph && (citation.point == nil || part.point == nil || part.point == citation.point)
        }
        if let point = citation.point, !named.contains(where: { $0.point == point }) { return [] }
        let refers = named.contains { $0.text.contains(anyOf: Self.references) }
        return refers && citation.point == nil ? parts : named
    }

    private static let references: ScalarWords = ["前款", "前两款", "前三款", "前二款", "第一款", "第二款", "第三款", "本条"]

    /// How many paragraphs the article has, or how many points a paragraph has.
    var paragraphCount: Int { parts.last?.paragraph ?? 0 }

    func pointCount(of paragraph: Int) -> Int { parts.last { $0.paragraph == paragraph }?.point ?? 0 }
}

/// Two neighbouring scalars of a folded text.
struct Pair: Hashable, Sendable {
    let value: UInt64

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) { value = UInt64(first.value) << 32 | UInt64(second.value) }

    static func all(in scalars: Scalars) -> Set<Pair> {
        guard scalars.count > 1 else { return [] }
        var pairs: Set<Pair> = []
        pairs.reserveCapacity(scalars.count)
        for place in 1..<scalars.count { pairs.insert(Pair(scalars[place - 1], scalars[place])) }
        return pairs
    }
}
