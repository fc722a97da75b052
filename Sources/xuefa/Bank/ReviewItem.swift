import ArgumentParser
import ExamOffice
import QuestionBank

/// `xuefa bank review`
struct ReviewItem: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: text("复核一道因修法而停用的试题，使其恢复", "Clear an item that an amendment made stale"),
            discussion: text(
                "先用 xuefa law impact 看哪些题待复核，用 xuefa law diff 看条文怎样改的。复核人和理由记入记录；法规再次修改时，这道题会再次待复核。",
                "'xuefa law impact' lists the stale items, 'xuefa law diff' shows what changed. Reviewer and reason go on record; the next amendment makes the item stale again."
            )
        )
    }

    @Argument(help: help("试题或案例的编号", "The id of an item or a case set", value: ("编号", "id")))
    var item: String

    @Option(help: help("题库（编号在几个题库中都有时）", "The bank, where several have the id", value: ("题库", "bank")))
    var bank: String?

    @Option(help: help("复核人", "Who reviewed it", value: ("姓名", "name")))
    var by: String

    @Option(help: help("理由：对照了什么，为什么仍然正确", "Why it is still right", value: ("理由", "note")))
    var note: String

    func run() throws {
        let review = try Workspace.open().attempt { try $0.reviewItem(item, bank: bank, by: by, note: note) }
        Console.print(review.message)
    }
}

extension ReviewedItem {
    fileprivate var message: String {
        let laws = Set(cleared.map(\.new)).sorted().map(\.description).joined(separator: text("、", ", "))
        let items = Set(cleared.map(\.item)).sorted().joined(separator: text("、", ", "))
        let done = text(
            "已复核 \(bank) 的 \(items)，对照的版本：\(laws)",
            "reviewed \(items) of \(bank) against \(laws)"
        )
        guard let next = remaining.min(by: { $0.since < $1.since }) else {
            return done + text("；新试卷可以再用", "; new papers may draw it again")
        }
        return done
            + text(
                "；\(entryID) 中的 \(next.item) 仍待复核（\(next.new)，\(next.since) 起）",
                "; \(next.item) of \(entryID) is still stale (\(next.new), from \(next.since))"
            )
    }
}
