import QuestionBank
import Reporting
import TextLayout

/// Says in words why a requirement has its status: the rule, the due day, the evidence and the conclusion.
struct RequirementProse {
    let item: RequirementCompliance
    let examTitles: [String: String]
    let language: Language

    func text(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }

    func list(_ texts: [String]) -> String { texts.joined(separator: text("、", ", ")) }

    func examTitle(_ id: String) -> String {
        guard let title = examTitles[id], title != id else { return id }
        return text("\(title)（\(id)）", "\(title) (\(id))")
    }

    // MARK: The rule

    var rule: String {
        switch item.requirement.rule {
        case .passExam(let exams):
            let titles = list(exams.map(examTitle))
            return exams.count == 1
                ? text("通过考试：\(titles)", "pass the exam \(titles)")
                : text("通过下列考试之一：\(titles)", "pass one of the exams \(titles)")
        case .studyHours(let kind, let minutes):
            let hours = StudyTime.hours(minutes)
            return text(
                "全年学满 \(hours) 学时" + (kind.map { "（\($0)）" } ?? ""),
                "gather \(hours) hours of study in the year" + (kind.map { " (\($0))" } ?? "")
            )
        case .meetings(let kind, let count):
            return text(
                "每季度参加\(kind ?? "会议") \(count) 次",
                "attend \(count) meeting\(count == 1 ? "" : "s") a quarter" + (kind.map { " (\($0))" } ?? "")
            )
        case .readings(let titles):
            return text(
                "读完 \(titles.count) 部：" + titles.map(Self.titled).joined(),
                "read \(titles.count): \(titles.joined(separator: ", "))"
            )
        }
    }

    /// A title in 《》, whether or not it was written with them.
    static func titled(_ title: String) -> String { title.hasPrefix("《") ? title : "《\(title)》" }

    // MARK: The due day

    var due: String {
        if case .meetings = item.requirement.rule {
            return text("每季度末，算到 \(planned)", "each quarter's end, until \(planned)")
        }
        let due = item.reason.due
        return switch due.change {
        case nil: planned
        case .joined(let day):
            text(
                "\(due.effective)（计划 \(planned)；\(day) 入职，从入职起给 30 天，最迟到年底）",
                "\(due.effective) (planned \(planned); joined \(day), has 30 days from then, at latest the year's end)"
            )
        case .left(let day):
            text(
                "\(due.effective)（计划 \(planned)；\(day) 离职，以最后在岗日为准）",
                "\(due.effective) (planned \(planned); left \(day), judged by the last day of service)"
            )
        // A release to the year's end is for the whole plan; nothing comes after it.
        case .releasedUntil(let day) where day.month == 12 && day.day == 31:
            text(
                "\(due.effective)（计划 \(planned)；本年度免修）",
                "\(due.effective) (planned \(planned); exempt for the year)"
            )
        case .releasedUntil(let day):
            text(
                "\(due.effective)（计划 \(planned)；免修到 \(day)，期满后给 30 天，最迟到年底）",
                "\(due.effective) (planned \(planned); exempt until \(day), has 30 days after that, at latest the year's end)"
            )
        }
    }

    private var planned: String { item.reason.due.planned.description }
}
