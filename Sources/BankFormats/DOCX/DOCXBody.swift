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
        /// Pictures and other things that are no text.
        var media: [String] = []
    }

    /// A stretch of text with one look.
    private struct Run {
        var isBold: Bool?
        var style: String?
        var isHidden = false
        var isUnderlined = false
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
    private let marksBlanks: Bool
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
    /// For each open table its number, and how many rows and cells of the row have begun.
    private var tables: [(number: Int, row: Int, column: Int)] = []
    private var tableCount = 0
    /// What the drawing that is open is called.
    private var drawingName: String?

    /// - Parameter marksBlanks: whether spaces that are underlined are blanks to fill in.
    init(styles: DOCXStyles, numbering: DOCXNumbering, marksBlanks: Bool = false) {
        self.styles = styles
        self.marksBlanks = marksBlanks
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

    /// Closes what is open when all events were read.
    mutating func finish() {
        if !carried.isEmpty { paragraphs.append(.init(lines: carried, headingLevel: nil, number: count)) }
        carried = []
    }

    /// Hands over the paragraphs that are complete.
    mutating func drain(_ receive: (DOCXDocument.Paragraph) -> Void) {
        guard !paragraphs.isEmpty else { return }
        paragraphs.forEach(receive)
        paragraphs.removeAll(keepingCapacity: true)
    }

    /// - Returns: false when the element is left out with all that it holds.
    private mutating func start(_ element: XMLElement) -> Bool {
        guard let local = DOCXName.local(element.name) else {
            // A text box is there twice, the second time for older programs.
            if element.name.local == "Fallback" { return false }
            noteMedia(element)
            return true
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
        case "tbl":
            tableCount += 1
            tables.append((tableCount, 0, 0))
        case "tr":
            deletedRows.append(false)
            if let last = tables.indices.last { tables[last] = (tables[last].number, tables[last].row + 1, 0) }
        case "tc":
            if let last = tables.indices.last { tables[last].column += 1 }
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
        case ("rPr", "u") where grandparent == "r": update { $0.run.isUnderlined = value != "none" }
        case ("r", "tab"), ("r", "ptab"): append("\t")
        case ("r", "sym"): symbol(element)
        case ("r", "object"): update { $0.media.append("嵌入对象") }
        case ("r", "footnoteReference"), ("r", "endnoteReference"): update { $0.media.append("脚注") }
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
        case "tbl":
            tables.removeLast()
        default:
            break
        }
    }

    /// Notes what is shown and is no text; its elements belong to other vocabularies.
    private mutating func noteMedia(_ element: XMLElement) {
        switch element.name.local {
        case "docPr": drawingName = element["descr"].flatMap { $0.isEmpty ? nil : $0 } ?? element["name"]
        case "blip", "imagedata":
            let name = drawingName ?? "图片"
            drawingName = nil
            update { $0.media.append(name) }
        case "oMath": update { $0.media.append("公式") }
        case "chart", "relIds": update { $0.media.append("图表") }
        default: break
        }
    }

    /// A sign from a font of pictures: the ticks and crosses with which people mark right and wrong.
    private mutating func symbol(_ element: XMLElement) {
        guard let code = element["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let font = element["font"]?.lowercased() ?? ""
        switch (font, code & 0xFF) {
        case ("wingdings", 0xFC), ("wingdings 2", 0x50), ("wingdings", 0xFE), ("wingdings 2", 0x52): append("√")
        case ("wingdings", 0xFB), ("wingdings 2", 0x4F), ("wingdings", 0xFD), ("wingdings 2", 0x54): append("×")
        case (_, 0xD6) where font == "symbol": append("√")
        case (_, 0xB4) where font == "symbol": append("×")
        default:
            if code < 0xE000, let scalar = Unicode.Scalar(code) {
                append(String(Character(scalar)))
            } else {
                update { $0.media.append("符号 \(element["char"] ?? "")") }
            }
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
        // A gap to write in is often drawn as spaces that are underlined.
        let isGap = marksBlanks && draft.run.isUnderlined && !text.isEmpty && text.unicodeScalars.allSatisfy(\.isGap)
        let text = isGap ? "____" : text
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
        var paragraph = DOCXDocument.Paragraph(lines: lines, headingLevel: level, number: count)
        paragraph.isTitle = styles.isTitle(style)
        paragraph.cell = tables.last.map { DOCXDocument.Cell(table: $0.number, row: $0.row, column: $0.column) }
        paragraph.media = draft.media
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
