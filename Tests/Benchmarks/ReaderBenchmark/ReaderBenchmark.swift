import BankFormats
import Foundation
import QuestionBank

/// Reads a file of items with the reader of its format and does nothing else, to be timed beside other readers.
///
///     ReaderBenchmark FORMAT FILE COUNT
///
/// It fails unless the file holds so many sound items, so that no time is measured of a reader that gave up.
@main
enum ReaderBenchmark {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let codec = ExchangeFormat(rawValue: arguments[1])?.codec,
            let count = Int(arguments[3])
        else { fail("ReaderBenchmark FORMAT FILE COUNT") }
        var sound = 0
        do {
            let summary = try codec.read(ExchangeSource(path: arguments[2])) { read in
                if read.item != nil { sound += 1 }
            }
            let errors = summary.problems.filter { $0.problem.severity == .error }
            guard errors.isEmpty else { fail("\(errors[0])") }
        } catch {
            fail("\(error)")
        }
        guard sound == count else { fail("\(sound) sound items instead of \(count)") }
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(1)
    }
}
