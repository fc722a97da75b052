import QuestionBank

extension CoverageDocument {
    /// A row for each article.
    package func csv() -> String {
        let header =
            [
                words.text("编章", "division"), words.text("条", "article"), words.text("状态", "status"),
                words.text("可用试题", "sound items"),
            ] + ItemKind.allCases.map { words.name(of: $0) } + CognitiveLevel.allCases.map { words.name(of: $0) }
            + [words.name(of: .stale), words.text("考过的答卷", "papers"), words.text("试题编号", "item ids")]
        return CSVText.table(header: header, rows: rows(coverage.divisions, path: []))
    }

    private func rows(_ divisions: [DivisionCoverage], path: [String]) -> [[String]] {
        divisions.flatMap { part in
            let path = path + (part.division.map { [Printable.of($0.heading)] } ?? [])
            return part.divisions.isEmpty
                ? part.articles.map { row($0, path) } : rows(part.divisions, path: path)
        }
    }

    private func row(_ article: ArticleCoverage, _ path: [String]) -> [String] {
        let totals = CoverageTotals(CollectionOfOne(article))
        return [
            path.joined(separator: " "), words.name(of: article.number), words.name(of: article.status),
            String(totals.soundCount),
        ] + ItemKind.allCases.map { String(totals[$0]) } + CognitiveLevel.allCases.map { String(totals[$0]) }
            + [
                String(totals.staleCount), article.paperCount.map(String.init) ?? "",
                article.items.map(\.name.id).joined(separator: " "),
            ]
    }
}
