import TextLayout

/// The lines between the question and the keys: news, the answer sheet in one line, progress, and whether all is saved.
enum StatusView {
    static func draw(_ model: ExamModel, _ grid: inout Grid) {
        let layout = model.layout
        drawMessage(model, &grid)
        grid.rule(row: layout.ruleRow, columns: layout.content)
        if layout.pane == nil, model.page == .question {
            SheetView.drawStrip(model, row: layout.stripRow, columns: layout.inner, &grid)
        }
        let state = saveState(model)
        let end = layout.inner.upperBound - (state == .empty ? 0 : state.width + 2)
        let progress = progress(model, width: end - layout.inner.lowerBound)
        grid.put(progress, row: layout.statusRow, column: layout.inner.lowerBound, end: end)
        grid.put(state, row: layout.statusRow, endingAt: layout.inner.upperBound)
    }

    /// The counts that there is room for, the most important first.
    private static func progress(_ model: ExamModel, width: Int) -> String {
        let progress = model.progress
        var counts = [
            model.say("已答 \(progress.answered)/\(model.questions.count)", "Answered \(progress.answered)/\(model.questions.count)"),
            model.say("标记 \(model.flags.count)", "Flagged \(model.flags.count)"),
        ]
        if progress.partial > 0 {
            counts.insert(model.say("未答完 \(progress.partial)", "Partial \(progress.partial)"), at: 1)
        }
        while counts.count > 1, CellWidth.width(of: counts.joined(separator: "    ")) > width { counts.removeLast() }
        return counts.joined(separator: "    ")
    }

    /// 已保存 stands only while everything on the screen has been acknowledged.
    static func saveState(_ model: ExamModel) -> StyledLine {
        let unsaved = model.unsavedAnswers.count + model.unsavedFlags.count
        if model.saveError != nil {
            return StyledLine(model.say("✗ \(unsaved) 处未保存", "✗ \(unsaved) not saved"), .alarm)
        }
        if unsaved > 0 {
            return StyledLine(model.say("… 正在输入，尚未保存", "… Typing, not saved yet"), .caution)
        }
        guard model.progress.open < model.questions.count || !model.savedFlags.isEmpty else { return .empty }
        return StyledLine(model.say("✓ 已保存", "✓ Saved"), .good)
    }

    /// One line of news; a failed write comes before the time, the time before everything else.
    private static func drawMessage(_ model: ExamModel, _ grid: inout Grid) {
        guard let message = message(model) else { return }
        let layout = model.layout
        let text = CellWidth.truncated(" \(message.text) ", to: layout.text.count)
        grid.put(text, row: layout.messageRow, column: layout.text.lowerBound, style: message.style)
    }

    private static func message(_ model: ExamModel) -> (text: String, style: Style)? {
        if let error = model.saveError {
            let reason = error.text[model.language]
            let text = model.say(
                "未能保存，按任意键重试。\(reason)",
                "Not saved; any key tries again. It says: \(reason)"
            )
            return (text, Style(.alarm, isBold: true, isReversed: true))
        }
        if let minutes = model.warning {
            let text =
                minutes == 1
                ? model.say("还剩不到 1 分钟，到时自动交卷", "Less than a minute left; then it is handed in automatically")
                : model.say("还剩 \(minutes) 分钟", "\(English.count(minutes, "minute")) left")
            return (text, Style(minutes == 1 ? .alarm : .caution, isBold: true, isReversed: true))
        }
        return model.note.map { (text(of: $0, model), Style(isReversed: true)) }
    }

    private static func text(of note: ExamModel.Note, _ model: ExamModel) -> String {
        switch note {
        case .resumed(let answers, let question):
            model.say(
                "已恢复 \(answers) 题答案，从第 \(question) 题继续",
                "\(English.count(answers, "answer")) restored; going on at question \(question)"
            )
        case .lastQuestion: model.say("已是最后一题，按 R 检查交卷", "This is the last question; R reviews and hands in")
        case .firstQuestion: model.say("已是第一题", "This is the first question")
        case .noSuchQuestion:
            model.say("没有这一题，题号为 1–\(model.questions.count)", "Questions go from 1 to \(model.questions.count)")
        }
    }
}
