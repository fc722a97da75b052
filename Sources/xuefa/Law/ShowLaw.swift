import ArgumentParser
import Documents
import QuestionBank

/// `xuefa law show`
struct ShowLaw: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: text("查阅法规条文", "Read articles of a law"),
            discussion: text(
                "条可以写 22、22-25、第二十二条第一款 或 22.1；不写则显示全文。不写版本时是今天有效的版本。例：xuefa law show 信访工作条例 22；xuefa law show 行政复议法@2017 9-12。",
                "An article is 22, 22-25 or 22.1 (or in Chinese as laws write it); without one the whole text is shown. Without a version it is the one in force today. Examples: xuefa law show LAW 22; xuefa law show LAW@2017 9-12."
            )
        )
    }

    @Argument(help: help("法规，可带版本", "The law, with a version if wanted", value: ("法规", "law")))
    var law: String

    @Argument(help: help("条", "Articles", value: ("条", "article")))
    var articles: [String] = []

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let lookup = try LawLookup(Workspace.open())
        // 民法典#1062 names law and article at once.
        let named = law.split(separator: "#", maxSplits: 1).map(String.init)
        let version = try lookup.version(named.first ?? law)
        let asked = named.dropFirst() + articles
        let selection = try asked.map { try Self.selection($0, of: version) }
        let text = try lookup.text(of: version)
        for (name, wanted) in zip(asked, selection) where !wanted.isIn(text) {
            if let article = text[wanted.articles.lowerBound], wanted.part != nil {
                throw CommandFailure(
                    .noInput,
                    "《\(version.id.law)》\(article.number)没有“\(name)”这一款或项；它有 \(article.paragraphs.count) 款",
                    "\(article.number) of 《\(version.id.law)》 has no such paragraph or point as '\(name)'; its paragraphs: \(article.paragraphs.count)"
                )
            }
            throw CommandFailure(
                .noInput,
                "《\(version.id.law)》没有“\(name)”；共 \(version.articleCount) 条",
                "《\(version.id.law)》 has no '\(name)'; it has \(version.articleCount) articles"
            )
        }
        let document = LawTextDocument(text, of: version, selection: selection, language: Invocation.current.language)
        switch format {
        case .text: Console.printRaw(document.text(width: min(Console.width, 100)))
        case .json: try JSONOutput.print(raw: document.json)
        }
    }

    private static func selection(_ text: String, of version: LawVersion) throws(CommandFailure) -> ArticleSelection {
        guard let selection = ArticleSelection(text, of: version.id.law) else {
            throw CommandFailure(
                .usage,
                "“\(text)”不是条的写法；请写 22、22-25、第二十二条第一款 或 22.1",
                "'\(text)' names no article; write 22, 22-25, 第二十二条第一款 or 22.1"
            )
        }
        return selection
    }
}

extension ArticleSelection {
    /// Whether the text has the articles' ends, and the part that is meant.
    fileprivate func isIn(_ text: LawText) -> Bool {
        guard let first = text[articles.lowerBound], text[articles.upperBound] != nil else { return false }
        return part.map { first.text(of: $0) != nil } ?? true
    }
}
