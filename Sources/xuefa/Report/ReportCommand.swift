import ArgumentParser
import Documents

/// `xuefa report`
struct ReportCommand: ParsableCommand, CommandGroup {
    static let path = ["report"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: text("报表", "Reports"),
            subcommands: [ReportCompletion.self]
        )
    }
}

/// `xuefa report completion`
struct ReportCompletion: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "completion",
            abstract: text(
                "完成情况报表：每人、各科室和合计",
                "The completion report: by person, by department and in total"
            ),
            discussion: text(
                "应考、参考率、合格率、优秀率、平均分、完成率；每个比率的分母见 docs/learning-plan.md。CSV 带 BOM，Excel 可以直接打开。",
                "Candidates, participation, pass, excellence, average and completion; docs/learning-plan.md defines every denominator. CSV has a byte order mark, so that Excel shows Chinese."
            )
        )
    }

    @OptionGroup var plan: PlanOptions
    @OptionGroup var document: DocumentOptions

    func run() throws {
        let (record, day) = try plan.record(in: try Workspace.open())
        try document.write(CompletionDocument(record, asOf: day, language: Invocation.current.language))
    }
}
