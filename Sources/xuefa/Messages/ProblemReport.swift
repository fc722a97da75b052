import BankFormats
import QuestionBank

/// Prints problems with the lines that they are in.
enum ProblemReport {
    /// Where problems go: to the output where they are what was asked for, aside where the output is something else.
    enum Place {
        case output
        case aside
    }

    /// Problems of files on the disk, each of which is read once more for its lines.
    static func print(_ problems: [Located<some ReadableProblem>], to place: Place = .output) {
        var files: [String: SourceLines?] = [:]
        for located in problems {
            let file = located.position.file
            let lines = files[file] ?? SourceLines(file: file)
            files[file] = .some(lines)
            print(located, lines: lines, to: place)
        }
    }

    /// Problems of one text that has been decoded already.
    static func print(_ problems: [Located<some ReadableProblem>], text: String) {
        let lines = SourceLines(text)
        for located in problems { print(located, lines: lines, to: .output) }
    }

    private static func print(_ located: Located<some ReadableProblem>, lines: SourceLines?, to place: Place) {
        let line = lines?[located.position.line]
        let text = ProblemPrinter(language: Invocation.current.language).text(located, line: line)
        switch place {
        case .output: Console.print(text)
        case .aside: Console.error(text)
        }
    }
}
