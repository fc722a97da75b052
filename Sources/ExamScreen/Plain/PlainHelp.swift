import TextLayout

/// What the line-by-line mode understands.
enum PlainHelp {
    static let lines: [Localized] = [
        Localized(
            "作答：单选输入 A；多选输入 BD；判断输入 对 或 错（T、X 也可）；",
            "Answers: A; BD where several may be chosen; T or X for true or false;"
        ),
        Localized(
            "填空直接输入，多空用 | 分开；只输入 - 清除答案，停在本题；直接回车到下一题。",
            "text for blanks, | between several; - alone clears and stays; an empty line goes on."
        ),
        Localized(
            "命令：n 下一题，p 上一题，g 5 跳到第 5 题，f 标记，s 答题卡，",
            "Commands: n next, p previous, g 5 goes to question 5, f flag, s sheet,"
        ),
        Localized("r 检查并交卷，q 离开，? 说明。", "r review and hand in, q leave, ? help."),
        Localized(
            "填空题中，或命令与选项字母相同时，命令前加冒号，如 :n。",
            "In a fill-in question, or where the letter labels an option, put a colon before it, as in :n."
        ),
    ]
}

extension PlainIO {
    func line(_ text: String) { write(text + "\n") }
}
