import TextLayout

/// The help of one command. It is drawn here rather than by ArgumentParser, whose headings are English and whose
/// columns count characters, not cells.
struct HelpScreen {
    private let invocation: Invocation
    private let command: CommandTree.Command
    private let path: [String]

    /// - Parameter names: the words of the command line; the leading ones that are commands choose the screen.
    init(for names: [String], in invocation: Invocation) {
        self.invocation = invocation
        let tree = CommandTree.current()
        let empty = CommandTree.Command(
            commandName: "xuefa",
            abstract: nil,
            discussion: nil,
            shouldDisplay: true,
            subcommands: nil,
            arguments: nil
        )
        (command, path) = tree?.find(names) ?? (empty, [])
    }

    /// The screens of every command, one after the other: the reference.
    static func all(in invocation: Invocation) -> String {
        func screens(_ path: [String]) -> [String] {
            let screen = HelpScreen(for: path, in: invocation)
            let title = (["xuefa"] + path).joined(separator: " ")
            return ["# \(title)\n\n\(screen.text)"] + screen.command.shown.flatMap { screens(path + [$0.commandName]) }
        }
        return screens([]).joined(separator: "\n\n")
    }

    /// `xuefa exam take <exam> --staff <id> [--plain]`.
    var usage: String {
        let name = (["xuefa"] + path).joined(separator: " ")
        if !command.shown.isEmpty { return name + say(" <命令>", " <command>") }
        return ([name] + arguments.map(\.synopsis)).joined(separator: " ")
    }

    /// The commands that may follow; empty for a command that does something itself.
    var commandNames: [String] { command.shown.map(\.commandName) }

    /// The first of the words that is no command.
    func firstUnknown(in words: [String]) -> String? { words.count > path.count ? words[path.count] : nil }

    /// How to get this screen.
    var pointer: String { (["xuefa"] + path + ["--help"]).joined(separator: " ") }

    var text: String {
        var lines: [String] = []
        if let abstract = command.abstract { lines += LineBreaking.wrap(abstract, width: width) + [""] }
        lines += [say("用法：", "Usage: ") + usage, ""]
        if let discussion = command.discussion { lines += LineBreaking.wrap(discussion, width: width) + [""] }
        lines += section(say("命令：", "Commands:"), command.shown.map { ($0.commandName, $0.abstract ?? "") })
        lines += section(say("参数：", "Arguments:"), rows(of: .positional))
        lines += section(say("选项：", "Options:"), rows(of: .option) + rows(of: .flag))
        lines += section(say("全局选项：", "Global options:"), globalRows)
        if !command.shown.isEmpty {
            let example = (["xuefa"] + path + [say("<命令>", "<command>"), "--help"]).joined(separator: " ")
            lines += [say("看某个命令的说明：\(example)", "Help on a command: \(example)")]
            if path.isEmpty {
                lines += [say("看全部命令的说明：xuefa help --all", "Help on all commands: xuefa help --all")]
            }
            lines += [""]
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private var width: Int { min(Console.width, 100) }

    private var arguments: [CommandTree.Argument] {
        (command.arguments ?? []).filter { argument in
            argument.shouldDisplay
                && !(argument.kind == .flag && ["help", "version"].contains(argument.names?.first?.name ?? ""))
                && argument.names?.contains { $0.name == "help" } != true
        }
    }

    private var globalRows: [(String, String)] {
        [
            (
                "--home <DIR>",
                say("工作区文件夹（也可用环境变量 XUEFA_HOME）", "The workspace folder (also XUEFA_HOME)")
                    + say("；现为 ", "; now ") + invocation.home
            ),
            ("--lang zh|en", say("界面语言", "The language to speak")),
            ("-h, --help", say("显示说明", "Show this help")),
        ] + (path.isEmpty ? [("--version", say("显示版本", "Show the version"))] : [])
    }

    private func rows(of kind: CommandTree.Argument.Kind) -> [(String, String)] {
        arguments.filter { $0.kind == kind }.map { argument in
            var words = argument.abstract ?? ""
            if let values = argument.allValues, !values.isEmpty {
                words += say("（可选：", " (") + values.joined(separator: "|") + say("）", ")")
            }
            if let value = argument.defaultValue, kind != .flag {
                words += say("（默认：\(value)）", " (default: \(value))")
            }
            return (argument.spelled, words)
        }
    }

    private func section(_ title: String, _ rows: [(String, String)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let column = min(28, (rows.map { CellWidth.width(of: $0.0) }.max() ?? 0) + 4)
        var lines = [title]
        for (name, words) in rows {
            let wrapped = LineBreaking.wrap(words, width: max(20, width - column))
            let fits = CellWidth.width(of: name) + 3 < column
            if !fits { lines.append("  " + name) }
            for (index, line) in wrapped.enumerated() {
                let head = index == 0 && fits ? "  " + name : ""
                lines.append(CellWidth.padded(head, to: column) + line)
            }
        }
        return lines + [""]
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Localized(chinese, english)[invocation.language]
    }
}
