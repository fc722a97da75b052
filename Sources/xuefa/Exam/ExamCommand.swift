import ArgumentParser
import ExamOffice
import ExamRunner
import TextLayout

/// `xuefa exam`
struct ExamCommand: ParsableCommand, CommandGroup {
    static let path = ["exam"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "exam",
            abstract: text("考试：安排、作答、成绩", "Exams: schedule, sit, results"),
            subcommands: [
                ScheduleExam.self, ListExams.self, ShowExam.self, TakeExam.self, ExamResult.self, ReleaseExam.self,
            ]
        )
    }
}

/// `xuefa exam schedule`
struct ScheduleExam: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schedule",
            abstract: text("按文件安排一场考试", "Schedule an exam from a file"),
            discussion: text(
                "文件写明标题、组卷方案、限时、考试时段、合格分等，格式见 docs/exam-file.md。题目从题库此刻的版本中抽取，以后修改题库不影响这场考试。题不够时会列出每一处缺口，什么也不安排。",
                "The file gives title, blueprint, time limit, window, pass mark and so on; see docs/exam-file.md. The exam draws from the banks as they are now; later changes do not touch it. If the banks cannot fill the blueprint, every shortage is named and nothing is scheduled."
            )
        )
    }

    @Argument(
        help: help("考试文件（YAML）", "The exam file (YAML)", value: ("文件", "file")),
        completion: .file(extensions: ["yaml"])
    )
    var file: String

    @Flag(help: help("替换同一 id 的考试（尚无人答卷时）", "Replace the exam of the same id while nobody has sat it"))
    var replace = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let time = workspace.office.time
        let exam: Exam = try InputFile.yaml(file) { root in
            let reading = ExamFile.read(root, time: time)
            return (reading.exam, reading.problems)
        }
        let overview = try workspace.attempt { office in
            _ = try office.schedule(exam, by: actor.name, isReplacing: replace)
            return try office.exam(exam.id)
        }
        let window = exam.windowText(in: time)
        Console.print(
            text(
                "已安排考试 \(exam.id)《\(exam.title)》：满分 \(exam.blueprint.totalPoints)，合格 \(exam.passMark)，限时 \(exam.timeLimitMinutes) 分钟，\(window)",
                "scheduled \(exam.id) '\(exam.title)': \(exam.blueprint.totalPoints) points, pass at \(exam.passMark), \(exam.timeLimitMinutes) minutes, \(window)"
            )
        )
        if let warning = overview.warning { Console.error(warning) }
        guard exam.closes > SystemClock().reading().wall else {
            Console.error(
                text(
                    "注意：这场考试的结束时间已过，没有人能作答；若不是有意的，请改 closes，再加 --replace 安排一次",
                    "note: this exam has closed already, and nobody can sit it; if that is not meant, correct 'closes' and schedule it again with --replace"
                )
            )
            return
        }
        Console.error(
            text("考生作答：xuefa exam take \(exam.id) --staff <工号>", "to sit it: xuefa exam take \(exam.id) --staff <id>")
        )
    }
}

/// `xuefa exam release`
struct ReleaseExam: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "release",
            abstract: text("公布成绩和答案（适用于手动公布的考试）", "Release scores and keys of an exam that is released by hand")
        )
    }

    @Argument(help: help("考试的 id", "The exam's id", value: ("考试", "exam")))
    var exam: String

    @OptionGroup var actor: ActorOption

    func run() throws {
        try Workspace.open().attempt { try $0.release(exam, by: actor.name) }
        Console.print(text("已公布考试 \(exam) 的成绩和答案", "scores and keys of \(exam) are released"))
    }
}
