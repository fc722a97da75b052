import QuestionBank

extension BankCompositionDocument {
    /// A row for each chapter.
    package func csv() -> String {
        let header =
            [
                text("题库", "bank"), text("编", "part"), text("章", "chapter"), text("条数", "articles"),
                text("有题条数", "articles with items"), text("题", "items"),
            ] + ItemKind.allCases.map { text($0.chineseName, $0.englishName) } + [text("案例小题", "items of case sets")]
            + CognitiveLevel.allCases.map { text($0.chineseName, $0.englishName) }
        let rows = banks.flatMap { bank in bank.chapters.map { row($0, of: bank) } }
        return CSVText.table(header: header, rows: rows)
    }

    private func row(_ chapter: ChapterComposition, of bank: BankComposition) -> [String] {
        let tally = chapter.tally
        let counts =
            [tally.itemCount] + ItemKind.allCases.map { tally[$0] } + [tally.subItemCount]
            + CognitiveLevel.allCases.map { tally[$0] }
        return [
            bank.title, chapter.part ?? "", chapter.title, chapter.articles.map { String($0.count) } ?? "",
            chapter.articles == nil ? "" : String(chapter.citedCount),
        ] + counts.map(String.init)
    }
}
