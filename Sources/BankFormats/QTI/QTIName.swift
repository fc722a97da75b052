/// The elements of items and tests that we know, by their names in QTI 2.x. QTI 3.0 writes the same with a `qti-` in
/// front and hyphens: `choiceInteraction` is `qti-choice-interaction` there. Elements of HTML have one name in both.
enum QTIName: String, CaseIterable, Sendable {
    /// Text between tags; no element.
    case text = "#text"
    /// An element that this table does not have.
    case unknown = "#unknown"

    // An item.
    case assessmentItem, responseDeclaration, correctResponse, value, mapping, mapEntry, areaMapping
    case outcomeDeclaration, defaultValue, templateDeclaration, templateProcessing, contextDeclaration
    case assessmentStimulusRef, stylesheet, itemBody, responseProcessing, modalFeedback, catalogInfo
    case companionMaterialsInfo, interactionModules
    // Its content.
    case rubricBlock, contentBody, prompt, feedbackInline, feedbackBlock, printedVariable, templateInline, templateBlock
    // Interactions that we take.
    case choiceInteraction, simpleChoice, orderInteraction, textEntryInteraction, extendedTextInteraction
    case inlineChoiceInteraction, inlineChoice, matchInteraction, simpleMatchSet, simpleAssociableChoice
    // Interactions that we refuse by name.
    case associateInteraction, customInteraction, portableCustomInteraction, drawingInteraction
    case endAttemptInteraction, gapMatchInteraction, graphicAssociateInteraction, graphicGapMatchInteraction
    case graphicOrderInteraction, hotspotInteraction, hottextInteraction, mediaInteraction
    case positionObjectInteraction, positionObjectStage, selectPointInteraction, sliderInteraction
    case uploadInteraction
    // Response processing.
    case responseCondition, responseIf, responseElseIf, responseElse, responseProcessingFragment, setOutcomeValue
    case exitResponse, lookupOutcomeValue
    case and, baseValue, correct, customOperator, divide, equal, equalRounded, gt, gte, isNull, mapResponse
    case mapResponsePoint, match, multiple, not, or, stringMatch, sum, variable
    // A test.
    case assessmentTest, testPart, assessmentSection, assessmentSectionRef, assessmentItemRef, weight, selection
    case ordering, itemSessionControl, timeLimits, outcomeProcessing, testFeedback, preCondition, branchRule
    case variableMapping, templateDefault, assessmentStimulus, stimulusBody
    // QTI 1.2.
    case questestinterop
    // HTML.
    case a, abbr, address, article, aside, audio, b, bdi, bdo, big, blockquote, br, caption, cite, code, col, colgroup
    case dd, del, details, dfn, div, dl, dt, em, embed, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr
    case i, iframe, img, ins, kbd, label, li, main, mark, math, nav, object, ol, p, param, picture, pre, q, rb, rp, rt
    case ruby, s, samp, section, small, source, span, strong, sub, summary, sup, svg, table, tbody, td, tfoot, th
    case thead, time, tr, track, tt, u, ul, `var`, video, wbr
    // Not elements of HTML that stand in it all the same.
    case include, style, script

    /// The name in QTI 3.0.
    var hyphened: String { Self.hyphenedNames[self] ?? rawValue }

    private static let hyphenedNames = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.inHyphens) })

    private var inHyphens: String { isHTML ? rawValue : "qti-" + QTIHyphens.of(rawValue) }

    private static let html: Set<QTIName> = {
        guard let first = allCases.firstIndex(of: .a) else { return [] }
        return Set(allCases[first...])
    }()

    private var isHTML: Bool { Self.html.contains(self) }

    /// Looks a name up, whichever edition it comes from.
    static let names = XMLNameTable(
        allCases.filter { $0 != .text && $0 != .unknown }.flatMap { [($0.rawValue, $0), ($0.inHyphens, $0)] },
        otherwise: .unknown
    )
}

/// The attributes that we know, by their names in QTI 2.x; `responseIdentifier` is `response-identifier` in 3.0.
enum QTIAttribute: String, CaseIterable, Sendable {
    case unknown = "#unknown"
    case adaptive, alt, baseType, cardinality, caseSensitive, defaultValue, expectedLength, expectedLines, fixed, href
    case identifier, keepTogether, label, lowerBound, mapKey, mappedValue, matchMax, maxAssociations, maxChoices
    case navigationMode, normalMaximum, outcomeIdentifier, required, responseIdentifier, showHide, shuffle, src
    case submissionMode, substring, template, templateLocation, timeDependent, title, tolerance, toleranceMode
    case toolName, toolVersion, upperBound, use, value, view, visible
    case `class`, data, style, includeLowerBound, includeUpperBound

    /// The name in QTI 3.0.
    var hyphened: String { Self.hyphenedNames[self] ?? rawValue }

    private static let hyphenedNames = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, QTIHyphens.of($0.rawValue)) }
    )

    static let names = XMLNameTable(
        allCases.filter { $0 != .unknown }.flatMap { [($0.rawValue, $0), (QTIHyphens.of($0.rawValue), $0)] },
        otherwise: .unknown
    )
}

private enum QTIHyphens {
    static func of(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            if character.isUppercase { text += "-" }
            text += character.lowercased()
        }
    }
}
