package import QuestionBank

/// Reads an exam to be scheduled from a configuration file; docs/exam-file.md describes the file.
package enum ExamFile {
    /// The exam, and everything that was found wrong with its file.
    package struct Reading: Sendable {
        /// nil when there are errors.
        package let exam: Exam?
        package let problems: [Located<ExamFileProblem>]
    }

    /// Times in the file are the office's.
    package static func read(_ node: SourceNode, time: OfficeTime) -> Reading {
        var reader = FieldReader(node, field: "exam")
        let id = reader.identifier("id")
        let title = reader.text("title")
        let timeLimit = reader.wholeNumber("time-limit", in: 1...1440)
        let opens = reader.moment("opens") { time.instant($0) }
        let closes = reader.moment("closes") { time.windowEnd($0) }
        let passMark = reader.points("pass-mark")
        let excellentMark = reader.points("excellent-mark", isRequired: false)
        let attempts = reader.wholeNumber("attempts", in: 1...100, isRequired: false)
        let shufflesItems = reader.yesNo("shuffle-items", isRequired: false)
        let shufflesOptions = reader.yesNo("shuffle-options", isRequired: false)
        let release = reader.choice("release", of: ReleasePolicy.names)
        let partial = reader.choice("partial-multiple", of: MarkingRule.PartialMultiple.names)
        let lineNodes = reader.list("blueprint") ?? []

        var problems: [Located<ExamFileProblem>] = []
        var lines: [Blueprint.Line] = []
        var places: [BlueprintLineReader.Wanted: SourcePosition] = [:]
        for node in lineNodes {
            var lineReader = BlueprintLineReader(node)
            let line = lineReader.read()
            problems += lineReader.finish().map { Located(.source($0.problem), at: $0.position) }
            guard let line else { continue }
            lines.append(line)
            let wanted = BlueprintLineReader.Wanted(line)
            if let first = places[wanted] {
                problems.append(Located(.repeatedLine(first: first), at: node.position))
            } else {
                places[wanted] = node.position
            }
        }
        problems += reader.finish().map { Located(.source($0.problem), at: $0.position) }

        let blueprint = Blueprint(lines: lines)
        // Only a blueprint that was read in full has a total to compare with.
        let total = lines.count == lineNodes.count && !lines.isEmpty ? blueprint.totalPoints : nil
        let marks = ExamMarks(pass: passMark, excellent: excellentMark, total: total)
        problems += marks.problems
        problems += windowProblems(opens: opens, closes: closes, timeLimit: timeLimit)
        problems.sort { $0.position < $1.position }

        guard !problems.contains(where: { $0.problem.severity == .error }), let id, let title, let timeLimit, let opens,
            let closes, let passMark, let total
        else { return Reading(exam: nil, problems: problems) }
        let exam = Exam(
            id: id,
            title: title,
            blueprint: blueprint,
            timeLimitMinutes: timeLimit,
            opens: opens.value,
            closes: closes.value,
            passMark: passMark.value,
            excellentMark: excellentMark?.value ?? ExamMarks.usualExcellentMark(total: total, pass: passMark.value),
            attemptsAllowed: attempts ?? 1,
            shufflesItems: shufflesItems ?? true,
            shufflesOptions: shufflesOptions ?? true,
            release: release ?? .atOnce,
            rule: MarkingRule(partialMultiple: partial ?? .none)
        )
        return Reading(exam: exam, problems: problems)
    }

    private static func windowProblems(
        opens: Placed<Instant>?,
        closes: Placed<Instant>?,
        timeLimit: Int?
    ) -> [Located<ExamFileProblem>] {
        guard let opens, let closes else { return [] }
        let window = closes.value.milliseconds - opens.value.milliseconds
        guard window > 0 else { return [Located(.closesBeforeOpens, at: closes.position)] }
        guard let timeLimit, window < Int64(timeLimit) * 60_000 else { return [] }
        return [Located(.windowShorterThanLimit(windowMinutes: Int(window / 60_000)), at: closes.position)]
    }
}

/// A value and where it stands.
struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let position: SourcePosition
}

/// The pass mark and the excellent mark, against each other and the total.
private struct ExamMarks {
    let pass: Placed<Points>?
    let excellent: Placed<Points>?
    let total: Points?

    /// Nine tenths of all points, rounded up to the hundredth, and never below the pass mark.
    static func usualExcellentMark(total: Points, pass: Points) -> Points {
        max(Points(hundredths: (total.hundredths * 9 + 9) / 10), pass)
    }

    var problems: [Located<ExamFileProblem>] {
        var problems: [Located<ExamFileProblem>] = []
        if let pass, let total, pass.value > total {
            problems.append(Located(.passMarkAboveTotal(passMark: pass.value, total: total), at: pass.position))
        }
        if let excellent, let total, excellent.value > total {
            let problem = ExamFileProblem.excellentMarkAboveTotal(excellentMark: excellent.value, total: total)
            problems.append(Located(problem, at: excellent.position))
        }
        if let pass, let excellent, excellent.value < pass.value {
            problems.append(Located(.excellentMarkBelowPassMark, at: excellent.position))
        }
        return problems
    }
}

extension OfficeTime {
    /// Reads the end of a window: a day alone means that the whole day is in it.
    fileprivate func windowEnd(_ text: String) -> Instant? {
        if let day = Day(text) { return instant(of: day.adding(days: 1)) }
        return instant(text)
    }
}
