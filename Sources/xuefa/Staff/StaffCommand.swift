import ArgumentParser
import ExamOffice
import QuestionBank

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
