import QuestionBank
import TextLayout

extension CoverageWords {
    var notOnTheList: String {
        text("清单没有列这部法规。", "The list names nothing of this law.")
    }

    /// `应知应会 24 条，充足 10，偏少 4，待复核 1，无题 9；从未考过 15 条。`
    func counts(of group: MustKnowCoverage.Group) -> String {
        let counts = CoverageStatus.allCases.map { "\(name(of: $0)) \(group.totals[$0])" }
        let never = group.totals.neverExaminedCount.map { text("；从未考过 \($0) 条", "; \($0) never examined") } ?? ""
        let count = group.totals.articleCount
        return text(
            "应知应会 \(count) 条，\(counts.joined(separator: "，"))\(never)。",
            "\(count) \(count == 1 ? "article" : "articles") to know, \(counts.joined(separator: ", "))\(never)."
        )
    }

    func name(of group: MustKnowCoverage.Group) -> String {
        let title = Printable.of(group.title)
        let categories = group.categories.map(Printable.of)
        if categories.isEmpty || categories == [title] { return title }
        return text(
            "\(title)（\(categories.joined(separator: "、"))）",
            "\(title) (\(categories.joined(separator: ", ")))"
        )
    }

    /// What is left to do for a group: the articles without enough items, and those never examined.
    func lists(of group: MustKnowCoverage.Group) -> [(label: String, line: String)] {
        var lists = [CoverageStatus.none, .stale, .thin].compactMap { status in
            let articles = group.articles(status)
            return articles.isEmpty ? nil : (label: name(of: status), line: names(of: articles))
        }
        if let never = group.neverExamined, !never.isEmpty {
            lists.append((label: text("从未考过", "never examined"), line: names(of: never)))
        }
        return lists
    }

    func notes(on group: MustKnowCoverage.Group) -> [String] {
        group.otherVersions.map { version in
            text(
                "清单另按 \(version) 的条号列有条文，未在此核对。",
                "The list also names articles of \(version), which were not looked at here."
            )
        }
    }
}
