import BankFormats
import QuestionBank
import TestSupport

/// What a reader hands over, gathered.
struct QTIOutcome {
    var items: [ReadItem] = []
    var summary = ReadSummary()

    var problems: [ExchangeProblem] { (items.flatMap(\.problems) + summary.problems).map(\.problem) }
    var errors: [ExchangeProblem] { problems.filter { $0.severity == .error } }
    /// The one item of the file.
    var item: ExchangeItem? { items.count == 1 ? items[0].item : nil }
}

enum QTISamples {
    static func read(_ source: ExchangeSource) throws -> QTIOutcome {
        var outcome = QTIOutcome()
        outcome.summary = try QTICodec(version: .v21).read(source) { outcome.items.append($0) }
        return outcome
    }

    static func read(_ text: String) throws -> QTIOutcome {
        try read(ExchangeSource(name: "样例.xml", bytes: Array(text.utf8)))
    }

    static func read(_ entries: [ZipBuilder.Entry]) throws -> QTIOutcome {
        try read(ExchangeSource(name: "样例.zip", bytes: ZipBuilder.archive(entries)))
    }

    /// A file of Fixtures/qti.
    static func fixture(_ name: String) throws -> QTIOutcome {
        try read(ExchangeSource(path: TestFiles.tests + "/Fixtures/qti/" + name))
    }

    /// An item with this body and these declarations.
    static func item(
        _ body: String,
        declarations: String = "",
        processing: String = matchCorrect,
        attributes: String = "",
        identifier: String = "i1"
    ) -> String {
        """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="\(identifier)" title="样例" \
        adaptive="false" timeDependent="false"\(attributes)>\(declarations)\
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\
        <itemBody>\(body)</itemBody>\(processing)</assessmentItem>
        """
    }

    static let matchCorrect =
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>"
    static let mapResponse =
        "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response\"/>"

    static func declaration(
        _ content: String,
        cardinality: String = "single",
        baseType: String = "identifier"
    ) -> String {
        """
        <responseDeclaration identifier="RESPONSE" cardinality="\(cardinality)" baseType="\(baseType)">\(content)\
        </responseDeclaration>
        """
    }

    static func correct(_ values: String...) -> String {
        "<correctResponse>" + values.map { "<value>\($0)</value>" }.joined() + "</correctResponse>"
    }

    static func choices(_ texts: String..., attributes: String = "", prompt: String = "样例题干") -> String {
        let options = zip("ABCDEFG", texts).map { "<simpleChoice identifier=\"\($0)\">\($1)</simpleChoice>" }
        return """
            <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"\(attributes)><prompt>\(prompt)</prompt>\
            \(options.joined())</choiceInteraction>
            """
    }

    /// A sound single choice whose key is A.
    static func sound(_ identifier: String, prompt: String = "样例题干") -> String {
        item(
            choices("甲", "乙", prompt: prompt),
            declarations: declaration(correct("A")),
            identifier: identifier
        )
    }

    static let blank = "<p>样例<textEntryInteraction responseIdentifier=\"RESPONSE\"/>。</p>"

    static func manifest(_ resources: String) -> String {
        """
        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><organizations/><resources>\(resources)\
        </resources></manifest>
        """
    }

    static func resource(_ href: String, type: String = "imsqti_item_xmlv2p1", content: String = "") -> String {
        "<resource identifier=\"R\(href.count)\" type=\"\(type)\" href=\"\(href)\">\(content)<file href=\"\(href)\"/></resource>"
    }

    static func test(_ sections: String, title: String = "样例试卷") -> String {
        """
        <assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="T" title="\(title)">\
        <testPart identifier="P" navigationMode="linear" submissionMode="individual">\(sections)</testPart></assessmentTest>
        """
    }
}

extension ExchangeItem {
    /// The options of a choice, the keys marked with a star.
    var optionTexts: [String] {
        guard case .choice(let choice) = answer else { return [] }
        return choice.options.map { ($0.weight > .none ? "*" : "") + $0.text.plain }
    }

    var choice: ExchangeChoice? { if case .choice(let choice) = answer { choice } else { nil } }

    var acceptedByBlank: [[AcceptedAnswer]] {
        guard case .blanks(let blanks, _) = answer else { return [] }
        return blanks.map(\.accepted)
    }

    var parts: [ExchangeItem] { if case .caseSet(let parts) = answer { parts } else { [] } }
}
