import ArgumentParser
import Documents
import ExamOffice
import ExamRunner
import QuestionBank
import TextLayout

/// `xuefa exam list`
struct ListExams: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: text("列出考试", "List the exams"))
    }

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let workspace = try Workspace.open()
        let time = workspace.office.time
        let exams = try workspace.attempt { try $0.exams() }
        switch format {
        case .json:
            try JSONOutput.print(exams.map { ExamDocument($0, time: time) })
        case .text:
            guard !exams.isEmpty else {
                Console.error(text("还没有考试；用 xuefa exam schedule 安排", "no exam yet; use 'xuefa exam schedule'"))
                return
            }
            let table = TextTable(
                columns: [
                    .init(text("考试", "exam")), .init(text("标题", "title")), .init(text("开放", "opens")),
                    .init(text("结束", "closes")), .init(text("答卷", "attempts"), .right),
                    .init(text("已交", "handed in"), .right), .init(text("待复核题", "stale"), .right),
                ],
                rows: exams.map {
                    [
                        $0.exam.id, $0.exam.title, time.text(of: $0.exam.opens), time.closingText(of: $0.exam.closes),
                        String($0.attempts), String($0.submitted),
                        $0.stale.isEmpty ? "—" : "\($0.stale.count)" + ($0.shortages.isEmpty ? "" : " !"),
                    ]
                }
            )
            table.lines().forEach(Console.print)
            for exam in exams where !exam.shortages.isEmpty { Console.error(exam.warning ?? "") }
        }
    }
}

/// `xuefa exam show`
struct ShowExam: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: text("查看一场考试和它的答卷", "Show an exam and its attempts"),
            discussion: text(
                "分数在公布之前也会显示：这条命令供组织考试的人使用。",
                "Scores show before their release too: this command is for those who run the exam."
            )
        )
    }

    @Argument(help: help("考试的 id", "The exam's id", value: ("考试", "exam")))
    var exam: String

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let workspace = try Workspace.open()
        let time = workspace.office.time
        let (overview, attempts) = try workspace.attempt { office in
            let attempts = try office.attempts(examID: exam)
            return (try office.exam(exam), attempts)
        }
        if format == .json {
            try JSONOutput.print(ExamDocument(overview, attempts: attempts, time: time))
            return
        }
        let scheduled = overview.exam
        let pairs: [(String, String)] = [
            (text("考试", "exam"), "\(scheduled.id) \(scheduled.title)"),
            (text("考试时段", "open"), scheduled.windowText(in: time)),
            (
                text("限时", "time limit"),
                text("\(scheduled.timeLimitMinutes) 分钟", "\(scheduled.timeLimitMinutes) minutes")
            ),
            (
                text("分数", "points"),
                text(
                    "满分 \(scheduled.blueprint.totalPoints)，合格 \(scheduled.passMark)，优秀 \(scheduled.excellentMark)",
                    "\(scheduled.blueprint.totalPoints) in all, pass at \(scheduled.passMark), excellent at \(scheduled.excellentMark)"
                )
            ),
            (text("可考次数", "attempts allowed"), String(scheduled.attemptsAllowed)),
            (text("公布", "release"), scheduled.release.title[Invocation.current.language]),
        ]
        let column = (pairs.map { CellWidth.width(of: $0.0) }.max() ?? 0) + 2
        for (name, value) in pairs { Console.print(CellWidth.padded(name, to: column) + value) }
        Console.print("")
        blueprintTable(scheduled).lines().forEach(Console.print)
        if !overview.stale.isEmpty {
            Console.print("")
            staleTable(overview.stale).lines().forEach(Console.print)
        }
        if let warning = overview.warning { Console.error(warning) }
        if !attempts.isEmpty {
            Console.print("")
            attemptTable(attempts, time: time).lines().forEach(Console.print)
        }
    }

    private func blueprintTable(_ exam: Exam) -> TextTable {
        let isChinese = Invocation.current.language == .chinese
        return TextTable(
            columns: [
                .init(text("题库", "bank")), .init(text("章", "chapter")), .init(text("题型", "kind")),
                .init(text("层次", "level")), .init(text("题数", "count"), .right),
                .init(text("每题分", "points each"), .right),
            ],
            rows: exam.blueprint.lines.map { line in
                [
                    line.bank, line.chapter ?? "—", isChinese ? line.kind.chineseName : line.kind.englishName,
                    line.level.map { isChinese ? $0.chineseName : $0.englishName } ?? "—", String(line.count),
                    line.points.description,
                ]
            }
        )
    }

    /// The entries of the exam's pool that no paper draws.
    private func staleTable(_ entries: [StaleEntry]) -> TextTable {
        TextTable(
            columns: [
                .init(text("待复核的题", "stale entry")), .init(text("题库", "bank")), .init(text("自", "since")),
                .init(text("原因", "why")),
            ],
            rows: entries.map {
                [$0.entryID, $0.bank, $0.since.description, $0.reason.name[Invocation.current.language]]
            }
        )
    }

    private func attemptTable(_ attempts: [AttemptOverview], time: OfficeTime) -> TextTable {
        TextTable(
            columns: [
                .init(text("工号", "staff id")), .init(text("次", "no."), .right),
                .init(text("开始", "started")), .init(text("状态", "state")),
                .init(text("已答", "answered"), .right), .init(text("得分", "score"), .right),
                .init(text("用时", "time used"), .right), .init(text("时钟调整", "clock moved"), .right),
            ],
            rows: attempts.map { attempt in
                [
                    attempt.staffID, String(attempt.number), time.text(of: attempt.startedAt), attempt.stateText,
                    "\(attempt.answered)/\(attempt.questionCount)", attempt.marks?.total.description ?? "—",
                    attempt.timeUsed.map { "\($0 / 60_000):" + ($0 / 1000 % 60 < 10 ? "0" : "") + "\($0 / 1000 % 60)" }
                        ?? "—",
                    attempt.clockJumps.isEmpty ? "—" : String(attempt.clockJumps.count),
                ]
            }
        )
    }
}

extension ExamOverview {
    /// What amendments mean for the exam; nil when they mean nothing.
    var warning: String? {
        guard !stale.isEmpty else { return nil }
        guard shortages.isEmpty else {
            let gaps = shortages.map { $0.message[Invocation.current.language] }.joined(separator: text("；", "; "))
            return text(
                "考试 \(exam.id) 有 \(stale.count) 道题因修法待复核，其余的题不够组卷：\(gaps)。请复核（xuefa bank review）或重新安排",
                "\(stale.count) entries of \(exam.id) are stale, and the rest does not fill a paper: \(gaps). Review them ('xuefa bank review') or schedule the exam anew"
            )
        }
        return text(
            "考试 \(exam.id) 有 \(stale.count) 道题因修法待复核，不会出现在新试卷中；详见 xuefa law impact",
            "\(stale.count) entries of \(exam.id) are stale, and no new paper draws them; see 'xuefa law impact'"
        )
    }
}

extension AttemptOverview {
    fileprivate var stateText: String {
        switch phase {
        case .inProgress: text("作答中", "in progress")
        case .submitted(.deadline, _): text("到时交卷", "handed in by the clock")
        case .submitted: marks?.isPass == true ? text("合格", "passed") : text("不合格", "failed")
        }
    }
}

extension Exam {
    /// From its opening to its closing, in the office's zone.
    func windowText(in time: OfficeTime) -> String { "\(time.text(of: opens)) – \(time.closingText(of: closes))" }
}

extension ReleasePolicy {
    var title: Localized {
        switch self {
        case .atOnce: Localized("交卷后立即公布", "at hand-in")
        case .atWindowEnd: Localized("考试时段结束时公布", "at the end of the window")
        case .byHand: Localized("手动公布（xuefa exam release）", "by hand (xuefa exam release)")
        }
    }
}
