import ArgumentParser
import BankFormats
import ExamOffice
import QuestionBank

/// `xuefa law import`
struct ImportLaw: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: text("导入法规的官方文本", "Import the official text of a law"),
            discussion: text(
                "可以是纯文本、Markdown、DOCX，或政府网站保存的 HTML；一部法规分成几个文件时依次写出。导入前与登记的条数、章节逐一核对，对不上就不存。不写 --law 和 --version 时，按文中的标题和日期辨认。",
                "Plain text, Markdown, DOCX, or HTML as saved from a government site; name several files in order if the law is in parts. The text is checked against the registered articles and chapters, and one that does not match is not stored. Without --law and --version the title and the dates in the text decide."
            )
        )
    }

    @Argument(
        help: help("法规文本文件", "The files with the text", value: ("文件", "file")),
        completion: .file(extensions: ["md", "txt", "docx", "html", "htm"])
    )
    var files: [String]

    @Option(help: help("法规名称", "The law", value: ("法规", "law")))
    var law: String?

    @Option(help: help("版本：通过或最近一次修改的日期", "The version: day of adoption or last amendment", value: ("日期", "day")))
    var version: Day?

    @Flag(help: help("替换已存的不同文本（旧文本仍留在记录里）", "Replace a stored text that differs; the old one stays on record"))
    var replace = false

    @Flag(name: .customLong("dry-run"), help: help("只核对，不存入", "Only check, store nothing"))
    var isDryRun = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let registry = try LawRegistration.registry(of: workspace, by: actor.name, isDryRun: isDryRun)
        let lines = try Self.lines(of: files)
        let reading = LawTextReader.read(lines)
        let version = try version(of: reading.head, in: registry)
        let problems = LawTextCheck.problems(of: reading, against: version)
        ProblemReport.print(problems)
        guard !problems.contains(where: { $0.problem.severity == .error }) else {
            throw CommandFailure(
                .badData,
                "文本与登记的《\(version.id.law)》\(version.id.adopted) 版（\(version.articleCount) 条）对不上，没有存入",
                "the text does not match \(version.id) as registered (\(version.articleCount) articles); nothing was stored"
            )
        }
        guard !isDryRun else {
            Console.print(
                text(
                    "《\(version.id.law)》\(version.id.adopted) 版：\(reading.articles.count) 条，与登记相符（试运行，没有存入）",
                    "\(version.id): \(reading.articles.count) articles, as registered (dry run; nothing was stored)"
                )
            )
            return
        }
        let source = files.map { String($0.split(separator: "/").last ?? "") }.joined(separator: ", ")
        let outcome = try workspace.attempt {
            try $0.importLaw(reading.text(of: version.id), source: source, by: actor.name, isReplacing: replace)
        }
        Console.print(outcome.message)
    }

    private static func lines(of files: [String]) throws(CommandFailure) -> [LawTextLine] {
        do {
            return try LawTextFile.read(paths: files)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The version that the options name, or else the one that the text's own head names.
    private func version(of head: LawTextHead, in registry: LawRegistry) throws(CommandFailure) -> LawVersion {
        if let law {
            guard let selector = LawSelector(law) else {
                throw CommandFailure(.usage, "“\(law)”不是法规的写法", "'\(law)' names no law")
            }
            // 行政复议法@2017 names law and version at once.
            if version == nil, selector.adopted != nil {
                guard let found = registry.version(selector, on: Day(daysSinceEpoch: 0)) else {
                    throw LawLookup.unknown(selector, in: registry)
                }
                return found
            }
            let versions = registry.versions(of: selector.law)
            guard !versions.isEmpty else {
                throw CommandFailure(
                    .noInput,
                    "没有登记《\(law)》；先写登记文件，用 xuefa law load 登记（格式见 docs/law-texts.md）",
                    "《\(law)》 is not registered; write its file and register it with 'xuefa law load' (docs/law-texts.md)"
                )
            }
            if let version {
                if let found = versions.first(where: { $0.id.adopted == version }) { return found }
            } else if let found = LawTextHead(title: head.title, dates: head.dates).version(in: LawRegistry(versions)) {
                return found
            } else if versions.count == 1 {
                return versions[0]
            }
            let known = versions.map(\.id.adopted.description)
            throw CommandFailure(
                .noInput,
                "请用 --version 指明《\(law)》的版本；已登记：\(known.joined(separator: "、"))",
                "name the version of 《\(law)》 with --version; registered are \(known.joined(separator: ", "))"
            )
        }
        if version == nil, let found = head.version(in: registry) { return found }
        if let version, let title = head.title,
            let found = registry.versions(of: title).first(where: { $0.id.adopted == version })
        {
            return found
        }
        let title = head.title.map { "《\($0)》" } ?? text("（没有标题）", "(no title)")
        throw CommandFailure(
            .badData,
            "认不出这是哪部法规的哪个版本：文中标题\(title)；请用 --law 和 --version 指明",
            "cannot tell which version of which law this is (the text's title: \(title)); say so with --law and --version"
        )
    }
}

extension LawRegistration {
    /// The laws that the workspace knows; when it knows none yet, the files that come with the program are registered.
    static func registry(
        of workspace: Workspace,
        by actor: String,
        isDryRun: Bool
    ) throws(CommandFailure) -> LawRegistry {
        let registry = try workspace.attempt { try $0.lawRegistry() }
        guard registry.versions.isEmpty else { return registry }
        let shipped = try LawFiles.read([LoadLaws.defaultFolder()])
        if !isDryRun {
            let change = try workspace.attempt { try $0.registerLaws(shipped.versions, by: actor) }
            Console.error(change.message)
        }
        return shipped
    }
}

extension LawImport {
    fileprivate var message: String {
        switch outcome {
        case .first:
            text(
                "已导入《\(version.law)》\(version.adopted) 版，\(articleCount) 条",
                "\(version) is imported: \(articleCount) articles"
            )
        case .same:
            text(
                "《\(version.law)》\(version.adopted) 版的文本已经在记录里，没有变化",
                "the record has this text of \(version) already"
            )
        case .replaced(let articles):
            text(
                "已替换《\(version.law)》\(version.adopted) 版的文本；不同的条：\(list(articles))",
                "the text of \(version) is replaced; these articles differ: \(list(articles))"
            )
        }
    }

    private func list(_ articles: [ArticleNumber]) -> String {
        articles.isEmpty
            ? text("无（只有条文以外的文字）", "none, only words outside the articles")
            : articles.map(\.description).joined(separator: "、")
    }
}
