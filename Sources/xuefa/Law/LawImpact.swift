import ArgumentParser
import Documents
import ExamOffice
import ExamRunner
import QuestionBank

/// `xuefa law impact`
struct LawImpact: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "impact",
            abstract: text("法规修改影响哪些试题和考试", "Which items and exams an amendment touches"),
            discussion: text(
                "列出依据的条文有变动的每一道题：只改序号的给出新的依据，数字或期限有变的排在最前。新版本施行之日起，这些题不再出现在新试卷中；已经答过的试卷和成绩不变。用 --on 可以预先查看将来某一天的情况。",
                "Lists every item whose article changed: the new citation where it was only renumbered, changed figures and deadlines first. From the day the new version is in force no paper draws them; papers already sat keep their marks. --on looks ahead to a day."
            )
        )
    }

    @Option(help: help("截至哪一天（默认今天）", "As of which day (default: today)", value: ("日期", "day")))
    var on: Day?

    @Option(help: help("输出格式", "Output format", value: ("格式", "format")))
    var format = OutputFormat.text

    func run() throws {
        let workspace = try Workspace.open()
        let day = on ?? workspace.office.today
        let (impact, exams) = try workspace.attempt { office in (try office.impact(on: day), try office.exams()) }
        let document = ImpactDocument(
            impact,
            on: day,
            exams: exams.filter { !$0.stale.isEmpty }.map(\.flag),
            language: Invocation.current.language
        )
        switch format {
        case .text: Console.printRaw(document.text(width: min(Console.width, 100)))
        case .json: try JSONOutput.print(raw: document.json)
        }
    }
}

extension ExamOverview {
    /// The exam as one that holds stale items.
    var flag: ImpactDocument.FlaggedExam {
        ImpactDocument.FlaggedExam(
            id: exam.id,
            title: exam.title,
            entries: stale.map(\.entryID),
            isDrawable: shortages.isEmpty
        )
    }
}
