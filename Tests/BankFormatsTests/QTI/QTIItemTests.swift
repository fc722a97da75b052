import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Items in the shapes in which other systems write them.
@Suite struct QTIItemTests {
    @Test func singleChoiceWithShufflingAndAFixedOption() throws {
        let outcome = try QTISamples.fixture("choice-single-2.1.xml")
        let item = try #require(outcome.item)
        #expect(item.id == "i-sample-1")
        #expect(item.title == "登记期限")
        #expect(item.stem == "样例条例规定，申请应当自收到之日起\n多少日内 登记？")
        #expect(item.optionTexts == ["10日", "*15日", "以上都不对"])
        #expect(item.choice?.isShuffled == true)
        #expect(item.choice?.isMultiple == false)
        #expect(item.choice?.options.map(\.isFixed) == [false, false, true])
        #expect(outcome.problems.isEmpty)
    }

    @Test func multipleChoiceByMappingWithBoundsAndADefault() throws {
        let outcome = try QTISamples.fixture("choice-multiple-2.1.xml")
        let choice = try #require(outcome.item?.choice)
        #expect(outcome.item?.title == nil, "a title that is the identifier says nothing")
        #expect(outcome.item?.id == "样例-2")
        #expect(choice.isMultiple)
        #expect(choice.options.map(\.weight.percent) == ["50", "50", "-100", "-50"])
        #expect(outcome.item?.points == 2)
        #expect(outcome.problems.isEmpty)
    }

    @Test func expandedTemplateWithFeedback() throws {
        let outcome = try QTISamples.fixture("choice-expanded-2.2.xml")
        let item = try #require(outcome.item)
        #expect(item.optionTexts == ["甲", "*乙", "丙"])
        #expect(item.choice?.options.map { $0.feedback?.plain } == ["甲不是", "乙是", "丙更不是"])
        #expect(item.outcomeFeedback?.correct == "答对了")
        #expect(item.outcomeFeedback?.incorrect == "再想想")
        #expect(item.choice?.isShuffled == nil)
        #expect(outcome.problems.isEmpty)
    }

    @Test func choiceBetweenTrueAndFalse() throws {
        let outcome = try QTISamples.fixture("truth-2.2.xml")
        #expect(outcome.item?.answer == .trueFalse(ExchangeTruth(key: false)))
    }

    @Test func textEntryAsMoodleExportsIt() throws {
        let outcome = try QTISamples.fixture("text-entry-moodle-2.0.xml")
        let item = try #require(outcome.item)
        #expect(item.stem == "样例期限为多少日？\n____")
        #expect(
            item.acceptedByBlank == [
                [
                    AcceptedAnswer(.text("十五", isCaseSensitive: false)),
                    AcceptedAnswer(.text("Fifteen", isCaseSensitive: true), weight: Weight(units: 5_000_000)),
                ]
            ]
        )
        #expect(outcome.problems.isEmpty)
    }

    @Test func severalTextEntriesAsTAOWritesThem() throws {
        let outcome = try QTISamples.fixture("text-entries-tao-2.2.xml")
        let item = try #require(outcome.item)
        #expect(item.stem == "样例：先____，后____。")
        #expect(
            item.acceptedByBlank == [
                [AcceptedAnswer(.text("甲", isCaseSensitive: false))],
                [AcceptedAnswer(.text("乙", isCaseSensitive: true))],
            ]
        )
        #expect(item.points == 2)
        #expect(outcome.problems.isEmpty)
    }

    @Test func numberWithATolerance() throws {
        let outcome = try QTISamples.fixture("number-2.1.xml")
        #expect(outcome.item?.acceptedByBlank == [[AcceptedAnswer(.number("3.14", tolerance: "0.01"))]])
        #expect(outcome.item?.points == 2)
        #expect(outcome.problems.isEmpty)
    }

    @Test(arguments: ["inline-choice-2.2.xml", "inline-choice-3.0.xml"])
    func inlineChoice(file: String) throws {
        let outcome = try QTISamples.fixture(file)
        guard case .blanks(let blanks, true) = outcome.item?.answer else {
            Issue.record("no blanks: \(outcome)")
            return
        }
        let isNew = file.contains("3.0")
        #expect(blanks.map(\.choices) == [isNew ? ["必须", "可以"] : ["可以", "应当"]])
        #expect(blanks[0].accepted == [AcceptedAnswer(isNew ? "必须" : "应当")])
        #expect(outcome.item?.stem.plain.contains("____登记") == true)
        #expect(outcome.problems.isEmpty)
    }

    @Test func matchInteraction() throws {
        let outcome = try QTISamples.fixture("match-2.1.xml")
        let expected = ExchangeMatching(
            pairs: [.init(prompt: "左一", match: "右乙"), .init(prompt: "左二", match: "右甲")],
            distractors: ["右丙"],
            isShuffled: true
        )
        #expect(outcome.item?.answer == .matching(expected))
        #expect(outcome.item?.stem == "样例：把左边和右边配起来。")
        #expect(outcome.problems.isEmpty)
    }

    @Test func matchInteractionWithTwoPromptsToOneMatch() throws {
        let outcome = try QTISamples.fixture("match-3.0.xml")
        let expected = ExchangeMatching(
            pairs: [.init(prompt: "左一", match: "右甲"), .init(prompt: "左二", match: "右甲")]
        )
        #expect(outcome.item?.answer == .matching(expected))
    }

    @Test func orderInteraction() throws {
        #expect(try QTISamples.fixture("order-2.2.xml").item?.answer == .ordering(["第一步", "第二步", "第三步"]))
        #expect(try QTISamples.fixture("order-3.0.xml").item?.answer == .ordering(["先", "后"]))
    }

    @Test func extendedTextWithARubric() throws {
        let old = try #require(try QTISamples.fixture("extended-text-2.1.xml").item)
        #expect(old.answer == .essay(model: "要点一；要点二。"))
        #expect(old.rubric == "每个要点两分。")
        #expect(old.stem == "试述样例制度。")
        let new = try #require(try QTISamples.fixture("extended-text-3.0.xml").item)
        #expect(new.answer == .essay(model: nil))
        #expect(new.rubric == "言之成理即可。")
    }

    @Test func compositeItemIsACaseSet() throws {
        let outcome = try QTISamples.fixture("composite-2.2.xml")
        let item = try #require(outcome.item)
        #expect(item.stem == "样例案情：某人向某样例机关提出申请。")
        #expect(item.parts.map(\.stem.plain) == ["第一问", "第二问", "第三问"])
        #expect(item.parts.map(\.optionTexts) == [["*是", "否"], ["*甲", "乙", "*丙"], []])
        #expect(outcome.problems.isEmpty)
    }

    @Test func choiceOfQTI3WithGeneralFeedback() throws {
        let outcome = try QTISamples.fixture("choice-3.0.xml")
        let item = try #require(outcome.item)
        #expect(item.optionTexts == ["甲", "*乙", "丙"])
        #expect(item.choice?.options.map(\.isFixed) == [false, false, true])
        #expect(item.rationale == "因为样例如此。")
        #expect(outcome.problems.isEmpty)
    }

    @Test func caseSensitiveMapEntries() throws {
        let outcome = try QTISamples.fixture("text-entry-3.0.xml")
        #expect(
            outcome.item?.acceptedByBlank == [
                [
                    AcceptedAnswer(.text("York", isCaseSensitive: true)),
                    AcceptedAnswer(.text("york", isCaseSensitive: false), weight: Weight(units: 5_000_000)),
                ]
            ]
        )
    }

    @Test func markupIsKeptBesideThePlainText() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.choices("10<sup>2</sup>", "x<sub>i</sub>", prompt: "样例：<b>不</b>正确的是"),
                declarations: QTISamples.declaration(QTISamples.correct("A"))
            )
        )
        let item = try #require(outcome.item)
        #expect(item.stem.plain == "样例：不正确的是")
        #expect(item.stem.markup == .html)
        #expect(item.stem.source == "样例：<b>不</b>正确的是")
        #expect(item.optionTexts == ["*10²", "xi"])
        #expect(item.choice?.options[1].text.source == "x<sub>i</sub>")
    }

    @Test func spacesAndLinesAsABrowserShowsThem() throws {
        let body = "<p>甲 \n 乙<br/> 丙</p>\n<div>\n丁<span> 戊</span></div><ul><li>一</li><li>二</li></ul>"
        let outcome = try QTISamples.read(QTISamples.item(body, processing: ""))
        #expect(outcome.item?.stem.plain == "甲 乙\n丙\n丁 戊\n一\n二")
        #expect(outcome.item?.answer == .description)
    }

    @Test func mediaAreNamedAndLeftOut() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                "<p><img src=\"images/a.png\" alt=\"\"/></p><p><object data=\"b.mp4\" type=\"video/mp4\"/></p>"
                    + QTISamples.choices("甲", "乙"),
                declarations: QTISamples.declaration(QTISamples.correct("A"))
            )
        )
        #expect(outcome.item?.optionTexts == ["*甲", "乙"])
        #expect(outcome.problems == [.item(.droppedMedia("images/a.png")), .item(.droppedMedia("b.mp4"))])
    }

    @Test func generalFeedbackWithoutAConditionIsAGuess() throws {
        let feedback = "<modalFeedback outcomeIdentifier=\"X\" identifier=\"y\" showHide=\"show\">说明</modalFeedback>"
        let text = QTISamples.sound("i1").replacing("</assessmentItem>", with: feedback + "</assessmentItem>")
        let outcome = try QTISamples.read(text)
        #expect(outcome.item?.rationale == "说明")
        #expect(outcome.problems == [.qti(.feedbackAsRationale)])
    }
}
