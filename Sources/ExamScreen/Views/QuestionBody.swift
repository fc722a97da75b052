import ExamRunner
import QuestionBank
import TextLayout

/// The text of a question, wrapped: the case, the stem, and the options or blanks.
struct QuestionBody {
    private(set) var lines: [StyledLine] = []
    /// The lines of each option or blank.
    private(set) var entries: [Range<Int>] = []
    /// Which of them the cursor is at.
    let cursorEntry: Int
    /// Where text is typed: the line, and the column within it.
    private(set) var caret: Grid.Place?

    /// A blank is not drawn wider than this.
    private static let widestField = 48

    init(_ model: ExamModel) {
        cursorEntry = model.isAnswering ? model.fieldCursor : model.optionCursor
        let layout = model.layout
        let width = layout.text.count
        addStem(of: model, width: width)
        let blocks = model.isAnswering ? [] : Self.choices(of: model, width: width)
        // Air between the options where the window has room for it.
        let isSpaced = lines.count + blocks.reduce(0) { $0 + $1.count + 1 } <= layout.body.count + 1
        for (index, block) in blocks.enumerated() {
            if index > 0, isSpaced { lines.append(.empty) }
            entries.append(lines.count..<(lines.count + block.count))
            lines += block
        }
        if model.isAnswering { addFields(of: model, width: width) }
    }

    private mutating func addStem(of model: ExamModel, width: Int) {
        let question = model.question
        if let caseStem = question.caseStem {
            lines += StyledLine.wrapped(caseStem, width: width, lead: (model.say("【案例】", "Case: "), .accent))
            let shared = Self.sharedRange(of: model.position, in: model.questions)
            if shared.count > 1 {
                let text = model.say(
                    "（第 \(shared.lowerBound + 1)–\(shared.upperBound) 题共用此案例）",
                    "(shared by questions \(shared.lowerBound + 1)–\(shared.upperBound))"
                )
                lines.append(StyledLine(text, .dim))
            }
            lines.append(.empty)
        }
        let stem = question.blankCount > 1 ? Blanks.numbered(question.stem) : question.stem
        lines += StyledLine.wrapped(stem, width: width)
        lines.append(.empty)
    }

    /// The neighbouring questions with the same case.
    static func sharedRange(of position: Int, in questions: [CandidateQuestion]) -> Range<Int> {
        let stem = questions[position].caseStem
        var first = position
        var last = position
        while first > 0, questions[first - 1].caseStem == stem { first -= 1 }
        while last + 1 < questions.count, questions[last + 1].caseStem == stem { last += 1 }
        return first..<(last + 1)
    }

    private static func choices(of model: ExamModel, width: Int) -> [[StyledLine]] {
        let question = model.question
        let texts =
            question.kind == .trueFalse ? [model.say("正确", "True"), model.say("错误", "False")] : question.options
        return texts.enumerated().map { index, text in
            let isChosen = model.isChosen(index)
            let mark = question.kind == .multiple ? (isChosen ? "[√]" : "[ ]") : (isChosen ? "(●)" : "( )")
            let style: Style = isChosen ? .accent : .normal
            let letter = index < OptionLabel.limit ? OptionLabel.letter(index) : "\(index + 1)"
            let label =
                StyledLine(index == model.optionCursor ? "▸ " : "  ", .bold)
                + StyledLine("\(mark) \(letter). ", isChosen ? .accent : .bold)
            return StyledLine.wrapped(text, width: width, label: label, style)
        }
    }

    private mutating func addFields(of model: ExamModel, width: Int) {
        for (index, field) in model.fields.enumerated() {
            let isCurrent = index == model.fieldCursor
            let name =
                model.fields.count == 1
                ? model.say("答案", "Answer") : model.say("第 \(index + 1) 空", "Blank \(index + 1)")
            let label = StyledLine(isCurrent ? "▸ " : "  ", .bold) + StyledLine("\(name) ", .bold)
            let room = max(4, min(width - label.width - 2, Self.widestField))
            let (text, caretColumn) = Self.visible(field, width: room)
            let style: Style = isCurrent ? Style(.accent, isUnderlined: true) : .underlined
            if isCurrent { caret = Grid.Place(row: lines.count, column: label.width + 1 + caretColumn) }
            entries.append(lines.count..<(lines.count + 1))
            lines.append(
                label + StyledLine("[", .bold) + StyledLine(CellWidth.padded(text, to: room), style)
                    + StyledLine("]", .bold)
            )
            if index + 1 < model.fields.count { lines.append(.empty) }
        }
    }

    /// The part of a field around its cursor that fits, and the cell of the cursor in it.
    private static func visible(_ field: TextField, width: Int) -> (text: String, caret: Int) {
        let before = Array(field.text.prefix(field.cursor))
        // The last cell is kept for the cursor behind the text.
        var start = before.count
        var used = 0
        while start > 0, used + CellWidth.width(of: before[start - 1]) <= width - 1 {
            start -= 1
            used += CellWidth.width(of: before[start])
        }
        return (CellWidth.prefix(of: field.text.dropFirst(start), cells: width), used)
    }
}
