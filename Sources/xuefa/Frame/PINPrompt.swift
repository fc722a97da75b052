import ExamScreen
import Foundation

/// Asks for PINs: hidden at a terminal, as a line of standard input without one.
enum PINPrompt {
    /// The PIN of somebody who has one.
    static func existing() throws(CommandFailure) -> String {
        if let pin = Invocation.current.environment["XUEFA_PIN"] { return pin }
        return try read(text("PIN：", "PIN: "))
    }

    /// A new PIN, typed twice at a terminal.
    static func new() throws(CommandFailure) -> String {
        let pin = try read(text("新的 PIN（至少 4 位）：", "New PIN (at least 4 characters): "))
        guard pin.count >= 4 else { throw CommandFailure(.badData, "PIN 至少要 4 位", "a PIN has at least 4 characters") }
        if Console.inputIsTerminal {
            guard try read(text("再输一次：", "Again: ")) == pin else {
                throw CommandFailure(.badData, "两次输入不一样，没有改动", "the two differ; nothing was changed")
            }
        }
        return pin
    }

    private static func read(_ prompt: String) throws(CommandFailure) -> String {
        let line = Console.inputIsTerminal ? SecretLine.read(prompt: prompt) : readLine(strippingNewline: true)
        guard let line, !line.isEmpty else { throw CommandFailure(.noInput, "没有输入 PIN", "no PIN was given") }
        return line
    }
}
