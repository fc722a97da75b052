import ArgumentParser
import Documents
import ExamOffice
import QuestionBank
import TextLayout

/// `xuefa law search`
struct SearchLaws: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search",
            abstract: text("在条文中查找词句", "Find words in the articles"),
            discussion: text(
                "写几个词时，找同时含有这些词的条。默认只查今天有效的版本；--law 指定一部法规或一个版本，--all 查全部已导入的版本。",
                "With several words, finds the articles that hold all of them. Only versions in force today are searched; --law names a law or one version, --all searches every imported one."
            )
        )
    }

    @Argument(help: help("词句", "What to find", value: ("词", "word")))
    var words: [String]

    @Option(help: help("只查这部法规或版本", "Only this law or version", value: ("法规", "law")))
    var law: String?

    @Flag(help: help("也查已失效、未施行的版本", "Also versions that are not in force"))
    var all = false

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let workspace = try Workspace.open()
        let lookup = try LawLookup(workspace)
        let today = workspace.office.today
        let versions: [LawVersionID]?
        if let law {
            versions = [try lookup.version(law).id]
        } else {
            versions = all ? nil : lookup.registry.versions.filter { $0.isInForce(on: today) }.map(\.id)
        }
        let wanted = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        guard !wanted.isEmpty else { throw CommandFailure(.usage, "要找的词是空的", "there is nothing to look for") }
        let hits = try workspace.attempt { try $0.searchLaws(wanted.joined(separator: " "), in: versions) }
        switch format {
        case .json: try JSONOutput.print(hits.map(HitDocument.init))
        case .text: print(hits, words: wanted, texts: try workspace.attempt { try $0.lawTexts() }.count)
        }
    }

    private func print(_ hits: [LawHit], words: [String], texts: Int) {
        guard texts > 0 else {
            let command = Invocation.current.command("law import")
            Console.error(text("还没有导入法规文本；用 \(command) 导入", "no text has been imported; use '\(command)'"))
            return
        }
        let isStyled = Console.outputIsTerminal && Invocation.current.environment.hasColour
        for hit in hits {
            Console.print("《\(hit.version.law)》（\(hit.version.adopted)）\(hit.article.number)")
            for line in hit.article.text.split(separator: "\n") where words.contains(where: { line.contains($0) }) {
                for wrapped in LineBreaking.wrap(String(line), width: min(Console.width, 100) - 4) {
                    Console.print("    " + (isStyled ? Self.emphasised(wrapped, words) : wrapped))
                }
            }
        }
        Console.error(text("共 \(hits.count) 条", "articles found: \(hits.count)"))
    }

    /// The words in bold; one that a line break divides stays as it is.
    private static func emphasised(_ line: String, _ words: [String]) -> String {
        words.reduce(line) { $0.replacing($1, with: "\u{1B}[1m\($1)\u{1B}[0m") }
    }
}

/// A hit as JSON shows it; docs/json.md.
private struct HitDocument: Encodable {
    let law: String
    let version: Day
    let article: String
    let text: String

    init(_ hit: LawHit) {
        law = hit.version.law
        version = hit.version.adopted
        article = hit.article.number.description
        text = hit.article.text
    }
}
