import QuestionBank
import Reporting
import TextLayout

extension RequirementProse {
    /// One line for each thing that was counted, or one that says that there is nothing.
    var evidence: [String] {
        let lines =
            switch item.reason.progress {
            case .exam(let exam): exam.outcomes.map(line)
            case .hours(let hours): lines(hours)
            case .meetings(let quarters): quarters.map(line)
            case .readings(let readings): readings.map(line)
            }
        return lines.isEmpty ? [text("没有记录", "nothing on record")] : lines
    }

    private func line(_ outcome: ExamOutcome) -> String {
        let title = examTitles[outcome.examID] ?? outcome.examID
        let number = text("第 \(outcome.attempt) 次", "attempt \(outcome.attempt)")
        guard let handedIn = outcome.handedInOn else {
            return text(
                "\(outcome.startedOn) \(title) \(number)：还没有交卷",
                "\(outcome.startedOn) \(title), \(number): not handed in yet"
            )
        }
        guard let score = outcome.score else {
            return text("\(handedIn) \(title) \(number)：还没有阅卷", "\(handedIn) \(title), \(number): not marked yet")
        }
        let verdict =
            outcome.isExcellent
            ? text("优秀", "excellent") : outcome.isPass ? text("合格", "pass") : text("不合格", "fail")
        let points = Figures.points(score)
        let maximum = Figures.points(outcome.maximum)
        return text(
            "\(handedIn) \(title) \(number)：\(points) 分（满分 \(maximum)），\(verdict)",
            "\(handedIn) \(title), \(number): \(points) of \(maximum) points, \(verdict)"
        )
    }

    private func lines(_ hours: HoursProgress) -> [String] {
        guard !hours.counted.isEmpty else { return [] }
        let sum = StudyTime.hours(hours.gatheredMinutes)
        return hours.counted.map { item in
            guard case .studyTime(let kind, let minutes) = item.matter else { return "" }
            return text(
                "\(item.on) \(kind) \(StudyTime.hours(minutes)) 学时\(note(item))",
                "\(item.on) \(kind): \(StudyTime.hours(minutes)) h\(note(item))"
            )
        } + [text("合计 \(sum) 学时", "\(sum) h in all")]
    }

    private func line(_ quarter: QuarterProgress) -> String {
        let days = quarter.counted.map { $0.on.description + note($0) }
        let name = quarter.quarter.name[language]
        let state = quarter.state.name[language]
        let counts = text(
            "\(quarter.counted.count)/\(quarter.needed) 次",
            "\(quarter.counted.count) of \(quarter.needed)"
        )
        return text("\(name)：\(counts)，\(state)", "\(name): \(counts), \(state)")
            + (days.isEmpty ? "" : text("（\(list(days))）", " (\(list(days)))"))
    }

    private func line(_ reading: ReadingProgress) -> String {
        let title = language == .chinese ? Self.titled(reading.title) : reading.title
        guard let evidence = reading.evidence else { return text("\(title)：未读", "\(title): not read") }
        return text("\(title)：\(evidence.on) 已读\(note(evidence))", "\(title): read \(evidence.on)\(note(evidence))")
    }

    /// The note, and the number by which the record can be withdrawn.
    private func note(_ evidence: Evidence) -> String {
        (evidence.note.isEmpty ? "" : text("（\(evidence.note)）", " (\(evidence.note))"))
            + text("〔\(evidence.id)〕", " [\(evidence.id)]")
    }
}
