/// The columns of our own template, which every export has.
enum TemplateColumns {
    /// 选项A to 选项H; further options stand in 附加.
    static let optionCount = 8
    static let sheet = "试题"

    struct Column {
        var role: ColumnRole
        var column: TableColumn
    }

    static let all: [Column] =
        [
            Column(role: .id, column: TableColumn("编号", width: 12, note: "题目自己的名字，一个题库里不能重复；可以不写。")),
            Column(
                role: .kind,
                column: TableColumn(
                    "题型",
                    width: 8,
                    note: "单选、多选、判断、填空、案例之一；从别的程序转来的还有简答、匹配、排序、说明。",
                    choices: kinds
                )
            ),
            Column(role: .stem, column: TableColumn("题干", width: 48, note: "填空题的每个空写成 ____（四个下划线）。")),
        ]
        + (0..<optionCount).map { index in
            Column(
                role: .option(index),
                column: TableColumn(
                    "选项" + OptionLetter.text(index),
                    width: 20,
                    note: index == 0 ? "单选和多选题的选项，从 A 起依次填写；判断题和填空题不填。" : nil
                )
            )
        }
        + [
            Column(
                role: .key,
                column: TableColumn(
                    "答案",
                    width: 16,
                    note:
                        "单选写一个字母，多选连写（ABD），判断写 对 或 错；填空题各空之间用“；”隔开，一个空有几种写法用“|”隔开；答案里本来就有这两个符号时，前面加一个“\\”。"
                )
            ),
            Column(
                role: .citations,
                column: TableColumn("依据", width: 26, note: "法律条文，如：《信访工作条例》第二十二条第一款；多处用“；”隔开。")
            ),
            Column(
                role: .level,
                column: TableColumn("层次", width: 8, note: "记忆、理解、应用之一。", choices: levels)
            ),
            Column(role: .rationale, column: TableColumn("解析", width: 40, note: "为什么对，为什么错。")),
            Column(role: .tags, column: TableColumn("标签", width: 16, note: "几个标签用“、”隔开。")),
            Column(role: .facility, column: TableColumn("预计通过率", width: 11, note: "预计答对的人占多少：0 到 1，如 0.7。")),
            Column(role: .enemies, column: TableColumn("互斥", width: 14, note: "不能同时出现在一份试卷上的题目的编号，用“、”隔开。")),
            Column(role: .waivers, column: TableColumn("接受", width: 20, note: "检查时可以放过的问题，一行一个：代码：理由。")),
            Column(
                role: .isUnordered,
                column: TableColumn("不分先后", width: 9, note: "填空题各空的答案可以互换时写 是。", choices: ["是", "否"])
            ),
            Column(role: .part, column: TableColumn("编", width: 14, note: "法律分编时写编名。")),
            Column(role: .chapter, column: TableColumn("章", width: 18, note: "如：第三章 信访事项的提出和受理。")),
            Column(role: .origin, column: TableColumn("来源", width: 14)),
            Column(
                role: .caseSet,
                column: TableColumn("所属案例", width: 12, note: "案例的小题写在案例下面各行，这里写案例的编号（或写 同上）。")
            ),
            Column(role: .points, column: TableColumn("分数", width: 7)),
            Column(
                role: .extra,
                column: TableColumn("附加", width: 20, note: "一般不填。放不进其他列的内容，一行一项，写作 名：值，如 选项I：……。")
            ),
        ]

    static let headings = all.map(\.column)

    private static let kinds = ["单选", "多选", "判断", "填空", "案例"]
    private static let levels = ["记忆", "理解", "应用"]
}
