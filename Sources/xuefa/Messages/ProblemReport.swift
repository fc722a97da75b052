import BankFormats
import QuestionBank

/// Prints problems with the lines that they are in.
struct ProblemReport {
    /// Where problems go: to the output where they are what was asked for, aside where the output is something else.
    enum Place {
        case output
        case aside
    }

    private let place: Place
    private var files: [String: SourceLines?] = [:]

    init(to place: Place) { self.place = place }

    /// Problems of files on the disk, each of which is read once more for its lines, however many calls there are.
    mutating func print(_ problems: [Located<some ReadableProblem>]) {
        for located in problems {
            let file = located.position.file
            // The lines of a part are not those of the file.
            guard located.position.part == nil else {
                Self.print(located, lines: nil, to: place)
                continue
            }
            let lines = files[file] ?? SourceLines(file: file)
            files[file] = .some(lines)
            Self.print(located, lines: lines, to: place)
        }
    }

    /// Problems that come all at once.
    static func print(_ problems: [Located<some ReadableProblem>], to place: Place = .output) {
        var report = ProblemReport(to: place)
        report.print(problems)
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
