import QuestionBank

extension CoverageDocument {
    /// One page that needs nothing else: the style and the pictures are in it, and it works printed and without scripts.
    package func html() -> String {
        let title = Markup.escape(words.title(of: coverage.law))
        return """
            <!DOCTYPE html>
            <html lang="\(words.htmlLanguage)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(CoverageTheme.css)
            \(CoverageStyle.css)
            </style>
            </head>
            <body class="coverage">
            <main>
            <h1>\(title)</h1>
            <p class="muted">\(Markup.escape(words.subtitle(asOf: asOf, banks: coverage.banks)))</p>
            \(paragraphs(words.summary(of: coverage)))
            \(legend)
            \(map)
            \(paragraphs(words.notes(on: coverage)))
            \(mustKnow.map(section) ?? "")
            \(details)
            </main>
            </body>
            </html>

            """
    }

    private var cells: CoverageCells { CoverageCells(coverage, mustKnow: mustKnow, words: words) }

    private func paragraphs(_ lines: [String]) -> String {
        lines.map { "<p>\(Markup.escape($0))</p>" }.joined(separator: "\n")
    }

    private var legend: String {
        let marks = words.marks(of: coverage, hasMustKnow: !cells.mustKnow.isEmpty).map { mark in
            """
            <li><svg width="18" height="18" aria-hidden="true"><g class="cell \(mark.shade)">\(mark.shape(x: 1, y: 1))</g></svg> \
            \(Markup.escape(mark.name))</li>
            """
        }
        return "<ul class=\"legend\">\n\(marks.joined(separator: "\n"))\n</ul>\n"
            + "<p class=\"muted\">\(Markup.escape(words.cellLegend(enough: coverage.enough)))</p>"
    }

    // MARK: The map

    /// The heat map as a table: whoever cannot see the cells reads the figures beside them.
    private var map: String {
        let titles =
            [words.askable] + ItemKind.allCases.map { words.name(of: $0) }
            + CognitiveLevel.allCases.map { words.name(of: $0) } + [words.name(of: .stale)]
        let head = titles.map { "<th scope=\"col\" class=\"n\">\(Markup.escape($0))</th>" }.joined()
        let rows = CoverageRow.rows(of: coverage, words: words).map(row).joined()
        return """
            <div class="scroll">
            <table class="map">
            <thead><tr><th scope="col">\(words.text("章节", "division"))</th>\
            <th scope="col">\(words.text("条文", "articles"))</th>\(head)</tr></thead>
            <tbody>
            \(rows)</tbody>
            <tfoot><tr><th scope="row" colspan="2">\(words.text("合计", "total"))</th>\(figures(coverage.totals))</tr></tfoot>
            </table>
            </div>
            """
    }

    private func row(_ row: CoverageRow) -> String {
        let heading = Markup.escape(row.heading)
        let depth = "d\(min(row.depth, 3))"
        guard !row.cells.isEmpty else {
            return "<tr class=\"group\"><th scope=\"row\" colspan=\"2\" class=\"\(depth)\">\(heading)</th>"
                + "\(figures(row.totals))</tr>\n"
        }
        let height = CoverageCells.height(of: row.cells.count)
        let label = row.heading + words.text("：", ": ") + alternative(to: row)
        return """
            <tr><th scope="row" class="\(depth)">\(heading)</th>
            <td><svg class="cells" role="img" aria-label="\(Markup.escape(label))" width="\(CoverageCells.width)" \
            height="\(height)" viewBox="0 0 \(CoverageCells.width) \(height)">
            \(cells.markup(row.cells))</svg></td>\(figures(row.totals))</tr>

            """
    }

    /// The cells of a row in words: `充足：第1–3条；无题：第4条`.
    private func alternative(to row: CoverageRow) -> String {
        CoverageStatus.allCases.compactMap { status in
            let articles = row.cells.filter { $0.status == status }.map(\.number)
            return articles.isEmpty
                ? nil : words.name(of: status) + words.text("：", ": ") + words.names(of: articles)
        }.joined(separator: words.text("；", "; "))
    }

    private func figures(_ totals: CoverageTotals) -> String {
        let counts =
            ItemKind.allCases.map { totals[$0] } + CognitiveLevel.allCases.map { totals[$0] } + [totals.staleCount]
        return "<td class=\"n\">\(totals.askableCount)/\(totals.articleCount)</td>"
            + counts.map { "<td class=\"n\($0 == 0 ? " zero" : "")\">\($0)</td>" }.joined()
    }

    // MARK: The must-know list and the articles one by one

    private func section(_ list: MustKnowCoverage) -> String {
        let groups = list.groups.map { group in
            let lists = words.lists(of: group).map {
                "<dt>\(Markup.escape($0.label))</dt><dd>\(Markup.escape($0.line))</dd>"
            }
            return """
                <h3>\(Markup.escape(words.name(of: group)))</h3>
                <p>\(Markup.escape(words.counts(of: group)))</p>
                <dl>\(lists.joined(separator: "\n"))</dl>
                \(paragraphs(words.notes(on: group)))
                """
        }
        let body = groups.isEmpty ? "<p>\(Markup.escape(words.notOnTheList))</p>" : groups.joined(separator: "\n")
        return "<section>\n<h2>\(Markup.escape(list.title))</h2>\n\(body)\n</section>"
    }

    /// What the cells say when pointed at, for whoever cannot point.
    private var details: String {
        let articles = coverage.articles.filter { !$0.items.isEmpty }
        guard !articles.isEmpty else { return "" }
        let lines = articles.map { "<li>\(Markup.escape(cells.tip($0)))</li>" }.joined(separator: "\n")
        let summary = words.text("逐条明细：有试题的 \(articles.count) 条", "Article by article: \(articles.count) with items")
        return "<details>\n<summary>\(summary)</summary>\n<ul>\n\(lines)\n</ul>\n</details>"
    }
}
