import ArgumentParser
import ExamOffice
import ExamRunner
import ExamScreen
import Foundation
import TextLayout

/// `xuefa exam take`
struct TakeExam: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "take",
            abstract: text("参加考试", "Sit an exam"),
            discussion: text(
                "在终端里是全屏界面，按 ? 看按键；没有终端或用 --plain 时一行一行作答；--answers 从文件作答并交卷。每个答案存盘以后才显示“已保存”；中断后再运行同一命令，从原处继续，计时不停。设了 PIN 的人会被问 PIN（也可放在环境变量 XUEFA_PIN 里）。",
                "At a terminal it fills the screen (? shows the keys); without one, or with --plain, it goes line by line; --answers sits it from a file and hands in. An answer is on disk before it is called saved; after an interruption the same command goes on where it was, and the clock never stops. Who has a PIN is asked for it (or it is taken from XUEFA_PIN)."
            )
        )
    }

    @Argument(help: help("考试的 id", "The exam's id", value: ("考试", "exam")))
    var exam: String

    @Option(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staff: String

    @Flag(help: help("一行一行作答，适合读屏软件和脚本", "Line by line, for screen readers and scripts"))
    var plain = false

    @Option(
        help: help(
            "从文件作答并交卷：每行“题号: 答案”",
            "Sit it from a file and hand in: lines of 'number: answer'",
            value: ("文件", "file")
        ),
        completion: .file()
    )
    var answers: String?

    func run() throws {
        let workspace = try Workspace.open()
        try authorise(in: workspace)
        var sitting = ExamSitting(workspace: workspace, examID: exam, staffID: staff)
        if plain { sitting.resumeCommand += " --plain" }
        if let answers {
            try sitting.fromFile(answers)
        } else if plain || !Console.inputIsTerminal || !Console.outputIsTerminal {
            try sitting.lineByLine()
        } else {
            try sitting.onScreen()
        }
    }

    private func authorise(in workspace: Workspace) throws(CommandFailure) {
        guard try workspace.attempt({ try $0.hasPIN(staff) }) else { return }
        let pin = try PINPrompt.existing()
        guard try workspace.attempt({ try $0.checkPIN(staff, pin) }) else {
            throw CommandFailure(.notAllowed, "PIN 不对", "wrong PIN")
        }
    }
}

/// `xuefa exam result`
struct ExamResult: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "result",
            abstract: text(
                "查看成绩；公布后还有答案、解析和应再读的条文",
                "Show a result; once released also keys, rationales and articles to read again"
            )
        )
    }

    @Argument(help: help("考试的 id", "The exam's id", value: ("考试", "exam")))
    var exam: String

    @Option(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staff: String

    @Option(help: help("第几次答卷（默认最后一次）", "Which attempt (default: the last)", value: ("次", "number")))
    var attempt: Int?

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let workspace = try Workspace.open()
        let result = try workspace.attempt { try $0.result(examID: exam, staffID: staff, attempt: attempt) }
        switch format {
        case .text:
            ResultText.lines(
                for: result,
                language: Invocation.current.language,
                width: min(Console.width, 100),
                time: workspace.office.time
            ).forEach(Console.print)
        case .json:
            try JSONOutput.print(ResultDocument(result, time: workspace.office.time))
        }
    }
}
