import Reporting
import TextLayout

extension CompletionDocument {
    /// One row in total, one for each department, one for each person; the first column says which.
    package func csv() -> String {
        let rows =
            [row(scope: text("合计", "total"), counts: report.total)]
            + report.departments.map { department in
                row(
                    scope: text("科室", "department"),
                    department: departmentName(department.name),
                    counts: department.counts
                )
            }
            + report.people.map { person in
                row(
                    scope: text("个人", "person"),
                    department: departmentName(person.compliance.member.department),
                    member: person.compliance.member,
                    counts: person.counts,
                    verdict: verdict(of: person.compliance)
                )
            }
        return CSVText.table(header: csvHeader, rows: rows)
    }

    private var csvHeader: [String] {
        [
            text("范围", "scope"), text("科室", "department"), text("工号", "staff id"), text("姓名", "name"),
            text("应考", "exams due"), text("参考", "sat"), text("参考率", "participation rate"), text("合格", "passed"),
            text("合格率", "pass rate"), text("优秀", "excellent"), text("优秀率", "excellent rate"),
            text("平均分", "mean mark"), text("要求", "requirements"), text("已完成要求", "requirements done"),
            text("人数", "people"), text("完成人数", "people complete"), text("完成率", "completion rate"),
            text("结果", "result"),
        ]
    }

    private func row(
        scope: String,
        department: String = "",
        member: StaffMember? = nil,
        counts: CompletionCounts,
        verdict: String = ""
    ) -> [String] {
        [
            scope, department, member?.id ?? "", member?.name ?? "", String(counts.examsOwed), String(counts.examsSat),
            Figures.percent(counts.participation), String(counts.examsPassed), Figures.percent(counts.passRate),
            String(counts.examsExcellent), Figures.percent(counts.excellentRate),
            Figures.tenths(counts.meanMark.tenths), String(counts.requirements), String(counts.requirementsDone),
            String(counts.people), String(counts.peopleComplete), Figures.percent(counts.completion), verdict,
        ]
    }
}
