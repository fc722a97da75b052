import ArgumentParser
import BankFormats
import ExamOffice
import ExamRunner
import QuestionBank
import TextLayout

/// `xuefa bank`
struct BankCommand: ParsableCommand, CommandGroup {
    static let path = ["bank"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bank",
            abstract: text(
                "题库：导入、转换、检查、载入、复核、构成、覆盖",
                "Question banks: import, convert, check, load, review, contents, coverage"
            ),
            subcommands: [
                ImportItems.self, ConvertItems.self, WriteTemplate.self, CheckBanks.self, LoadBanks.self,
                ListBanks.self,
                ReviewItem.self, BankCoverage.self, BankStatistics.self,
            ]
        )
    }
}

/// `xuefa bank load`
struct LoadBanks: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "load",
            abstract: text("检查题库并载入工作区", "Check banks and load them into the workspace"),
            discussion: text(
                "只要有一个题库有错误，或两个题库同名，就一个也不载入。已安排的考试和已答的试卷不受影响：改动过的题目成为新的版本，旧版本一字不动。",
                "If one bank has errors, or two share a title, none is loaded. Scheduled exams and papers already sat are not touched: a changed item becomes a new version, and the old one stays word for word."
            )
        )
    }

    @Argument(
        help: help("题库文件夹，或上级文件夹", "Bank folders, or folders above them", value: ("路径", "path")),
        completion: .directory
    )
    var paths: [String]

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let folders = try BankFiles.find(paths)
        for bank in try BankFiles.read(folders) {
            let load = try workspace.attempt { try $0.loadBank(bank, by: actor.name) }
            Console.print(load.message)
        }
    }
}

extension BankLoad {
    fileprivate var message: String {
        isNew
            ? text(
                "已载入《\(title)》第 \(edition) 版：新增 \(added.count)，变更 \(changed.count)，不变 \(unchanged.count)，删去 \(removed.count)",
                "loaded '\(title)', edition \(edition): \(added.count) added, \(changed.count) changed, \(unchanged.count) unchanged, \(removed.count) removed"
            )
            : text("《\(title)》没有变化，仍是第 \(edition) 版", "'\(title)' has not changed; it stays edition \(edition)")
    }
}

/// `xuefa bank list`
struct ListBanks: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: text("列出已载入的题库", "List the banks that were loaded"))
    }

    func run() throws {
        let workspace = try Workspace.open()
        let banks = try workspace.attempt { try $0.banks() }
        guard !banks.isEmpty else {
            Console.error(text("还没有题库；用 xuefa bank load 载入", "no bank yet; use 'xuefa bank load'"))
            return
        }
        let isChinese = Invocation.current.language == .chinese
        let kinds = ItemKind.allCases
        let table = TextTable(
            columns: [
                .init(text("题库", "bank")), .init(text("版", "edition"), .right), .init(text("题数", "items"), .right),
            ]
                + kinds.map { .init(isChinese ? $0.chineseName : $0.englishName, .right) }
                + [
                    .init(text("待复核", "stale"), .right), .init(text("载入时间", "loaded")),
                    .init(text("维护人", "maintainer")),
                ],
            rows: banks.map { bank in
                [bank.title, String(bank.edition), String(bank.counts.values.reduce(0, +))]
                    + kinds.map { String(bank.counts[$0] ?? 0) }
                    + [
                        bank.staleCount == 0 ? "—" : String(bank.staleCount),
                        workspace.office.time.text(of: bank.loadedAt), bank.maintainer,
                    ]
            }
        )
        table.lines().forEach(Console.print)
    }
}

/// Banks on disk, on their way in: found, read, and every problem printed.
enum BankFiles {
    /// - Throws: when a path leads to nothing, after every such path was named.
    static func find(
        _ paths: [String],
        problems place: ProblemReport.Place = .output
    ) throws(CommandFailure) -> [BankFolder] {
        let search = BankFolder.find(at: paths)
        for failure in search.failures {
            Console.complain(failure.message[Invocation.current.language], in: Invocation.current.language)
        }
        ProblemReport.print(search.strays, to: place)
        if let first = search.failures.first { throw .said(first.status) }
        guard search.strays.isEmpty else { throw .said(.badData) }
        return search.folders
    }

    /// The banks in folders, with their problems aside, for a command that prints something else.
    static func read(in paths: [String]) throws(CommandFailure) -> [Bank] {
        try read(find(paths, problems: .aside), problems: .aside)
    }

    /// The banks, none of which has errors; warnings are printed and let through.
    static func read(
        _ folders: [BankFolder],
        problems place: ProblemReport.Place = .output
    ) throws(CommandFailure) -> [Bank] {
        let readings = BankReader.read(folders)
        let failures = readings.flatMap(\.failures)
        for failure in failures {
            Console.complain(failure.message[Invocation.current.language], in: Invocation.current.language)
        }
        ProblemReport.print(readings.flatMap(\.problems), to: place)
        let banks = readings.filter { !$0.hasErrors }.compactMap(\.bank)
        guard banks.count == readings.count else {
            throw CommandFailure(
                failures.first?.status ?? .badData,
                "题库读不了或有错误，什么也没有做；改好后再试",
                "the banks cannot be read or have errors, and nothing was done; mend them first"
            )
        }
        return banks
    }
}
