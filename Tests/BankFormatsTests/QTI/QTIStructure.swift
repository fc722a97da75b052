import BankFormats

/// Checks a document against the content models of QTI 2.1 and 2.2 (of the elements that we write), of IMS Content
/// Packaging 1.1 and of LOM: which attributes an element has and must have, which children in which order, whether
/// text may stand in it. QTI 3.0 has the same models under other names, with `qti-content-body` in some.
///
/// Written from the schemas' models, apart from the code that it checks.
struct QTIStructure {
    private(set) var faults: [String] = []
    let isHyphened: Bool
    private var identifiers: Set<String> = []

    init(isHyphened: Bool) {
        self.isHyphened = isHyphened
    }

    /// Parses the document and gathers what is wrong with it.
    mutating func check(_ text: String) throws {
        let stream = XMLStream(Array(text.utf8))
        var open: [(element: XMLElement, children: [String], hasText: Bool)] = []
        while let event = try stream.next() {
            switch event {
            case .start(let element):
                if !open.isEmpty { open[open.count - 1].children.append(element.name.local) }
                open.append((element, [], false))
            case .text(let text):
                if text.contains(where: { !$0.isWhitespace }) { open[open.count - 1].hasText = true }
            case .end:
                let (element, children, hasText) = open.removeLast()
                check(element, children, hasText)
            }
        }
    }

    private mutating func check(_ element: XMLElement, _ children: [String], _ hasText: Bool) {
        let name = Self.plain(element.name.local)
        guard let model = Self.models[name] else { return faults.append("unknown element \(element.name.local)") }
        if isHyphened, element.name.namespace.hasSuffix("imsqtiasi_v3p0"), name != "p", name != "br",
            !element.name.local.hasPrefix("qti-")
        {
            faults.append("\(element.name.local) is no name of 3.0")
        }
        let given = element.attributes.filter { $0.name.namespace.isEmpty }.map { Self.plain($0.name.local) }
        for attribute in given where !model.required.contains(attribute) && !model.optional.contains(attribute) {
            faults.append("\(name) has no attribute \(attribute)")
        }
        for attribute in model.required where !given.contains(attribute) {
            faults.append("\(name) lacks \(attribute)")
        }
        if hasText, !model.isMixed { faults.append("text in \(name)") }
        let word = children.map { Self.plain($0) + " " }.joined()
        let content = isHyphened ? model.newContent ?? model.content : model.content
        if (try? Regex("(?:\(content))").wholeMatch(in: word)) == nil { faults.append("\(name) holds \(word)") }
        if name == "rubricBlock", isHyphened { checkUse(element["use"]) }
        if Self.identified.contains(name) {
            let identifier = element["identifier"] ?? ""
            if !identifiers.insert(identifier).inserted { faults.append("\(identifier) twice") }
        }
        for key in ["identifier", "responseIdentifier", "response-identifier", "outcomeIdentifier", "identifierref"] {
            if let value = element[key], !Self.isName(value) { faults.append("\(value) is no name of XML") }
        }
    }

    /// In 3.0 a rubric says what it is for, in a word of the list or in one of its own with the prefix for such.
    private mutating func checkUse(_ use: String?) {
        let isKnown = use.map { ["instructions", "scoring", "navigation"].contains($0) || $0.hasPrefix("ext:") }
        if isKnown != true { faults.append("use of a rubric: \(use ?? "none")") }
    }

    /// Whose identifiers differ from each other within a document.
    private static let identified: Set<String> = [
        "resource", "responseDeclaration", "outcomeDeclaration", "assessmentTest", "testPart", "assessmentSection",
        "assessmentItemRef",
    ]

    /// NCName, of the characters that we use.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first == "_" else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }

    /// `qti-choice-interaction` as `choiceInteraction`.
    private static func plain(_ name: String) -> String {
        let name = name.hasPrefix("qti-") ? String(name.dropFirst(4)) : name
        let parts = name.split(separator: "-")
        return String(parts.first ?? "") + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private struct Model {
        var required: Set<String> = []
        var optional: Set<String> = []
        /// A regular expression over the children's names, each with a space behind.
        var content = ""
        /// In 3.0, where that differs.
        var newContent: String?
        var isMixed = false
    }

    private static let expression = "(?:match|equal|gte|gt|sum|divide|variable|correct|mapResponse|baseValue) "
    private static let rule = "(?:responseCondition|setOutcomeValue) "
    private static let inline = "(?:br )*"

    private static let models: [String: Model] = [
        "assessmentItem": Model(
            required: ["identifier", "title", "adaptive", "timeDependent"],
            optional: ["label", "toolName", "toolVersion"],
            content:
                "(?:responseDeclaration )*(?:outcomeDeclaration )*(?:itemBody )?(?:responseProcessing )?(?:modalFeedback )*"
        ),
        "responseDeclaration": Model(
            required: ["identifier", "cardinality"],
            optional: ["baseType"],
            content: "(?:correctResponse )?(?:mapping )?"
        ),
        "correctResponse": Model(content: "(?:value )+"),
        "defaultValue": Model(content: "(?:value )+"),
        "value": Model(isMixed: true),
        "mapping": Model(optional: ["lowerBound", "upperBound", "defaultValue"], content: "(?:mapEntry )+"),
        "mapEntry": Model(required: ["mapKey", "mappedValue"], optional: ["caseSensitive"]),
        "outcomeDeclaration": Model(
            required: ["identifier", "cardinality"],
            optional: ["baseType", "normalMaximum"],
            content: "(?:defaultValue )?"
        ),
        "itemBody": Model(
            content:
                "(?:(?:rubricBlock|p|choiceInteraction|orderInteraction|matchInteraction|extendedTextInteraction) )*"
        ),
        "rubricBlock": Model(
            required: ["view"],
            optional: ["use", "class"],
            content: "(?:p )*",
            newContent: "contentBody "
        ),
        "contentBody": Model(content: "(?:p )*"),
        "p": Model(content: "(?:(?:br|textEntryInteraction|inlineChoiceInteraction) )*", isMixed: true),
        "br": Model(),
        "choiceInteraction": Model(
            required: ["responseIdentifier"],
            optional: ["shuffle", "maxChoices"],
            content: "(?:prompt )?(?:simpleChoice )+"
        ),
        "orderInteraction": Model(
            required: ["responseIdentifier"],
            optional: ["shuffle"],
            content: "(?:prompt )?(?:simpleChoice )+"
        ),
        "matchInteraction": Model(
            required: ["responseIdentifier"],
            optional: ["shuffle", "maxAssociations"],
            content: "(?:prompt )?simpleMatchSet simpleMatchSet "
        ),
        "extendedTextInteraction": Model(required: ["responseIdentifier"], content: "(?:prompt )?"),
        "prompt": Model(content: inline, isMixed: true),
        "simpleChoice": Model(
            required: ["identifier"],
            optional: ["fixed"],
            content: "(?:(?:br|feedbackInline) )*",
            isMixed: true
        ),
        "feedbackInline": Model(
            required: ["outcomeIdentifier", "identifier"],
            optional: ["showHide"],
            content: inline,
            isMixed: true
        ),
        "simpleMatchSet": Model(content: "(?:simpleAssociableChoice )*"),
        "simpleAssociableChoice": Model(required: ["identifier", "matchMax"], content: inline, isMixed: true),
        "textEntryInteraction": Model(required: ["responseIdentifier"]),
        "inlineChoiceInteraction": Model(
            required: ["responseIdentifier"],
            optional: ["shuffle"],
            content: "(?:inlineChoice )+"
        ),
        "inlineChoice": Model(required: ["identifier"], isMixed: true),
        "responseProcessing": Model(optional: ["template"], content: "(?:\(rule))*"),
        "responseCondition": Model(content: "responseIf (?:responseElseIf )*(?:responseElse )?"),
        "responseIf": Model(content: "\(expression)(?:\(rule))*"),
        "responseElseIf": Model(content: "\(expression)(?:\(rule))*"),
        "responseElse": Model(content: "(?:\(rule))*"),
        "setOutcomeValue": Model(required: ["identifier"], content: expression),
        "match": Model(content: "(?:\(expression)){2}"),
        "equal": Model(required: ["toleranceMode"], optional: ["tolerance"], content: "(?:\(expression)){2}"),
        "gte": Model(content: "(?:\(expression)){2}"),
        "gt": Model(content: "(?:\(expression)){2}"),
        "sum": Model(content: "(?:\(expression))+"),
        "divide": Model(content: "(?:\(expression)){2}"),
        "variable": Model(required: ["identifier"]),
        "correct": Model(required: ["identifier"]),
        "mapResponse": Model(required: ["identifier"]),
        "baseValue": Model(required: ["baseType"], isMixed: true),
        "modalFeedback": Model(
            required: ["outcomeIdentifier", "identifier", "showHide"],
            optional: ["title"],
            content: "(?:p )*",
            newContent: "contentBody "
        ),
        // Tests.
        "assessmentTest": Model(required: ["identifier", "title"], content: "(?:testPart )+"),
        "testPart": Model(
            required: ["identifier", "navigationMode", "submissionMode"],
            content: "(?:assessmentSection )+"
        ),
        "assessmentSection": Model(
            required: ["identifier", "title", "visible"],
            optional: ["keepTogether", "required", "fixed"],
            content: "(?:rubricBlock )*(?:(?:assessmentSection|assessmentItemRef) )*"
        ),
        "assessmentItemRef": Model(required: ["identifier", "href"], content: "(?:weight )*"),
        "weight": Model(required: ["identifier", "value"]),
        // Manifests.
        "manifest": Model(required: ["identifier"], content: "(?:metadata )?organizations resources "),
        "metadata": Model(content: "(?:schema schemaversion )?(?:lom )?"),
        "schema": Model(isMixed: true),
        "schemaversion": Model(isMixed: true),
        "organizations": Model(),
        "resources": Model(content: "(?:resource )*"),
        "resource": Model(
            required: ["identifier", "type"],
            optional: ["href"],
            content: "(?:metadata )?(?:file )*(?:dependency )*"
        ),
        "file": Model(required: ["href"]),
        "dependency": Model(required: ["identifierref"]),
        "lom": Model(content: "(?:general )?"),
        "general": Model(content: "(?:keyword )*"),
        "keyword": Model(content: "(?:string )+"),
        "string": Model(optional: ["language"], isMixed: true),
    ]
}
