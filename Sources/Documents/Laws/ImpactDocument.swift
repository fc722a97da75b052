package import QuestionBank
package import TextLayout

/// What amendments mean for the loaded banks and the scheduled exams: `xuefa law impact`.
package struct ImpactDocument: Sendable {
    /// An exam that has stale items in its pool.
    package struct FlaggedExam: Hashable, Sendable {
        package let id: String
        package let title: String
        /// The entries that no paper of it will draw.
        package let entries: [String]
        /// Whether what is left is enough for its blueprint.
        package let isDrawable: Bool

        package init(id: String, title: String, entries: [String], isDrawable: Bool) {
            self.id = id
            self.title = title
            self.entries = entries
            self.isDrawable = isDrawable
        }
    }

    package let language: Language
    private let impact: Impact
    private let day: Day
    private let exams: [FlaggedExam]

    package init(_ impact: Impact, on day: Day, exams: [FlaggedExam], language: Language) {
        self.impact = impact
        self.day = day
        self.exams = exams
        self.language = language
    }

    private func text(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }

    // MARK: Text

    package func text(width: Int?) -> String {
        var page = TextPage(width: width)
        guard !impact.groups.isEmpty else {
            page.add(text("截至 \(day)，没有待复核的试题", "as of \(day) no item is stale"))
            return page.text
        }
        let count = impact.entryCount
        page.add(
            text(
                "截至 \(day)，\(count) 道试题（案例按一道计）待复核：复核之前不再出现在新试卷中",
                "as of \(day) \(count) entries are stale: no new paper draws them until they are reviewed"
            )
        )
        for group in impact.groups {
            page.addBlank()
            page.add("■ " + group.kind.name[language])
            for row in group.rows { add(row, to: &page) }
        }
        if !exams.isEmpty { addExams(to: &page) }
        page.addBlank()
        page.add(
            text(
                "改题时把题目、依据和 bank.yaml 里的法规版本一并改到新版，再重新载入（改过的题，以前的复核作废）；确认不用改的，用 xuefa bank review <编号> --by <姓名> --note <理由> 恢复。",
                "Mend the item, its citation and the version in bank.yaml, and load the bank again (a review holds for the wording that was reviewed); where nothing needs mending, 'xuefa bank review <id> --by <name> --note <why>' brings it back."
            )
        )
        return page.text
    }

    private func add(_ row: Impact.Row, to page: inout TextPage) {
        let old = Citation(law: row.law, article: row.oldArticle).description
        let new = row.newArticles.map { Citation(law: row.new.law, article: $0).description }
        let target = new.isEmpty ? "" : " → " + new.joined(separator: "、")
        page.add(
            text(
                "\(old)\(target)（\(row.new.adopted) 版，\(row.since) 起）",
                "\(old)\(target) (\(row.new), from \(row.since))"
            ),
            indent: 2
        )
        for (bank, items) in Dictionary(grouping: row.items, by: \.bank).sorted(by: { $0.key < $1.key }) {
            let names = items.map(\.item).joined(separator: text("、", ", "))
            page.add(text("\(bank)：\(names)", "\(bank): \(names)"), indent: 4)
        }
    }

    private func addExams(to page: inout TextPage) {
        page.addBlank()
        page.add("■ " + text("受影响的已安排考试", "Scheduled exams that hold stale items"))
        for exam in exams {
            let state =
                exam.isDrawable
                ? text("其余试题仍够组卷", "the rest still fills its papers")
                : text("其余试题不够组卷，须先复核或重新安排", "the rest does not fill a paper: review, or schedule it anew")
            page.add(
                text(
                    "\(exam.id) \(exam.title)：\(exam.entries.count) 道待复核；\(state)",
                    "\(exam.id) \(exam.title): \(exam.entries.count) stale; \(state)"
                ),
                indent: 2
            )
            page.add(exam.entries.joined(separator: text("、", ", ")), indent: 4)
        }
    }

    // MARK: JSON

    package func json() throws(DocumentError) -> String {
        let rows = impact.groups.flatMap { group in
            group.rows.map { row in
                ImpactJSON.Row(
                    reason: group.kind,
                    law: row.law,
                    article: row.oldArticle.description,
                    old: row.old.description,
                    new: row.new.description,
                    newArticles: row.newArticles.map(\.description),
                    since: row.since,
                    items: row.items.map { ImpactJSON.Item(bank: $0.bank, entry: $0.entry, item: $0.item) }
                )
            }
        }
        return try JSONText.of(
            ImpactJSON(
                asOf: day,
                staleEntryCount: impact.entryCount,
                articles: rows,
                exams: exams.map {
                    ImpactJSON.FlaggedExam(
                        id: $0.id,
                        title: $0.title,
                        staleEntries: $0.entries,
                        isDrawable: $0.isDrawable
                    )
                }
            )
        )
    }
}

private struct ImpactJSON: Encodable {
    let asOf: Day
    let staleEntryCount: Int
    let articles: [Row]
    let exams: [FlaggedExam]

    struct Row: Encodable {
        let reason: StaleReason.Kind
        let law: String
        let article: String
        let old: String
        let new: String
        let newArticles: [String]
        let since: Day
        let items: [Item]
    }

    struct Item: Encodable {
        let bank: String
        let entry: String
        let item: String
    }

    struct FlaggedExam: Encodable {
        let id: String
        let title: String
        let staleEntries: [String]
        let isDrawable: Bool
    }
}
