import ArgumentParser
import BankFormats
import ExamOffice
import ExamRunner
import QuestionBank
import TextLayout

/// `xuefa bank import`
struct ImportItems: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: text(
                "把 Excel、Word、文本、Moodle、QTI 里的题导入题库文件夹",
                "Bring items from Excel, Word, text, Moodle or QTI into a bank's folder"
            ),
            discussion: text(
                "格式和编码按内容辨认。先逐题列出会发生什么：新增、变更、不变、近似、重复、拒绝，注明位置和原因；推定的内容都写明。只要有一题被拒绝，就什么也不写；加 --partial 则写入好的题，被拒绝的连同原因写进同格式的“-待改”文件，改好再导入。再次导入同一文件不会重复。题写成题库文件夹里的纯文本（docs/bank-format.md），之后用 bank check 检查、bank load 载入。文件写 - 时从标准输入读，可以直接粘贴。各种格式见 docs/formats.md。",
                "Format and encoding are told by content. First every item is listed with what would happen: new, changed, same, near-duplicate, repeated, refused, with place and reason; whatever was guessed is said. If one item is refused nothing is written; with --partial the good ones are, and the refused ones go with their reasons into a '-to-mend' file of the same format. Importing the same file again adds nothing twice. Items become plain files in the bank's folder (docs/bank-format.md), for 'bank check' and 'bank load'. The file - is standard input, for a paste. docs/formats.md has the formats."
            )
        )
    }

    @Argument(
        help: help("试题文件；- 是标准输入", "Files of items; - is standard input", value: ("文件", "file")),
        completion: .file()
    )
    var files: [String]

    @Option(
        help: help(
            "文件的格式（默认按内容辨认）：\(ExchangeFormat.names)",
            "Format of the files (default: told by content): \(ExchangeFormat.names)",
            value: ("格式", "format")
        )
    )
    var from: ExchangeFormat?

    @Option(
        help: help(
            "题库文件夹；没有就新建（默认：与文件同名）",
            "The bank's folder, made if it is not there (default: named after the file)",
            value: ("题库", "bank")
        ),
        completion: .directory
    )
    var bank: String?

    @Option(
        help: help(
            "题库依据的法规，可写多次；依据里没写法规名称时指第一部",
            "A law of the bank, several times if wanted; the first is meant where a citation names none",
            value: ("法规", "law")
        )
    )
    var law: [String] = []

    @Option(help: help("没有写章节的题归入哪一章", "The chapter of items that name none", value: ("章", "chapter")))
    var chapter: String?

    @Option(
        help: help(
            "没有编号的题，编号的开头（默认 q）",
            "What ids of items without one begin with (default: q)",
            value: ("前缀", "prefix")
        )
    )
    var idPrefix = "q"

    @Flag(name: .customLong("dry-run"), help: help("只列出会发生什么，不写入", "Only list what would happen"))
    var isDryRun = false

    @Flag(
        name: .customLong("partial"),
        help: help("写入好的题，被拒绝的另存待改", "Write the good items, and put the refused ones aside to be mended")
    )
    var isPartial = false

    @Flag(
        name: .customLong("skip-duplicates"),
        help: help("不导入与已有题近似的题", "Leave out items that say nearly what others say")
    )
    var skipsDuplicates = false

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    @OptionGroup var actor: ActorOption

    func validate() throws {
        guard files.count(where: { $0 == ItemFile.standardInput }) <= 1 else {
            throw ValidationError(text("标准输入（-）只能写一次", "standard input (-) can be named once"))
        }
        for (name, value) in [("--bank", bank), ("--chapter", chapter)] {
            guard let value, value.allSatisfy(\.isWhitespace) else { continue }
            throw ValidationError(text("\(name) 后面没有写名字", "\(name) is empty"))
        }
        guard Identifier.isValid(idPrefix), idPrefix.count <= 32 else {
            throw ValidationError(
                text(
                    "编号的开头“\(idPrefix)”只能用字母、数字、汉字、“-”“_”“.”",
                    "'\(idPrefix)' may hold letters, digits, Chinese characters, '-', '_' and '.'"
                )
            )
        }
    }

    func run() throws {
        let folder = bank ?? Self.name(of: files[0])
        let target = try ImportTarget(folder: folder)
        let sources = try files.map { path throws(CommandFailure) in try LoadedItems(ItemFile(path, format: from)) }
        for source in sources { ProblemReport.print(source.summary.problems, to: .aside) }
        guard !sources.contains(where: \.isUnusable) else {
            throw CommandFailure(.badData, "文件不能用，什么也没有写入", "the file cannot be used; nothing was written")
        }
        let registry = try KnownLaws.registry()
        let today = OfficeTime.china.day(of: SystemClock().reading().wall)
        let laws = try law.map { text throws(CommandFailure) in try KnownLaws.reference(text, in: registry, on: today) }
        let header = target.header(from: sources.map(\.summary.header), laws: laws)
        let plan = plan(sources, into: target, header: header, registry: registry, today: today)
        let report = ImportReport(plan: plan, sources: sources, folder: folder, isNew: target.reading == nil)
        switch format {
        case .text: report.print()
        case .json: try JSONOutput.print(report.document)
        }
        guard !plan.rows.isEmpty else {
            throw CommandFailure(.badData, "没有找到试题", "no item was found")
        }
        guard !isDryRun else {
            Console.error(text("（试运行，没有写入）", "(dry run; nothing was written)"))
            if plan.hasRefusals, !isPartial { throw CommandFailure.said(.badData) }
            return
        }
        guard isPartial || !plan.hasRefusals else {
            throw CommandFailure(
                .badData,
                "有题被拒绝（\(report.refusedPlaces)），什么也没有写入；改好后再导入，或加 --partial 先导入好的题",
                "items were refused (\(report.refusedPlaces)), and nothing was written; mend them, or add --partial to import the good ones"
            )
        }
        try write(plan, header: header, to: target, folder: folder)
        if plan.hasRefusals { try putAside(plan, of: sources) }
    }

    /// The file's name without folders and ending.
    private static func name(of path: String) -> String {
        guard path != ItemFile.standardInput else { return text("导入的题库", "imported-bank") }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        return stem.isEmpty ? name + text("-题库", "-bank") : stem
    }

    private func plan(
        _ sources: [LoadedItems],
        into target: ImportTarget,
        header: ExchangeHeader,
        registry: LawRegistry,
        today: Day
    ) -> ImportPlan {
        let items = sources.flatMap(\.items)
        let ids = items.compactMap { $0.read.item?.id } + (target.reading?.bank?.entries.map(\.id) ?? [])
        var adoption = ItemAdoption(
            laws: target.reading?.bank?.laws ?? header.laws,
            registry: registry,
            on: today,
            knownIDs: Set(ids)
        )
        let adopted = items.map { adoption.adopt($0.read, origin: $0.origin) }
        var options = ImportPlan.Options(chapter: chapter ?? text("未分章", "no chapter"))
        options.idPrefix = idPrefix
        options.skipsNearDuplicates = skipsDuplicates
        options.fileNames = Set(sources.compactMap(\.file.name))
        return ImportPlan(adopted, addedLaws: adoption.addedLaws, bank: target.reading?.bank, options: options)
    }

    private func write(
        _ plan: ImportPlan,
        header: ExchangeHeader,
        to target: ImportTarget,
        folder: String
    ) throws(CommandFailure) {
        guard !plan.additions.isEmpty || !plan.replacements.isEmpty else {
            Console.error(text("没有可写入的题", "there is nothing to write"))
            return
        }
        let title = folder.split(separator: "/").last.map(String.init) ?? folder
        let result = plan.result(header: header, title: title, maintainer: actor.name)
        let files = try target.write(plan, result: result)
        Console.error(
            text(
                "已写入 \(folder)：\(files.joined(separator: "、"))",
                "written to \(folder): \(files.joined(separator: ", "))"
            )
        )
        Console.error(
            text(
                "接下来：xuefa bank check \(folder)，再 xuefa bank load \(folder)",
                "next: 'xuefa bank check \(folder)', then 'xuefa bank load \(folder)'"
            )
        )
    }

    private func putAside(_ plan: ImportPlan, of sources: [LoadedItems]) throws(CommandFailure) {
        let language = Invocation.current.language
        var first = 0
        for source in sources {
            let rows = plan.rows[first..<(first + source.items.count)].filter { $0.verdict == .refused }
            first += source.items.count
            guard !rows.isEmpty else { continue }
            guard let path = source.file.mendingPath else { continue }
            let reasons = rows.map { row in
                (
                    row.ordinal,
                    row.problems.filter { $0.problem.severity == .error }.map { $0.problem.message[language] }
                )
            }
            try source.file.writeRefused(Dictionary(reasons, uniquingKeysWith: +), to: path)
            Console.error(
                text(
                    "被拒绝的 \(rows.count) 题连同原因写入 \(path)，改好后再导入它",
                    "refused items (\(rows.count)) are in \(path) with the reasons; mend and import it"
                )
            )
        }
    }
}
