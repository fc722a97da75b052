import ExamOffice
import QuestionBank

/// The laws that imported citations may name.
enum KnownLaws {
    /// Those of the workspace; where there is none, or it knows none, those that come with the program.
    static func registry() throws(CommandFailure) -> LawRegistry {
        // An import needs no workspace, so that one that cannot be opened is no reason to stop.
        if let workspace = try? Workspace.open(), let registry = try? workspace.attempt({ try $0.lawRegistry() }),
            !registry.versions.isEmpty
        {
            return registry
        }
        guard let folder = LawFiles.shipped else { return LawRegistry([]) }
        return try LawFiles.read([folder])
    }

    /// The version of a law that somebody names, as a bank's header has it.
    static func reference(_ text: String, in registry: LawRegistry, on day: Day) throws(CommandFailure) -> LawReference
    {
        guard let selector = LawSelector(text), let version = registry.version(selector, on: day) else {
            throw registry.versions.isEmpty
                ? CommandFailure(
                    .noInput,
                    "还没有登记法规，不知道“\(text)”是哪一部；先用 xuefa law load 登记",
                    "no law is registered, so '\(text)' is unknown; register them with 'xuefa law load'"
                )
                : CommandFailure(
                    .noInput,
                    "没有登记“\(text)”；用 xuefa law list 查看已登记的法规",
                    "'\(text)' is not registered; see 'xuefa law list'"
                )
        }
        return LawReference(title: version.id.law, version: version.id.adopted, articleCount: version.articleCount)
    }
}
