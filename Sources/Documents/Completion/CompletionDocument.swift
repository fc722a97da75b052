package import QuestionBank
package import Reporting
package import TextLayout

/// The completion report as a document: `xuefa report completion`.
package struct CompletionDocument: Document {
    package let language: Language
    let report: CompletionReport

    package init(_ record: PlanRecord, asOf day: Day, language: Language) {
        report = CompletionReport(record, asOf: day)
        self.language = language
    }

    package func text(width: Int?) -> String {
        var page = TextPage(width: width)
        page.add(text("\(report.planTitle)完成情况统计", "Completion of \(report.planTitle)"))
        page.add(text("截至 \(report.asOf)", "as of \(report.asOf)"))
        page.addBlank()
        page.add(departmentTable)
        page.addBlank()
        page.add(peopleTable)
        page.addBlank()
        for line in notes { page.add(line) }
        return page.text
    }

    func departmentName(_ name: String) -> String { name.isEmpty ? text("（未填科室）", "(none given)") : name }

    private var departmentTable: TextTable {
        let total = (text("合计", "total"), report.total)
        let rows = (report.departments.map { (departmentName($0.name), $0.counts) } + [total]).map { name, counts in
            [
                name, String(counts.examsOwed), String(counts.examsSat), Figures.percent(counts.participation),
                Figures.percent(counts.passRate), Figures.percent(counts.excellentRate),
                Figures.tenths(counts.meanMark.tenths), "\(counts.peopleComplete)/\(counts.people)",
                Figures.percent(counts.completion),
            ]
        }
        return TextTable(
            columns: [
                .init(text("科室", "dept")), .init(text("应考", "due"), .right),
                .init(text("参考", "sat"), .right), .init(text("参考率", "sat %"), .right),
                .init(text("合格率", "pass %"), .right), .init(text("优秀率", "exc. %"), .right),
                .init(text("平均分", "mean"), .right), .init(text("完成", "done"), .right),
                .init(text("完成率", "done %"), .right),
            ],
            rows: rows
        )
    }

    private var peopleTable: TextTable {
        TextTable(
            columns: [
                .init(text("工号", "id")), .init(text("姓名", "name")), .init(text("科室", "dept")),
                .init(text("应考", "due"), .right), .init(text("参考", "sat"), .right),
                .init(text("合格", "passed"), .right), .init(text("优秀", "exc."), .right),
                .init(text("成绩", "mark"), .right), .init(text("要求", "reqs"), .right), .init(text("结果", "result")),
            ],
            rows: report.people.map { person in
                let member = person.compliance.member
                let counts = person.counts
                return [
                    member.id, member.name, departmentName(member.department), String(counts.examsOwed),
                    String(counts.examsSat), String(counts.examsPassed), String(counts.examsExcellent),
                    Figures.tenths(counts.meanMark.tenths), "\(counts.requirementsDone)/\(counts.requirements)",
                    verdict(of: person.compliance),
                ]
            }
        )
    }

    func verdict(of person: PersonCompliance) -> String {
        if person.owed.isEmpty { return ComplianceStatus.exempt.name[language] }
        return person.isComplete ? text("完成", "done") : text("未完成", "not done")
    }

    /// Every denominator, under the figures that it belongs to.
    private var notes: [String] {
        [
            text(
                "应考：须通过考试且未免修的人次，一人有几项考试要求的分别计算。参考：其中已交卷并阅卷的人次。",
                "due: exam requirements that people are not exempt from, counted for each person and requirement; "
                    + "sat: those with a marked attempt."
            ),
            text(
                "参考率＝参考÷应考；合格率、优秀率＝合格、优秀÷参考；平均分：参考者最好成绩（折合百分制）的平均。",
                "sat % of those due; pass % and exc. % of those sat; mean: of the best marks of those sat, out of 100."
            ),
            text(
                "完成率＝全部要求都已完成（含逾期完成）的人÷至少有一项要求未免修的人。“—”表示没有分母。",
                "done %: people with every requirement done, late or not, of those who owe at least one. "
                    + "A dash: nothing to count."
            ),
        ]
    }
}
