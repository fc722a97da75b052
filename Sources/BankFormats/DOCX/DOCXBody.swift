/// Folds the events of a document's main part into paragraphs.
struct DOCXBody {
    /// A paragraph while it is read.
    private struct Draft {
        var lines = [DOCXDocument.Line()]
        var style: String?
        var outlineLevel: Int?
        var numberingID: String?
        var numberingLevel: Int?
        /// The end of the paragraph was deleted: its text goes on in the next one.
        var runsOn = false
        var run = Run()
        /// The paragraphs of text boxes in it.
        var boxes: [DOCXDocument.Paragraph] = []
    }

    /// A stretch of text with one look.
    private struct Run {
        var isBold: Bool?
        var style: String?
        var isHidden = false
        /// Text is wanted only inside `w:t`; this one's, and whether spaces at its ends count.
        var text: (content: String, keepsSpace: Bool)?
    }

    /// Elements whose content nobody sees in the document as it stands: what was deleted or moved away, earlier
    /// settings, codes of fields, readings above ruby text.
    private static let unseen: Set<String> = [
        "del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "pPrChange", "rPrChange", "sectPrChange",
        "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
    ]

    private let styles: DOCXStyles
    private var numbering: DOCXNumbering
    private var paragraphs: [DOCXDocument.Paragraph] = []
    private var count = 0
    private var path: [String] = []
    /// How many elements are open from the one on that is left out.
    private var unseenDepth = 0
    private var open: [Draft] = []
    /// For each open row whether it was deleted.
    private var deletedRows: [Bool] = []
    /// For each open field whether its result has begun.
    private var fields: [Bool] = []
    /// What paragraphs whose end was deleted leave to the next.
    private var carried: [DOCXDocument.Line] = []

    init(styles: DOCXStyles, numbering: DOCXNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    /// Takes the next event of the part.
    mutating func read(_ event: XMLEvent) {
        switch event {
        case .start(let element):
            if unseenDepth > 0 || !start(element) {
                unseenDepth += 1
            } else {
                path.append(DOCXName.local(element.name) ?? "")
            }
        case .text(let text):
            if unseenDepth == 0, path.last == "t", !open.isEmpty { open[open.count - 1].run.text?.content += text }
        case .end:
            if unseenDepth > 0 {
                unseenDepth -= 1
            } else if let local = path.popLast() {
                end(local)
            }
        }
    }

    /// The paragraphs, when all events were read.
    mutating func finished() -> [DOCXDocument.Paragraph] {
        if !carried.isEmpty { paragraphs.append(.init(lines: carried, headingLevel: nil, number: count)) }
        return paragraphs
    }

    /// - Returns: false when the element is left out with all that it holds.
    private mutating func start(_ element: XMLElement) -> Bool {
        guard let local = DOCXName.local(element.name) else {
            // A text box is there twice, the second time for older programs.
            return element.name.local != "Fallback"
        }
        let parent = path.last ?? ""
        let grandparent = path.dropLast().last ?? ""
        switch (parent, local) {
        case ("rPr", "del") where grandparent == "pPr", ("rPr", "moveFrom") where grandparent == "pPr":
            update { $0.runsOn = true }
            return true
        case ("trPr", "del"):
            if !deletedRows.isEmpty { deletedRows[deletedRows.count - 1] = true }
            return true
        default:
            if Self.unseen.contains(local) { return false }
        }
        switch local {
        case "p": open.append(Draft())
        case "tr": deletedRows.append(false)
        case "r": update { $0.run = Run() }
        case "t": update { $0.run.text = ("", element["space"] == "preserve") }
        default: setting(local, element, parent: parent, grandparent: grandparent)
        }
        return true
    }

    private mutating func setting(_ local: String, _ element: XMLElement, parent: String, grandparent: String) {
        let value = element["val"]
        switch (parent, local) {
        case ("pPr", "pStyle"): update { $0.style = value }
        case ("pPr", "outlineLvl"): update { $0.outlineLevel = value.flatMap { Int($0) } }
        case ("numPr", "numId") where grandparent == "pPr": update { $0.numberingID = value }
        case ("numPr", "ilvl") where grandparent == "pPr": update { $0.numberingLevel = value.flatMap { Int($0) } }
        case ("rPr", "b") where grandparent == "r": update { $0.run.isBold = DOCXName.isOn(element) }
        case ("rPr", "rStyle") where grandparent == "r": update { $0.run.style = value }
        case ("rPr", "vanish") where grandparent == "r": update { $0.run.isHidden = DOCXName.isOn(element) }
        case ("r", "tab"), ("r", "ptab"): append("\t")
        case ("r", "noBreakHyphen"): append("-")
        case ("r", "br"), ("r", "cr"): if isSeen { update { $0.lines.append(DOCXDocument.Line()) } }
        case ("r", "fldChar"): field(element["fldCharType"])
        default: break
        }
    }

    private mutating func end(_ local: String) {
        switch local {
        case "t":
            guard let text = open.last?.run.text else { return }
            append(text.keepsSpace ? text.content : text.content.trimmingASCIISpace())
            update { $0.run.text = nil }
        case "p":
            if let draft = open.popLast() { finish(draft) }
        case "tr":
            deletedRows.removeLast()
        default:
            break
        }
    }

    private mutating func update(_ change: (inout Draft) -> Void) {
        if !open.isEmpty { change(&open[open.count - 1]) }
    }

    private mutating func field(_ type: String?) {
        switch type {
        case "begin": fields.append(false)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    /// Whether text stands in a result wherever it stands in a field, and is not hidden.
    private var isSeen: Bool { fields.allSatisfy(\.self) && open.last?.run.isHidden == false }

    private mutating func append(_ text: String) {
        guard isSeen, let draft = open.last else { return }
        let isBold =
            draft.run.isBold ?? draft.run.style.flatMap(styles.isBold)
            ?? styles.isBold(draft.style ?? styles.defaultParagraphID) ?? false
        update { $0.lines[$0.lines.count - 1].append(text, isBold: isBold) }
    }

    private mutating func finish(_ draft: Draft) {
        count += 1
        // A field's code does not reach over a paragraph; one that seems to has lost its end, and must not swallow
        // the rest of the document.
        if open.isEmpty { fields.removeAll { !$0 } }
        guard !deletedRows.contains(true) else { return }
        var lines = draft.lines
        if !carried.isEmpty {
            let last = carried.removeLast()
            var joined = last
            joined.append(lines[0].text, isBold: lines[0].isBold ?? false)
            lines = carried + [joined] + lines.dropFirst()
            carried = []
        }
        if draft.runsOn {
            carried = lines
            return
        }
        if let number = nextNumber(for: draft) {
            var first = DOCXDocument.Line()
            first.append(number.text, isBold: number.isBold ?? lines[0].isBold ?? false)
            first.append(lines[0].text, isBold: false)
            lines[0] = first
        }
        let style = draft.style ?? styles.defaultParagraphID
        let level = draft.outlineLevel.map(DOCXStyles.level(outline:)) ?? styles.headingLevel(of: style)
        let paragraph = DOCXDocument.Paragraph(lines: lines, headingLevel: level, number: count)
        if open.isEmpty {
            paragraphs.append(paragraph)
            paragraphs += draft.boxes
        } else {
            update { $0.boxes.append(paragraph) }
            update { $0.boxes += draft.boxes }
        }
    }

    private mutating func nextNumber(for draft: Draft) -> (text: String, isBold: Bool?)? {
        let style = draft.style ?? styles.defaultParagraphID
        let inherited = styles.numbering(of: style)
        guard let id = draft.numberingID ?? inherited?.id else { return nil }
        let level = draft.numberingLevel ?? (draft.numberingID == nil ? inherited?.level : 0)
        return numbering.next(in: id, level: level, style: style)
    }
}

extension String {
    /// Without the spaces and line ends at its ends that XML may add.
    fileprivate func trimmingASCIISpace() -> String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 }
        let scalars = unicodeScalars.drop(while: isSpace)
        guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(scalars[...last])
    }
}
