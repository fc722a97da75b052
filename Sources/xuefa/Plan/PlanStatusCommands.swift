import ArgumentParser
import Documents
import ExamOffice
import QuestionBank
import Reporting

/// The formats of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
}

/// `--format` and `--output`, for everything that is a document.
struct DocumentOptions: ParsableArguments {
    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = ReportFormat.text

    @Option(
        help: help("写到文件（默认标准输出）", "Write to a file (default: standard output)", value: ("文件", "file")),
        completion: .file()
    )
    var output: String?

    /// Writes the document where it was asked for.
    func write(_ document: any Document) throws(CommandFailure) {
        let content = try format.content(of: document, width: output == nil ? min(Console.width, 120) : nil)
        if let output {
            try OutputFile.write(content, to: output)
            Console.error(text("已写入 \(output)", "\(output) written"))
        } else {
            Console.printRaw(content.hasSuffix("\n") ? content : content + "\n")
        }
    }
}

extension ReportFormat {
    func content(of document: any Document, width: Int?) throws(CommandFailure) -> String {
        switch self {
        case .text: return document.text(width: width)
        case .csv: return document.csv()
        case .json:
            do {
                return try document.json()
            } catch {
                throw CommandFailure(.software, "不能输出 JSON", "cannot write JSON")
            }
        }
    }
}

/// `xuefa plan status`
struct PlanStatus: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: text("每个人每项要求的完成情况", "Everybody's status on every requirement"),
            discussion: text(
                "状态：未开始、进行中、已完成、逾期完成、逾期未完成、免修。规则见 docs/learning-plan.md；为什么是这个状态，用 xuefa plan explain 查看。考试成绩在公布之前也计入：这条命令供组织学习的人使用。",
                "The statuses and their rules are in docs/learning-plan.md; 'xuefa plan explain' says why somebody has one. Scores count before their release too: this command is for those who run the plan."
            )
        )
    }

    @OptionGroup var plan: PlanOptions
    @OptionGroup var document: DocumentOptions

    func run() throws {
        let (record, day) = try plan.record(in: try Workspace.open())
        try document.write(PlanStatusDocument(record, asOf: day, language: Invocation.current.language))
    }
}

/// `xuefa plan explain`
struct ExplainStaff: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: text("说明某人每项要求的规则、依据、日期和状态", "Explain somebody's statuses: rule, evidence, dates"),
            discussion: text(
                "〔〕里是记录的编号，登记错了的用 xuefa plan withdraw 撤销。考试成绩在公布之前也会显示：这条命令供组织学习的人使用。",
                "The number of a record stands in [ ]; 'xuefa plan withdraw' withdraws one that is wrong. Scores show before their release too: this command is for those who run the plan."
            )
        )
    }

    @Argument(help: help("工号", "The staff id", value: ("工号", "staff-id")))
    var staffID: String

    @OptionGroup var plan: PlanOptions
    @OptionGroup var document: DocumentOptions

    func run() throws {
        let workspace = try Workspace.open()
        _ = try workspace.attempt { try $0.member(staffID) }
        let (record, day) = try plan.record(in: workspace)
        let language = Invocation.current.language
        guard let explanation = PlanExplanationDocument(staffID, in: record, asOf: day, language: language) else {
            throw CommandFailure(
                .noInput,
                "\(staffID) 不在计划“\(record.plan.title)”的范围内",
                "the plan '\(record.plan.title)' asks nothing of \(staffID)"
            )
        }
        try document.write(explanation)
    }
}
