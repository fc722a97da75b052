import ExamRunner
import QuestionBank
import TextLayout

/// What a candidate is told before an exam.
enum Briefing {
    struct Fact {
        let name: Localized
        let value: Localized
    }

    static func facts(_ exam: Exam, candidate: String, attempt: Int, time: OfficeTime) -> [Fact] {
        let total = exam.blueprint.totalPoints
        let opens = time.shortText(of: exam.opens)
        let closes = time.closingText(of: exam.closes)
        return [
            Fact(
                name: Localized("考生", "Candidate"),
                value: Localized(
                    "\(candidate)，第 \(attempt) 次作答（共可作答 \(exam.attemptsAllowed) 次）",
                    "\(candidate), attempt \(attempt) of \(exam.attemptsAllowed)"
                )
            ),
            Fact(name: Localized("题目", "Questions"), value: questions(exam.blueprint)),
            Fact(
                name: Localized("分数", "Points"),
                value: Localized(
                    "满分 \(total) 分，\(exam.passMark) 分合格，\(exam.excellentMark) 分优秀",
                    "\(total) in all; \(exam.passMark) to pass, \(exam.excellentMark) for excellent"
                )
            ),
            Fact(name: Localized("多选题", "Multiple choice"), value: rule(exam.rule)),
            Fact(
                name: Localized("时限", "Time limit"),
                value: Localized("\(exam.timeLimitMinutes) 分钟", English.count(exam.timeLimitMinutes, "minute"))
            ),
            Fact(
                name: Localized("考试时段", "Open"),
                value: Localized("\(opens) 至 \(closes)，时段结束即自动交卷", "\(opens) to \(closes); handed in at its end")
            ),
            Fact(name: Localized("成绩公布", "Results"), value: release(exam.release)),
        ]
    }

    static let rules: [Localized] = [
        Localized(
            "每题作答后立即保存；看到“已保存”，断电也不会丢失。",
            "Every answer is saved at once: where it says saved, not even a power cut loses it."
        ),
        Localized("中途退出不停表，重新进入会回到原来的题目。", "The clock runs on while you are away; you come back to where you were."),
        Localized(
            "剩 5 分钟和 1 分钟时有提示，时间到自动交卷。",
            "You are warned at 5 minutes and at 1; at the end it is handed in automatically."
        ),
    ]

    /// `共 15 题：单选题 10，多选题 5；另有案例 2 组`, in the order of the kinds. A case set counts apart, because on the
    /// paper each of its questions has a number of its own and how many they are is known only once it is drawn.
    private static func questions(_ blueprint: Blueprint) -> Localized {
        func count(_ kind: ItemKind) -> Int { blueprint.lines.filter { $0.kind == kind }.reduce(0) { $0 + $1.count } }
        let kinds = ItemKind.allCases.filter { $0 != .caseSet && count($0) > 0 }
        let total = kinds.reduce(0) { $0 + count($1) }
        let chinese = kinds.map { "\($0.screenTitle.chinese) \(count($0))" }.joined(separator: "，")
        let english = kinds.map { "\(count($0)) \($0.screenTitle.english)" }.joined(separator: ", ")
        let single = Localized("共 \(total) 题：\(chinese)", "\(total): \(english)")
        let sets = count(.caseSet)
        guard sets > 0 else { return single }
        let cases = Localized(
            "案例 \(sets) 组（每组几个小题，分别编号）",
            "\(English.count(sets, "case set")) of several questions\(sets == 1 ? "" : " each"), numbered one by one"
        )
        guard total > 0 else { return cases }
        return Localized("\(single.chinese)；另有\(cases.chinese)", "\(single.english); and \(cases.english)")
    }

    private static func rule(_ rule: MarkingRule) -> Localized {
        switch rule.partialMultiple {
        case .none: Localized("全部选对得分，少选、错选不得分", "points only when exactly right")
        case .half: Localized("全部选对得满分，少选得一半，错选不得分", "half when some are missing, none when one is wrong")
        case .proportional: Localized("全部选对得满分，少选按比例得分，错选不得分", "a share when some are missing, none when one is wrong")
        }
    }

    private static func release(_ policy: ReleasePolicy) -> Localized {
        switch policy {
        case .atOnce: Localized("交卷后立即公布", "at once after handing in")
        case .atWindowEnd: Localized("考试时段结束后公布", "when the exam closes")
        case .byHand: Localized("由考试组织者公布", "when the office releases them")
        }
    }
}
