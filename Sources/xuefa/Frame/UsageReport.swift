import ArgumentParser
import QuestionBank
import TextLayout

/// What ArgumentParser throws, told in the user's language: help, the version, or what is wrong with the command line.
struct UsageReport {
    private let error: any Error
    private let invocation: Invocation

    init(_ error: any Error, in invocation: Invocation) {
        self.error = error
        self.invocation = invocation
    }

    /// Prints it where it belongs and says how the program ends.
    func print() -> ExitStatus {
        let words = invocation.arguments
        let message = Xuefa.message(for: error)
        if Xuefa.exitCode(for: error) == .success {
            let asksForHelp = words.isEmpty || !message.hasPrefix("xuefa \(Version.number)")
            let path = words.first == "help" ? Array(words.dropFirst()) : words
            if words.first == "help", let stranger = HelpScreen(for: path, in: invocation).firstUnknown(in: path) {
                return complain("Unexpected argument '\(stranger)'", HelpScreen(for: path, in: invocation))
            }
            Console.print(asksForHelp ? HelpScreen(for: path, in: invocation).text : message)
            return .ok
        }
        return complain(message, HelpScreen(for: words, in: invocation))
    }

    private func complain(_ message: String, _ help: HelpScreen) -> ExitStatus {
        let complaint = unknownCommand(message, help) ?? UsageMessage.translate(message)
        Console.complain(complaint[invocation.language], in: invocation.language)
        Console.error(Localized("用法：", "Usage: ")[invocation.language] + help.usage)
        Console.error(Localized("详细说明：", "More: ")[invocation.language] + help.pointer)
        return .usage
    }
}

extension UsageReport {
    /// A word where a command should stand; ArgumentParser only calls it unexpected.
    private func unknownCommand(_ message: String, _ help: HelpScreen) -> Localized? {
        guard !help.commandNames.isEmpty,
            let match = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*?)'.*/)
        else {
            return nil
        }
        let suggestion = Spelling.nearest(to: String(match.1), among: help.commandNames)
        return Localized(
            "没有命令“\(match.1)”" + (suggestion.map { "；是不是 \($0)？" } ?? ""),
            "there is no command '\(match.1)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
        )
    }
}

/// ArgumentParser speaks English only and keeps its error values to itself; its messages have few forms, which are
/// recognised here. One that is not recognised is shown as it is, after words that say what happened.
enum UsageMessage {
    static func translate(_ message: String) -> Localized {
        Localized(chinese(message) ?? "命令行有误（\(message)）", message)
    }

    private static func chinese(_ message: String) -> String? {
        if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
            let suggestion = match.2.map { "；是不是想用 \($0)？" } ?? ""
            return "没有选项 \(match.1)\(suggestion)"
        }
        if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return "缺少参数 \(match.1)"
        }
        if let match = message.wholeMatch(of: /Missing one of: '(.+)'/) {
            return "缺少以下之一：\(match.1.replacing("', '", with: "、"))"
        }
        if let match = message.wholeMatch(of: /Missing value for '(.+)'/) {
            return "选项 \(match.1) 缺少值"
        }
        if let match = message.wholeMatch(of: /Unexpected argument '(.*)'/) {
            return "多余的参数“\(match.1)”"
        }
        if let match = message.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
            return "多余的参数：\(match.1.replacing("', '", with: "、"))"
        }
        if let match = message.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "选项 \(match.1) 不带值，却写了“\(match.2)”"
        }
        if let match = message.wholeMatch(of: /(?s)The value '(.*?)' is invalid for '(.+?)'(.*)/) {
            let values = match.3.matches(of: /'([^']+)'/).map { String($0.1) }
            let form = match.2.contains("日期") ? "；日期写成 2026-03-01" : ""
            let hint = values.isEmpty ? form : "；可选：\(values.joined(separator: "、"))"
            return "“\(match.1)”不能用作 \(match.2)\(hint)"
        }
        return nil
    }
}
