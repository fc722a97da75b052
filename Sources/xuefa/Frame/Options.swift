import ArgumentParser
import QuestionBank
import TextLayout

/// A help text in the running language, with a placeholder for the value in that language.
func help(_ chinese: String, _ english: String, value: (String, String)? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(chinese, english)).naming(value.map { text($0.0, $0.1) })
}

extension ArgumentHelp {
    fileprivate func naming(_ name: String?) -> ArgumentHelp {
        var copy = self
        if let name { copy.valueName = name }
        return copy
    }
}

/// `--format`, where there is something to print.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

/// `--by`: who stands behind an administrative act.
struct ActorOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: help(
            "经办人，记入操作记录（默认：登录用户）",
            "Who does it, for the record (default: the login name)",
            value: ("姓名", "name")
        )
    )
    var by: String?

    var name: String { by.flatMap { $0.isEmpty ? nil : $0 } ?? Invocation.current.environment.user }
}

/// A day on the command line.
extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}
