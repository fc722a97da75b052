import ArgumentParser
import ExamOffice
import QuestionBank

/// `xuefa law load`
struct LoadLaws: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "load",
            abstract: text("登记法规版本：通过、施行日期、章节、条数", "Register law versions: dates, chapters, number of articles"),
            discussion: text(
                "登记文件只有事实，没有法规文本；格式见 docs/law-texts.md。不写路径时登记随程序提供的 question-banks/laws。再次登记会更新。",
                "The files hold facts and no text; docs/law-texts.md has the format. Without a path the files that come with the program are registered. Registering again updates."
            )
        )
    }

    @Argument(
        help: help("登记文件或所在文件夹", "Registry files, or their folder", value: ("路径", "path")),
        completion: .directory
    )
    var paths: [String] = []

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let paths = try paths.isEmpty ? [Self.defaultFolder()] : paths
        let registry = try LawFiles.read(paths)
        let change = try workspace.attempt { try $0.registerLaws(registry.versions, by: actor.name) }
        Console.print(change.message)
    }

    static func defaultFolder() throws(CommandFailure) -> String {
        guard let folder = LawFiles.shipped else {
            throw CommandFailure(
                .noInput,
                "没有找到随程序提供的登记文件；请写出路径，例如 xuefa law load question-banks/laws",
                "the files that come with the program were not found; name their folder: xuefa law load question-banks/laws"
            )
        }
        return folder
    }
}

extension LawRegistration {
    var message: String {
        text(
            "法规版本：新登记 \(new.count) 个，更新 \(changed.count) 个，不变 \(same.count) 个",
            "law versions: \(new.count) new, \(changed.count) updated, \(same.count) unchanged"
        )
    }
}
