import ArgumentParser
import Documents
import ExamOffice
import QuestionBank
import Reporting
import TextLayout

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
