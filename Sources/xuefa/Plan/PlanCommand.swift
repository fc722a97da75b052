import ArgumentParser
import ExamOffice
import QuestionBank
import Reporting
import TextLayout

/// `xuefa plan`
struct PlanCommand: ParsableCommand, CommandGroup {
    static let path = ["plan"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan",
            abstract: text("年度学习计划：载入、登记、免修、完成情况", "The annual learning plan: load, record, exempt, status"),
            subcommands: [
                LoadPlan.self, ListPlans.self, RecordEvidence.self, WithdrawEvidence.self, ExemptStaff.self,
                PlanStatus.self, ExplainStaff.self,
            ]
        )
    }
}

/// `xuefa plan load`
struct LoadPlan: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "load",
            abstract: text("载入学习计划；再次载入会更新", "Load a learning plan; loading again updates it"),
            discussion: text("格式见 docs/learning-plan.md。", "The format is in docs/learning-plan.md.")
        )
    }

    @Argument(
        help: help("学习计划文件（YAML）", "The plan file (YAML)", value: ("文件", "file")),
        completion: .file(extensions: ["yaml"])
    )
    var file: String

    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try Workspace.open()
        let plan: LearningPlan = try InputFile.yaml(file) { root in
            let reading = PlanFile.read(root)
            return (reading.plan, reading.problems)
        }
        let load = try workspace.attempt { try $0.loadPlan(plan, by: actor.name) }
        if !load.unknownExams.isEmpty {
            Console.error(
                text(
                    "注意：计划里的考试还没有安排：\(load.unknownExams.joined(separator: "、"))",
                    "note: the plan names exams that are not scheduled yet: \(load.unknownExams.joined(separator: ", "))"
                )
            )
        }
        Console.print(
            text(
                "已载入计划 \(plan.id)《\(plan.title)》：\(plan.groups.count) 个人员组，\(plan.requirements.count) 项要求",
                "loaded plan \(plan.id) '\(plan.title)': \(plan.groups.count) groups, \(plan.requirements.count) requirements"
            )
        )
    }
}

/// `xuefa plan list`
struct ListPlans: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: text("列出学习计划", "List the learning plans"))
    }

    func run() throws {
        let plans = try Workspace.open().attempt { try $0.plans() }
        guard !plans.isEmpty else {
            Console.error(text("还没有学习计划；用 xuefa plan load 载入", "no plan yet; use 'xuefa plan load'"))
            return
        }
        let table = TextTable(
            columns: [
                .init(text("计划", "plan")), .init(text("年度", "year")), .init(text("标题", "title")),
                .init(text("要求", "requirements"), .right),
            ],
            rows: plans.map { [$0.plan.id, String($0.plan.year), $0.plan.title, String($0.plan.requirements.count)] }
        )
        table.lines().forEach(Console.print)
    }
}

/// `--plan`: which plan is meant, when there are several.
struct PlanChoice: ParsableArguments {
    @Option(
        name: .customLong("plan"),
        help: help("计划的 id（只有一个计划时可以省略）", "The plan's id (not needed when there is one plan)", value: ("计划", "plan"))
    )
    var planID: String?

    /// The id given, or of the only plan there is.
    func resolved(in workspace: Workspace) throws(CommandFailure) -> String {
        if let planID { return planID }
        let ids = try workspace.attempt { try $0.plans() }.map(\.plan.id)
        if let only = ids.first, ids.count == 1 { return only }
        throw ids.isEmpty
            ? CommandFailure(.noInput, "还没有学习计划；用 xuefa plan load 载入", "no plan yet; use 'xuefa plan load'")
            : CommandFailure(
                .usage,
                "有几个计划，请用 --plan 选择：\(ids.joined(separator: "、"))",
                "there are several plans; choose with --plan: \(ids.joined(separator: ", "))"
            )
    }
}

/// `--plan` and `--as-of`.
struct PlanOptions: ParsableArguments {
    @OptionGroup var choice: PlanChoice

    @Option(
        name: .customLong("as-of"),
        help: help("截至哪一天（默认今天）", "The day to judge by (default: today)", value: ("日期", "day"))
    )
    var asOf: Day?

    /// The plan's record and the as-of day.
    func record(in workspace: Workspace) throws(CommandFailure) -> (record: PlanRecord, day: Day) {
        let id = try choice.resolved(in: workspace)
        return (try workspace.attempt { try $0.planRecord(id) }, asOf ?? workspace.office.today)
    }
}
