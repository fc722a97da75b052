package import QuestionBank
package import Reporting
package import TextLayout

/// Why one person has the status that they have: `xuefa plan explain`.
package struct PlanExplanationDocument: Document {
    package let language: Language
    let plan: LearningPlan
    let examTitles: [String: String]
    let asOf: Day
    let person: PersonCompliance

    /// nil when the 工号 is not on the roster.
    package init?(_ staffID: String, in record: PlanRecord, asOf day: Day, language: Language) {
        guard let person = PlanCompliance.explain(staffID, in: record, asOf: day) else { return nil }
        self.person = person
        plan = record.plan
        examTitles = record.examTitles
        asOf = day
        self.language = language
    }

    package func text(width: Int?) -> String {
        var page = TextPage(width: width)
        let member = person.member
        let details = [member.department, member.category].filter { !$0.isEmpty }.joined(separator: text("、", ", "))
        let name = text("\(member.name)（\(member.id)）", "\(member.name) (\(member.id))")
        page.add(name + (details.isEmpty ? "" : text("　", ", ") + details))
        page.add(text("\(plan.title)，截至 \(asOf)", "\(plan.title), as of \(asOf)"))
        if let joined = person.service.joined { page.add(text("\(joined) 入职", "joined \(joined)")) }
        if let left = person.service.left {
            page.add(text("\(left) 离职，按最后在岗日考核", "left \(left), judged as of the last day of service"))
        }
        if person.requirements.isEmpty {
            page.addBlank()
            page.add(absence)
        }
        for (index, item) in person.requirements.enumerated() {
            page.addBlank()
            let prose = RequirementProse(item: item, examTitles: examTitles, language: language)
            let separator = text("：", ": ")
            page.add("\(index + 1). \(item.requirement.title)\(separator)\(item.status.name[language])")
            func add(_ label: String, _ line: String) {
                page.add(label, line, labelWidth: language == .chinese ? 6 : 12, indent: 3)
            }
            add(text("规则", "rule"), prose.rule)
            if let adjustment = prose.adjustment { add("", adjustment) }
            add(text("期限", "due"), prose.due)
            for (number, line) in prose.evidence.enumerated() {
                add(number == 0 ? text("记录", "on record") : "", line)
            }
            add(text("结论", "conclusion"), prose.conclusion)
        }
        if person.requirements.contains(where: { !$0.reason.progress.evidence.isEmpty }) {
            page.addBlank()
            page.add(
                text(
                    "〔〕里是记录的编号；登记错了的，用 xuefa plan withdraw 编号 --reason 理由 撤销。",
                    "[ ] holds the number of a record; 'xuefa plan withdraw NUMBER --reason WHY' withdraws a wrong one."
                )
            )
        }
        return page.text
    }

    /// Why nothing is asked of the person.
    private var absence: String {
        switch person.service.presence {
        case .notYetJoined: text("截至这一天还没有入职，不在计划内。", "Not in service yet on this day, so not in the plan.")
        case .leftBefore: text("计划年度开始前已经离职，不在计划内。", "Left before the plan's year, so not in the plan.")
        case .inPlan: text("计划的各项要求都不适用于此人。", "No requirement of the plan holds for this person.")
        }
    }

    package func csv() -> String {
        ComplianceCSV(language: language, examTitles: examTitles).text([person])
    }

    package func json() throws(DocumentError) -> String {
        try JSONText.of(PlanExplanationJSON(plan: plan, asOf: asOf, person: person))
    }
}
