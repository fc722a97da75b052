import Testing

@testable import BankFormats

@Suite struct HeadingFormTests {
    @Test(
        arguments: [
            ("题干", "题干"), (" 题 干 ", "题干"), ("题干（必填）", "题干"), ("题干\n(必填)", "题干"), ("*题干", "题干"), ("正确答案\n（必填）", "正确答案"),
            ("选项 A", "选项a"), ("选项Ａ", "选项a"), ("选项（A）", "选项a"), ("选项[1]", "选项1"), ("ＫＥＹ：", "key"), ("题型【单选/多选】", "题型"),
            ("题干（没有写完", "题干"), ("Option A", "optiona"),
        ]
    ) func plainForms(heading: String, plain: String) {
        #expect(HeadingForm(heading).plain == plain)
    }

    @Test(
        arguments: [
            ("题目", .stem), ("问题", .stem), ("试题", .stem), ("Question", .stem), ("正确答案（必填）", .key), ("参考答案", .key),
            ("标准答案", .key), ("分析", .rationale), ("说明", .rationale), ("试题解析", .rationale), ("类型", .kind),
            ("题目类型", .kind),
            ("难易度", .difficulty), ("目录", .category), ("分类", .category), ("分值", .points), ("得分", .points),
            ("A", .option(0)), ("选项H", .option(7)), ("D选项", .option(3)), ("选项10", .option(9)), ("选择项2", .option(1)),
            ("空8", .blank(7)), ("第2空", .blank(1)), ("答案3", .numberedKey(2)), ("得分3", .numberedPoints(2)),
            ("出处", .citations), ("层次", .level),
        ] as [(String, ColumnRole)]
    ) func headings(heading: String, role: ColumnRole) {
        #expect(ColumnRole(plain: HeadingForm(heading).plain) == role)
    }

    @Test(arguments: ["备注", "选项0", "选项27", "空99", "", "答", "AB", "选项"])
    func otherHeadings(heading: String) {
        let role = ColumnRole(plain: HeadingForm(heading).plain)
        #expect(role == (heading == "选项" ? .options : nil))
    }

    @Test(
        arguments: [
            ("单选题", .single), ("单项选择题", .single), ("多选", .multiple), ("选择题", .anyChoice), ("不定项选择题", .anyChoice),
            ("判断题（对/错）", .trueFalse), ("填空", .blanks), ("简答题", .essay), ("材料分析题", .caseSet), ("绘图题", .unsupported),
            ("True/False", .trueFalse), ("single choice", .single),
        ] as [(String, TableKind)]
    ) func kinds(word: String, kind: TableKind) {
        #expect(TableKind(word) == kind)
    }

    @Test func wordsThatAreNoKind() {
        #expect(TableKind("题") == nil)
        #expect(TableKind("选什么") == nil)
        #expect(TableKind("") == nil)
    }
}
