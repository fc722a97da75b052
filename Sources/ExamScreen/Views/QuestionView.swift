import ExamRunner
import QuestionBank
import TextLayout

/// The page of one question.
enum QuestionView {
    static func draw(_ model: ExamModel, _ grid: inout Grid) {
        Bar.draw(model, &grid)
        drawHead(model, &grid)
        drawBody(model, &grid)
        if let pane = model.layout.pane { SheetView.drawPane(model, columns: pane, &grid) }
        StatusView.draw(model, &grid)
        Bar.draw(hints(model), model, &grid)
    }

    private static func drawHead(_ model: ExamModel, _ grid: inout Grid) {
        let layout = model.layout
        let question = model.question
        let number = model.say(
            "第 \(model.position + 1) 题 / 共 \(model.questions.count) 题",
            "Question \(model.position + 1) of \(model.questions.count)"
        )
        let points = model.say(
            "\(question.points) 分",
            question.points.hundredths == 100 ? "1 point" : "\(question.points) points"
        )
        let title = question.title[model.language] + model.say("（\(points)）", " (\(points))")
        let more =
            switch question.kind {
            case .multiple: model.say("，选出所有正确选项", ", choose all that apply")
            case .fillBlank where question.blankCount > 1:
                model.say("，共 \(question.blankCount) 空", ", \(question.blankCount) blanks")
            default: ""
            }
        let flag =
            model.flags.contains(model.position)
            ? StyledLine(model.say("⚑ 已标记", "⚑ flagged"), .caution) : StyledLine.empty
        let line = StyledLine(number, .accent) + StyledLine("  \(title)", .bold)
        let end = grid.put(line, row: layout.headRow, column: layout.text.lowerBound, end: layout.text.upperBound)
        // In a narrow window the flag is worth more than the advice.
        if end + CellWidth.width(of: more) + 2 <= layout.text.upperBound - flag.width {
            grid.put(more, row: layout.headRow, column: end)
        }
        grid.put(flag, row: layout.headRow, endingAt: layout.text.upperBound)
    }

    private static func drawBody(_ model: ExamModel, _ grid: inout Grid) {
        let layout = model.layout
        let body = QuestionBody(model)
        let scroll = min(model.scroll, max(0, body.lines.count - layout.body.count))
        for (row, line) in zip(layout.body, body.lines.dropFirst(scroll)) {
            grid.put(line, row: row, column: layout.text.lowerBound, end: layout.text.upperBound)
        }
        if scroll > 0 {
            let text = model.say("▲ 上面还有 \(scroll) 行  Ctrl-U", "▲ \(scroll) more above  Ctrl-U")
            grid.put(StyledLine(text, .accent), row: layout.headRow + 1, endingAt: layout.text.upperBound)
        }
        let below = body.lines.count - scroll - layout.body.count
        if below > 0 {
            let text = model.say("▼ 下面还有 \(below) 行  Ctrl-D", "▼ \(below) more below  Ctrl-D")
            grid.put(StyledLine(text, .accent), row: layout.messageRow, endingAt: layout.text.upperBound)
        }
        if let caret = body.caret, layout.body.contains(layout.body.lowerBound + caret.row - scroll),
            model.dialog == nil
        {
            grid.cursor = Grid.Place(
                row: layout.body.lowerBound + caret.row - scroll,
                column: layout.text.lowerBound + caret.column
            )
        }
    }

    private static func hints(_ model: ExamModel) -> [Bar.Hint] {
        let question = model.question
        // Where letters are text or label an option, the command needs Ctrl.
        func key(_ command: Command) -> String {
            let letter = command.letter.map { $0.uppercased() } ?? ""
            return model.isAnswering || command.isOptionLetter(in: question) ? "^\(letter)" : letter
        }
        var hints: [Bar.Hint]
        if model.isAnswering {
            hints = [.init("Enter", model.say("保存", "save"), rank: 2)]
            if model.fields.count > 1 { hints.append(.init("Tab", model.say("下一空", "next blank"), rank: 1)) }
            hints.append(.init("^P/^N", model.say("换题", "turn")))
        } else {
            let last = OptionLabel.letter(min(max(1, question.choiceCount), OptionLabel.limit) - 1)
            hints = [
                .init(
                    question.kind == .trueFalse ? "T/X" : "A–\(last)",
                    question.kind == .multiple
                        ? model.say("选／取消", "toggle")
                        : question.kind == .trueFalse
                            ? model.say("对／错", "true/false") : model.say("选", "choose")
                ),
                .init("←→", model.say("换题", "turn")),
                .init("↑↓", model.say("移动", "move"), rank: 3),
                .init(model.say("空格", "Space"), model.say("选中", "tick"), rank: 4),
            ]
        }
        return hints + [
            .init(key(.flag), model.say("标记", "flag")),
            .init(key(.jump), model.say("跳题", "go to"), rank: 2),
            .init(key(.sheet), model.say("答题卡", "sheet"), rank: 1),
            .init(key(.review), model.say("检查交卷", "review")),
            .init(model.isAnswering ? "F1" : "?", model.say("帮助", "help")),
        ]
    }
}
