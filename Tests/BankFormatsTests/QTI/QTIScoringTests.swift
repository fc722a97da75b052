import BankFormats
import QuestionBank
import TestSupport
import Testing

/// What points and keys mean.
@Suite struct QTIScoringTests {
    private func read(
        mapping: String,
        cardinality: String = "single",
        correct: String = "",
        body: String = QTISamples.choices("甲", "乙", "丙")
    ) throws -> QTIOutcome {
        try QTISamples.read(
            QTISamples.item(
                body,
                declarations: QTISamples.declaration(correct + mapping, cardinality: cardinality),
                processing: QTISamples.mapResponse
            )
        )
    }

    private func entries(_ values: KeyValuePairs<String, String>) -> String {
        values.map { "<mapEntry mapKey=\"\($0)\" mappedValue=\"\($1)\"/>" }.joined()
    }

    @Test func upperBoundCutsPoints() throws {
        let outcome = try read(mapping: "<mapping upperBound=\"1\">\(entries(["A": "3", "B": "0.5"]))</mapping>")
        #expect(outcome.item?.choice?.options.map(\.weight.percent) == ["100", "50", "0"])
        #expect(outcome.item?.points == nil)
    }

    @Test func lowerBoundLiftsPoints() throws {
        let outcome = try read(mapping: "<mapping lowerBound=\"0\">\(entries(["A": "1", "B": "-1"]))</mapping>")
        #expect(outcome.item?.choice?.options.map(\.weight.percent) == ["100", "0", "0"])
    }

    @Test func lowerBoundOfASumCannotBeHeld() throws {
        let outcome = try read(
            mapping: "<mapping lowerBound=\"-0.5\">\(entries(["A": "1", "B": "-1"]))</mapping>",
            cardinality: "multiple"
        )
        #expect(outcome.problems == [.item(.droppedField("lowerBound"))])
    }

    @Test func mappingAgainstTheCorrectResponseIsSaid() throws {
        let outcome = try read(
            mapping: "<mapping>\(entries(["A": "1"]))</mapping>",
            correct: QTISamples.correct("B")
        )
        #expect(outcome.item?.optionTexts == ["*甲", "乙", "丙"])
        #expect(outcome.problems == [.qti(.keyAgainstPoints)])
    }

    @Test func mappingThatIsNotUsedCountsForNothing() throws {
        let declaration = QTISamples.correct("B") + "<mapping>\(entries(["A": "1"]))</mapping>"
        let outcome = try QTISamples.read(
            QTISamples.item(QTISamples.choices("甲", "乙"), declarations: QTISamples.declaration(declaration))
        )
        #expect(outcome.item?.optionTexts == ["甲", "*乙"])
        #expect(outcome.problems.isEmpty)
    }

    @Test func processingThatIsNotUnderstoodIsSaid() throws {
        let processing = """
            <responseProcessing><setOutcomeValue identifier="SCORE"><power><baseValue baseType="float">2</baseValue>\
            <variable identifier="RESPONSE"/></power></setOutcomeValue></responseProcessing>
            """
        let item = { (content: String) in
            QTISamples.item(
                QTISamples.choices("甲", "乙"),
                declarations: QTISamples.declaration(content),
                processing: processing
            )
        }
        let outcome = try QTISamples.read(item(QTISamples.correct("B")))
        #expect(outcome.item?.optionTexts == ["甲", "*乙"])
        #expect(outcome.problems == [.qti(.processingNotTaken)])
        let refused = try QTISamples.read(item(""))
        #expect(refused.item == nil)
        #expect(refused.errors == [.item(.missingKey)])
    }

    @Test func unknownTemplateIsSaid() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.choices("甲", "乙"),
                declarations: QTISamples.declaration(QTISamples.correct("A")),
                processing: "<responseProcessing template=\"http://example.org/own\"/>"
            )
        )
        #expect(outcome.problems == [.qti(.processingNotTaken)])
    }

    @Test func stringMatchSaysWhetherCaseCounts() throws {
        let processing = """
            <responseProcessing><responseCondition><responseIf><stringMatch caseSensitive="false" substring="false">\
            <variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></stringMatch>\
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>\
            </responseIf></responseCondition></responseProcessing>
            """
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.blank,
                declarations: QTISamples.declaration(QTISamples.correct("York"), baseType: "string"),
                processing: processing
            )
        )
        #expect(outcome.item?.acceptedByBlank == [[AcceptedAnswer("York")]])
    }

    @Test func matchedTextCountsItsCase() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.blank,
                declarations: QTISamples.declaration(QTISamples.correct("York"), baseType: "string")
            )
        )
        #expect(outcome.item?.acceptedByBlank == [[AcceptedAnswer(.text("York", isCaseSensitive: true))]])
    }

    @Test(arguments: ["equalRounded", "customOperator", "relative"])
    func comparisonsThatNothingHereCanHoldAreRefusedByName(name: String) throws {
        let test =
            name == "relative"
            ? "equal toleranceMode=\"relative\" tolerance=\"5\""
            : "\(name) roundingMode=\"decimalPlaces\" figures=\"1\""
        let element = test.prefix { $0 != " " }
        let processing = """
            <responseProcessing><responseCondition><responseIf><\(test)><variable identifier="RESPONSE"/>\
            <correct identifier="RESPONSE"/></\(element)><setOutcomeValue identifier="SCORE">\
            <baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>
            """
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.blank,
                declarations: QTISamples.declaration(QTISamples.correct("3"), baseType: "float"),
                processing: processing
            )
        )
        #expect(outcome.item == nil)
        let expected = name == "relative" ? "equal toleranceMode=relative" : name
        #expect(outcome.errors == [.item(.unsupported(expected))])
    }

    @Test func integerWithoutATolerance() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.blank,
                declarations: QTISamples.declaration(QTISamples.correct("15"), baseType: "integer")
            )
        )
        #expect(outcome.item?.acceptedByBlank == [[AcceptedAnswer(.number("15", tolerance: "0"))]])
    }

    @Test func keysThatNameNoOption() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.choices("甲", "乙"),
                declarations: QTISamples.declaration(QTISamples.correct("X"))
            )
        )
        #expect(outcome.errors == [.item(.keyOutsideOptions("X"))])
    }

    @Test func twoOptionsWithOneIdentifier() throws {
        let body = QTISamples.choices("甲", "乙").replacing("identifier=\"B\"", with: "identifier=\"A\"")
        let outcome = try QTISamples.read(
            QTISamples.item(body, declarations: QTISamples.declaration(QTISamples.correct("A")))
        )
        #expect(outcome.errors == [.qti(.identifierTwice("A"))])
    }

    @Test func singleCardinalityWithTwoKeys() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.choices("甲", "乙"),
                declarations: QTISamples.declaration(QTISamples.correct("A", "B"))
            )
        )
        #expect(outcome.errors == [.item(.severalKeys("A B"))])
    }

    @Test func cardinalityDecidesBetweenSingleAndMultiple() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.choices("甲", "乙", "丙").replacing("maxChoices=\"1\"", with: "maxChoices=\"3\""),
                declarations: QTISamples.declaration(QTISamples.correct("A", "C"), cardinality: "multiple")
            )
        )
        #expect(outcome.item?.choice?.isMultiple == true)
        #expect(outcome.item?.choice?.options.map(\.weight) == [.evenShare(of: 2), .none, .evenShare(of: 2)])
    }

    @Test func undeclaredResponse() throws {
        let outcome = try QTISamples.read(QTISamples.item(QTISamples.choices("甲", "乙")))
        #expect(outcome.errors == [.qti(.undeclaredResponse("RESPONSE"))])
    }
}
