import QuestionBank
import Reporting
import TextLayout

extension RequirementProse {
    /// What follows from rule, dates and evidence, in one sentence.
    var conclusion: String {
        let reason = item.reason
        if let release = reason.release { return sentence(release) }
        if let day = reason.completedOn {
            return item.status == .completedLate
                ? text("\(day) 完成，晚于期限 \(reason.due.effective)。", "Done on \(day), after \(reason.due.effective).")
                : text("\(day) 完成，没有逾期。", "Done on \(day), in time.")
        }
        switch item.status {
        case .overdue:
            return text("已经逾期：\(missing)。", "Overdue: \(missing).")
        case .inProgress:
            return text("还在期限内：\(missing)。", "Still in time: \(missing).")
        default:
            return text("还没有开始：\(missing)。", "Not begun: \(missing).")
        }
    }

    /// What the person is asked for where that is not what the plan says, for the line under the rule.
    var adjustment: String? {
        guard case .hours(let hours) = item.reason.progress, hours.targetMinutes != hours.plannedMinutes,
            hours.targetMinutes > 0
        else { return nil }
        let target = StudyTime.hours(hours.targetMinutes)
        return text(
            "本年度在岗 \(hours.months) 个整月，按比例应学 \(target) 学时",
            "\(hours.months) whole month\(hours.months == 1 ? "" : "s") of service in the year: \(target) hours in proportion"
        )
    }

    private func sentence(_ release: ComplianceReason.Release) -> String {
        switch release {
        case .granted(let exemption):
            let until =
                exemption.until.map { text("免修到 \($0)", "Exempt until \($0)") }
                ?? text("本年度免修", "Exempt for the year")
            return text(
                "\(until)：\(exemption.grantedOn) 由\(exemption.approvedBy)批准，理由：\(exemption.reason)。",
                "\(until): approved by \(exemption.approvedBy) on \(exemption.grantedOn); reason: \(exemption.reason)."
            )
        case .nothingOwed:
            if case .meetings = item.requirement.rule {
                return text("本年度没有应计的整季度，不作要求。", "No quarter of the year counts; nothing is asked.")
            }
            return text("本年度在岗不满一个整月，不作要求。", "Less than one whole month of service in the year; nothing is asked.")
        case .leftBeforeDue(let left):
            return text("\(left) 离职，当时还没有到期，不作要求。", "Left on \(left), before it was due; nothing is asked.")
        }
    }

    /// What is still to be done, or was not done.
    private var missing: String {
        switch item.reason.progress {
        case .exam(let exam):
            if exam.outcomes.isEmpty { return text("还没有参加考试", "no attempt yet") }
            return exam.marked.isEmpty ? text("还没有成绩", "no marked attempt") : text("还没有合格", "no pass yet")
        case .hours(let hours):
            let rest = StudyTime.hours(hours.targetMinutes - hours.gatheredMinutes)
            return text("还差 \(rest) 学时", "\(rest) hours are missing")
        case .meetings(let quarters):
            let missed = quarters.filter { $0.state == .missed }
            let short = missed.isEmpty ? Array(quarters.filter { $0.state == .open }.prefix(1)) : missed
            let parts = short.map { quarter in
                let count = quarter.needed - quarter.counted.count
                let name = quarter.quarter.name[language]
                return text("\(name)\(missed.isEmpty ? "还要参加" : "缺") \(count) 次", "\(name) \(count) short")
            }
            return list(parts)
        case .readings(let readings):
            let titles = readings.filter { $0.evidence == nil }.map(\.title)
            return text("还没有读" + titles.map(Self.titled).joined(), "not read: \(titles.joined(separator: ", "))")
        }
    }
}
