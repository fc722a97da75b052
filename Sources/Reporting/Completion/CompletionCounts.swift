/// What is counted for the completion report; counts of people add up to counts of departments and of the office.
///
/// Exams are counted by person and requirement (人次): somebody who must pass two exams counts twice.
package struct CompletionCounts: Hashable, Sendable {
    /// People with at least one requirement that they are not released from.
    package var people = 0
    /// Of them, those who have done all of it.
    package var peopleComplete = 0
    /// Requirements that are not released from.
    package var requirements = 0
    /// Of them, those done, late ones included.
    package var requirementsDone = 0
    /// 应考: exam requirements that are not released from.
    package var examsOwed = 0
    /// 参考: of them, those with at least one attempt handed in and marked.
    package var examsSat = 0
    /// 合格: of those sat, the ones passed in any attempt.
    package var examsPassed = 0
    /// 优秀: of those sat, the ones with an excellent attempt.
    package var examsExcellent = 0
    /// Of each one sat the best attempt's points out of 100, in hundredths, rounded half up; their sum.
    package var markSum = 0

    package init() {}

    package init(_ person: PersonCompliance) {
        let owed = person.owed
        guard !owed.isEmpty else { return }
        people = 1
        peopleComplete = person.isComplete ? 1 : 0
        requirements = owed.count
        requirementsDone = person.done.count
        for item in owed {
            guard case .exam(let exam) = item.reason.progress else { continue }
            examsOwed += 1
            guard let best = exam.best, let mark = best.hundredthsOutOf100 else { continue }
            examsSat += 1
            markSum += mark
            if exam.marked.contains(where: \.isPass) { examsPassed += 1 }
            if exam.marked.contains(where: \.isExcellent) { examsExcellent += 1 }
        }
    }

    package static func + (left: CompletionCounts, right: CompletionCounts) -> CompletionCounts {
        var sum = left
        sum.people += right.people
        sum.peopleComplete += right.peopleComplete
        sum.requirements += right.requirements
        sum.requirementsDone += right.requirementsDone
        sum.examsOwed += right.examsOwed
        sum.examsSat += right.examsSat
        sum.examsPassed += right.examsPassed
        sum.examsExcellent += right.examsExcellent
        sum.markSum += right.markSum
        return sum
    }

    /// 参考率: sat of owed.
    package var participation: Ratio { Ratio(examsSat, of: examsOwed) }
    /// 合格率: passed of sat.
    package var passRate: Ratio { Ratio(examsPassed, of: examsSat) }
    /// 优秀率: excellent of sat.
    package var excellentRate: Ratio { Ratio(examsExcellent, of: examsSat) }
    /// 平均分: mean of the best marks of those sat, out of 100.
    package var meanMark: MeanMark { MeanMark(sum: markSum, count: examsSat) }
    /// 完成率: people who have done everything of people who owe something.
    package var completion: Ratio { Ratio(peopleComplete, of: people) }
}

extension ExamOutcome {
    /// The score out of 100, in hundredths of a point, rounded half up; nil until marked.
    package var hundredthsOutOf100: Int? {
        score.flatMap { maximum > 0 ? ($0 * 20_000 + maximum) / (maximum * 2) : nil }
    }
}
