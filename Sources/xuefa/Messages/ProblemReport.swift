import BankFormats
import QuestionBank
import TextLayout

/// Prints problems with the lines that they are in.
struct ProblemReport {
    /// Where problems go: to the output where they are what was asked for, aside where the output is something else.
    enum Place {
        case output
        case aside
    }

    /// What is still to be written, of which a bank that was just imported has one for every item.
    private static let pending: Set = ["no-citation", "no-rationale"]

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

    /// Problems that come all at once; of what is only still to be written the first are shown, and the rest counted.
    static func print(_ problems: [Located<some ReadableProblem>], to place: Place = .output) {
        var report = ProblemReport(to: place)
        var tally = RemarkTally()
        for located in problems {
            if let code = located.problem.code, pending.contains(code) {
                let message = located.problem.message[Invocation.current.language]
                guard tally.isShown(code, code: code, message: message, at: located.position) else { continue }
            }
            report.print([located])
        }
        for line in tally.rest { print(line, to: place) }
    }

    /// Problems of one text that has been decoded already.
    static func print(_ problems: [Located<some ReadableProblem>], text: String) {
        let lines = SourceLines(text)
        for located in problems { print(located, lines: lines, to: .output) }
    }

    private static func print(_ located: Located<some ReadableProblem>, lines: SourceLines?, to place: Place) {
        let line = lines?[located.position.line]
        let text = ProblemPrinter(language: Invocation.current.language).text(located, line: line)
        print(text, to: place)
    }

    private static func print(_ line: String, to place: Place) {
        switch place {
        case .output: Console.print(line)
        case .aside: Console.error(line)
        }
    }
}
