import BankFormats
import QuestionBank
import Testing

/// Every feature of GIFT, as `Fixtures/moodle/features.gift` has it.
@Suite struct GIFTFeatureTests {
    let reading: MoodleReading

    init() throws { reading = try MoodleReading(fixture: "features.gift", by: GIFTCodec()) }

    private func item(_ index: Int) throws -> ExchangeItem {
        try #require(reading.entries.indices.contains(index) ? reading.entries[index].item : nil)
    }

    @Test func everyQuestionIsRead() {
        #expect(reading.entries.count == 15)
        #expect(reading.items.count == 15)
        #expect(reading.entries.map(\.ordinal) == Array(0..<15))
        #expect(Set(reading.codes) == ["guessed-blank"])
        #expect(
            reading.entries[0].position == SourcePosition(file: reading.entries[0].position.file, line: 5, column: 1)
        )
    }

    @Test func oneKeyWithFeedbackIdTagsAndCitations() throws {
        let item = try item(0)
        #expect(item.id == "s-1")
        #expect(item.title == "示例一")
        #expect(item.stem == "示例机关应当自收到之日起（ ）日内决定是否受理？")
        #expect(item.tags == ["受理"])
        #expect(item.level == .understand)
        #expect(item.facility == 0.7)
        #expect(item.category == ["示例库", "第一章 受理/转送"])
        #expect(item.rationale == "示例规则写明十五日。")
        #expect(item.citations == ["《民法典》第一条", "《民法典》第二条第一款"])
        #expect(item.choice?.isMultiple == false)
        #expect(item.options == ["7", "15", "30"])
        #expect(item.percents == ["0", "100", "0"])
        #expect(item.choice?.options.map { $0.feedback?.plain } == ["太短。", "对。", "太长。"])
    }

    @Test func severalKeysWithWeightsEscapesAndACommentInTheMidst() throws {
        let item = try item(1)
        #expect(item.choice?.isMultiple == true)
        #expect(item.options == ["甲 ~ 乙", "丙 = 丁", "戊 # 己", "庚 {辛}"])
        #expect(item.percents == ["50", "50", "-50", "0"])
        #expect(item.id == nil && item.tags.isEmpty)
    }

    /// Moodle's first feedback is for the wrong answer, its second for the right one.
    @Test func feedbackOfTrueFalseIsForWrongThenRight() throws {
        #expect(try item(2).truth == ExchangeTruth(key: true, trueFeedback: "对，必须公开。", falseFeedback: "不对，必须公开。"))
        #expect(try item(2).rationale == "总的说明")
        #expect(try item(3).truth == ExchangeTruth(key: false, trueFeedback: "错了。", falseFeedback: "对了。"))
    }

    @Test func numbersWithTolerancesRangesWeightsAndFeedback() throws {
        let all = AcceptedAnswer(.text("*", isCaseSensitive: false), weight: .none, feedback: "不对")
        #expect(
            try item(4).accepted == [
                AcceptedAnswer(.number("15", tolerance: "0"), feedback: "正好"),
                AcceptedAnswer(.number("15", tolerance: "1"), weight: Weight(units: 5_000_000), feedback: "差一点"), all,
            ]
        )
        #expect(try item(5).accepted == [AcceptedAnswer(.range(from: "1", to: "5"))])
        #expect(try item(6).accepted == [AcceptedAnswer(.number("3.14", tolerance: "0.005"))])
        #expect(try item(6).stem == "圆周率约为几？____")
    }

    @Test func matchingWithAMatchThatBelongsToNoPrompt() throws {
        let matching = try item(7).matching
        #expect(matching?.pairs.map(\.prompt.plain) == ["甲", "乙"])
        #expect(matching?.pairs.map(\.match) == ["示例局", "示例院"])
        #expect(matching?.distractors == ["示例厅"])
    }

    @Test func essay() throws { #expect(try item(8).answer == .essay(model: nil)) }

    @Test func missingWordBecomesABlank() throws {
        #expect(try item(9).stem == "示例机关应当自收到之日起 ____ 内决定。")
        #expect(try item(9).accepted.map(\.weight.percent) == ["100", "100", "50"])
        #expect(
            try item(9).accepted.map(\.match).prefix(2) == [
                .text("15日", isCaseSensitive: false), .text("十五日", isCaseSensitive: false),
            ]
        )
        #expect(try item(9).accepted.last?.feedback == "漏了“日”")
        #expect(try item(14).stem == "末题在 ____ 之中。")
        #expect(try item(14).percents == ["0", "100"])
    }

    @Test func formatsOfStemAndOptions() throws {
        #expect(try item(10).stem.plain == "示例 题干\n第二段")
        #expect(try item(10).stem.markup == .html)
        #expect(try item(10).stem.source == "<p>示例&nbsp;<b>题干</b></p><p>第二段</p>")
        let options = try item(10).choice?.options.map(\.text)
        #expect(options == [ExchangeText("对", markup: .html), "<错>"])
        #expect(try item(11).stem == ExchangeText("**示例** 题干", markup: .markdown))
    }

    @Test func descriptionLineEndsAndCategories() throws {
        #expect(try item(12).answer == .description)
        #expect(try item(12).title == "说明一")
        #expect(try item(13).stem == "第一行\n第二行\\完:")
        #expect(try item(14).category == ["附则"])
        #expect(try item(13).category == ["示例库", "第一章 受理/转送"])
    }

    /// 10⁴ is not 104.
    @Test func raisedDigitsStayRaised() throws {
        let raised = try MoodleReading("罚款10<sup>4</sup>元与H<sub>2</sub>O、x<sup>n</sup> {T}", by: GIFTCodec())
        #expect(raised.items.map(\.stem.plain) == ["罚款10⁴元与H₂O、xn"])
    }
}
