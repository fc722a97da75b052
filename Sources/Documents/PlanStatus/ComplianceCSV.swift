import QuestionBank
import Reporting
import TextLayout

/// Statuses as a table: one row for each person and requirement, with the reason in words.
struct ComplianceCSV {
    let language: Language
    let examTitles: [String: String]

    func text(_ people: [PersonCompliance]) -> String {
        CSVText.table(
            header: header.map { $0[language] },
            rows: people.flatMap { person in
                person.requirements.map { item in row(person.member, item) }
            }
        )
    }

    private var header: [Localized] {
        [
            Localized("工号", "staff id"), Localized("姓名", "name"), Localized("科室", "department"),
            Localized("职务/类别", "category"), Localized("要求", "requirement id"), Localized("要求名称", "requirement"),
            Localized("状态", "status"), Localized("规则", "rule"), Localized("计划期限", "planned due day"),
            Localized("本人期限", "due day"), Localized("完成日期", "completed on"), Localized("记录〔编号〕", "on record [number]"),
            Localized("结论", "conclusion"),
        ]
    }

    private func row(_ member: StaffMember, _ item: RequirementCompliance) -> [String] {
        let prose = RequirementProse(item: item, examTitles: examTitles, language: language)
        let rule = [prose.rule, prose.adjustment].compactMap(\.self)
        let separator = language == .chinese ? "；" : "; "
        return [
            member.id, member.name, member.department, member.category, item.requirement.id, item.requirement.title,
            item.status.name[language], rule.joined(separator: separator), item.reason.due.planned.description,
            item.reason.due.effective.description, item.reason.completedOn?.description ?? "",
            prose.evidence.joined(separator: separator), prose.conclusion,
        ]
    }
}
