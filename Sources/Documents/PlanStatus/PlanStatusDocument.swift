package import QuestionBank
package import Reporting
package import TextLayout

/// Who has met a plan and who has not: `xuefa plan status`.
package struct PlanStatusDocument: Document {
    package let language: Language
    let plan: LearningPlan
    let examTitles: [String: String]
    let asOf: Day
    let people: [PersonCompliance]

    package init(_ record: PlanRecord, asOf day: Day, language: Language) {
        plan = record.plan
        examTitles = record.examTitles
        asOf = day
        people = PlanCompliance.evaluate(record, asOf: day)
        self.language = language
    }

    package func text(width: Int?) -> String {
        var page = TextPage(width: width)
        page.add(text("\(plan.title)完成情况", "Where \(plan.title) stands"))
        page.add(
            text(
                "截至 \(asOf)，共 \(people.count) 人，全部完成 \(people.count(where: \.isComplete)) 人",
                "as of \(asOf); \(people.count(where: \.isComplete)) of \(people.count) people have done everything"
            )
        )
        page.addBlank()
        let requirements = requirementTable
        page.add(requirements, narrowest: requirements.width - titleRoom)
        page.addBlank()
        page.add(peopleTable)
        page.addBlank()
        page.add(legend)
        return page.text
    }

    /// By how many cells the titles in the table of requirements can give way and still be as wide as a due day, so that
    /// no day is broken.
    private var titleRoom: Int {
        let dueWidth = plan.requirements.map { CellWidth.width(of: $0.due.description) }.max() ?? 0
        return max(0, (plan.requirements.map { CellWidth.width(of: $0.title) }.max() ?? 0) - dueWidth)
    }

    private var legend: String {
        text(
            "列号 1、2…是上表的要求；“·”表示不要求此人完成；完成：已完成的项数/应完成的项数（不含免修）。",
            "Columns 1, 2… are the requirements above; to do: not started; begun: in progress; done: completed in time; "
                + "late: completed late; ·: not asked of this person. Last column: done of what is asked, exempt ones left out."
        )
    }

    /// How many people have which status on each requirement; the number leads the columns of the other table.
    private var requirementTable: TextTable {
        TextTable(
            columns: [.init("", .right), .init(text("要求", "title")), .init(text("期限", "due"))]
                + ComplianceStatus.allCases.map { .init($0.shortName[language], .right) },
            rows: plan.requirements.enumerated().map { index, requirement in
                let statuses = people.flatMap(\.requirements).filter { $0.requirement.id == requirement.id }.map(
                    \.status
                )
                return [String(index + 1), requirement.title, requirement.due.description]
                    + ComplianceStatus.allCases.map { status in String(statuses.count { $0 == status }) }
            }
        )
    }

    private var peopleTable: TextTable {
        TextTable(
            columns: [
                .init(text("工号", "id")), .init(text("姓名", "name")), .init(text("科室", "dept")),
            ] + plan.requirements.indices.map { .init(String($0 + 1)) } + [.init(text("完成", "done"), .right)],
            rows: people.map { person in
                [person.member.id, person.member.name, person.member.department]
                    + plan.requirements.map { requirement in
                        person.requirements.first { $0.requirement.id == requirement.id }?.status.shortName[language]
                            ?? "·"
                    } + ["\(person.done.count)/\(person.owed.count)"]
            }
        )
    }

    package func csv() -> String {
        ComplianceCSV(language: language, examTitles: examTitles).text(people)
    }

    package func json() throws(DocumentError) -> String {
        try JSONText.of(PlanStatusJSON(plan: plan, asOf: asOf, people: people))
    }
}
