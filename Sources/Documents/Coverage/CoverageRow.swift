import QuestionBank

/// A line of the heat map: a division, with its articles unless it holds other divisions.
struct CoverageRow {
    /// 0 for the outermost divisions.
    let depth: Int
    let heading: String
    /// With the number in figures, for little room: `3章 信访事项的提出和受理`.
    let shortHeading: String
    /// Empty for a division whose articles stand in the rows below.
    let cells: [ArticleCoverage]
    let totals: CoverageTotals

    static func rows(of coverage: Coverage, words: CoverageWords) -> [CoverageRow] {
        let isWholeLaw = coverage.divisions.count == 1
        func rows(_ divisions: [DivisionCoverage], depth: Int) -> [CoverageRow] {
            divisions.flatMap { part in
                let row = CoverageRow(
                    depth: depth,
                    heading: words.heading(of: part.division, isWholeLaw: isWholeLaw && depth == 0),
                    shortHeading: words.shortHeading(of: part.division, isWholeLaw: isWholeLaw && depth == 0),
                    cells: part.divisions.isEmpty ? part.articles : [],
                    totals: part.totals
                )
                return [row] + rows(part.divisions, depth: depth + 1)
            }
        }
        return rows(coverage.divisions, depth: 0)
    }
}

/// What a cell shows: everything that its colour says, and how many items there are.
enum CoverageGlyph {
    /// The number of sound items, `+` from ten on; else `!` where there are stale ones, and `.`.
    ///
    /// ASCII, because block elements such as `█` are of ambiguous width and take two cells in many East Asian terminals.
    static func of(_ article: ArticleCoverage) -> Character {
        switch article.soundCount {
        case 0: article.staleCount > 0 ? "!" : "."
        case let count where count < 10: Character(String(count))
        default: "+"
        }
    }
}
