import BankFormats
import QuestionBank
import Testing

/// What goes wrong in tables that people fill in, each by its name.
@Suite struct TableTrapTests {
    private static let headings = ["题干", "题型", "选项A", "选项B", "选项C", "选项D", "正确答案", "解析"]

    private func read(_ rows: [String]..., headings: [String] = Self.headings) throws -> TableReading {
        try TableReading([headings] + rows)
    }

    @Test func emptyOptionInTheMidstNeverMovesTheKey() throws {
        let reading = try read(["题一", "单选题", "甲", "", "丙", "丁", "C"], ["题二", "多选题", "甲", "", "丙", "丁", "AD"])
        #expect(reading.lines == ["单选 题一 [甲|*丙|丁]", "多选 题二 [*甲|丙|*丁]"])
        #expect(reading.codes == ["skipped-option", "skipped-option"])
    }

    @Test func keyOfAnEmptyOptionIsAnError() throws {
        let reading = try read(["题一", "单选题", "甲", "", "丙", "", "B"], ["题二", "单选题", "甲", "乙", "丙", "", "D"])
        #expect(reading.items.isEmpty)
        #expect(
            reading.complaints.filter { !$0.contains("skipped") } == [
                "2:7 key-of-empty-option", "3:7 key-outside-options",
            ]
        )
    }

    @Test func anEmptyCellAmongAnswersOfBlanksIsTold() throws {
        let reading = try read(["____在____内答复", "填空题", "甲", "", "十五日", "", ""])
        #expect(reading.lines == ["填空 ____在____内答复 {甲；十五日}"])
        #expect(reading.complaints == ["2:1 skipped-blank"])
        let numbered = try TableReading([
            ["题干", "空1", "空2", "空3"], ["____在____内答复", "甲", "", "十五日"], ["____在____内告知", "乙", "十五日", ""],
        ])
        #expect(numbered.lines == ["填空 ____在____内答复 {甲；十五日}", "填空 ____在____内告知 {乙；十五日}"])
        #expect(numbered.codes == ["guessed-kind", "skipped-blank", "guessed-kind"])
    }

    /// What could be read in two ways is asked about, and never decided by chance.
    @Test func keysOfTwoMeaningsAreRefused() throws {
        let reading = try read(
            ["题一", "单选题", "2名", "3名", "4名", "5名", "3"],
            ["题二", "单选题", "2", "3", "4", "5", "3"],
            ["题三", "单选题", "甲", "乙", "丙", "丁", "C.乙"],
            ["题四", "单选题", "甲", "乙", "丙", "丁", "B、甲"],
            ["题五", "多选题", "甲", "乙", "丙", "丁", "A-D"],
            ["题六", "多选题", "甲", "乙", "丙", "丁", "AAB"]
        )
        #expect(reading.items.isEmpty)
        #expect(reading.codes == Array(repeating: "bad-key", count: 6))
        let plain = try read(["题七", "单选题", "3名", "15名", "30名", "60名", "1"], ["题八", "单选题", "甲", "乙", "丙", "丁", "B.乙"])
        #expect(plain.lines == ["单选 题七 [*3名|15名|30名|60名]", "单选 题八 [甲|*乙|丙|丁]"])
    }

    @Test func aCircledKeyThatIsTheTextOfAnotherOptionIsRefused() throws {
        let reading = try read(
            ["题一", "单选题", "②和③", "①", "③", "②", "②"],
            ["题二", "单选题", "①", "②", "③", "④", "②"],
            ["题三", "单选题", "甲", "乙", "丙", "丁", "②"],
            ["题四", "单选题", "①②", "①③", "②③", "①②③", "①②"]
        )
        #expect(reading.lines == ["单选 题二 [①|*②|③|④]", "单选 题三 [甲|*乙|丙|丁]", "单选 题四 [*①②|①③|②③|①②③]"])
        #expect(reading.complaints == ["2:7 bad-key"])
    }

    @Test func truthItemWithItsOptionsInTheOtherOrderKeepsItsMeaning() throws {
        let reading = try read(
            ["题一", "判断题", "错", "对", "", "", "A"],
            ["题二", "判断题", "错误", "正确", "", "", "B"],
            ["题三", "判断题", "对", "错", "", "", "A"],
            ["题四", "判断题", "A.错", "B.对", "", "", "a"],
            ["题五", "判断题", "错", "对", "", "", "对"]
        )
        #expect(reading.lines == ["判断 题一 错", "判断 题二 对", "判断 题三 对", "判断 题四 错", "判断 题五 对"])
        #expect(reading.complaints.isEmpty)
    }

    @Test func figureAsTheKeyOfATruthItemMayMeanTwoThings() throws {
        let reading = try read(
            ["题一", "判断题", "错", "对", "", "", "1"],
            ["题二", "判断题", "对", "错", "", "", "1"],
            ["题三", "判断题", "", "", "", "", "0"],
            ["题四", "判断题", "", "", "", "", "1"],
            ["题五", "判断题", "", "", "", "", "2"]
        )
        #expect(reading.lines == ["判断 题二 对", "判断 题三 错", "判断 题四 对"])
        #expect(reading.codes == ["bad-truth-key", "bad-truth-key"])
    }

    @Test func letterWithoutOptionsIsAGuessForATruthItem() throws {
        let reading = try read(["题一", "判断题", "", "", "", "", "B"])
        #expect(reading.lines == ["判断 题一 错"])
        #expect(reading.codes == ["guessed-truth-letter"])
    }

    @Test func truthItemWithOptionsThatSayNeitherIsRefused() throws {
        let reading = try read(["题一", "判断题", "违法", "合法", "", "", "A"])
        #expect(reading.items.isEmpty)
        #expect(reading.codes == ["bad-truth-key"])
    }

    @Test func multipleIsNeverTakenForSingle() throws {
        let reading = try read(["题一", "单选题", "甲", "乙", "丙", "丁", "AB"], ["题二", "多选题", "甲", "乙", "丙", "丁", "A"])
        #expect(reading.items.isEmpty)
        #expect(reading.complaints == ["2:7 several-keys", "3:7 lone-key"])
    }

    @Test func missingKindIsGuessedAloud() throws {
        let reading = try read(
            ["题一", "", "甲", "乙", "丙", "", "B"],
            ["题二", "", "甲", "乙", "丙", "", "AC"],
            ["题三", "", "对", "错", "", "", "A"],
            ["题四____。", "", "", "", "", "", "十五日"],
            ["题五", "", "", "", "", "", "错"]
        )
        #expect(
            reading.lines == [
                "单选 题一 [甲|*乙|丙]", "多选 题二 [*甲|乙|*丙]", "判断 题三 对", "填空 题四____。 {十五日}", "判断 题五 错",
            ]
        )
        #expect(reading.codes == Array(repeating: "guessed-kind", count: 5))
    }

    @Test func kindThatCannotBeGuessedIsAnError() throws {
        let reading = try read(["题一", "", "", "", "", "", "一段答案"])
        #expect(reading.items.isEmpty)
        #expect(reading.complaints == ["2:1 no-kind"])
    }

    @Test(arguments: [1, 2, 199]) func lastRowIsNeverDropped(count: Int) throws {
        let rows = (1...count).map { ["题\($0)", "单选题", "甲", "乙", "丙", "丁", "A"] }
        let sample = TableSample([Self.headings] + rows)
        #expect(try TableReading(sample.workbook).items.last?.stem == ExchangeText("题\(count)"))
        // Without a line end behind the last row.
        #expect(try TableReading(sample.text, .csv).items.count == count)
    }

    @Test func numbersAndTruthValuesOfExcelAreKeys() throws {
        var workbook = SampleWorkbook("")
        let row = { (number: Int, kind: String, options: [String], key: String) in
            let texts = ["题\(number)", kind] + options
            let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let reference = "\(String(UnicodeScalar(UInt8(65 + column))))\(number)"
                return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row r=\"\(number)\">\(cells.joined())\(key)</row>"
        }
        let headings = Self.headings.prefix(7).enumerated().map { column, text in
            "<c r=\"\(String(UnicodeScalar(UInt8(65 + column))))1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        workbook.sheets = [
            (
                "Sheet1",
                "<row r=\"1\">\(headings.joined())</row>"
                    + row(2, "单选题", ["甲", "乙", "丙"], "<c r=\"G2\"><v>2.0</v></c>")
                    + row(3, "判断题", [], "<c r=\"G3\" t=\"b\"><v>1</v></c>")
                    + row(4, "判断题", [], "<c r=\"G4\" t=\"b\"><v>0</v></c>")
                    + row(5, "多选题", ["甲", "乙", "丙"], "<c r=\"G5\"><v>13</v></c>")
            )
        ]
        let reading = try TableReading(workbook.source)
        #expect(reading.lines == ["单选 题2 [甲|*乙|丙]", "判断 题3 对", "判断 题4 错", "多选 题5 [*甲|乙|*丙]"])
        #expect(reading.complaints.isEmpty)
    }

    @Test func numbersWithNeedlessZerosInTextAreKeys() throws {
        let text = ExchangeSource(name: "题.csv", bytes: Array("题干,题型,选项A,选项B,答案,分数\n题一,单选,甲,乙,2.0,1.0\n".utf8))
        #expect(try TableReading(text, .csv).lines == ["单选 题一 [甲|*乙] 分数=1.0"])
    }

    @Test func formulaGivesItsSavedResultAndAWarning() throws {
        var workbook = SampleWorkbook("")
        let texts = ["题干", "题型", "选项A", "选项B", "答案", "题一", "单选", "甲", "乙"].enumerated().map { index, text in
            let reference = "\(String(UnicodeScalar(UInt8(65 + index % 5))))\(index / 5 + 1)"
            return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let key = "<c r=\"E2\" t=\"str\"><f>UPPER(\"b\")</f><v>B</v></c>"
        workbook.sheets = [
            ("题", "<row r=\"1\">\(texts[..<5].joined())</row><row r=\"2\">\(texts[5...].joined())\(key)</row>")
        ]
        let reading = try TableReading(workbook.source)
        #expect(reading.lines == ["单选 题一 [甲|*乙]"])
        #expect(reading.complaints == ["2:5 formula"])
    }

    @Test func keyMayBeTheTextOfAnOption() throws {
        let reading = try read(["题一", "单选题", "国家信访局", "县信访局", "", "", "县信访局"], ["题二", "单选题", "1", "2", "3", "", "3"])
        #expect(reading.lines == ["单选 题一 [国家信访局|*县信访局]", "单选 题二 [1|2|*3]"])
    }

    @Test func lettersBeforeOptionsAreTakenOffWhereAllHaveTheirOwn() throws {
        let reading = try read(
            ["题一", "单选题", "A.甲", "B.乙", "C.丙", "", "A"],
            ["题二", "单选题", "A.甲", "乙", "丙", "", "A"],
            ["题三", "单选题", "B.甲", "A.乙", "C.丙", "", "A"]
        )
        #expect(reading.lines == ["单选 题一 [*甲|乙|丙]", "单选 题二 [*A.甲|乙|丙]", "单选 题三 [*B.甲|A.乙|C.丙]"])
    }

    @Test func brokenQuestionsHaveTheirCells() throws {
        let reading = try read(
            ["", "单选题", "甲", "乙", "", "", "A"],
            ["题二", "拼图题", "甲", "乙", "", "", "A"],
            ["题三", "单选题", "甲", "乙", "", "", ""],
            ["题四", "单选题", "甲", "乙", "", "", "见书"],
            ["题五", "单选题", "甲", "", "", "", "A"],
            ["题六", "单选题", "甲", "甲", "", "", "A"],
            ["题七", "绘图题", "", "", "", "", "A"],
            ["题八", "单选题", "甲", "乙", "", "", "B"]
        )
        #expect(
            reading.complaints == [
                "2:1 missing-stem", "3:2 unknown-kind", "4:7 missing-key", "5:7 bad-key", "6:3 too-few-options",
                "7:4 equal-options", "8:2 unsupported",
            ]
        )
        #expect(reading.lines == ["单选 题八 [甲|*乙]"])
        #expect(reading.entries.map(\.ordinal) == Array(0..<8))
        #expect(reading.entries[3].problems.first?.position.part == .sheet("Sheet1"))
    }

    @Test func positionsInATextAreLineAndCharacter() throws {
        let source = ExchangeSource(name: "题.csv", bytes: Array("题干,题型,选项A,选项B,答案\n题一,单选,甲,乙,见书\n".utf8))
        let reading = try TableReading(source, .csv)
        #expect(reading.complaints == ["2:11 bad-key"])
        #expect(reading.entries[0].problems[0].position.part == nil)
    }

    @Test func fillInItemsWithoutBlankOrWithBracketsOrWithTooMany() throws {
        let reading = try read(
            ["题一", "填空题", "甲", "", "", "", ""],
            ["题（ ）二（　）", "填空题", "甲", "乙", "", "", ""],
            ["题__三____", "填空题", "甲", "", "", "", ""],
            ["题____四", "填空题", "", "", "", "", "甲|乙"],
            ["题____五____", "填空题", "", "", "", "", "甲；乙"],
            ["题____六____", "填空题", "", "", "", "", "甲、乙"],
            ["题____七", "填空题", "", "", "", "", "甲/乙"]
        )
        #expect(
            reading.lines == [
                "填空 题一____ {甲}", "填空 题____二____ {甲；乙}", "填空 题____四 {甲|乙}", "填空 题____五____ {甲；乙}",
                "填空 题____六____ {甲；乙}", "填空 题____七 {甲/乙}",
            ]
        )
        #expect(reading.codes == ["guessed-blank", "blank-count", "guessed-answers", "whole-answer"])
    }

    @Test func severalAnswersArePartedAsTheTemplateSays() throws {
        let headings = ["题干", "题型", "答案（一个空有多个答案用/隔开）"]
        let reading = try read(["题____一", "填空题", "甲/乙"], headings: headings)
        #expect(reading.lines == ["填空 题____一 {甲|乙}"])
        #expect(reading.complaints.isEmpty)
    }

    @Test func unknownColumnsAreNamedOnceAtTheirHeadings() throws {
        let reading = try read(
            ["题一", "单选", "甲", "乙", "A", "随便", "又"],
            ["题二", "单选", "甲", "乙", "A", "随便", "又"],
            headings: ["题干", "题型", "选项A", "选项B", "答案", "备注", ""]
        )
        #expect(reading.items.count == 2)
        #expect(reading.complaints == ["1:6 unknown-column", "2:7 cell-without-heading"])
    }

    @Test func headingThatStandsTwiceIsAnErrorWhereItMatters() throws {
        let headings = ["题干", "题型", "选项A", "选项B", "答案"]
        let row = ["题一", "单选", "甲", "乙", "A", "B"]
        let keys = try read(row, headings: headings + ["正确答案"])
        #expect(keys.summary.problems.map(\.problem) == [.table(.duplicateHeading("正确答案"))])
        #expect(keys.summary.problems[0].problem.severity == .error)
        let tags = try read(row, headings: headings + ["分析"]).summary.problems
        #expect(tags.isEmpty)
        let rationales = try read(row + ["C"], headings: headings + ["解析", "分析"])
        #expect(rationales.lines == ["单选 题一 [*甲|乙] 解析=B"])
        #expect(rationales.summary.problems.map(\.problem) == [.table(.repeatedHeading("分析"))])
    }

    @Test func difficultyBecomesATagOrAShare() throws {
        let headings = ["题干", "题型", "选项A", "选项B", "答案", "难度", "知识点", "标签", "法条"]
        let row = ["题", "单选", "甲", "乙", "A"]
        let reading = try read(
            row + ["易", "受理、办理；期限", "甲、乙"],
            row + ["3", "", ""],
            row + ["0.75", "", "", "第二条、第三条"],
            row + ["60%", "", "", "《民法典》第一条；第二条"],
            row + ["1", "", "", "第五条第（一）、（二）项"],
            headings: headings
        )
        #expect(
            reading.lines.map { $0.replacing("单选 题 [*甲|乙] ", with: "") } == [
                "标签=甲,乙,受理、办理,期限,难度：易", "标签=难度：3", "依据=第二条&第三条 通过率=0.75", "依据=《民法典》第一条&第二条 通过率=0.6",
                "标签=难度：1 依据=第五条第（一）、（二）项",
            ]
        )
    }

    @Test func unrecognisedHeadingsAreNamed() throws {
        let reading = try read(["a", "b"], headings: ["姓名", "工号"])
        #expect(reading.summary.problems.map(\.problem) == [.table(.unknownHeadings(["姓名", "工号"]))])
        #expect(reading.summary.problems[0].position.line == 1)
        #expect(reading.summary.layout == nil)
        #expect(try TableReading([[]]).summary.problems.map(\.problem) == [.table(.emptyTable)])
        #expect(try TableReading(ExchangeSource(name: "x.csv", bytes: []), .csv).summary.problems.count == 1)
    }

    @Test func sheetWithoutHeadingsBesideOthersIsAWarning() throws {
        let reading = try TableReading(
            TableSample(sheets: [
                ("题", [Self.headings, ["题一", "单选题", "甲", "乙", "丙", "丁", "A"]]), ("填写说明", [["请认真填写"]]),
                ("版本号", [["2022"]]),
            ]).workbook
        )
        #expect(reading.items.count == 1)
        #expect(reading.summary.problems.map(\.problem) == [.table(.skippedSheet("填写说明"))])
    }

    /// What stands above the headings says nothing about the separator.
    @Test(arguments: [",", ";", "\t"]) func separatorIsThatOfTheHeadings(separator: String) throws {
        for title in ["信访条例题库", "题库，共一题", "说明,一;二", "\"填写说明：\n一,二,三;四\"", "题干,一,二;三,四"] {
            let rows = [["题干", "题型", "答案"], ["题一,甲,乙,丙;丁", "判断", "对"]]
            let lines = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: separator) }
            let text = ([title] + lines).joined(separator: "\n")
            let reading = try TableReading(ExchangeSource(name: "题.csv", bytes: Array(text.utf8)), .csv)
            #expect(reading.lines == ["判断 题一,甲,乙,丙;丁 对"])
            #expect(reading.complaints.isEmpty)
        }
    }

    @Test func numberedAnswersOfSeveralBlanks() throws {
        let reading = try read(
            ["题____一____", "填空题", "", "", "", "", "（1）甲（2）乙"],
            ["题____二____", "填空题", "", "", "", "", "甲；\n乙"],
            ["题____三____", "填空题", "", "", "", "", "甲；乙；丙、丁"]
        )
        #expect(reading.lines == ["填空 题____一____ {甲；乙}", "填空 题____二____ {甲；乙}"])
        #expect(reading.codes == ["blank-count"])
    }

    @Test(arguments: [("误", false), ("❌", false), ("✅", true), ("✔️", true), ("✖", false), ("真", true), ("非", false)])
    func everyWordForTrueAndFalseIsAKey(word: String, key: Bool) throws {
        #expect(try read(["题一", "判断题", "", "", "", "", word]).lines == ["判断 题一 \(key ? "对" : "错")"])
    }

    @Test func placesOfSeveralLawsBetweenCommas() throws {
        let headings = ["题干", "题型", "答案", "法条"]
        let reading = try read(
            ["题一", "判断", "对", "《民法典》第一条，《信访工作条例》第二条、第三条"],
            headings: headings
        )
        #expect(reading.lines == ["判断 题一 对 依据=《民法典》第一条&《信访工作条例》第二条&第三条"])
    }

    @Test func rowsThatHoldNothingButANumberAreNoQuestions() throws {
        let reading = try read(
            ["1", "题一", "判断", "对", ""],
            ["2", "", "", "", "记"],
            ["3", "题三", "判断", "错", ""],
            ["4"],
            headings: ["序号", "题干", "题型", "答案", "备注"]
        )
        #expect(reading.lines == ["判断 题一 对", "判断 题三 错"])
        #expect(reading.complaints == ["1:5 unknown-column"])
    }

    @Test func picturesInCellsAreNoTexts() throws {
        let picture = "=DISPIMG(\"ID_0123\",1)"
        let reading = try read(
            ["题一", "单选", "甲", picture, "丙", "", "C"],
            ["题二", "单选", "甲", picture, "丙", "", "B"],
            [picture, "判断", "", "", "", "", "对"]
        )
        #expect(reading.lines == ["单选 题一 [甲|*丙]"])
        #expect(
            reading.complaints == [
                "2:4 dropped-media", "2:1 skipped-option", "3:4 dropped-media", "3:1 skipped-option",
                "3:7 key-of-empty-option",
                "4:1 dropped-media", "4:1 missing-stem",
            ]
        )
    }

    @Test func badCellsSpoilTheirRowAlone() throws {
        let text = "题干,题型,选项A,选项B,答案\n题一,单选,\"甲\"乙,丙,A\n题二,单选,甲,乙,A"
        let reading = try TableReading(ExchangeSource(name: "题.csv", bytes: Array(text.utf8)), .csv)
        #expect(reading.entries.map { $0.item != nil } == [false, true])
        #expect(reading.codes == ["bad-cell"])
    }
}
