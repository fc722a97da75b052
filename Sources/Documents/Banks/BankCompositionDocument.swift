package import QuestionBank
package import TextLayout

/// What banks are made of: items by kind, level and chapter, articles, and whether keys can be guessed:
/// `xuefa bank stats`.
package struct BankCompositionDocument: Document {
    package let language: Language
    let banks: [BankComposition]

    package init(_ banks: [BankComposition], language: Language) {
        self.banks = banks
        self.language = language
    }

    package func text(width: Int?) -> String {
        var page = TextPage(width: width)
        for (number, bank) in banks.enumerated() {
            if number > 0 { page.addBlank() }
            add(bank, to: &page)
        }
        return page.text
    }

    private func add(_ bank: BankComposition, to page: inout TextPage) {
        page.add(Printable.of(bank.title))
        page.addBlank()
        for (label, line) in summary(of: bank) { page.add(label, line, labelWidth: labelWidth, indent: 2) }
        page.addBlank()
        let table = chapterTable(of: bank)
        let longest = bank.chapters.map { CellWidth.width(of: Printable.of(Self.name(of: $0))) }.max() ?? 0
        // Names of chapters give way, figures and their headings do not.
        page.add(table, narrowest: table.width - max(0, longest - Self.leastChapterWidth))
    }

    private static let leastChapterWidth = 12

    private var labelWidth: Int { language == .chinese ? 6 : 13 }

    private func summary(of bank: BankComposition) -> [(label: String, line: String)] {
        let tally = bank.tally
        var lines = [
            (text("试题", "items"), items(of: tally)), (text("层次", "levels"), levels(of: tally)),
        ]
        lines += bank.laws.map { (text("法规", "law"), use(of: $0)) }
        lines.append((text("单选", "single"), letters(bank.evenness.letters)))
        lines.append((text("多选", "multiple"), letters(bank.evenness.multipleLetters)))
        lines.append((text("判断", "true-false"), truth(of: bank.evenness)))
        lines.append((text("长短", "length"), lengths(of: bank.evenness)))
        return lines
    }

    private func items(of tally: ItemTally) -> String {
        let kinds = ItemKind.allCases.filter { $0 != .caseSet }.map { kind in
            "\(text(kind.chineseName, kind.englishName)) \(tally[kind]) (\(share(tally[kind], of: tally)))"
        }
        return text(
            "\(tally.itemCount) 题：\(kinds.joined(separator: "，"))；案例 \(tally.caseSetCount) 组，含 \(tally.subItemCount) 小题",
            "\(tally.itemCount): \(kinds.joined(separator: ", ")); case sets: \(tally.caseSetCount), items in them: \(tally.subItemCount)"
        )
    }

    private func levels(of tally: ItemTally) -> String {
        CognitiveLevel.allCases.map { level in
            "\(text(level.chineseName, level.englishName)) \(tally[level]) (\(share(tally[level], of: tally)))"
        }
        .joined(separator: text("，", ", "))
    }

    private func share(_ count: Int, of tally: ItemTally) -> String {
        tally.permille(count).map { Figures.tenths($0) + "%" } ?? Figures.none
    }

    private func use(of use: BankComposition.LawUse) -> String {
        let name = Printable.of(use.law.title)
        return text(
            "《\(name)》（\(use.law.version)）\(use.law.articleCount) 条，有题 \(use.citedCount) 条",
            "\(name) (\(use.law.version)): \(use.citedCount) of \(use.law.articleCount) articles have items"
        )
    }

    private func letters(_ test: ChiSquare?) -> String {
        guard let test else { return tooFew }
        let counts = test.counts.indices.map { "\(OptionLabel.letter($0)) \(test.counts[$0])" }
        return counts.joined(separator: text("，", ", ")) + verdict(on: test)
    }

    private func truth(of evenness: KeyEvenness) -> String {
        guard let test = evenness.truth else { return tooFew }
        return text("对 \(test.counts[0])，错 \(test.counts[1])", "true \(test.counts[0]), false \(test.counts[1])")
            + verdict(on: test)
    }

    private func lengths(of evenness: KeyEvenness) -> String {
        let longest = evenness.longest.map { part($0) + verdict(on: $0) } ?? tooFew
        let shortest = evenness.shortest.map { part($0) + verdict(on: $0) } ?? tooFew
        return text(
            "最长的选项是答案：\(longest)；最短的选项是答案：\(shortest)",
            "the longest option is the key: \(longest); the shortest: \(shortest)"
        )
    }

    private func part(_ test: ChiSquare) -> String { "\(test.counts[0])/\(test.counts.reduce(0, +))" }

    private func verdict(on test: ChiSquare) -> String {
        let figures =
            "χ²=\(Figures.hundredths(test.statistic)) \(test.isEven ? "≤" : ">") \(Figures.hundredths(test.criticalValue))"
        return test.isEven
            ? text("（均匀，\(figures)）", " (even, \(figures))") : text("（不均匀，\(figures)）", " (uneven, \(figures))")
    }

    private var tooFew: String { text("题太少，不作判断", "too few items to tell") }

    private func chapterTable(of bank: BankComposition) -> TextTable {
        let chapters = bank.chapters.map { chapter in
            [Printable.of(Self.name(of: chapter)), Self.articles(of: chapter)] + cells(of: chapter.tally)
        }
        return TextTable(
            columns: [.init(text("编章", "chapter")), .init(text("有题条数", "arts"), .right)]
                + [text("题", "items")].map { .init($0, .right) }
                + ItemKind.allCases.map { .init(text($0.chineseName, $0.shortName), .right) }
                + CognitiveLevel.allCases.map { .init(text($0.chineseName, $0.shortName), .right) },
            rows: chapters
        )
    }

    private func cells(of tally: ItemTally) -> [String] {
        ([tally.itemCount] + ItemKind.allCases.map { tally[$0] } + CognitiveLevel.allCases.map { tally[$0] })
            .map(String.init)
    }

    /// The part by its number alone: `第七编 第四章 产品责任`.
    static func name(of chapter: ChapterComposition) -> String {
        let part = chapter.part.flatMap { $0.split(separator: " ").first }.map { "\($0) " } ?? ""
        return part + chapter.title
    }

    /// `6/6`: articles with items, and articles.
    private static func articles(of chapter: ChapterComposition) -> String {
        chapter.articles.map { "\(chapter.citedCount)/\($0.count)" } ?? Figures.none
    }
}

extension ItemKind {
    /// For a narrow column.
    fileprivate var shortName: String {
        switch self {
        case .single: "sing"
        case .multiple: "mult"
        case .trueFalse: "T/F"
        case .fillBlank: "fill"
        case .caseSet: "case"
        }
    }
}

extension CognitiveLevel {
    /// For a narrow column.
    fileprivate var shortName: String {
        switch self {
        case .recall: "rec"
        case .understand: "und"
        case .apply: "app"
        }
    }
}
