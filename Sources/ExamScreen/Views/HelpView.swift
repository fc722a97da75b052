import TextLayout

/// The keys, over whatever page asked for them.
enum HelpView {
    static func draw(_ model: ExamModel, scroll: Int, _ grid: inout Grid) {
        let layout = model.layout
        grid.clear(rows: 1..<model.size.rows, columns: 0..<model.size.columns)
        grid.cursor = nil
        grid.put(
            StyledLine(model.say("按键说明", "Keys"), .accent),
            row: layout.page.lowerBound - 1,
            column: layout.inner.lowerBound
        )
        let lines = self.lines(model)
        for (row, line) in zip(rows(model), lines.dropFirst(scroll)) {
            grid.put(line, row: row, column: layout.inner.lowerBound, end: layout.inner.upperBound)
        }
        let more = lastScroll(model) > scroll ? model.say("↓ 下面还有    ", "↓ more    ") : ""
        let close = model.say("按任意键返回；计时不停", "Any key goes back; the clock runs on")
        grid.put(StyledLine(more, .accent) + StyledLine(close), row: layout.hintRow, column: layout.inner.lowerBound)
    }

    static func lastScroll(_ model: ExamModel) -> Int { max(0, lines(model).count - rows(model).count) }

    private static func rows(_ model: ExamModel) -> Range<Int> {
        (model.layout.page.lowerBound + 1)..<(model.size.rows - 1)
    }

    private static func lines(_ model: ExamModel) -> [StyledLine] {
        let width = model.layout.inner.count
        let label = entries.reduce(0) { max($0, CellWidth.width(of: $1.key[model.language])) } + 3
        return entries.flatMap { entry in
            StyledLine.wrapped(
                entry.value[model.language],
                width: width,
                label: StyledLine(CellWidth.padded(entry.key[model.language], to: label), .bold)
            )
        }
    }

    private static let entries: [(key: Localized, value: Localized)] = [
        (
            Localized("A–Z　1–9", "A–Z 1–9"),
            Localized("选择选项；多选题再按一次取消", "choose an option; again to take it back where several may be chosen")
        ),
        (Localized("↑ ↓　空格", "↑ ↓ Space"), Localized("移到选项，选中", "move to an option, tick it")),
        (Localized("Enter", "Enter"), Localized("选中；已选中则到下一题", "tick it; when done, the next question")),
        (Localized("退格", "Backspace"), Localized("清除本题答案", "clear the answer")),
        (Localized("T Y 1 / X 2", "T Y 1 / X 2"), Localized("判断题：对 / 错", "true / false")),
        (
            Localized("← → / P N", "← → / P N"),
            Localized("上一题、下一题；PgUp PgDn 也可以", "previous and next question; also PgUp, PgDn")
        ),
        (Localized("Home End", "Home End"), Localized("第一题、最后一题", "first and last question")),
        (Localized("G", "G"), Localized("跳到某题：输入题号，按 Enter", "go to a question: its number, then Enter")),
        (Localized("F", "F"), Localized("标记本题，便于回头检查；再按取消", "flag the question to come back to; again to unflag")),
        (Localized("S", "S"), Localized("答题卡：■ 已答 ◧ 未答完 □ 未答 ⚑ 标记", "answer sheet: ■ answered ◧ partial □ open ⚑ flagged")),
        (Localized("R", "R"), Localized("检查并交卷", "review and hand in")),
        (Localized("Ctrl-D Ctrl-U", "Ctrl-D Ctrl-U"), Localized("长题向下、向上翻", "scroll a long question")),
        (
            Localized("Q　Ctrl-C", "Q Ctrl-C"),
            Localized("离开（先询问；答案保留，计时不停）", "leave (asks first; answers stay, the clock runs on)")
        ),
        (
            Localized("填空题", "Fill-in"),
            Localized(
                "直接输入；Tab 换空，Enter 保存。字母都算答案，命令用 Ctrl 加字母（Ctrl-N、Ctrl-F、Ctrl-R……），或先按 Esc 再按字母；F1 帮助",
                "just type; Tab changes the blank, Enter saves. Letters are text, so commands are Ctrl and the letter (Ctrl-N, "
                    + "Ctrl-F, Ctrl-R …), or Esc and then the letter; F1 is help"
            )
        ),
        (
            Localized("选项超过 5 个", "Over 5 options"),
            Localized("字母先作选项；与命令相同时，命令改用 Ctrl 加字母", "letters choose first; a command with such a letter needs Ctrl")
        ),
    ]
}
