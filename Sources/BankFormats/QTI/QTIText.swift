import QuestionBank

/// Makes plain text of a part of a document: spaces as HTML counts them, a line for each paragraph and line break,
/// blanks for the interactions that stand within the text.
struct QTIText {
    /// What is met besides text.
    struct Findings {
        /// Interactions that stand in the line: blanks.
        var blanks: [Int32] = []
        /// Interactions that are blocks of their own, in their order.
        var blocks: [Int32] = []
        var rubrics: [Int32] = []
        var feedback: [Int32] = []
        /// The names of pictures and other files.
        var media: [String] = []
        /// Elements without which the text is not what its author meant.
        var unsupported: [String] = []
        /// Whether there is markup that plain text does not show.
        var isMarked = false
    }

    private(set) var findings = Findings()
    private let tree: QTITree
    private var output: [UInt8] = []
    /// A space that is written only when something follows on the same line.
    private var owesSpace = false
    /// Line ends of paragraphs, written when something follows.
    private var owesLine = false
    private var raised = 0
    private var lowered = 0
    private var preserved = 0

    private let takesPrompts: Bool

    /// - Parameter takesPrompts: whether the prompt of a block interaction is part of the text.
    init(_ tree: QTITree, takesPrompts: Bool = false) {
        self.tree = tree
        self.takesPrompts = takesPrompts
    }

    /// The text of one element's content.
    static func of(_ node: Int32, in tree: QTITree) -> (text: ExchangeText, findings: Findings) {
        QTIText(tree).read(node)
    }

    consuming func read(_ node: Int32) -> (text: ExchangeText, findings: Findings) {
        add(contentOf: node)
        return finish(sources: [node])
    }

    mutating func add(contentOf node: Int32) {
        for child in tree.children(of: node) { add(child) }
    }

    /// Ends a paragraph, so that what follows begins on a new line.
    mutating func breakParagraph() {
        owesSpace = false
        if !output.isEmpty { owesLine = true }
    }

    /// The text so far.
    /// - Parameter sources: the elements whose content it is, for the markup.
    consuming func finish(sources: [Int32]) -> (text: ExchangeText, findings: Findings) {
        let plain = QTIPlain.clean(String(decoding: output, as: UTF8.self))
        guard findings.isMarked else { return (ExchangeText(plain), findings) }
        let source = sources.map { QTISource.of($0, in: tree) }.joined(separator: "\n")
        return (ExchangeText(plain, markup: .html, source: source), findings)
    }

    // The depth of XML is bounded, and with it that of the recursion.
    private mutating func add(_ node: Int32) {
        let name = tree.name(node)
        switch name {
        case .text:
            append(tree.text(node))
        case .br:
            owesSpace = false
            flushLine()
            output.append(0x0A)
        case .p, .div, .li, .ul, .ol, .dl, .dt, .dd, .blockquote, .pre, .address, .h1, .h2, .h3, .h4, .h5, .h6, .tr,
            .table, .caption, .article, .aside, .section, .header, .footer, .main, .nav, .figure, .figcaption,
            .details, .summary, .hr:
            if name != .p, name != .div { findings.isMarked = true }
            breakParagraph()
            if name == .pre { preserved += 1 }
            add(contentOf: node)
            if name == .pre { preserved -= 1 }
            breakParagraph()
        case .td, .th:
            owesSpace = true
            add(contentOf: node)
            owesSpace = true
        case .sup, .sub:
            findings.isMarked = true
            if name == .sup { raised += 1 } else { lowered += 1 }
            add(contentOf: node)
            if name == .sup { raised -= 1 } else { lowered -= 1 }
        case .b, .i, .em, .strong, .u, .s, .del, .ins, .mark, .big, .small, .code, .kbd, .samp, .tt, .`var`, .cite,
            .dfn,
            .q, .a, .ruby, .rb, .rt, .rp, .abbr, .bdi, .bdo, .time:
            findings.isMarked = true
            add(contentOf: node)
        case .img, .object, .audio, .video, .embed, .iframe, .picture, .svg, .math, .include:
            findings.media.append(mediaName(node))
        case .textEntryInteraction, .inlineChoiceInteraction:
            append(Array(ExchangeBlank.mark.utf8)[...])
            findings.blanks.append(node)
        case .choiceInteraction, .orderInteraction, .extendedTextInteraction, .matchInteraction:
            breakParagraph()
            if takesPrompts, let prompt = tree.first(.prompt, in: node) { add(contentOf: prompt) }
            breakParagraph()
            findings.blocks.append(node)
        case .associateInteraction, .customInteraction, .portableCustomInteraction, .drawingInteraction,
            .endAttemptInteraction, .gapMatchInteraction, .graphicAssociateInteraction, .graphicGapMatchInteraction,
            .graphicOrderInteraction, .hotspotInteraction, .hottextInteraction, .mediaInteraction,
            .positionObjectInteraction, .positionObjectStage, .selectPointInteraction, .sliderInteraction,
            .uploadInteraction, .printedVariable, .templateInline, .templateBlock:
            findings.unsupported.append(name.rawValue)
        case .rubricBlock:
            findings.rubrics.append(node)
        case .feedbackInline, .feedbackBlock:
            findings.feedback.append(node)
        case .stylesheet, .style, .script, .catalogInfo:
            break
        default:
            // An element that is not known shows its content, as browsers do.
            add(contentOf: node)
        }
    }

    private func mediaName(_ node: Int32) -> String {
        let name = tree.attribute(.src, of: node) ?? tree.attribute(.data, of: node) ?? tree.attribute(.href, of: node)
        return name ?? tree.name(node).rawValue
    }

    private mutating func append(_ text: ArraySlice<UInt8>) {
        if preserved > 0 || raised > 0 || lowered > 0 { return appendSpecial(text) }
        for byte in text {
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                owesSpace = true
            } else {
                flushSpace()
                output.append(byte)
            }
        }
    }

    private mutating func appendSpecial(_ text: ArraySlice<UInt8>) {
        var text = text
        if raised > 0 || lowered > 0 {
            let plain = String(decoding: text, as: UTF8.self)
            if let changed = Scripts.text(plain, raised > 0 ? .raised : .lowered) { text = Array(changed.utf8)[...] }
        }
        guard !text.isEmpty else { return }
        flushSpace()
        output.append(contentsOf: text)
    }

    private mutating func flushSpace() {
        if owesLine { return flushLine() }
        if owesSpace, let last = output.last, last != 0x0A { output.append(0x20) }
        owesSpace = false
    }

    private mutating func flushLine() {
        if owesLine { output.append(0x0A) }
        owesLine = false
        owesSpace = false
    }
}

/// The markup of a part of a document as HTML.
private enum QTISource {
    static func of(_ node: Int32, in tree: QTITree) -> String {
        var source = ""
        for child in tree.children(of: node) { add(child, of: tree, to: &source) }
        return ASCIISpaces.trimmed(source)
    }

    private static func add(_ node: Int32, of tree: QTITree, to source: inout String) {
        let name = tree.name(node)
        switch name {
        case .text:
            source += QTIMarkup.escaped(String(decoding: tree.text(node), as: UTF8.self))
        case .textEntryInteraction, .inlineChoiceInteraction:
            source += ExchangeBlank.mark
        case .choiceInteraction, .orderInteraction, .extendedTextInteraction, .matchInteraction:
            if let prompt = tree.first(.prompt, in: node) {
                for child in tree.children(of: prompt) { add(child, of: tree, to: &source) }
            }
        case .rubricBlock, .feedbackInline, .feedbackBlock, .stylesheet, .style, .script, .catalogInfo:
            break
        default:
            let tag = tree.spelling(node)
            source += "<\(tag)"
            for (key, value) in tree.attributes(of: node) where key != .unknown {
                source += " \(key.rawValue)=\"\(QTIMarkup.escaped(value))\""
            }
            if tree.nodes[Int(node)].firstChild < 0 {
                source += "/>"
            } else {
                source += ">"
                for child in tree.children(of: node) { add(child, of: tree, to: &source) }
                source += "</\(tag)>"
            }
        }
    }
}
