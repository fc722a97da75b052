import BankFormats
import QuestionBank

/// Prints problems with the lines that they are in.
enum ProblemReport {
    /// Problems of files on the disk, each of which is read once more for its lines.
    static func print(_ problems: [Located<some ReadableProblem>]) {
        var lines: [String: [Substring]] = [:]
        for located in problems {
            let file = located.position.file
            if lines[file] == nil {
                let bytes = (try? FileAccess.bytes(of: file, limit: 1 << 26)) ?? []
                lines[file] = split(String(decoding: bytes, as: UTF8.self))
            }
            print(located, lines: lines[file] ?? [])
        }
    }

    /// Problems of one text that has been decoded already.
    static func print(_ problems: [Located<some ReadableProblem>], text: String) {
        let lines = split(text)
        for located in problems { print(located, lines: lines) }
    }

    private static func print(_ located: Located<some ReadableProblem>, lines: [Substring]) {
        let index = located.position.line - 1
        let line = lines.indices.contains(index) ? String(lines[index]) : nil
        Console.print(ProblemPrinter(language: Invocation.current.language).text(located, line: line))
    }

    private static func split(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }
}
