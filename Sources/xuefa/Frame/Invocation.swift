import Foundation
import TextLayout

/// What holds for the whole run: the reader's language, the workspace, and the arguments that are left for a command.
///
/// `--lang` and `--home` may stand anywhere on the line, before the noun too, and the help texts of the commands depend
/// on the language; so they are taken out before the command line is parsed.
struct Invocation: Sendable {
    let language: Language
    /// The workspace folder.
    let home: String
    /// As it was given on the command line, so that a command to be typed later can say the same.
    let homeOption: String?
    let arguments: [String]
    let environment: Environment

    /// The invocation that this process serves.
    @TaskLocal static var current = Invocation(language: .chinese, environment: .process)

    /// Why the global options make no sense; there is no invocation yet, so it brings its language along.
    struct Failure: Error {
        let message: Localized
        let language: Language
    }

    init(language: Language, environment: Environment) {
        self.language = language
        self.environment = environment
        home = environment.defaultHome
        homeOption = nil
        arguments = []
    }

    init(arguments: [String], environment: Environment) throws(Failure) {
        var rest: [String] = []
        var options: [String: String] = [:]
        var iterator = arguments.makeIterator()
        var missing: String?
        while let argument = iterator.next() {
            if argument == "--" {
                rest.append(argument)
                while let next = iterator.next() { rest.append(next) }
            } else if argument == "--lang" || argument == "--home" {
                if let value = iterator.next() { options[argument] = value } else { missing = argument }
            } else if let (name, value) = Self.split(argument) {
                options[name] = value
            } else {
                rest.append(argument)
            }
        }
        let chosen = options["--lang"].flatMap { Language(rawValue: $0) }
        let language = chosen ?? environment.language
        if let missing {
            throw Failure(
                message: Localized("选项 \(missing) 后面缺少值", "the option \(missing) needs a value"),
                language: language
            )
        }
        if let wanted = options["--lang"], chosen == nil {
            throw Failure(
                message: Localized(
                    "不支持的语言“\(wanted)”；请用 --lang zh 或 --lang en",
                    "unknown language '\(wanted)'; use --lang zh or --lang en"
                ),
                language: language
            )
        }
        if let home = options["--home"], home.isEmpty {
            throw Failure(message: Localized("--home 不能为空", "--home must not be empty"), language: language)
        }
        self.language = language
        self.environment = environment
        homeOption = options["--home"]
        self.home = options["--home"] ?? environment.defaultHome
        self.arguments = rest
    }

    /// A command for the user to type, which works in this workspace: `xuefa --home DIR exam list`.
    func command(_ words: String) -> String {
        let quoted = homeOption.map { home in
            home.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
                ? home : "'" + home.replacingOccurrences(of: "'", with: "'\\''") + "'"
        }
        return "xuefa " + (quoted.map { "--home \($0) " } ?? "") + words
    }

    private static func split(_ argument: String) -> (String, String)? {
        for name in ["--lang", "--home"] where argument.hasPrefix(name + "=") {
            return (name, String(argument.dropFirst(name.count + 1)))
        }
        return nil
    }
}

/// What the program reads from its environment.
struct Environment: Sendable {
    private let variables: [String: String]

    static let process = Environment(ProcessInfo.processInfo.environment)

    init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// A variable's value; one that is set to nothing counts as not set.
    subscript(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Chinese, unless the locale says English.
    var language: Language {
        let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? ""
        return locale.hasPrefix("en") ? .english : .chinese
    }

    /// `XUEFA_HOME`, or `xuefa` under the XDG data folder.
    var defaultHome: String {
        if let home = self["XUEFA_HOME"] { return home }
        if let data = self["XDG_DATA_HOME"] { return data + "/xuefa" }
        return (self["HOME"] ?? NSHomeDirectory()) + "/.local/share/xuefa"
    }

    /// Who runs the program, for the record of administrative operations.
    var user: String { self["USER"] ?? self["LOGNAME"] ?? "uid \(getuid())" }

    /// <https://no-color.org>: set to anything, it switches colour off.
    var hasColour: Bool { self["NO_COLOR"] == nil && self["TERM"] != "dumb" }
}

/// The text of the running invocation's language.
func text(_ chinese: String, _ english: String) -> String {
    Localized(chinese, english)[Invocation.current.language]
}
