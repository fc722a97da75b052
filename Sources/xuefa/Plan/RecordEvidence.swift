import ArgumentParser
import ExamOffice
import QuestionBank
import Reporting
import TextLayout

/// What `plan record` can record one of.
enum MatterOption: String, ExpressibleByArgument, CaseIterable {
    case hours
    case meeting
    case reading

    /// What help and messages offer; both languages' words are taken.
    static var allValueStrings: [String] {
        Invocation.current.language == .chinese ? ["学时", "会议", "阅读"] : allCases.map(\.rawValue)
    }

    /// The words of a file's column 事项 will do, too.
    init?(argument: String) {
        switch argument {
        case "学时": self = .hours
        case "会议": self = .meeting
        case "阅读": self = .reading
        default: self.init(rawValue: argument)
        }
    }
}

/// `xuefa plan record`
struct RecordEvidence: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record",
            abstract: text(
                "登记学时、会议、阅读：一条，或一个 CSV 或 XLSX 文件",
                "Record hours, meetings and readings: one, or a CSV or XLSX file"
            ),
            discussion: text(
                "一条：xuefa plan record --staff 1001 --matter 学时 --subject 集中学习 --hours 2 --on 2026-03-05。文件的列：工号、事项（学时/会议/阅读）、类别/题名、数量、日期、备注；有一处错误就什么也不登记。",
                "One: xuefa plan record --staff 1001 --matter hours --subject lectures --hours 2 --on 2026-03-05. A file has the columns staff id, matter (hours/meeting/reading), subject, amount, day, note; with one error nothing is recorded."
            )
        )
    }

    @Argument(
        help: help("CSV 或 XLSX 文件", "A CSV or XLSX file", value: ("文件", "file")),
        completion: .file(extensions: ["csv", "xlsx"])
    )
    var file: String?

    @Option(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staff: String?

    @Option(help: help("事项，也可写 hours、meeting、reading", "The matter", value: ("事项", "matter")))
    var matter: MatterOption?

    @Option(help: help("学习或会议的类别，或读物的题名", "The kind of study or meeting, or the title read", value: ("类别", "subject")))
    var subject: String?

    @Option(help: help("学时数，如 1.5", "Hours of study, such as 1.5", value: ("学时", "hours")))
    var hours: String?

    @Option(help: help("日期", "The day", value: ("日期", "day")))
    var on: Day?

    @Option(help: help("备注", "A note", value: ("备注", "note")))
    var note: String = ""

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let evidence = try file.map { try fromFile($0, in: workspace) } ?? [fromOptions(in: workspace)]
        let recording = try workspace.attempt { try $0.record(evidence, by: actor.name) }
        if !recording.known.isEmpty {
            Console.error(
                text(
                    "\(recording.known.count) 条与已有记录完全相同，没有重复登记",
                    "\(recording.known.count) stand in the record already and were not recorded again"
                )
            )
        }
        for subject in recording.uncounted { Console.error(subject.warning[Invocation.current.language]) }
        guard let first = recording.recorded.first, let last = recording.recorded.last else { return }
        let range = first == last ? "\(first)" : "\(first)–\(last)"
        Console.print(
            text(
                "已登记 \(recording.recorded.count) 条（编号 \(range)）",
                "recorded \(recording.recorded.count) (number \(range))"
            )
        )
    }

    private func fromFile(_ path: String, in workspace: Workspace) throws(CommandFailure) -> [NewEvidence] {
        guard staff == nil, matter == nil, subject == nil, hours == nil, on == nil else {
            throw CommandFailure(.usage, "给了文件就不要再给单条的选项", "give a file or the options of one record, not both")
        }
        let staff = Set(try workspace.attempt { try $0.staff() }.map(\.id))
        let today = workspace.office.today
        return try InputFile.table(path) { table in
            let reading = AttendanceFile.read(table, staff: staff, today: today)
            return (reading.evidence, reading.problems)
        }
    }

    private func fromOptions(in workspace: Workspace) throws(CommandFailure) -> NewEvidence {
        guard let staff, let matter, let subject, let on else {
            throw CommandFailure(
                .usage,
                "请给 CSV 或 XLSX 文件，或给 --staff、--matter、--subject、--on（学时还要 --hours）",
                "give a CSV or XLSX file, or --staff, --matter, --subject, --on (and --hours for hours)"
            )
        }
        guard on <= workspace.office.today else {
            throw CommandFailure(.badData, "日期 \(on) 还没有到", "the day \(on) has not come yet")
        }
        switch matter {
        case .hours:
            guard let minutes = hours.flatMap(StudyTime.minutes) else {
                throw CommandFailure(.usage, "学时要用 --hours 写明，如 2 或 1.5", "hours need --hours, such as 2 or 1.5")
            }
            return NewEvidence(staffID: staff, matter: .studyTime(kind: subject, minutes: minutes), on: on, note: note)
        case .meeting:
            return NewEvidence(staffID: staff, matter: .meeting(kind: subject), on: on, note: note)
        case .reading:
            return NewEvidence(staffID: staff, matter: .reading(title: subject), on: on, note: note)
        }
    }
}

extension UncountedSubject {
    /// That it counts for nothing, to whoever recorded it.
    fileprivate var warning: Localized {
        let title = matter.title
        return Localized(
            "注意：\(year) 年的计划没有一项要求用到\(title.chinese)“\(name)”，登记了也不计入"
                + (suggestion.map { "；是不是“\($0)”？" } ?? "；请核对名称"),
            "note: no requirement of a plan of \(year) names the \(title.english) '\(name)', so it counts for nothing"
                + (suggestion.map { "; did you mean '\($0)'?" } ?? "; check the name")
        )
    }
}

extension UncountedSubject.Matter {
    fileprivate var title: Localized {
        switch self {
        case .studyTime: Localized("学习类别", "kind of study")
        case .meeting: Localized("会议类别", "kind of meeting")
        case .reading: Localized("读物", "title")
        }
    }
}
