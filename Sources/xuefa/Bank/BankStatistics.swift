import ArgumentParser
import BankFormats
import Documents
import ExamOffice
import QuestionBank

/// `xuefa bank stats`
struct BankStatistics: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "stats",
            abstract: text(
                "题库构成：各章的题型、层次、有题的条数，答案是否均匀",
                "What a bank is made of: kinds, levels and articles by chapter, and whether keys are even"
            ),
            discussion: text(
                "可以写题库文件夹、上级文件夹，或已载入题库的名称；什么也不写，就是全部已载入的题库。案例的小题单独计数，不算在题型和层次的比例里。答案的位置、判断的对错、选项的长短用卡方检验（1% 水平）看是否均匀，说明见 docs/bank-format.md。",
                "Takes bank folders, folders above them, or titles of loaded banks; without any, all loaded banks. The items of case sets are counted apart and are not in the shares of kinds and levels. Places of keys, true and false, and lengths of options are tested by chi-square at the 1% level; docs/bank-format.md explains."
            )
        )
    }

    @Argument(
        help: help("题库文件夹，或已载入的题库", "Bank folders, or loaded banks", value: ("题库", "bank")),
        completion: .directory
    )
    var subjects: [String] = []

    @OptionGroup var output: DocumentOptions

    func run() throws {
        let banks = try banks()
        try output.write(
            BankCompositionDocument(banks.map(BankComposition.init), language: Invocation.current.language)
        )
    }

    /// In the order given; what is no folder is a loaded bank's title.
    private func banks() throws -> [Bank] {
        guard !subjects.isEmpty else {
            let loaded = try Self.loaded()
            guard !loaded.isEmpty else {
                throw CommandFailure(
                    .noInput,
                    "还没有载入题库；写明题库文件夹，或先用 xuefa bank load 载入",
                    "no bank is loaded; name a bank's folder, or use 'xuefa bank load' first"
                )
            }
            return loaded
        }
        let folders = subjects.filter(Executable.isFolder)
        // Together, so that a bank and the folder above it do not count it twice.
        if folders.count == subjects.count { return try BankFiles.read(in: folders) }
        let loaded = try Self.loaded()
        return try subjects.flatMap { subject in
            guard !folders.contains(subject) else { return try BankFiles.read(in: [subject]) }
            guard let bank = loaded.first(where: { $0.title == subject }) else {
                throw CommandFailure(
                    .noInput,
                    "没有文件夹“\(subject)”，也没有载入过叫这个名称的题库；请写题库文件夹，或用 xuefa bank list 查看已载入的题库",
                    "'\(subject)' is no folder and no loaded bank; name a bank's folder, or see 'xuefa bank list'"
                )
            }
            return [bank]
        }
    }

    /// The newest edition of every bank, with the articles of its chapters where its law is registered.
    private static func loaded() throws -> [Bank] {
        let workspace = try Workspace.open()
        let (banks, registry) = try workspace.attempt { (try $0.loadedBanks(), try $0.lawRegistry()) }
        return banks.map { bank in
            let first = bank.laws.first.map { LawVersionID(law: $0.title, adopted: $0.version) }
            return first.flatMap { registry[$0] }.map(bank.withArticles) ?? bank
        }
    }
}
