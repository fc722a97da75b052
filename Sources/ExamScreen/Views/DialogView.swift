import TextLayout

/// What lies over a page: a question to answer with one key, or a line that takes the place of the hints.
enum DialogView {
    static func drawLeaving(_ model: ExamModel, _ grid: inout Grid) {
        var lines: [StyledLine] = []
        if let error = model.saveError {
            let count = model.unsavedAnswers.count + model.unsavedFlags.count
            lines += [
                StyledLine(model.say("有 \(count) 处未能保存！", "\(English.count(count, "change")) could not be saved!"), .alarm),
                StyledLine(error.text.sentence(model.language)),
            ]
        } else {
            lines.append(StyledLine(model.say("答案已保存，计时不停。", "Your answers are saved. The clock runs on."), .bold))
        }
        lines += [
            StyledLine(model.say("重新进入即可从这里继续，到时自动交卷。", "Come back to go on; at the deadline it is handed in.")),
            .empty,
            keys([("Y", model.say("退出", "leave")), ("N", model.say("继续答题", "stay"))]),
        ]
        if model.saveError != nil {
            lines.append(keys([("X", model.say("放弃未保存的内容并退出", "leave without them"))]))
        }
        drawBox(model.say("离开考试？", "Leave the exam?"), lines, model, &grid)
    }

    static func drawHandingIn(_ model: ExamModel, _ grid: inout Grid) {
        var lines: [StyledLine] = []
        if let warning = model.progress.warning {
            lines.append(StyledLine(warning[model.language], .caution))
        } else {
            lines.append(
                StyledLine(
                    model.say(
                        "\(model.questions.count) 题已全部作答。",
                        model.questions.count == 1
                            ? "The question is answered." : "All \(model.questions.count) questions are answered."
                    )
                )
            )
        }
        if let error = model.saveError ?? model.seatError {
            lines.append(StyledLine(model.say("未能交卷：", "Not handed in: ") + error.text[model.language], .alarm))
        }
        lines += [
            StyledLine(model.say("交卷后不能再修改。", "After this nothing can be changed.")),
            .empty,
            keys([("Y", model.say("交卷", "hand in")), ("N", model.say("返回", "go back"))]),
        ]
        drawBox(model.say("现在交卷？", "Hand in now?"), lines, model, &grid)
    }

    static func drawJump(_ model: ExamModel, _ digits: String, _ grid: inout Grid) {
        let layout = model.layout
        clearHints(model, &grid)
        let column = grid.put(
            StyledLine(model.say("跳到第 ", "Go to question "), .bold) + StyledLine(digits, .accent),
            row: layout.hintRow,
            column: layout.inner.lowerBound
        )
        grid.cursor = Grid.Place(row: layout.hintRow, column: column)
        let rest = model.say(
            " 题（1–\(model.questions.count)）   Enter 确定  Esc 取消",
            " (1–\(model.questions.count))   Enter go  Esc cancel"
        )
        grid.put(rest, row: layout.hintRow, column: column + 1, end: layout.inner.upperBound)
    }

    static func drawCommands(_ model: ExamModel, _ grid: inout Grid) {
        clearHints(model, &grid)
        let hints: [Bar.Hint] = [
            .init(model.say("命令：", "Command:"), "", rank: 3), .init("N/P", model.say("换题", "turn")),
            .init("F", model.say("标记", "flag")), .init("G", model.say("跳题", "go to")),
            .init("S", model.say("答题卡", "sheet"), rank: 1), .init("R", model.say("检查交卷", "review")),
            .init("?", model.say("帮助", "help"), rank: 1), .init("Q", model.say("离开", "leave"), rank: 2),
            .init("Esc", model.say("返回", "back")),
        ]
        Bar.draw(hints, model, &grid)
    }

    private static func clearHints(_ model: ExamModel, _ grid: inout Grid) {
        let row = model.layout.hintRow
        grid.clear(rows: row..<(row + 1), columns: 0..<model.size.columns)
    }

    private static func keys(_ keys: [(key: String, label: String)]) -> StyledLine {
        keys.reduce(.empty) { line, key in
            line + StyledLine(line == .empty ? "" : "      ") + StyledLine(key.key, .accent)
                + StyledLine(" \(key.label)")
        }
    }

    /// A box in the middle of the window, as wide as its longest line.
    static func drawBox(_ title: String, _ lines: [StyledLine], _ model: ExamModel, _ grid: inout Grid) {
        let limit = model.size.columns - 10
        let wrapped = lines.flatMap { line in
            // Only plain sentences are ever too long; a line of keys is short.
            line.width <= limit
                ? [line] : StyledLine.wrapped(line.text, width: limit, line.spans.first?.style ?? .normal)
        }
        let width = max(wrapped.reduce(CellWidth.width(of: title)) { max($0, $1.width) }, 30) + 6
        let height = wrapped.count + 4
        let left = (model.size.columns - width) / 2
        let top = max(1, (model.size.rows - height) / 2)
        let columns = left..<(left + width)
        grid.clear(rows: (top - 1)..<(top + height + 1), columns: (left - 2)..<(left + width + 2))
        let line = String(repeating: "─", count: width - 2)
        grid.put("┌\(line)┐", row: top, column: left)
        for row in (top + 1)..<(top + height - 1) {
            grid.put("│", row: row, column: left)
            grid.put("│", row: row, column: columns.upperBound - 1)
        }
        grid.put("└\(line)┘", row: top + height - 1, column: left)
        grid.put(StyledLine(" \(title) ", .bold), row: top, column: left + 2)
        for (row, line) in wrapped.enumerated() { grid.put(line, row: top + 2 + row, column: left + 3) }
        grid.cursor = nil
    }
}
