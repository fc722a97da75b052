import BankFormats
import QuestionBank
import TestSupport
import Testing

/// What `docs/formats.md` promises of QTI beyond the usual forms.
@Suite struct QTIFeatureTests {
    private static let key = QTISamples.declaration(QTISamples.correct("A"))
    private static let outcome =
        "<outcomeDeclaration identifier=\"FB\" cardinality=\"single\" baseType=\"identifier\"/>"

    private static func setting(_ outcome: String, _ value: String) -> String {
        "<setOutcomeValue identifier=\"\(outcome)\"><baseValue baseType=\"identifier\">\(value)</baseValue>"
            + "</setOutcomeValue>"
    }

    private static let score =
        "<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue>"
    private static let isRight = "<match><variable identifier=\"RESPONSE\"/><correct identifier=\"RESPONSE\"/></match>"

    /// Sets `FB` to `right` or `wrong`.
    private static let judging = """
        <responseProcessing><responseCondition><responseIf>\(isRight)\(score)\(setting("FB", "right"))</responseIf>\
        <responseElse>\(setting("FB", "wrong"))</responseElse></responseCondition></responseProcessing>
        """
    /// Sets `FB` to what was chosen.
    private static let echoing = """
        <responseProcessing><responseCondition><responseIf>\(isRight)\(score)</responseIf></responseCondition>\
        <setOutcomeValue identifier="FB"><variable identifier="RESPONSE"/></setOutcomeValue></responseProcessing>
        """

    private static func block(_ value: String, _ text: String, outcome: String = "FB", showHide: String = "show")
        -> String
    {
        "<feedbackBlock outcomeIdentifier=\"\(outcome)\" identifier=\"\(value)\" showHide=\"\(showHide)\"><p>\(text)</p>"
            + "</feedbackBlock>"
    }

    private static func read(_ body: String, declarations: String, processing: String) throws -> QTIOutcome {
        try QTISamples.read(QTISamples.item(body, declarations: declarations, processing: processing))
    }

    // MARK: Feedback within the body

    @Test func feedbackBlocksAfterRightAndWrongAnswers() throws {
        let body = QTISamples.choices("甲", "乙") + Self.block("right", "样例对了") + Self.block("wrong", "样例不对")
        let outcome = try Self.read(body, declarations: Self.key + Self.outcome, processing: Self.judging)
        let item = try #require(outcome.item)
        #expect(item.stem == "样例题干")
        #expect(item.optionTexts == ["*甲", "乙"])
        #expect(item.outcomeFeedback?.correct == "样例对了")
        #expect(item.outcomeFeedback?.incorrect == "样例不对")
        #expect(item.rationale == nil)
        #expect(outcome.problems.isEmpty)
    }

    @Test func feedbackBlockOfAnOption() throws {
        let body = QTISamples.choices("甲", "乙") + Self.block("B", "乙不对")
        let outcome = try Self.read(body, declarations: Self.key + Self.outcome, processing: Self.echoing)
        #expect(outcome.item?.choice?.options.map { $0.feedback?.plain } == [nil, "乙不对"])
        #expect(outcome.problems.isEmpty)
    }

    @Test func feedbackBlockThatIsAlwaysShownIsTheRationale() throws {
        let shown = """
            <outcomeDeclaration identifier="SOLUTION" cardinality="single" baseType="identifier"><defaultValue>\
            <value>all</value></defaultValue></outcomeDeclaration>
            """
        let body = QTISamples.choices("甲", "乙") + Self.block("all", "样例解析", outcome: "SOLUTION")
        let outcome = try Self.read(body, declarations: Self.key + shown, processing: QTISamples.matchCorrect)
        #expect(outcome.item?.rationale == "样例解析")
        #expect(outcome.item?.stem == "样例题干")
        #expect(outcome.problems.isEmpty)
    }

    @Test func feedbackBlockThatARightAnswerHidesIsForWrongOnes() throws {
        let body = QTISamples.choices("甲", "乙") + Self.block("right", "再看看", showHide: "hide")
        let outcome = try Self.read(body, declarations: Self.key + Self.outcome, processing: Self.judging)
        #expect(outcome.item?.outcomeFeedback?.incorrect == "再看看")
        #expect(outcome.item?.outcomeFeedback?.correct == nil)
    }

    // MARK: Response processing

    @Test func aTemplateThatIsNamedByItsLocationAlone() throws {
        let mapping =
            "<mapping><mapEntry mapKey=\"A\" mappedValue=\"2\"/><mapEntry mapKey=\"B\" mappedValue=\"1\"/></mapping>"
        let processing =
            "<responseProcessing templateLocation=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response.xml\"/>"
        let outcome = try Self.read(
            QTISamples.choices("甲", "乙", "丙"),
            declarations: QTISamples.declaration(QTISamples.correct("A") + mapping),
            processing: processing
        )
        #expect(outcome.item?.choice?.options.map(\.weight.percent) == ["100", "50", "0"])
        #expect(outcome.item?.points == 2)
        #expect(outcome.problems.isEmpty)
    }

    @Test func aTemplateThatIsNotKnownLeavesTheKey() throws {
        let outcome = try Self.read(
            QTISamples.choices("甲", "乙"),
            declarations: Self.key,
            processing: "<responseProcessing template=\"http://example.org/own\"/>"
        )
        #expect(outcome.item?.optionTexts == ["*甲", "乙"])
        #expect(outcome.problems == [.qti(.processingNotTaken)])
    }

    @Test func anOptionWithoutText() throws {
        let outcome = try Self.read(
            QTISamples.choices("甲", "", "丙"),
            declarations: Self.key,
            processing: QTISamples.matchCorrect
        )
        #expect(outcome.problems == [.qti(.emptyOption("B"))])
        #expect(outcome.problems.map(\.severity) == [.warning])
        #expect(outcome.item?.optionTexts.first == "*甲" && outcome.item?.optionTexts.last == "丙")
        let key = try Self.read(
            QTISamples.choices("甲", "", "丙"),
            declarations: QTISamples.declaration(QTISamples.correct("B")),
            processing: QTISamples.matchCorrect
        )
        #expect(key.item == nil)
        #expect(key.errors == [.item(.keyOfEmptyOption("B"))])
    }

    // MARK: Refused by name

    private func refusals(_ outcome: QTIOutcome) -> [String] {
        outcome.errors.compactMap { if case .item(.unsupported(let name)) = $0 { name } else { nil } }
    }

    @Test func pointsByAreas() throws {
        let processing =
            "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><mapResponsePoint identifier=\"RESPONSE\"/>"
            + "</setOutcomeValue></responseProcessing>"
        let outcome = try Self.read(QTISamples.choices("甲", "乙"), declarations: Self.key, processing: processing)
        #expect(outcome.item == nil)
        #expect(refusals(outcome) == ["mapResponsePoint"])
    }

    @Test(arguments: [true, false]) func searchWithinAnAnswer(isSubstring: Bool) throws {
        let processing = """
            <responseProcessing><responseCondition><responseIf>\
            <stringMatch caseSensitive="false" substring="\(isSubstring)"><variable identifier="RESPONSE"/>\
            <correct identifier="RESPONSE"/></stringMatch>\(Self.score)</responseIf></responseCondition>\
            </responseProcessing>
            """
        let outcome = try Self.read(
            QTISamples.blank,
            declarations: QTISamples.declaration(QTISamples.correct("甲"), baseType: "string"),
            processing: processing
        )
        if isSubstring {
            #expect(outcome.item == nil)
            #expect(refusals(outcome).count == 1 && refusals(outcome)[0].contains("substring"))
        } else {
            #expect(outcome.item?.acceptedByBlank == [[AcceptedAnswer(.text("甲", isCaseSensitive: false))]])
            #expect(outcome.problems.isEmpty)
        }
    }

    @Test func templateProcessing() throws {
        let rules = """
            <templateProcessing><setTemplateValue identifier="X"><randomInteger min="1" max="5"/></setTemplateValue>\
            </templateProcessing><itemBody>
            """
        let old = try QTISamples.read(QTISamples.sound("i").replacing("<itemBody>", with: rules))
        #expect(old.item == nil)
        #expect(refusals(old) == ["templateProcessing"])
        let new = try QTISamples.read(Self.newer("<qti-template-processing/>"))
        #expect(new.item == nil)
        #expect(refusals(new) == ["templateProcessing"])
    }

    @Test func adaptiveItemsOf30() throws {
        #expect(try refusals(QTISamples.read(Self.newer("", attributes: " adaptive=\"true\""))) == ["adaptive"])
        let sound = try QTISamples.read(Self.newer("", attributes: " adaptive=\"false\""))
        #expect(sound.item?.optionTexts == ["*甲", "乙"])
    }

    /// A sound item of QTI 3.0 with something in front of its body.
    private static func newer(_ content: String, attributes: String = "") -> String {
        """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="样例" \
        time-dependent="false"\(attributes)><qti-response-declaration identifier="RESPONSE" cardinality="single" \
        base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response>\
        </qti-response-declaration>\(content)<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" \
        max-choices="1"><qti-prompt>样例题干</qti-prompt><qti-simple-choice identifier="A">甲</qti-simple-choice>\
        <qti-simple-choice identifier="B">乙</qti-simple-choice></qti-choice-interaction></qti-item-body>\
        <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct"/>\
        </qti-assessment-item>
        """
    }

    @Test func matchesOfManyToMany() throws {
        func choice(_ identifier: String) -> String {
            "<simpleAssociableChoice identifier=\"\(identifier)\" matchMax=\"2\">样例\(identifier)</simpleAssociableChoice>"
        }
        let body = """
            <matchInteraction responseIdentifier="RESPONSE" maxAssociations="0"><prompt>样例</prompt>\
            <simpleMatchSet>\(choice("a"))\(choice("b"))</simpleMatchSet>\
            <simpleMatchSet>\(choice("x"))\(choice("y"))</simpleMatchSet></matchInteraction>
            """
        let outcome = try Self.read(
            body,
            declarations: QTISamples.declaration(
                QTISamples.correct("a x", "a y", "b x"),
                cardinality: "multiple",
                baseType: "directedPair"
            ),
            processing: QTISamples.matchCorrect
        )
        #expect(outcome.item == nil)
        #expect(refusals(outcome).count == 1 && refusals(outcome)[0].hasPrefix("matchInteraction"))
    }

    // MARK: 判断

    @Test(arguments: [("错", "对"), ("错误", "正确"), ("×", "√"), ("false", "true"), ("False", "True")])
    func truthWithTheWrongOptionFirst(wrong: String, right: String) throws {
        for (key, isTrue) in [("A", false), ("B", true)] {
            let outcome = try Self.read(
                QTISamples.choices(wrong, right),
                declarations: QTISamples.declaration(QTISamples.correct(key)),
                processing: QTISamples.matchCorrect
            )
            #expect(outcome.item?.answer == .trueFalse(ExchangeTruth(key: isTrue)))
        }
    }

    @Test func feedbackOfTheWrongOptionFirstStaysWithIt() throws {
        let wrong = "错<feedbackInline outcomeIdentifier=\"FB\" identifier=\"A\" showHide=\"show\">选错的</feedbackInline>"
        let outcome = try Self.read(
            QTISamples.choices(wrong, "对") + Self.block("B", "选对的"),
            declarations: QTISamples.declaration(QTISamples.correct("B")) + Self.outcome,
            processing: Self.echoing
        )
        let expected = ExchangeTruth(key: true, trueFeedback: "选对的", falseFeedback: "选错的")
        #expect(outcome.item?.answer == .trueFalse(expected))
    }
}
