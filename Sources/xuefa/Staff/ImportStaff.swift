import ArgumentParser
import ExamOffice
import QuestionBank
import Reporting
import TextLayout

/// `xuefa staff import`
struct ImportStaff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: text(
                "从 CSV 或 XLSX 导入花名册；再次导入会更新",
                "Import the roster from CSV or XLSX; importing again updates it"
            ),
            discussion: text(
                "列：工号、姓名、科室、职务/类别、入职日期，可选离职日期和 PIN；顺序不限。工作簿（.xlsx）读第一张有内容的工作表；CSV 的编码可以是 UTF-8（有无 BOM 均可）、UTF-16 或 GB18030。有一处错误就什么也不导入。",
                "Columns: staff id, name, department, category, joined, and if wanted left and PIN, in any order. Of a workbook (.xlsx) the first sheet that holds anything is read; CSV may be UTF-8 with or without BOM, UTF-16 or GB18030. With one error nothing is imported."
            )
        )
    }

    @Argument(
        help: help("花名册，CSV 或 XLSX 文件", "The roster, a CSV or XLSX file", value: ("文件", "file")),
        completion: .file(extensions: ["csv", "xlsx"])
    )
    var file: String

    @Flag(name: .customLong("dry-run"), help: help("只报告会有什么变化，不导入", "Only say what would change"))
    var isDryRun = false

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let rows = try InputFile.table(file) { table in
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
