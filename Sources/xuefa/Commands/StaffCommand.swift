import ArgumentParser
import Documents
import ExamOffice
import QuestionBank
import Reporting
import TextLayout

/// `xuefa staff`
struct StaffCommand: ParsableCommand, CommandGroup {
    static let path = ["staff"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "staff",
            abstract: text("人员：导入花名册、离职、PIN", "Staff: import the roster, leaving, PINs"),
            subcommands: [ImportStaff.self, ListStaff.self, LeaveStaff.self, StaffPIN.self]
        )
    }
}

/// `xuefa staff import`
struct ImportStaff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: text("从 CSV 导入花名册；再次导入会更新", "Import the roster from CSV; importing again updates it"),
            discussion: text(
                "列：工号、姓名、科室、职务/类别、入职日期，可选离职日期和 PIN；顺序不限。编码可以是 UTF-8（有无 BOM 均可）、UTF-16 或 GB18030。有一处错误就什么也不导入。",
                "Columns: staff id, name, department, category, joined, and if wanted left and PIN, in any order. UTF-8 with or without BOM, UTF-16 or GB18030. With one error nothing is imported."
            )
        )
    }

    @Argument(
        help: help("花名册 CSV 文件", "The roster, a CSV file", value: ("文件", "file")),
        completion: .file(extensions: ["csv"])
    )
    var file: String

    @Flag(name: .customLong("dry-run"), help: help("只报告会有什么变化，不导入", "Only say what would change"))
    var isDryRun = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let rows = try InputFile.csv(file) { table in
            let reading = RosterFile.read(table)
            return (reading.rows, reading.problems)
        }
        let change = try workspace.attempt { try $0.importStaff(rows, isDryRun: isDryRun, by: actor.name) }
        report(change)
    }

    private func report(_ change: RosterChange) {
        for member in change.added {
            Console.print(
                text(
                    "新增  \(member.id) \(member.name) \(member.department)",
                    "added    \(member.id) \(member.name) \(member.department)"
                )
            )
        }
        for item in change.changed {
            let what = item.differences.joined(separator: text("；", "; "))
            Console.print(
                text("变更  \(item.new.id) \(item.new.name) \(what)", "changed  \(item.new.id) \(item.new.name) \(what)")
            )
        }
        for member in change.missing {
            Console.print(
                text(
                    "不在新名单  \(member.id) \(member.name) \(member.department)",
                    "missing  \(member.id) \(member.name) \(member.department)"
                )
            )
        }
        Console.print(
            text(
                "新增 \(change.added.count) 人，变更 \(change.changed.count) 人，不变 \(change.unchanged.count) 人，不在新名单 \(change.missing.count) 人",
                "\(change.added.count) added, \(change.changed.count) changed, \(change.unchanged.count) unchanged, \(change.missing.count) missing from the list"
            )
        )
        if !change.missing.isEmpty {
            Console.error(
                text(
                    "不在新名单的人没有改动；确已离职的，用 xuefa staff leave <工号> --on <日期>",
                    "those missing were left alone; who has left is recorded with 'xuefa staff leave <id> --on <day>'"
                )
            )
        }
        if isDryRun { Console.error(text("（试运行，没有导入）", "(dry run; nothing was imported)")) }
    }
}

extension RosterChange.Change {
    /// `科室 一科→二科`.
    fileprivate var differences: [String] {
        let rows: [(Localized, String, String)] = [
            (RosterColumn.name.title, old.name, new.name),
            (RosterColumn.department.title, old.department, new.department),
            (RosterColumn.category.title, old.category, new.category),
            (RosterColumn.joined.title, old.joined?.description ?? "—", new.joined?.description ?? "—"),
            (RosterColumn.left.title, old.left?.description ?? "—", new.left?.description ?? "—"),
        ]
        return rows.filter { $0.1 != $0.2 }.map { "\($0.0[Invocation.current.language]) \($0.1)→\($0.2)" }
    }
}

/// `xuefa staff list`
struct ListStaff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: text("列出人员", "List the staff"))
    }

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let staff = try Workspace.open().attempt { try $0.staff() }
        switch format {
        case .json:
            try JSONOutput.print(staff.map(StaffDocument.init))
        case .text:
            guard !staff.isEmpty else {
                Console.error(text("还没有人员；用 xuefa staff import 导入", "nobody yet; use 'xuefa staff import'"))
                return
            }
            let columns: [RosterColumn] = [.id, .name, .department, .category, .joined, .left]
            let table = TextTable(
                columns: columns.map { TextTable.Column($0.title[Invocation.current.language]) },
                rows: staff.map { member in
                    [
                        member.id, member.name, member.department, member.category,
                        member.joined?.description ?? "—", member.left?.description ?? "—",
                    ]
                }
            )
            table.lines().forEach(Console.print)
        }
    }
}

/// A person as JSON shows them; docs/json.md.
private struct StaffDocument: Encodable {
    let id: String
    let name: String
    let department: String
    let category: String
    let joined: Nullable<String>
    let left: Nullable<String>

    init(_ member: StaffMember) {
        id = member.id
        name = member.name
        department = member.department
        category = member.category
        joined = Nullable(member.joined?.description)
        left = Nullable(member.left?.description)
    }
}

/// `xuefa staff leave`
struct LeaveStaff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "leave",
            abstract: text("登记离职，或用 --back 撤销", "Record that somebody has left, or take it back with --back")
        )
    }

    @Argument(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staffID: String

    @Option(help: help("在职的最后一天", "The last day of service", value: ("日期", "day")))
    var on: Day?

    @Flag(help: help("撤销离职登记", "Back in service"))
    var back = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        guard back != (on != nil) else {
            throw CommandFailure(
                .usage,
                "请用 --on 写明日期，或用 --back 撤销",
                "give the day with --on, or take it back with --back"
            )
        }
        try Workspace.open().attempt { try $0.recordLeaving(staffID, on: back ? nil : on, by: actor.name) }
        Console.print(
            on.map { text("已登记 \(staffID) 于 \($0) 离职", "\(staffID) left on \($0): recorded") }
                ?? text("已撤销 \(staffID) 的离职登记", "\(staffID) is back in service")
        )
    }
}

/// `xuefa staff pin`
struct StaffPIN: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pin",
            abstract: text("设置或去掉某人考试用的 PIN", "Set or remove the PIN that somebody sits exams with"),
            discussion: text(
                "在终端里会提示输入两次；没有终端时从标准输入读一行。PIN 只存散列值，无法查看。",
                "At a terminal it asks twice; without one it reads a line from standard input. Only a hash is kept."
            )
        )
    }

    @Argument(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staffID: String

    @Flag(help: help("去掉 PIN", "Remove the PIN"))
    var remove = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        _ = try workspace.attempt { try $0.member(staffID) }
        let pin = remove ? nil : try PINPrompt.new()
        try workspace.attempt { try $0.setPIN(staffID, pin, by: actor.name) }
        Console.print(
            remove
                ? text("已去掉 \(staffID) 的 PIN", "the PIN of \(staffID) was removed")
                : text("已设置 \(staffID) 的 PIN", "the PIN of \(staffID) was set")
        )
    }
}
