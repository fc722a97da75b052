import QuestionBank
import TextLayout

/// What the coverage document says, in one language.
struct CoverageWords {
    let language: Language

    func text(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }

    private func list(_ parts: [String]) -> String { parts.joined(separator: text("、", ", ")) }

    // MARK: Names

    func name(of status: CoverageStatus) -> String {
        switch status {
        case .covered: text("充足", "covered")
        case .thin: text("偏少", "thin")
        case .stale: text("待复核", "stale")
        case .none: text("无题", "none")
        }
    }

    func name(of kind: ItemKind) -> String { text(kind.chineseName, kind.englishName) }
    func name(of level: CognitiveLevel) -> String { text(level.chineseName, level.englishName) }

    /// For a narrow column; the legend says what it stands for.
    func letter(of kind: ItemKind) -> String {
        switch kind {
        case .single: text("单", "S")
        case .multiple: text("多", "M")
        case .trueFalse: text("判", "T")
        case .fillBlank: text("填", "F")
        case .caseSet: text("案", "C")
        }
    }

    /// For a narrow column; the legend says what it stands for.
    func letter(of level: CognitiveLevel) -> String {
        switch level {
        case .recall: text("记", "R")
        case .understand: text("理", "U")
        case .apply: text("用", "A")
        }
    }

    func heading(of division: LawDivision?, isWholeLaw: Bool) -> String {
        guard let division else {
            return isWholeLaw ? text("全部条文", "all articles") : text("（未分章节）", "(no heading)")
        }
        return Printable.of(division.heading)
    }

    func shortHeading(of division: LawDivision?, isWholeLaw: Bool) -> String {
        // A heading without a number, such as the 附则 of some codes, is short already.
        guard let division, division.number > 0 else { return heading(of: division, isWholeLaw: isWholeLaw) }
        return Printable.of("\(division.number)\(division.rank.rawValue) \(division.title)")
    }

    /// `第17条`, `第17条之1`.
    func name(of article: ArticleNumber) -> String {
        let suffix = article.suffix == 0 ? "" : text("之\(article.suffix)", "-\(article.suffix)")
        return text("第\(article.number)条\(suffix)", "article \(article.number)\(suffix)")
    }

    /// `第1–6、17之1、1062条`.
    func names(of articles: [ArticleNumber]) -> String {
        let runs = ArticleRuns.of(articles).map { run in
            run.lowerBound == run.upperBound
                ? short(run.lowerBound) : "\(short(run.lowerBound))–\(short(run.upperBound))"
        }
        guard !runs.isEmpty else { return text("无", "none") }
        return text("第\(list(runs))条", list(runs))
    }

    private func short(_ article: ArticleNumber) -> String {
        "\(article.number)" + (article.suffix == 0 ? "" : text("之\(article.suffix)", "-\(article.suffix)"))
    }

    // MARK: The head

    func title(of law: LawVersion) -> String {
        let name = Printable.of(law.id.law)
        return text("《\(name)》（\(law.id.adopted)）试题覆盖情况", "Coverage of \(name) (\(law.id.adopted))")
    }

    func subtitle(asOf day: Day, banks: [String]) -> String {
        let names = banks.isEmpty ? text("没有题库", "no bank") : list(banks.map(Printable.of))
        return text("截至 \(day)；题库：\(names)", "as of \(day); \(banks.count == 1 ? "bank" : "banks"): \(names)")
    }

    func summary(of coverage: Coverage) -> [String] {
        let totals = coverage.totals
        let kinds = list(ItemKind.allCases.map { "\(name(of: $0)) \(totals[$0])" })
        let levels = list(CognitiveLevel.allCases.map { "\(name(of: $0)) \(totals[$0])" })
        let stale =
            totals.staleCount == 0
            ? ""
            : text("另有待复核 \(totals.staleCount) 道，不计在内。", " Not counted: \(totals.staleCount) stale.")
        var lines = [
            text(
                "共 \(totals.articleCount) 条，有题 \(totals.askableCount) 条（\(percent(totals))）："
                    + "充足 \(totals[.covered])，偏少 \(totals[.thin])；只有待复核的题 \(totals[.stale]) 条，无题 \(totals[.none]) 条。",
                "\(totals.articleCount) articles, \(totals.askableCount) with items (\(percent(totals))): "
                    + "\(totals[.covered]) covered, \(totals[.thin]) thin; \(totals[.stale]) with stale items only, "
                    + "\(totals[.none]) with none."
            ),
            text(
                "试题 \(totals.soundCount) 道：\(kinds)；\(levels)。\(stale)",
                "\(totals.soundCount) items: \(kinds); \(levels).\(stale)"
            ),
        ]
        if let count = totals.neverExaminedCount {
            lines.append(
                text("已交答卷中从未考过的 \(count) 条。", "\(count) articles were in no paper handed in so far.")
            )
        }
        return lines
    }

    private func percent(_ totals: CoverageTotals) -> String {
        guard totals.articleCount > 0 else { return Figures.none }
        let tenths = (totals.askableCount * 2000 + totals.articleCount) / (totals.articleCount * 2)
        return Figures.tenths(tenths) + "%"
    }

    /// What was not counted.
    func notes(on coverage: Coverage) -> [String] {
        var notes = coverage.otherVersions.map { other in
            text(
                "另有 \(other.itemCount) 道题依据的是 \(other.adopted) 的版本，没有计入。",
                "Not counted: \(other.itemCount) \(other.itemCount == 1 ? "item" : "items") on the version of \(other.adopted)."
            )
        }
        if !coverage.unplaced.isEmpty {
            let ids = list(coverage.unplaced.prefix(8).map { Printable.of($0.id) })
            let count = coverage.unplaced.count
            let more = count > 8 ? text("等 \(count) 道", " and \(count - 8) more") : ""
            notes.append(
                text("引用了本版本没有的条文，未计入该条：\(ids)\(more)。", "Citing articles that this version has not: \(ids)\(more).")
            )
        }
        return notes
    }

    // MARK: Legend

    func cellLegend(enough: Int) -> String {
        text(
            "每格一条，格内是可用试题的道数；满 \(enough) 道为充足。行首是第一格的条号，每十格空一格。",
            "One cell an article, with its number of sound items; from \(enough) on it is covered. "
                + "A line begins with the number of its first article; every ten cells there is a gap."
        )
    }

    var askable: String { text("有题", "asked") }
    var items: String { text("题数", "items") }
}

/// Puts neighbouring article numbers together.
enum ArticleRuns {
    static func of(_ articles: [ArticleNumber]) -> [ClosedRange<ArticleNumber>] {
        var runs: [ClosedRange<ArticleNumber>] = []
        for article in articles {
            if let last = runs.last, last.upperBound.suffix == 0, article.suffix == 0,
                article.number == last.upperBound.number + 1
            {
                runs[runs.count - 1] = last.lowerBound...article
            } else {
                runs.append(article...article)
            }
        }
        return runs
    }
}
