/// Takes a document's main part from the parser and hands over its paragraphs.
final class DOCXBodyReader: XMLReceiver {
    private var body: DOCXBody
    private let receive: (DOCXDocument.Paragraph) -> Void

    init(_ body: DOCXBody, receive: @escaping (DOCXDocument.Paragraph) -> Void) {
        self.body = body
        self.receive = receive
    }

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        body.start(name, attributes)
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        body.end()
        body.drain(receive)
    }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) { body.text(bytes) }

    /// Closes what is open when the part was parsed.
    func finish() {
        body.finish()
        body.drain(receive)
    }
}

/// Folds the tags and texts of a document's main part into paragraphs; a value, because the fields of an object are
/// checked at every access.
struct DOCXBody {
    /// A paragraph while it is read.
    private struct Draft {
        var lines = [DOCXDocument.Line()]
        var style: String?
        var look: DOCXStyles.Look
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
        /// Texts that are struck through.
        var struck: [String] = []
    }

    /// A stretch of text with one look.
    private struct Run {
        var isBold: Bool?
        var style: String?
        var isHidden = false
        var isUnderlined = false
        var isStruck = false
        var script: Scripts.Level?
        /// Text is wanted only inside `w:t`; this one's, and whether spaces at its ends count.
        var text: (content: [UInt8], keepsSpace: Bool)?
    }

    private let looks: [String: DOCXStyles.Look]
    private let defaultStyle: String?
    private let defaultLook: DOCXStyles.Look
    private let readsLook: Bool
    private var numbering: DOCXNumbering
    private var paragraphs: [DOCXDocument.Paragraph] = []
    private var count = 0
    private var path: [DOCXTag] = []
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

    /// - Parameter readsLook: whether spaces that are underlined are blanks to fill in, and raised digits such digits.
    init(styles: DOCXStyles, numbering: DOCXNumbering, readsLook: Bool = false) {
        looks = styles.looks
        defaultStyle = styles.defaultParagraphID
        defaultLook = defaultStyle.flatMap { [looks] in looks[$0] } ?? DOCXStyles.Look()
        self.readsLook = readsLook
        self.numbering = numbering
    }

    /// Takes a start tag.
    mutating func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes) {
        guard unseenDepth == 0 else {
            unseenDepth += 1
            return
        }
        let tag = DOCXTag(name)
        let isSeen = tag.map { start($0, attributes) } ?? startForeign(XMLFeed.local(name), attributes)
        if isSeen { path.append(tag ?? .other) } else { unseenDepth = 1 }
    }

    /// Takes a text or a piece of one.
    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard unseenDepth == 0, path.last == .t, !open.isEmpty else { return }
        open[open.count - 1].run.text?.content.append(contentsOf: bytes)
    }

    /// Takes the end tag of what is open.
    mutating func end() {
        if unseenDepth > 0 {
            unseenDepth -= 1
        } else if let tag = path.popLast() {
            end(tag)
        }
    }

    /// Closes what is open when the part was read.
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
    private mutating func start(_ tag: DOCXTag, _ attributes: XMLRawAttributes) -> Bool {
        let parent = path.last ?? .other
        let grandparent = path.dropLast().last ?? .other
        switch (parent, tag) {
        case (.rPr, .del) where grandparent == .pPr, (.rPr, .moveFrom) where grandparent == .pPr:
            update { $0.runsOn = true }
            return true
        case (.trPr, .del):
            if !deletedRows.isEmpty { deletedRows[deletedRows.count - 1] = true }
            return true
        default:
            if tag.isUnseen { return false }
        }
        switch tag {
        case .p: open.append(Draft(look: defaultLook))
        case .tbl:
            tableCount += 1
            tables.append((tableCount, 0, 0))
        case .tr:
            deletedRows.append(false)
            if let last = tables.indices.last { tables[last] = (tables[last].number, tables[last].row + 1, 0) }
        case .tc:
            if let last = tables.indices.last { tables[last].column += 1 }
        case .r: update { $0.run = Run() }
        case .t: update { $0.run.text = ([], attributes.value("space").map { "preserve" ~= $0 } ?? false) }
        default: setting(tag, attributes, parent: parent, grandparent: grandparent)
        }
        return true
    }

    private mutating func setting(
        _ tag: DOCXTag,
        _ attributes: XMLRawAttributes,
        parent: DOCXTag,
        grandparent: DOCXTag
    ) {
        switch (parent, tag) {
        case (.pPr, .pStyle): setStyle(attributes["val"])
        case (.pPr, .outlineLvl): update { $0.outlineLevel = attributes["val"].flatMap { Int($0) } }
        case (.numPr, .numId) where grandparent == .pPr: update { $0.numberingID = attributes["val"] }
        case (.numPr, .ilvl) where grandparent == .pPr:
            update { $0.numberingLevel = attributes["val"].flatMap { Int($0) } }
        case (.rPr, .b) where grandparent == .r: update { $0.run.isBold = DOCXName.isOn(attributes["val"]) }
        case (.rPr, .rStyle) where grandparent == .r: update { $0.run.style = attributes["val"] }
        case (.rPr, .vanish) where grandparent == .r: update { $0.run.isHidden = DOCXName.isOn(attributes["val"]) }
        case (.rPr, .u) where grandparent == .r: update { $0.run.isUnderlined = attributes["val"] != "none" }
        case (.rPr, .strike) where grandparent == .r, (.rPr, .dstrike) where grandparent == .r:
            update { $0.run.isStruck = DOCXName.isOn(attributes["val"]) }
        case (.rPr, .vertAlign) where grandparent == .r:
            let levels: [String: Scripts.Level] = ["superscript": .raised, "subscript": .lowered]
            update { $0.run.script = attributes["val"].flatMap { levels[$0] } }
        case (.r, .tab), (.r, .ptab): append("\t")
        case (.r, .sym): symbol(attributes)
        case (.r, .object): update { $0.media.append("嵌入对象") }
        case (.r, .footnoteReference), (.r, .endnoteReference): update { $0.media.append("脚注") }
        case (.r, .noBreakHyphen): append("-")
        case (.r, .br), (.r, .cr): if isSeen { update { $0.lines.append(DOCXDocument.Line()) } }
        case (.r, .fldChar): field(attributes["fldCharType"])
        default: break
        }
    }

    private mutating func setStyle(_ style: String?) {
        let look = style.map { looks[$0] ?? DOCXStyles.Look() } ?? defaultLook
        update { draft in
            draft.style = style
            draft.look = look
        }
    }

    private mutating func end(_ tag: DOCXTag) {
        switch tag {
        case .t:
            guard let text = open.last?.run.text else { return }
            let content = text.keepsSpace ? text.content[...] : Self.trimmed(text.content)
            append(String(decoding: content, as: UTF8.self))
            update { $0.run.text = nil }
        case .p:
            if let draft = open.popLast() { finish(draft) }
        case .tr:
            deletedRows.removeLast()
        case .tbl:
            tables.removeLast()
        default:
            break
        }
    }

    /// Without the spaces and line ends at its ends that XML may add.
    private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        let text = text.drop { $0 <= 0x20 }
        guard let last = text.lastIndex(where: { $0 > 0x20 }) else { return [] }
        return text[...last]
    }

    /// Notes what is shown and is no text; its elements belong to other vocabularies.
    /// - Returns: false when the element is left out with all that it holds.
    private mutating func startForeign(_ local: UnsafePointer<CChar>, _ attributes: XMLRawAttributes) -> Bool {
        switch local {
        // A text box is there twice, the second time for older programs.
        case "Fallback": return false
        case "docPr": drawingName = attributes["descr"].flatMap { $0.isEmpty ? nil : $0 } ?? attributes["name"]
        case "blip", "imagedata":
            let name = drawingName ?? "图片"
            drawingName = nil
            update { $0.media.append(name) }
        case "oMath": update { $0.media.append("公式") }
        case "chart", "relIds": update { $0.media.append("图表") }
        default: break
        }
        return true
    }

    /// A sign from a font of pictures: the ticks and crosses with which people mark right and wrong.
    private mutating func symbol(_ attributes: XMLRawAttributes) {
        guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let font = attributes["font"]?.lowercased() ?? ""
        switch (font, code & 0xFF) {
        case ("wingdings", 0xFC), ("wingdings 2", 0x50), ("wingdings", 0xFE), ("wingdings 2", 0x52): append("√")
        case ("wingdings", 0xFB), ("wingdings 2", 0x4F), ("wingdings", 0xFD), ("wingdings 2", 0x54): append("×")
        case (_, 0xD6) where font == "symbol": append("√")
        case (_, 0xB4) where font == "symbol": append("×")
        default:
            if code < 0xE000, let scalar = Unicode.Scalar(code) {
                append(String(Character(scalar)))
            } else {
                update { $0.media.append("符号 \(attributes["char"] ?? "")") }
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
    private var isSeen: Bool { !fields.contains(false) && open.last?.run.isHidden == false }

    private mutating func append(_ text: String) {
        guard isSeen, let last = open.indices.last else { return }
        // A gap to write in is often drawn as spaces that are underlined.
        let isGap =
            readsLook && open[last].run.isUnderlined && !text.isEmpty && text.unicodeScalars.allSatisfy(\.isGap)
        let run = open[last].run
        var text = isGap ? "____" : text
        if readsLook, let script = run.script { text = Scripts.text(text, script) ?? text }
        if run.isStruck, !text.unicodeScalars.allSatisfy(\.isGap) { open[last].struck.append(text) }
        let isBold = run.isBold ?? run.style.flatMap { looks[$0]?.isBold } ?? open[last].look.isBold ?? false
        open[last].lines[open[last].lines.count - 1].append(text, isBold: isBold)
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
        let level = draft.outlineLevel.map(DOCXStyles.level(outline:)) ?? draft.look.headingLevel
        var paragraph = DOCXDocument.Paragraph(lines: lines, headingLevel: level, number: count)
        paragraph.isTitle = draft.look.isTitle
        paragraph.cell = tables.last.map { DOCXDocument.Cell(table: $0.number, row: $0.row, column: $0.column) }
        paragraph.media = draft.media
        paragraph.struck = draft.struck
        if open.isEmpty {
            paragraphs.append(paragraph)
            paragraphs += draft.boxes
        } else {
            update { $0.boxes.append(paragraph) }
            update { $0.boxes += draft.boxes }
        }
    }

    private mutating func nextNumber(for draft: Draft) -> (text: String, isBold: Bool?)? {
        let inherited = draft.look.numbering
        guard let id = draft.numberingID ?? inherited?.id else { return nil }
        let level = draft.numberingLevel ?? (draft.numberingID == nil ? inherited?.level : 0)
        return numbering.next(in: id, level: level, style: draft.style ?? defaultStyle)
    }
}
