import ExamOffice
import QuestionBank

/// Finds what the user names among the laws of the workspace.
struct LawLookup {
    let workspace: Workspace
    let registry: LawRegistry

    init(_ workspace: Workspace) throws(CommandFailure) {
        self.workspace = workspace
        registry = try workspace.attempt { try $0.lawRegistry() }
    }

    /// The version that `行政复议法`, `行政复议法@2017` or `行政复议法@2017-09-01` means today.
    func version(_ name: String) throws(CommandFailure) -> LawVersion {
        guard let selector = LawSelector(name) else {
            throw CommandFailure(
                .usage,
                "“\(name)”不是法规版本的写法；请写 行政复议法、行政复议法@2017 或 行政复议法@2017-09-01",
                "'\(name)' names no law version; write 行政复议法, 行政复议法@2017 or 行政复议法@2017-09-01"
            )
        }
        if let version = registry.version(selector, on: workspace.office.today) { return version }
        throw Self.unknown(selector, in: registry)
    }

    /// The text of a version.
    func text(of version: LawVersion) throws(CommandFailure) -> LawText {
        guard let text = try workspace.attempt({ try $0.lawText(of: version.id) }) else {
            let command = Invocation.current.command("law import")
            throw CommandFailure(
                .noInput,
                "还没有导入《\(version.id.law)》\(version.id.adopted) 版的文本；请用 \(command) 导入",
                "the text of \(version.id) has not been imported; use '\(command)'"
            )
        }
        return text
    }

    /// Nothing is registered under a name.
    static func unknown(_ selector: LawSelector, in registry: LawRegistry) -> CommandFailure {
        let versions = registry.versions(of: selector.law).map(\.id.description)
        guard versions.isEmpty else {
            return CommandFailure(
                .noInput,
                "没有登记《\(selector.law)》的这个版本；已登记：\(versions.joined(separator: "、"))",
                "no such version of 《\(selector.law)》; registered are \(versions.joined(separator: ", "))"
            )
        }
        let titles = Array(Set(registry.versions.map(\.id.law))).sorted()
        if let near = Spelling.nearest(to: selector.law, among: titles) {
            return CommandFailure(
                .noInput,
                "没有登记《\(selector.law)》；是不是《\(near)》？",
                "《\(selector.law)》 is not registered; did you mean 《\(near)》?"
            )
        }
        let command = Invocation.current.command("law load question-banks/laws")
        return CommandFailure(
            .noInput,
            "没有登记《\(selector.law)》；已登记的法规见 xuefa law list，登记用 \(command)",
            "《\(selector.law)》 is not registered; 'xuefa law list' shows what is, '\(command)' registers"
        )
    }
}
