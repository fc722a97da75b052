import QuestionBank

/// Draws the articles of a division as cells, in SVG.
///
/// Every cell says its status without colour: a figure for sound items, `!` on hatching for stale ones, a dot for none.
struct CoverageCells {
    static let size = 16
    static let pitch = 18
    static let gap = 6
    static let perLine = 20
    static let linePitch = 20
    /// For the number of the first article.
    static let numberWidth = 34
    static let width = numberWidth + perLine * pitch + gap

    let words: CoverageWords
    let enough: Int
    /// The articles on the must-know list, which get a mark in the corner.
    let mustKnow: Set<ArticleNumber>

    init(_ coverage: Coverage, mustKnow: MustKnowCoverage?, words: CoverageWords) {
        self.words = words
        enough = coverage.enough
        self.mustKnow = Set((mustKnow?.groups ?? []).flatMap { $0.articles.map(\.number) })
    }

    static func height(of count: Int) -> Int { max(1, (count + perLine - 1) / perLine) * linePitch }

    /// - Parameters:
    ///   - left: where the number of the first article may begin.
    ///   - top: the upper edge of the first line of cells.
    func markup(_ articles: [ArticleCoverage], left: Int = 0, top: Int = 1) -> String {
        var markup = ""
        for (index, article) in articles.enumerated() {
            let column = index % Self.perLine
            let y = top + index / Self.perLine * Self.linePitch
            if column == 0 {
                let x = left + Self.numberWidth - 6
                markup += "<text class=\"number\" x=\"\(x)\" y=\"\(y + 12)\">\(article.number.number)</text>\n"
            }
            let x = left + Self.numberWidth + column * Self.pitch + column / 10 * Self.gap
            markup += cell(article, x: x, y: y)
        }
        return markup
    }

    private func cell(_ article: ArticleCoverage, x: Int, y: Int) -> String {
        let shade = CoverageTheme.shade(of: article, enough: enough)
        let corner = mustKnow.contains(article.number) ? Self.corner(x: x, y: y) : ""
        return "<g class=\"cell \(shade)\"><title>\(Markup.escape(tip(article)))</title>"
            + Self.shape(article.status, text: String(CoverageGlyph.of(article)), x: x, y: y) + corner + "</g>\n"
    }

    /// A cell without its meaning, for the legend too.
    static func shape(_ status: CoverageStatus, text: String, x: Int, y: Int) -> String {
        let box = "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(size)\" height=\"\(size)\" rx=\"2\"/>"
        let figure = "<text x=\"\(x + size / 2)\" y=\"\(y + 12)\">\(text)</text>"
        switch status {
        case .covered, .thin: return box + figure
        case .stale:
            let hatching = "M\(x) \(y + 6)l6 -6M\(x) \(y + 15)l15 -15M\(x + 10) \(y + 16)l6 -6"
            return box + "<path class=\"hatching\" d=\"\(hatching)\"/>" + figure
        case .none: return box + "<circle cx=\"\(x + size / 2)\" cy=\"\(y + size / 2)\" r=\"1\"/>"
        }
    }

    static func corner(x: Int, y: Int) -> String { "<path class=\"must\" d=\"M\(x) \(y)h6l-6 6z\"/>" }

    /// What a reader sees who points at a cell: `第22条：单选 2，判断 1；记忆 3（xf-3-001、…）`.
    func tip(_ article: ArticleCoverage) -> String {
        let totals = CoverageTotals(CollectionOfOne(article))
        var parts = ItemKind.allCases.filter { totals[$0] > 0 }.map { "\(words.name(of: $0)) \(totals[$0])" }
        parts += CognitiveLevel.allCases.filter { totals[$0] > 0 }.map { "\(words.name(of: $0)) \(totals[$0])" }
        if totals.staleCount > 0 { parts.append("\(words.name(of: .stale)) \(totals.staleCount)") }
        let comma = words.text("，", ", ")
        var tip = words.name(of: article.number) + words.text("：", ": ")
        tip += parts.isEmpty ? words.name(of: .none) : parts.joined(separator: comma)
        if let count = article.paperCount {
            tip +=
                comma
                + (count == 0
                    ? words.text("从未考过", "never examined") : words.text("\(count) 份答卷考过", "in \(count) papers"))
        }
        let ids = article.items.prefix(12).map(\.name.id)
        if !ids.isEmpty {
            let more = article.items.count > ids.count ? "…" : ""
            let list = ids.joined(separator: words.text("、", ", ")) + more
            tip += words.text("（\(list)）", " (\(list))")
        }
        return mustKnow.contains(article.number) ? tip + words.text("，应知应会", ", on the must-know list") : tip
    }
}
