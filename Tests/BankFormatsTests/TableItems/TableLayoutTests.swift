import BankFormats
import QuestionBank
import Testing

/// The layouts of other programs, each built and read, key by key.
@Suite struct TableLayoutTests {
    @Test(arguments: [0, 1]) func kaoshibao(titleRows: Int) throws {
        let titles = Array(repeating: ["导入须知：题干和正确答案必填；一次最多导入 2000 题"], count: titleRows)
        let headings = [
            "题干\n（必填）", "题型 （必填）", "选项 A", "选项 B", "选项 C", "选项 D", "选项E", "选项F", "选项G", "选项H", "正确答案\n（必填）", "解析", "章节",
            "难度",
        ]
        let reading = try TableReading(
            titles + [
                headings,
                ["题一", "单选题", "甲", "乙", "丙", "丁", "", "", "", "", "C", "因为", "第一章/第一节", "易"],
                ["题二", "多选题", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "ADH", "", "第一章", "中"],
                ["题三", "判断题", "对", "错", "", "", "", "", "", "", "B", "", "", ""],
                ["题____四____", "填空题", "甲", "乙", "", "", "", "", "", "", "", "", "", ""],
                ["题____五", "填空题", "", "", "", "", "", "", "", "", "甲", "", "", ""],
                ["题六", "简答题", "", "", "", "", "", "", "", "", "要点一", "", "", "难"],
            ]
        )
        #expect(reading.summary.layout == "考试宝")
        #expect(
            reading.lines == [
                "单选 题一 [甲|乙|*丙|丁] 解析=因为 目录=第一章>第一节 标签=难度：易",
                "多选 题二 [*甲|乙|丙|*丁|戊|己|庚|*辛] 目录=第一章 标签=难度：中", "判断 题三 错",
                "填空 题____四____ {甲；乙}", "填空 题____五 {甲}", "简答 题六 要点一 标签=难度：难",
            ]
        )
        #expect(reading.complaints.isEmpty)
        #expect(reading.entries[0].position.line == titleRows + 2)
    }

    @Test func chaoxing() throws {
        let headings = [
            "目录", "题目类型", "大题题干", "小题题型", "小题题干", "正确答案", "答案解析", "难易度", "知识点", "标签", "选项数", "选项A", "选项B", "选项C", "选项D",
        ]
        let reading = try TableReading([
            headings,
            ["/条例/第三章", "单选题", "题一", "", "", "C", "因为", "易", "期限", "重点", "4", "甲", "乙", "丙", "丁"],
            ["", "多选题", "题二", "", "", "AD", "", "", "", "", "3", "甲", "", "丙", "丁"],
            ["", "判断题", "题三", "", "", "B", "", "", "", "", "2", "正确", "错误"],
            ["/案例", "材料题", "一段材料", "单选题", "问一", "B", "", "中", "", "", "2", "甲", "乙"],
            ["", "", "", "判断题", "问二", "正确", "", "", "", "", ""],
            ["/案例", "材料题", "一段材料", "填空题", "问____三", "15日", "", "", "", "", "1"],
            ["", "材料题", "又一段材料"], ["", "", "", "单选题", "问四", "A", "", "", "", "", "2", "甲", "乙"],
            ["", "填空题", "题____五", "", "", "甲;乙"],
        ])
        #expect(reading.summary.layout == "学习通")
        #expect(
            reading.lines == [
                "单选 题一 [甲|乙|*丙|丁] 解析=因为 目录=条例>第三章 标签=重点,期限,难度：易", "多选 题二 [*甲|丙|*丁]", "判断 题三 错",
                "案例 一段材料 <单选 问一 [甲|*乙] 标签=难度：中 / 判断 问二 对 / 填空 问____三 {15日}> 目录=案例",
                "案例 又一段材料 <单选 问四 [*甲|乙]>", "填空 题____五 {甲|乙}",
            ]
        )
        #expect(reading.codes == ["skipped-option"])
    }

    @Test func numberOfOptionsNeverMovesTheKeys() throws {
        let headings = ["题目类型", "大题题干", "正确答案", "选项数", "选项A", "选项B", "选项C", "选项D"]
        let reading = try TableReading([
            headings, ["单选题", "题一", "D", "2", "甲", "乙", "丙", "丁"], ["单选题", "题二", "D", "4", "甲", "", "丙", "丁"],
        ])
        #expect(reading.lines == ["单选 题一 [甲|乙|丙|*丁]", "单选 题二 [甲|丙|*丁]"])
        #expect(reading.codes == ["option-count", "skipped-option", "option-count"])
    }

    @Test func subItemWithoutStemAboveAndSetWithoutSubItems() throws {
        let headings = ["题目类型", "大题题干", "小题题型", "小题题干", "正确答案", "选项A", "选项B"]
        let reading = try TableReading([
            headings, ["材料题", "", "判断题", "问一", "对"], ["材料题", "材料甲"], ["单选题", "题二", "", "", "A", "甲", "乙"],
            ["材料题", "材料乙", "判断题", "问二", "也许"], ["", "", "判断题", "问三", "对"],
        ])
        #expect(
            reading.complaints == [
                "2:2 part-without-set", "3:2 case-without-parts", "5:5 bad-truth-key", "5:2 broken-part",
            ]
        )
        #expect(reading.entries.map { $0.item != nil } == [false, false, true, false])
    }

    @Test func anEmptyOptionOfYunfanIsTold() throws {
        let headings = ["题目序号", "题目类型", "题目内容", "是否正确项", "选项内容", "选项解析"]
        let reading = try TableReading([
            headings, ["1", "单选题", "题一", "0", "甲"], ["1", "", "", "0", "", "这条是乙的解析"], ["1", "", "", "1", "丙"],
        ])
        #expect(reading.lines == ["单选 题一 [甲|*丙]"])
        #expect(reading.complaints.sorted() == ["2:3 skipped-option", "3:6 dropped-field"])
    }

    @Test func yunfan() throws {
        let headings = ["题目序号", "题目类型", "题目内容", "整体解析", "题目图片", "题目视频", "所属题库", "是否正确项", "选项内容", "选项解析", "选项图片"]
        let reading = try TableReading([
            headings,
            ["1", "1", "题一", "因为", "a.png", "", "条例", "0", "甲", "不是"], ["1", "1", "", "", "", "", "", "1", "乙", "正是"],
            ["1", "", "", "", "", "", "", "0", "丙", ""],
            ["2", "多选题", "题二", "", "", "", "", "1", "甲"], ["", "", "", "", "", "", "", "1", "乙"],
            ["", "", "", "", "", "", "", "", "丙"],
            ["3", "3", "题三", "", "", "", "", "0", "正确"], ["3", "3", "题三", "", "", "", "", "1", "错误"],
        ])
        #expect(reading.summary.layout == "云帆")
        #expect(
            reading.lines == [
                "单选 题一 [甲(不是)|*乙(正是)|丙] 解析=因为 目录=条例", "多选 题二 [*甲|*乙|丙]", "判断 题三 错",
            ]
        )
        #expect(reading.complaints == ["2:5 dropped-media"])
    }

    @Test func marksThatMeanNothingAndEmptyRightOptions() throws {
        let headings = ["题目序号", "题目类型", "题目内容", "是否正确项", "选项内容"]
        let reading = try TableReading([
            headings, ["1", "1", "题一", "也许", "甲"], ["1", "", "", "1", "乙"], ["2", "1", "题二", "1", ""],
            ["2", "", "", "0", "乙"],
            ["2", "", "", "0", "丙"], ["3", "1", "题三", "0", "甲"], ["3", "", "", "0", "乙"],
        ])
        #expect(reading.items.isEmpty)
        #expect(reading.codes == ["bad-mark", "skipped-option", "key-of-empty-option", "missing-key"])
    }

    @Test func juanwang() throws {
        let reading = try TableReading(
            TableSample(sheets: [
                (
                    "单选题",
                    [
                        ["题目", "选项A", "选项B", "选项C", "答案", "解析", "标签", "分数"],
                        ["题一", "甲", "乙", "丙", "B", "因为", "期限", "2"],
                    ]
                ),
                (
                    "多选题",
                    [
                        ["题目", "选项A", "选项B", "选项C", "答案", "解析", "标签", "分数"],
                        ["题二", "甲", "乙", "丙", "A,C", "", "", "3.5"],
                    ]
                ),
                ("判断题", [["题目", "答案", "解析", "标签", "分数"], ["题三", "错误", "", "", "1"]]),
                (
                    "填空题",
                    [["题目", "空1", "空2", "空8", "解析", "标签", "分数"], ["题____四____", "15日|十五日", "书面", "", "", "", "2"]]
                ),
            ]).workbook
        )
        #expect(reading.summary.layout == "卷王")
        #expect(
            reading.lines == [
                "单选 题一 [甲|*乙|丙] 解析=因为 标签=期限 分数=2.0", "多选 题二 [*甲|乙|*丙] 分数=3.5", "判断 题三 错 分数=1.0",
                "填空 题____四____ {15日|十五日；书面} 分数=2.0",
            ]
        )
        #expect(reading.complaints.isEmpty)
        #expect(reading.entries.map(\.position.part) == ["单选题", "多选题", "判断题", "填空题"].map(SourcePosition.Part.sheet))
    }

    @Test func motibang() throws {
        let reading = try TableReading([
            ["试题导入"], ["请按下面的格式填写"], ["带星号的必填"],
            ["题干*", "题型*", "选择项", "解析", "答案1*", "得分1", "答案2", "得分2"],
            ["题一", "单选题", "A.甲\nB.乙\nC.丙", "因为", "C", "2"],
            ["题二", "多选题", "甲|乙|丙", "", "A", "1", "C", "1"],
            ["题三____、____", "填空题", "", "", "甲", "1", "乙", "3"],
            ["题四", "判断题", "", "", "√", "1"],
        ])
        #expect(reading.summary.layout == "磨题帮")
        #expect(
            reading.lines == [
                "单选 题一 [甲|乙|*丙] 解析=因为 分数=2.0", "多选 题二 [*甲|乙|*丙] 分数=2.0", "填空 题三____、____ {甲；乙} 分数=4.0",
                "判断 题四 对 分数=1.0",
            ]
        )
        // The two blanks bring different points.
        #expect(reading.complaints == ["7:6 dropped-field"])
    }

    @Test(
        arguments: [
            "甲$;$乙$;$丙", "甲\n乙\n丙", "甲|乙|丙", "A.甲,B.乙,C.丙", "A.甲\nB.乙\nC.丙",
        ]
    ) func optionsInOneCell(options: String) throws {
        let reading = try TableReading([["问题", "类型", "选项", "标准答案"], ["题一", "单选", options, "c"]])
        #expect(reading.summary.layout == "一般表格")
        #expect(reading.lines == ["单选 题一 [甲|乙|*丙]"])
        #expect(reading.complaints.isEmpty)
    }

    @Test func columnsInAnyOrder() throws {
        let reading = try TableReading([
            ["答案", "选项B", "分析", "选项A", "类型", "分值", "试题"], ["B", "乙", "因为", "甲", "单选", "2分", "题一"],
        ])
        #expect(reading.lines == ["单选 题一 [甲|*乙] 解析=因为 分数=2.0"])
    }

    /// Every field of every item of the fixtures, as `Fixtures/tables/*.items` has them, an item a line.
    @Test(
        arguments: [
            ("kaoshibao", "考试宝"), ("chaoxing", "学习通"), ("yunfan", "云帆"), ("juanwang", "卷王"), ("motibang", "磨题帮"),
            ("general", "一般表格"), ("template", "试题模板"),
        ]
    ) func fixtures(name: String, layout: String) throws {
        let path = TestFiles.tests + "/Fixtures/tables/\(name)"
        let reading = try TableReading(ExchangeSource(path: path + ".csv"), .csv)
        #expect(reading.summary.layout == layout)
        #expect(!reading.entries.flatMap(\.problems).contains { $0.problem.severity != .warning })
        let expected = try ExpectedItems.lines(of: path + ".items")
        #expect(reading.lines == expected)
    }

    @Test func enemiesAndWaiversOfTheTemplate() throws {
        let reading = try TableReading(ExchangeSource(path: TestFiles.tests + "/Fixtures/tables/template.csv"), .csv)
        #expect(reading.items.map(\.enemies) == [["ex-2"], [], [], [], []])
        #expect(reading.items[0].waivers.count == 1)
        #expect(reading.items[0].waivers.first?.reason == "条例原文如此")
    }
}
