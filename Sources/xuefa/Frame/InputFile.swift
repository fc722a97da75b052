import BankFormats
import QuestionBank
import TextLayout

/// Files that a person wrote, on their way in: read, decoded, and every problem printed.
enum InputFile {
    /// Reads and decodes a YAML file.
    /// - Parameter decode: makes the value from the tree, with the problems found.
    static func yaml<Value, Problem: ReadableProblem>(
        _ path: String,
        decode: (SourceNode) -> (Value?, [Located<Problem>])
    ) throws(CommandFailure) -> Value {
        let reading: YAMLSource.Reading
        do {
            reading = try YAMLSource.read(file: path)
        } catch {
            throw CommandFailure(error)
        }
        ProblemReport.print(reading.problems)
        guard let root = reading.root, !reading.hasErrors else { throw nothingTaken(path) }
        let (value, problems) = decode(root)
        ProblemReport.print(problems)
        guard let value else { throw nothingTaken(path) }
        return value
    }

    /// Reads and decodes a CSV file or a workbook; with an error in it nothing is used.
    static func table<Value, Problem: ReadableProblem>(
        _ path: String,
        decode: (RecordTable) -> (Value, [Located<Problem>])
    ) throws(CommandFailure) -> Value {
        let reading: CSVSource.Reading
        do {
            reading = try RecordSource.read(path)
        } catch {
            throw CommandFailure(error)
        }
        ProblemReport.print(reading.problems, text: reading.text)
        guard let table = reading.table, !reading.problems.contains(where: { $0.problem.severity == .error }) else {
            throw nothingTaken(path)
        }
        let (value, problems) = decode(table)
        ProblemReport.print(problems, text: reading.text)
        guard !problems.contains(where: { $0.problem.severity == .error }) else { throw nothingTaken(path) }
        return value
    }

    private static func nothingTaken(_ path: String) -> CommandFailure {
        CommandFailure(.badData, "\(path) 有错误，什么也没有写入；改好后再来", "\(path) has errors; nothing was taken in")
    }
}
