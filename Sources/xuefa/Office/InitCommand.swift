import ArgumentParser
import ExamRunner

/// `xuefa init`
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: text("建立工作区（一个文件夹，里面只有一个数据库文件）", "Make a workspace: a folder with one database file"),
            discussion: text(
                "工作区保存题库版本、人员、考试、答卷和学习计划。已有的工作区不会被改动。",
                "The workspace keeps bank versions, staff, exams, attempts and plans. An existing one is left alone."
            )
        )
    }

    @Option(
        name: .customLong("utc-offset"),
        help: help(
            "本单位所在时区与 UTC 的差，如 +08:00",
            "The office's distance from UTC, such as +08:00",
            value: ("时差", "offset")
        )
    )
    var offset = UTCOffset(time: .china)

    func run() throws {
        let home = Invocation.current.home
        _ = try Workspace.create(at: home, time: offset.time)
        Console.print(text("已建立工作区：\(home)", "workspace made: \(home)"))
        Console.error(
            text(
                "下一步：xuefa bank load <题库文件夹>，xuefa staff import <花名册.csv>",
                "next: xuefa bank load <folder>, xuefa staff import <roster.csv>"
            )
        )
    }
}

/// `+08:00`, `-03:30`, `Z`.
struct UTCOffset: ExpressibleByArgument {
    let time: OfficeTime

    init(time: OfficeTime) {
        self.time = time
    }

    init?(argument: String) {
        if argument == "Z" || argument == "z" {
            time = OfficeTime(minutesFromUTC: 0)
            return
        }
        guard let match = argument.wholeMatch(of: /([+-])(\d{1,2}):?(\d{2})/), let hours = Int(match.2),
            let minutes = Int(match.3), hours <= 14, minutes < 60
        else { return nil }
        time = OfficeTime(minutesFromUTC: (hours * 60 + minutes) * (match.1 == "-" ? -1 : 1))
    }

    var defaultValueDescription: String {
        let minutes = abs(time.minutesFromUTC)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return (time.minutesFromUTC < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    }
}
