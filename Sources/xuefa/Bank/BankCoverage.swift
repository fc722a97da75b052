import ArgumentParser
import BankFormats
import Documents
import ExamOffice
import QuestionBank

/// `xuefa bank coverage`
struct BankCoverage: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "coverage",
            abstract: text(
                "一部法规的条文有多少题：充足、偏少、没有、待复核",
                "Which articles of a law have items: covered, thin, none, stale"
            ),
            discussion: text(
                "可以写法规（民法典、行政复议法@2023）、已载入的题库，或题库文件夹；题库依据几部法规时逐部列出。--must-know 对照一份应知应会清单，并列出从未考过的条；清单格式见 docs/coverage.md。",
                "Takes a law (its title, with @2023 for a version), a loaded bank, or a bank's folder; a bank on several laws gives one map for each. --must-know compares with a must-know list and names the articles never examined; docs/coverage.md has its format."
            )
        )
    }

    @Argument(help: help("法规、题库或文件夹", "A law, a bank or a folder", value: ("法规", "law")))
    var subject: String

    @Option(
        help: help("应知应会清单（YAML）", "A must-know list (YAML)", value: ("文件", "file")),
        completion: .file(extensions: ["yaml"])
    )
    var mustKnow: String?

    @Option(help: help("几道题算充足", "How many items make an article covered", value: ("题数", "count")))
    var enough = Coverage.usualEnough

    @Option(help: help("另存为网页", "Write a web page too", value: ("文件", "file")), completion: .file())
    var html: String?

    @Option(help: help("另存为 SVG 图", "Write a picture (SVG) too", value: ("文件", "file")), completion: .file())
    var svg: String?

    @OptionGroup var output: DocumentOptions

    func validate() throws {
        guard enough >= 1 else { throw ValidationError(text("--enough 至少是 1", "--enough is at least 1")) }
    }

    func run() throws {
        let workspace = try Workspace.open()
        let lookup = try LawLookup(workspace)
        let record = try workspace.attempt { try $0.coverageRecord() }
        let (banks, laws) = try resolve(record, lookup)
        let list = try mustKnow.map { try Self.list($0, lookup) }
        let documents = try laws.map { version in
            let text = try workspace.attempt { try $0.lawText(of: version.id) }
            let coverage = Coverage(
                of: version,
                numbers: text?.articles.map(\.number),
                by: banks,
                stale: record.stale,
                examined: record.examined,
                enough: enough
            )
            return CoverageDocument(
                coverage,
                mustKnow: list,
                asOf: workspace.office.today,
                language: Invocation.current.language
            )
        }
        if documents.count > 1, html != nil || svg != nil || output.format != .text || output.output != nil {
            let titles = laws.map(\.id.description).joined(separator: text("、", ", "))
            throw CommandFailure(
                .usage,
                "“\(subject)”依据几部法规，一个文件只放一部；请指明其中一部：\(titles)",
                "'\(subject)' rests on several laws, and a file holds one; name one of them: \(titles)"
            )
        }
        for document in documents { try show(document) }
    }

    private func show(_ document: CoverageDocument) throws(CommandFailure) {
        if let html { try write(document.html(), to: html) }
        if let svg { try write(document.svg(), to: svg) }
        let isColoured = Console.outputIsTerminal && Invocation.current.environment.hasColour
        if output.format == .text, output.output == nil, isColoured {
            Console.printRaw(document.text(width: min(Console.width, 120), isColoured: true))
        } else {
            try output.write(document)
        }
    }

    private func write(_ content: String, to path: String) throws(CommandFailure) {
        try OutputFile.write(content, to: path)
        Console.error(text("已写入 \(path)", "\(path) written"))
    }

    /// The banks to count and the laws to draw: of a folder or a loaded bank its own, of a law every loaded bank.
    private func resolve(
        _ record: CoverageRecord,
        _ lookup: LawLookup
    ) throws(CommandFailure) -> ([Bank], [LawVersion]) {
        if Executable.isFolder(subject) {
            let banks = try BankFiles.read(in: [subject])
            return (banks, try versions(of: banks, lookup))
        }
        if let bank = record.banks.first(where: { $0.title == subject }) {
            return ([bank], try versions(of: [bank], lookup))
        }
        return (record.banks, [try lookup.version(subject)])
    }

    private func versions(of banks: [Bank], _ lookup: LawLookup) throws(CommandFailure) -> [LawVersion] {
        var versions: [LawVersion] = []
        for law in banks.flatMap(\.laws) {
            let version = try lookup.version("\(law.title)@\(law.version)")
            if !versions.contains(version) { versions.append(version) }
        }
        return versions
    }

    private static func list(_ path: String, _ lookup: LawLookup) throws(CommandFailure) -> MustKnowList {
        let today = lookup.workspace.office.today
        return try InputFile.yaml(path) { root in
            let reading = MustKnowFile.read(root, registry: lookup.registry, on: today)
            return (reading.list, reading.problems)
        }
    }
}
