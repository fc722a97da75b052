/// Articles of a law as people list them: `1-6, 1062, 第一千零六十三条至第一千零六十五条`.
package struct ArticleList: Hashable, Sendable {
    /// In the order of the list; a single article is a range of one. A range holds the articles inserted between its
    /// ends, too. nil for the whole law (`全文`, `all`).
    package let ranges: [ClosedRange<ArticleNumber>]?

    package init(ranges: [ClosedRange<ArticleNumber>]?) {
        self.ranges = ranges
    }

    package func contains(_ article: ArticleNumber) -> Bool {
        ranges.map { $0.contains { $0.contains(article) } } ?? true
    }

    /// What a piece of a list can be other than articles.
    enum Flaw: Hashable {
        /// It is no article and no range of articles.
        case unreadable(String)
        /// The range ends before it begins.
        case reversed(String)
    }

    /// Reads a list; what cannot be read is left out and named.
    static func read(_ text: String) -> (list: ArticleList, flaws: [Flaw]) {
        if ["全文", "全部", "all"].contains(text.filter { !$0.isWhitespace }.lowercased()) {
            return (ArticleList(ranges: nil), [])
        }
        var ranges: [ClosedRange<ArticleNumber>] = []
        var flaws: [Flaw] = []
        for piece in text.split(whereSeparator: { ",，、;；\n".contains($0) }) {
            let plain = piece.filter { !$0.isWhitespace }
            if plain.isEmpty { continue }
            let ends = plain.split(omittingEmptySubsequences: false) { "-–—－~～至到".contains($0) }.map(number)
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
                flaws.append(.unreadable(plain))
                continue
            }
            if first <= last { ranges.append(first...last) } else { flaws.append(.reversed(plain)) }
        }
        return (ArticleList(ranges: ranges), flaws)
    }

    /// `1062`, `第1062条`, `一千零六十二`, `第十七条之一`, `17之1`.
    private static func number(_ text: Substring) -> ArticleNumber? {
        var rest = text
        if rest.hasPrefix("第") { rest.removeFirst() }
        let parts = rest.split(separator: "之", maxSplits: 1, omittingEmptySubsequences: false)
        var main = parts[0]
        if main.hasSuffix("条") { main.removeLast() }
        guard let number = value(main), number > 0, number <= BankHeader.articleLimit else { return nil }
        guard parts.count == 2 else { return ArticleNumber(number) }
        guard let suffix = value(parts[1]), suffix > 0 else { return nil }
        return ArticleNumber(number, suffix: suffix)
    }

    /// A number of at most eight digits, half or full width, or in Chinese numerals.
    private static func value(_ text: Substring) -> Int? {
        let digits = text.unicodeScalars.map { scalar -> Int? in
            switch scalar.value {
            case 0x30...0x39: Int(scalar.value - 0x30)
            case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
            default: nil
            }
        }
        guard !digits.isEmpty, digits.count <= 8 else { return nil }
        let known = digits.compactMap { $0 }
        return known.count == digits.count ? known.reduce(0) { $0 * 10 + $1 } : ChineseNumeral.value(of: text)
    }
}
