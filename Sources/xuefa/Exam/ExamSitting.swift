import BankFormats
import ExamOffice
import ExamRunner
import ExamScreen
import Foundation
import TextLayout

/// Seats a candidate and runs the exam in one of its three forms; what happens at the end is the same for all.
struct ExamSitting {
    let workspace: Workspace
    let examID: String
    let staffID: String
    /// The command line that takes an interrupted attempt up again.
    var resumeCommand: String
    /// Whether the workspace goes away after hand-in, so that the result cannot be asked for again.
    var isThrowAway = false

    init(workspace: Workspace, examID: String, staffID: String) {
        self.workspace = workspace
        self.examID = examID
        self.staffID = staffID
        resumeCommand = Invocation.current.command("exam take \(examID) --staff \(staffID)")
    }

    private var language: Language { Invocation.current.language }

    /// Fills the terminal.
    @discardableResult
    func onScreen() throws(CommandFailure) -> AttemptResult? {
        guard FullScreenExam.isPossible else { return try lineByLine() }
        let seat = try sit()
        let ending: ExamEnding
        do {
            ending = try FullScreenExam.run(seat: seat, language: language, time: workspace.office.time)
        } catch {
            switch error {
            case .notATerminal:
                return try lineByLine(seat)
            case .refused(let code):
                throw CommandFailure(
                    .inputOutput,
                    "不能使用终端（\(String(cString: strerror(code)))）；可以加 --plain 一行一行作答",
                    "the terminal cannot be used (\(String(cString: strerror(code)))); add --plain to go line by line"
                )
            }
        }
        if case .submitted(let result) = ending { summarise(result) }
        return try finish(ending, at: seat)
    }

    /// One line at a time, on standard input and output.
    @discardableResult
    func lineByLine() throws(CommandFailure) -> AttemptResult? { try lineByLine(try sit()) }

    private func lineByLine(_ seat: Sitting) throws(CommandFailure) -> AttemptResult? {
        let ending = PlainExam.run(
            seat: seat,
            language: language,
            time: workspace.office.time,
            width: Console.outputIsTerminal ? Console.width : nil,
            read: { readLine(strippingNewline: true) },
            write: Console.printRaw
        )
        return try finish(ending, at: seat)
    }

    /// From a file, and hands in.
    func fromFile(_ path: String) throws(CommandFailure) {
        let bytes: [UInt8]
        do {
            bytes =
                path == "-"
                ? Array(FileHandle.standardInput.readDataToEndOfFile())
                : try FileAccess.bytes(of: path, limit: 1 << 20)
        } catch {
            throw CommandFailure(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.badData, "\(path) 不是 UTF-8 文字", "\(path) is not UTF-8 text")
        }
        let file: AnswerFile
        do {
            file = try AnswerFile.parse(text)
        } catch {
            throw complain(error.problems, in: path)
        }
        switch file.sit(try sit()) {
        case .submitted(let result): show(result)
        case .unreadable(let problems): throw complain(problems, in: path)
        case .refused(let error, _): throw error.failure
        }
    }

    private func complain(_ problems: [AnswerFile.Problem], in path: String) -> CommandFailure {
        let label = text("错误", "error")
        for problem in problems { Console.print("\(path):\(problem.line): \(label): \(problem.text[language])") }
        return .said(.badData)
    }

    private func sit() throws(CommandFailure) -> Sitting {
        let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? text("无终端", "no terminal")
        let seat = "\(terminal), \(text("进程", "process")) \(getpid())"
        return try workspace.attempt { try $0.sit(examID: examID, staffID: staffID, seat: seat) }
    }

    private func finish(_ ending: ExamEnding, at seat: Sitting) throws(CommandFailure) -> AttemptResult? {
        switch ending {
        case .submitted(let result):
            return result
        case .left, .suspended:
            sayHowToResume(hasBegun: seat.state != nil)
            return nil
        case .terminated(let signal):
            sayHowToResume(hasBegun: seat.state != nil)
            // As the shell reports a program that a signal ended.
            Foundation.exit(128 + signal)
        case .refused(let error):
            throw error.failure
        }
    }

    private func sayHowToResume(hasBegun: Bool) {
        Console.error(
            hasBegun
                ? text(
                    "已保存的答案都在；计时不停。继续作答：\(resumeCommand)",
                    "Every saved answer is kept and the clock runs on. To go on: \(resumeCommand)"
                )
                : text(
                    "考试还没有开始，没有计时。开始作答：\(resumeCommand)",
                    "The exam has not begun and no time has run. To begin: \(resumeCommand)"
                )
        )
    }

    private func summarise(_ result: AttemptResult) {
        show(result, isWhole: false)
        guard !isThrowAway else { return }
        let command = Invocation.current.command("exam result \(examID) --staff \(staffID)")
        Console.error(text("再看一遍：\(command)", "To see it again: \(command)"))
    }

    private func show(_ result: AttemptResult, isWhole: Bool = true) {
        let lines = ResultText.lines(
            for: result,
            language: language,
            width: min(Console.width, 100),
            time: workspace.office.time,
            withQuestions: isWhole
        )
        lines.forEach(Console.print)
    }
}
