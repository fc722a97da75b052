import ExamRunner
import TextLayout

/// Pages with one piece of news.
enum NoticeView {
    static func drawTimeUp(_ model: ExamModel, _ grid: inout Grid) {
        Bar.draw(model, &grid)
        let progress = model.progress
        var lines: [StyledLine] = []
        if model.result != nil {
            lines = [
                StyledLine(
                    model.say("已自动交卷，已保存的答案全部计入。", "Your attempt has been handed in with every saved answer.")
                ),
                StyledLine(
                    model.say(
                        "共 \(model.questions.count) 题，已答 \(progress.answered) 题"
                            + (progress.partial > 0 ? "，未答完 \(progress.partial) 题。" : "。"),
                        "Answered: \(progress.answered) of \(English.count(model.questions.count, "question"))"
                            + (progress.partial > 0 ? ", \(progress.partial) partial." : ".")
                    )
                ),
                .empty,
                StyledLine("Enter", .accent) + StyledLine(model.say(" 查看结果", " shows the result")),
            ]
        } else {
            lines = [
                StyledLine(model.say("正在交卷……", "Handing in …"), .bold),
                StyledLine(model.seatError?.text.sentence(model.language) ?? "", .alarm),
                StyledLine(
                    model.say("已保存的答案不会丢失，程序每秒重试一次。", "Saved answers are safe; this is tried again every second.")
                ),
            ]
        }
        DialogView.drawBox(model.say("考试时间到", "Time is up"), lines, model, &grid)
    }

    static func drawRefusal(_ model: ExamModel, _ error: SeatError, _ grid: inout Grid) {
        Bar.draw(model, &grid)
        let advice: String =
            switch error {
            case .windowClosed: opening(model)
            case .timeIsUp, .alreadySubmitted: model.say("成绩公布后可以查询。", "The result can be read once it is released.")
            case .damaged, .tooFewItems: model.say("请联系考试组织者。", "Please turn to whoever runs the exam.")
            case .busy, .notSaved, .examChanged: ""
            }
        let lines = [
            StyledLine(error.text.sentence(model.language), .bold), StyledLine(advice), .empty,
            StyledLine(model.say("按任意键退出", "Any key leaves"), .accent),
        ]
        DialogView.drawBox(model.say("无法继续考试", "The exam cannot go on"), lines, model, &grid)
    }

    private static func opening(_ model: ExamModel) -> String {
        let opens = model.time.shortText(of: model.exam.opens)
        let closes = model.time.closingText(of: model.exam.closes)
        return model.say("考试时段：\(opens) 至 \(closes)", "It is open from \(opens) to \(closes)")
    }
}
