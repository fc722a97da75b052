import ArgumentParser
import ExamOffice
import QuestionBank

/// `xuefa plan withdraw`
struct WithdrawEvidence: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw",
            abstract: text(
                "撤销一条登记错的记录（记录保留，写明理由）",
                "Withdraw a record that was wrong; it stays on file with the reason"
            )
        )
    }

    @Argument(
        help: help("记录的编号（plan explain 里有）", "The record's number, as 'plan explain' shows it", value: ("编号", "number"))
    )
    var number: Int

    @Option(help: help("理由", "Why", value: ("理由", "reason")))
    var reason: String

    @OptionGroup var actor: ActorOption

    func run() throws {
        try Workspace.open().attempt { try $0.withdraw(evidence: number, by: actor.name, reason: reason) }
        Console.print(text("已撤销第 \(number) 号记录", "record \(number) is withdrawn"))
    }
}

/// `xuefa plan exempt`
struct ExemptStaff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "exempt",
            abstract: text("批准某人免修或缓修一项要求", "Exempt somebody from a requirement, for the year or until a day")
        )
    }

    @Argument(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staffID: String

    @Option(help: help("要求的 id", "The requirement's id", value: ("要求", "requirement")))
    var requirement: String

    @Option(help: help("批准人", "Who approved it", value: ("姓名", "name")))
    var approvedBy: String

    @Option(help: help("理由", "Why", value: ("理由", "reason")))
    var reason: String

    @Option(help: help("缓到哪一天（不写则全年免修）", "The last day of it (without it: the whole year)", value: ("日期", "day")))
    var until: Day?

    @OptionGroup var choice: PlanChoice

    func run() throws {
        let workspace = try Workspace.open()
        let id = try choice.resolved(in: workspace)
        let grant = try workspace.attempt {
            try $0.exempt(
                staffID,
                from: requirement,
                of: id,
                approvedBy: approvedBy,
                reason: reason,
                until: until
            )
        }
        guard grant.isNew else {
            Console.error(
                text(
                    "这项免修已经批准过（第 \(grant.number) 号），没有重复登记",
                    "this exemption stands in the record already (number \(grant.number)) and was not recorded again"
                )
            )
            return
        }
        Console.print(
            until.map {
                text(
                    "已批准 \(staffID) 的“\(requirement)”缓修到 \($0)",
                    "\(staffID) is exempt from '\(requirement)' until \($0)"
                )
            } ?? text("已批准 \(staffID) 免修“\(requirement)”", "\(staffID) is exempt from '\(requirement)'")
        )
    }
}
