import ArgumentParser
import Documents
import QuestionBank

/// `xuefa law diff`
struct DiffLaws: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: text("两个版本逐条对照", "Compare two versions article by article"),
            discussion: text(
                "条文按内容对应，不按序号：只改序号、移动、拆分、合并、修改、新增、删去都会分清。改动的文字左右对照；没有颜色的终端和文件里，删去的写作 [-…-]，增加的写作 {+…+}。例：xuefa law diff 行政复议法@2017 行政复议法@2023。",
                "Articles are matched by what they say, not by number. Changed words stand side by side; without colour, removed words are [-…-] and added ones {+…+}. Example: xuefa law diff LAW@2017 LAW@2023."
            )
        )
    }

    @Argument(help: help("旧版本", "The old version", value: ("旧版本", "old")))
    var old: String

    @Argument(help: help("新版本", "The new version", value: ("新版本", "new")))
    var new: String

    @Option(help: help("只看这一条（旧版或新版的条）", "Only this article, of either version", value: ("条", "article")))
    var article: String?

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let lookup = try LawLookup(Workspace.open())
        let versions = try [old, new].map { try lookup.version($0) }
        guard versions[0].id != versions[1].id else {
            throw CommandFailure(.usage, "两边是同一个版本：\(versions[0].id)", "both are \(versions[0].id)")
        }
        let texts = try versions.map { try lookup.text(of: $0) }
        let comparison = LawComparison(old: texts[0], new: texts[1])
        let document = LawDiffDocument(
            comparison,
            old: (versions[0], texts[0]),
            new: (versions[1], texts[1]),
            article: try article.map { try number($0, in: comparison) },
            language: Invocation.current.language
        )
        switch format {
        case .json: try JSONOutput.print(raw: document.json)
        case .text:
            let isStyled = Console.outputIsTerminal && Invocation.current.environment.hasColour
            Console.printRaw(document.text(width: min(Console.width, 160), isStyled: isStyled))
        }
    }

    private func number(_ text: String, in comparison: LawComparison) throws(CommandFailure) -> ArticleNumber {
        guard let number = ArticleSelection(text, of: comparison.old.law)?.articles.lowerBound,
            comparison.changes.contains(where: { $0.old.contains(number) || $0.new.contains(number) })
        else {
            throw CommandFailure(.noInput, "两个版本都没有“\(text)”", "neither version has '\(text)'")
        }
        return number
    }
}
