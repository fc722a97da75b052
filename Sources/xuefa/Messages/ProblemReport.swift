import BankFormats
import QuestionBank

/// Prints problems with the lines that they are in.
enum ProblemReport {
    /// Problems of files on the disk, each of which is read once more for its lines.
    static func print(_ problems: [Located<some ReadableProblem>]) {
        var files: [String: SourceLines?] = [:]
        for located in problems {
            let file = located.position.file
            let lines = files[file] ?? SourceLines(file: file)
            files[file] = .some(lines)
            print(located, lines: lines)
        }
    }

    /// Problems of one text that has been decoded already.
    static func print(_ problems: [Located<some ReadableProblem>], text: String) {
        let lines = SourceLines(text)
        for located in problems { print(located, lines: lines) }
    }

    private static func print(_ located: Located<some ReadableProblem>, lines: SourceLines?) {
        let line = lines?[located.position.line]
        Console.print(ProblemPrinter(language: Invocation.current.language).text(located, line: line))
    }
}
