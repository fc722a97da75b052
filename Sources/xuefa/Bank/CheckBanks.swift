import ArgumentParser
import BankFormats
import Documents
import QuestionBank
import TextLayout

/// `xuefa bank check`
struct CheckBanks: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: text("检查题库，一次找出全部问题", "Check banks and find every problem in one pass"),
            discussion: text(
                "每个问题注明文件、行、列，并显示那一行；方括号里的代码在 docs/bank-format.md 有说明和改法。除格式外还检查命题质量：选项有没有泄露答案，设问是否清楚，题目之间有没有重复、互相提示，答案分布是否均匀；给出的题库一起比较。有错误时退出状态为 65，只有警告时为 0。",
                "Every problem comes with file, line and column, and the line itself; docs/bank-format.md explains the code in brackets. Beside the form it looks at the writing: options that give the key away, unclear questions, items that repeat or answer each other, uneven keys; all banks given are compared with each other. Exit status 65 with errors, 0 with warnings alone."
            )
        )
    }

    @Argument(
        help: help(
            "题库文件夹、上级文件夹或单个章文件",
            "Bank folders, folders above them, or single chapter files",
            value: ("路径", "path")
        ),
        completion: .directory
    )
    var paths: [String]

    @Flag(
        help: help(
            "对照已导入的法规文本，核对数字、引文、法规名称和选项",
            "Compare figures, quotations, titles and options with the imported law texts"
        )
    )
    var againstLaw = false

    @Option(
        help: help(
            "对照哪一天有效的法规（默认今天）",
            "The day on which laws should be in force (default: today)",
            value: ("日期", "day")
        )
    )
    var on: Day?

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func validate() throws {
        guard on == nil || againstLaw else {
            throw ValidationError(text("--on 要和 --against-law 一起用", "--on goes with --against-law"))
        }
    }

    func run() throws {
        let shelf = againstLaw ? try LawShelf(Workspace.open(), on: on) : nil
        let search = BankFolder.find(at: paths)
        let readings = BankReader.read(search.folders)
        let failures = search.failures + readings.flatMap(\.failures)
        let problems =
            search.strays.map(BankFinding.located) + BankFinding.all(in: readings, of: search.folders, against: shelf)
        for failure in failures {
            Console.complain(failure.message[Invocation.current.language], in: Invocation.current.language)
        }
        let errors = problems.count { $0.problem.severity == .error }
        switch format {
        case .json:
            try JSONOutput.print(CheckDocument(problems, readings: readings))
        case .text:
            ProblemReport.print(problems)
            summarise(readings, errors: errors, warnings: problems.count - errors)
        }
        if let shelf { report(shelf.missing(for: readings.compactMap(\.bank))) }
        if let first = failures.first { throw CommandFailure.said(first.status) }
        if errors > 0 { throw CommandFailure.said(.badData) }
    }

    /// Says which laws nothing was compared with.
    private func report(_ missing: [LawVersionID]) {
        guard !missing.isEmpty else { return }
        let names = missing.map(\.description).joined(separator: text("、", ", "))
        let command = Invocation.current.command("law import")
        Console.error(
            text(
                "没有导入这些法规的文本，依据它们的题没有对照：\(names)；用 \(command) 导入",
                "these texts are not imported, and items that rest on them were not compared: \(names); use '\(command)'"
            )
        )
    }

    private func summarise(_ readings: [BankReading], errors: Int, warnings: Int) {
        let entries = readings.compactMap(\.bank).flatMap(\.entries)
        let items = entries.count { $0.kind != .caseSet }
        let sets = entries.count - items
        Console.error(
            text(
                "检查了 \(readings.count) 个题库，可用 \(items) 题、案例 \(sets) 组：\(errors) 处错误，\(warnings) 处警告",
                "banks checked: \(readings.count); usable items: \(items), case sets: \(sets); errors: \(errors), warnings: \(warnings)"
            )
        )
    }
}

/// The findings as JSON shows them; docs/json.md.
private struct CheckDocument: Encodable {
    let bankCount: Int
    let entryCount: Int
    let problems: [Finding]

    struct Finding: Encodable {
        let file: String
        let line: Int
        let column: Int
        let severity: Severity
        let code: Nullable<String>
        let message: String
    }

    init(_ problems: [Located<BankFinding>], readings: [BankReading]) {
        bankCount = readings.count
        entryCount = readings.compactMap(\.bank).reduce(0) { $0 + $1.entries.count }
        self.problems = problems.map { located in
            Finding(
                file: located.position.file,
                line: located.position.line,
                column: located.position.column,
                severity: located.problem.severity,
                code: Nullable(located.problem.code),
                message: located.problem.message[Invocation.current.language]
            )
        }
    }
}
