import ArgumentParser
import Foundation

/// The commands as ArgumentParser describes them, in the running language: what the help screens are drawn from.
struct CommandTree: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// The subcommands that a reader is told of; ArgumentParser's own `help` is a way to ask, not a command.
        var shown: [Command] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }
    }

    struct Argument: Decodable {
        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?

        enum Kind: String, Decodable {
            case positional
            case option
            case flag
        }

        struct Name: Decodable {
            let kind: String
            let name: String

            var spelled: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        /// `<file>`, `--staff <id>`, `--plain`.
        var spelled: String {
            let value = "<\(valueName ?? "value")>"
            let name = names?.first { $0.kind == "long" } ?? names?.first
            return switch kind {
            case .positional: value
            case .option: (name?.spelled ?? "") + " " + value
            case .flag: name?.spelled ?? ""
            }
        }

        /// As it stands in a usage line.
        var synopsis: String {
            let text = spelled + (isRepeating ? " …" : "")
            return isOptional ? "[\(text)]" : text
        }
    }

    /// The whole tree; nil only if ArgumentParser describes itself in a way that this version does not know.
    static func current() -> CommandTree? {
        try? JSONDecoder().decode(CommandTree.self, from: Data(Xuefa._dumpHelp().utf8))
    }

    /// The command that a path of names leads to, and how much of the path is commands.
    func find(_ path: [String]) -> (command: Command, path: [String]) {
        var found = command
        var taken: [String] = []
        for name in path {
            guard let next = found.subcommands?.first(where: { $0.commandName == name }) else { break }
            found = next
            taken.append(name)
        }
        return (found, taken)
    }
}

/// A command that only holds others: `xuefa exam`.
protocol CommandGroup: ParsableCommand {
    /// The names that lead to it, without the program's own.
    static var path: [String] { get }
}
