import ArgumentParser
import Documents
import ExamOffice
import ExamRunner
import QuestionBank
import TextLayout

/// `xuefa law list`
struct ListLaws: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: text("列出登记的法规版本和已导入的文本", "List the registered law versions and their texts")
        )
    }

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let workspace = try Workspace.open()
        let (registry, texts) = try workspace.attempt { office in (try office.lawRegistry(), try office.lawTexts()) }
        let imported = Dictionary(texts.map { ($0.version, $0) }) { first, _ in first }
        let today = workspace.office.today
        switch format {
        case .json:
            try JSONOutput.print(
                registry.versions.map { version in
                    LawListDocument(
                        version,
                        text: imported[version.id],
                        isInForce: version.isInForce(on: today),
                        time: workspace.office.time
                    )
                }
            )
        case .text:
            guard !registry.versions.isEmpty else {
                let command = Invocation.current.command("law load")
                Console.error(text("还没有登记法规；用 \(command) 登记", "no law is registered; use '\(command)'"))
                return
            }
            let table = TextTable(
                columns: [
                    .init(text("法规", "law")), .init(text("版本", "version")), .init(text("施行", "in force from")),
                    .init(text("失效", "until")), .init(text("现状", "state")), .init(text("条数", "articles"), .right),
                    .init(text("文本", "text")),
                ],
                rows: registry.versions.map { version in
                    [
                        version.id.law, version.id.adopted.description, version.inForce.description,
                        version.until?.description ?? "—", version.state(on: today),
                        String(version.articleCount),
                        imported[version.id].map { workspace.office.time.day(of: $0.importedAt).description }
                            .map { text("\($0) 导入", "imported \($0)") } ?? text("未导入", "none"),
                    ]
                }
            )
            table.lines().forEach(Console.print)
        }
    }
}

extension LawVersion {
    fileprivate func state(on day: Day) -> String {
        if day < inForce { return text("尚未施行", "not yet in force") }
        return isInForce(on: day) ? text("现行有效", "in force") : text("已失效", "no longer in force")
    }
}

/// A version as JSON shows it; docs/json.md.
private struct LawListDocument: Encodable {
    let law: String
    let officialTitle: String
    let version: Day
    let issuer: String
    let inForce: Day
    let until: Nullable<Day>
    let isInForce: Bool
    let replaces: [String]
    let articleCount: Int
    let text: Nullable<TextDocument>

    struct TextDocument: Encodable {
        let importedAt: String
        let importedBy: String
        let source: String
        let imports: Int
    }

    init(_ version: LawVersion, text: LawTextOverview?, isInForce: Bool, time: OfficeTime) {
        law = version.id.law
        officialTitle = version.officialTitle
        self.version = version.id.adopted
        issuer = version.issuer
        inForce = version.inForce
        until = Nullable(version.until)
        self.isInForce = isInForce
        replaces = version.replaces.map(\.description)
        articleCount = version.articleCount
        self.text = Nullable(
            text.map {
                TextDocument(
                    importedAt: time.text(of: $0.importedAt),
                    importedBy: $0.importedBy,
                    source: $0.source,
                    imports: $0.imports
                )
            }
        )
    }
}
