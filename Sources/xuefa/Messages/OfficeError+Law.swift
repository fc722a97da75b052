import ExamOffice
import ExamRunner
import QuestionBank
import TextLayout

extension OfficeError {
    /// Which articles of a text differ from the one in the record.
    func differs(_ version: LawVersionID, _ articles: [ArticleNumber]) -> Localized {
        let shown = articles.prefix(6)
        let places = shown.map(\.description).joined(separator: "、")
        let numbers = shown.map { $0.suffix == 0 ? "\($0.number)" : "\($0.number)-\($0.suffix)" }.joined(
            separator: ", "
        )
        let chinese =
            articles.isEmpty ? "不同之处在正文之前" : "有 \(articles.count) 条不同：\(places)" + (articles.count > 6 ? "等" : "")
        let english =
            articles.isEmpty
            ? "the difference lies before the first article"
            : "\(articles.count) articles differ: \(numbers)" + (articles.count > 6 ? ", …" : "")
        return Localized(
            "\(version) 已经有一份文本，\(chinese)；核对无误后用 --replace 换成新的，旧的仍会保留",
            "\(version) has a text already; \(english); use --replace when you are sure; the old one is kept"
        )
    }

    /// The shortages, and the stale entries that could not be used.
    func staleShortage(_ shortages: [PaperAssembly.Shortage], _ stale: [StaleEntry]) -> Localized {
        let ids = stale.prefix(6).map(\.entryID)
        return Localized(
            "除去待复核的 \(stale.count) 题（\(ids.joined(separator: "、"))\(stale.count > 6 ? "等" : "")），剩下的题不够组卷：\n"
                + shortages.map { "  " + $0.message.chinese }.joined(separator: "\n")
                + "\n这些试题依据的法规已有变动；用 xuefa law impact 查看，改好后重新载入，或用 xuefa bank review 复核",
            "without the \(stale.count) stale items (\(ids.joined(separator: ", "))\(stale.count > 6 ? ", …" : "")) the banks cannot fill the blueprint:\n"
                + shortages.map { "  " + $0.message.english }.joined(separator: "\n")
                + "\nthe laws they cite have changed: see 'xuefa law impact', then mend and load the bank, or 'xuefa bank review'"
        )
    }
}
