import QuestionBank

/// The sheet 题库 of our template: what is said about the bank as a whole.
///
/// A row each, by its first cell: `名称` and `维护人` with a text, `法律` with title, version and number of articles,
/// `接受` with code and reason, `章` with part, chapter and articles (`1-6`).
struct HeaderSheet {
    static let sheet = "题库"
    static let columns = [
        TableColumn("项目", width: 10, note: "名称、维护人、法律、接受、章之一；法律、接受、章可以写几行。"),
        TableColumn("内容", width: 32, note: "名称和维护人写在这里；法律写名称（不带书名号），接受写代码，章写所属的编（没有就空着）。"),
        TableColumn("细目一", width: 24, note: "法律写版本日期，接受写理由，章写章名。"),
        TableColumn("细目二", width: 12, note: "法律写条数，章写起止条（1-6）。"),
    ]

    private(set) var header = ExchangeHeader()
    private(set) var problems: [Located<ExchangeProblem>] = []
    private var rows = 0

    /// Whether a row is the heading of such a sheet.
    static func isHeading(_ row: TableRow) -> Bool {
        let texts = row.cells.prefix(2).map { HeadingForm($0.text).plain }
        return texts == ["项目", "内容"] || texts == ["item", "content"]
    }

    mutating func read(_ row: TableRow, _ place: SheetPlace) {
        func text(_ column: Int) -> String? { row.cells.first { $0.column == column }?.text }
        guard let name = text(1), !name.hasPrefix(ItemTemplate.exampleMark) else { return }
        // A row of the template that was not filled in.
        guard row.cells.count > 1 else { return }
        rows += 1
        guard rows <= GroupLimits.headerRows else {
            if rows == GroupLimits.headerRows + 1 {
                problems.append(Located(.table(.tooManyRows(limit: GroupLimits.headerRows)), at: place.of(row)))
            }
            return
        }
        if !take(HeadingForm(name).plain, (2...4).map(text)) {
            problems.append(Located(.table(.badHeaderRow(name)), at: place.of(row)))
        }
    }

    /// Returns whether the row says something.
    private mutating func take(_ name: String, _ texts: [String?]) -> Bool {
        switch name {
        case "名称", "title": header.title = texts[0]
        case "维护人", "maintainer": header.maintainer = texts[0]
        case "法律", "law":
            guard let title = texts[0], let day = texts[1].flatMap({ Day($0) }), let count = number(texts[2]) else {
                return false
            }
            header.laws.append(LawReference(title: title, version: day, articleCount: count))
        case "接受", "accept":
            guard let code = texts[0].flatMap({ ProblemCode(rawValue: $0) }), ProblemCode.acceptable.contains(code)
            else { return false }
            header.waivers.append(Waiver(code: code, reason: texts[1] ?? ""))
        case "章", "chapter":
            let category = [texts[0], texts[1]].compactMap { $0 }
            guard let range = texts[2].flatMap(Self.articles), !category.isEmpty else { return false }
            header.chapters.append(ExchangeHeader.Chapter(category: category, articles: range))
        default: return false
        }
        return true
    }

    private func number(_ text: String?) -> Int? { text.flatMap { Int(CellKey.withoutZeros($0)) } }

    /// `1-6`, `7`.
    private static func articles(_ text: String) -> ClosedRange<Int>? {
        let ends = HalfWidth.fold(text).split { "-—–~至".contains($0) }.map { Int(String($0).trimmed()) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
            return nil
        }
        return first...last
    }

    /// What the sheet holds of a header.
    static func carried(_ header: ExchangeHeader) -> ExchangeHeader {
        func word(_ text: String?) -> String? {
            text.map(TemplateCarrying.cleaned).flatMap { $0.isEmpty ? nil : $0 }
        }
        return ExchangeHeader(
            title: word(header.title),
            maintainer: word(header.maintainer),
            laws: header.laws.compactMap { law in
                word(law.title).map { LawReference(title: $0, version: law.version, articleCount: law.articleCount) }
            },
            waivers: header.waivers.filter { ProblemCode.acceptable.contains($0.code) }
                .map { Waiver(code: $0.code, reason: TemplateCarrying.cleaned($0.reason)) },
            chapters: header.chapters.compactMap { chapter in
                let category = chapter.category.compactMap(word)
                guard (1...2).contains(category.count), category.count == chapter.category.count,
                    chapter.articles.lowerBound >= 0
                else { return nil }
                return ExchangeHeader.Chapter(category: category, articles: chapter.articles)
            }
        )
    }

    static func rows(of header: ExchangeHeader) -> [[String?]] {
        var rows: [[String?]] = []
        if let title = header.title { rows.append(["名称", title, nil, nil]) }
        if let maintainer = header.maintainer { rows.append(["维护人", maintainer, nil, nil]) }
        rows += header.laws.map { ["法律", $0.title, $0.version.description, String($0.articleCount)] }
        rows += header.waivers.map { ["接受", $0.code.rawValue, $0.reason.isEmpty ? nil : $0.reason, nil] }
        rows += header.chapters.map { chapter in
            let part = chapter.category.count > 1 ? chapter.category[0] : nil
            let articles = "\(chapter.articles.lowerBound)-\(chapter.articles.upperBound)"
            return ["章", part, chapter.category.last, articles]
        }
        return rows
    }
}
