package import ExamRunner
import QuestionBank
package import TextLayout

extension CandidateQuestion {
    /// What the question is called on the screen.
    var title: Localized { kind.screenTitle }
}

extension ItemKind {
    var screenTitle: Localized {
        let english =
            switch self {
            case .single: "single choice"
            case .multiple: "multiple choice"
            case .trueFalse: "true or false"
            case .fillBlank: "fill-in"
            case .caseSet: "case set"
            }
        return Localized(chineseName + "题", english)
    }
}

extension SeatError {
    /// What went wrong, for the candidate.
    package var text: Localized {
        switch self {
        case .timeIsUp: Localized("考试时间已到，已保存的答案已自动交卷", "time is up; every saved answer has been handed in")
        case .alreadySubmitted: Localized("这份答卷已经交卷", "this attempt has been handed in already")
        case .windowClosed: Localized("现在不在考试时段内", "the exam is not open now")
        case .examChanged:
            Localized("考试安排刚刚有改动，请退出后重新进入", "The exam has just been rescheduled: leave and come in again")
        case .tooFewItems:
            Localized(
                "有法规已经修改，引用它的试题暂停使用，剩下的题不够组卷",
                "a law has changed, the questions on it are suspended, and the rest do not make a paper"
            )
        case .busy: Localized("考试记录正被其他程序占用", "another program is using the exam record")
        case .notSaved(.diskFull): Localized("磁盘已满，写入失败", "writing failed: the disk is full")
        case .notSaved(.notWritable): Localized("没有写入权限，写入失败", "writing failed: no permission")
        case .notSaved(.system(let detail)): Localized("写入失败（\(detail)）", "writing failed (\(detail))")
        case .damaged(let detail): Localized("考试记录已损坏（\(detail)）", "the exam record is damaged (\(detail))")
        }
    }
}

extension AttemptEvent.Submitter {
    var text: Localized {
        switch self {
        case .candidate: Localized("本人交卷", "by the candidate")
        case .deadline: Localized("到时自动交卷", "automatically at the deadline")
        }
    }
}

extension OfficeTime {
    /// A moment to the minute, which is how windows are set.
    func shortText(of instant: Instant) -> String {
        let text = self.text(of: instant)
        return text.hasSuffix(":00") ? String(text.dropLast(3)) : text
    }
}
