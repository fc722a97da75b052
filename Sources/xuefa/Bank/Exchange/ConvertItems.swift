import ArgumentParser
import BankFormats
import ExamOffice
import ExamRunner
import QuestionBank
import TextLayout

/// `xuefa bank convert`
struct ConvertItems: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "convert",
            abstract: text(
                "在题库、Excel、Word、文本、Moodle、QTI、JSON 之间转换",
                "Convert between banks, Excel, Word, text, Moodle, QTI and JSON"
            ),
            discussion: text(
                "逐题列出目标格式存不下的内容；加 --strict 则只要有一处存不下就不写。读不了的题使整个转换停下，加 --partial 则略过它们。写成 JSON 时，读不了的题连同原因也写在里面。目标格式不写 --to 时看文件名：.xlsx .csv .tsv .docx .txt .gift .xml（Moodle）.json；没有扩展名的是题库文件夹；QTI 要写 --to qti-2.2。各格式能存什么见 docs/formats.md，JSON 见 docs/item-json.md。",
                "What the target cannot carry is listed item by item; with --strict nothing is written if there is any. An item that cannot be read stops the conversion; with --partial such items are left out. JSON holds them too, with the reasons. Without --to the name decides: .xlsx .csv .tsv .docx .txt .gift .xml (Moodle) .json; a name without ending is a bank's folder; QTI wants --to qti-2.2. docs/formats.md tells what each format can carry, docs/item-json.md has the JSON."
            )
        )
    }

    @Argument(
        help: help(
            "题库文件夹或试题文件；- 是标准输入",
            "A bank's folder or a file of items; - is standard input",
            value: ("来源", "in")
        ),
        completion: .file()
    )
    var input: String

    @Argument(
        help: help(
            "要写的文件或新题库的文件夹；- 是标准输出",
            "The file or the new bank's folder to write; - is standard output",
            value: ("目标", "out")
        ),
        completion: .file()
    )
    var output: String

    @Option(
        help: help(
            "来源的格式（默认按内容辨认）：\(ExchangeFormat.names)",
            "Format of the source (default: told by content): \(ExchangeFormat.names)",
            value: ("格式", "format")
        )
    )
    var from: ExchangeFormat?

    @Option(help: help("目标的格式（默认看文件名）", "Format of the target (default: by its name)", value: ("格式", "format")))
    var to: ExchangeFormat?

    @Flag(name: .customLong("strict"), help: help("有存不下的内容就不写", "Write nothing if something cannot be carried"))
    var isStrict = false

    @Flag(name: .customLong("partial"), help: help("略过读不了的题", "Leave out items that cannot be read"))
    var isPartial = false

    @Flag(name: .customLong("force"), help: help("目标文件已有时替换它", "Replace the target if it is there"))
    var isReplacing = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        let named = output == ItemFile.standardInput ? nil : ExchangeFormat(writing: output)
        guard let target = to ?? named else {
            throw CommandFailure(
                .usage,
                "从“\(output)”看不出目标格式；请用 --to 指明：\(ExchangeFormat.names)",
                "'\(output)' does not tell the target's format; name it with --to: \(ExchangeFormat.names)"
            )
        }
        guard target != .yaml || output != ItemFile.standardInput else {
            throw CommandFailure(
                .usage,
                "题库是一个文件夹，不能写到标准输出；请写文件夹的名字",
                "a bank is a folder and cannot go to standard output; name a folder"
            )
        }
        let file = try ItemFile(input, format: from)
        guard let codec = target.codec else { return try makeBank(from: file) }
        guard output == ItemFile.standardInput || OutputFile.isReplaceable(output) else {
            throw CommandFailure(
                .cannotCreate,
                "\(output) 不是普通文件，不能替换；要写到标准输出请用 -",
                "\(output) is no regular file and cannot be replaced; use - for standard output"
            )
        }
        guard isReplacing || output == ItemFile.standardInput || !Executable.exists(output) else {
            throw CommandFailure(
                .cannotCreate,
                "\(output) 已经存在；加 --force 替换它",
                "\(output) is there already; add --force to replace it"
            )
        }
        var conversion = Conversion(file: file, codec: codec)
        try conversion.run(to: OutputFile.resolved(output), isStrict: isStrict, isPartial: isPartial)
    }

    /// Writes a new bank's folder, by the same way as an import.
    private func makeBank(from file: ItemFile) throws {
        let target = try ImportTarget(folder: output)
        guard target.reading == nil else {
            throw CommandFailure(
                .cannotCreate,
                "\(output) 已经是一个题库；要加进去请用 xuefa bank import --bank \(output)",
                "\(output) is a bank already; to add to it use 'xuefa bank import --bank \(output)'"
            )
        }
        let loaded = try LoadedItems(file)
        ProblemReport.print(loaded.summary.problems, to: .aside)
        guard !loaded.isUnusable else {
            throw CommandFailure(.badData, "文件不能用，什么也没有写入", "the file cannot be used; nothing was written")
        }
        let header = loaded.summary.header
        var adoption = ItemAdoption(
            laws: header.laws,
            registry: try KnownLaws.registry(),
            on: OfficeTime.china.day(of: SystemClock().reading().wall),
            knownIDs: Set(loaded.items.compactMap { $0.read.item?.id })
        )
        // A bank that is only moved was not imported from anywhere.
        let adopted = loaded.items.map { adoption.adopt($0.read, origin: header.title == nil ? $0.origin : nil) }
        let options = ImportPlan.Options(chapter: text("未分章", "no chapter"))
        let plan = ImportPlan(adopted, addedLaws: adoption.addedLaws, bank: nil, options: options)
        ConversionReport.print(plan)
        let repeated = plan.count { if case .repeated = $0 { true } else { false } }
        let losses = plan.rows.reduce(repeated) { $0 + $1.losses.count }
        let refused = plan.rows.count { $0.verdict == .refused }
        try ConversionReport.judge(
            refused: refused,
            losses: losses,
            isStrict: isStrict,
            isPartial: isPartial
        )
        guard !plan.additions.isEmpty else { throw CommandFailure(.badData, "没有找到试题", "no item was found") }
        let title = output.split(separator: "/").last.map(String.init) ?? output
        let result = plan.result(header: header, title: title, maintainer: actor.name)
        _ = try target.write(plan, result: result)
        ConversionReport.summarise(written: plan.additions.count, losses: losses, refused: refused, path: output)
    }
}
