/// What the styles of a document say about headings, bold type and numbering.
struct DOCXStyles: Sendable {
    private struct Style: Sendable {
        var name = ""
        var parent: String?
        var outlineLevel: Int?
        var isBold: Bool?
        var numberingID: String?
        var numberingLevel: Int?
    }

    private var styles: [String: Style] = [:]
    private var defaultParagraph: String?
    private var current: (id: String, style: Style)?
    private var path: [String] = []

    /// Takes the next event of `styles.xml`.
    mutating func read(_ event: XMLEvent) {
        switch event {
        case .start(let element):
            start(element)
            path.append(DOCXName.local(element.name) ?? "")
        case .end:
            if path.popLast() == "style", let (id, style) = current {
                styles[id] = style
                current = nil
            }
        case .text:
            break
        }
    }

    private mutating func start(_ element: XMLElement) {
        guard let local = DOCXName.local(element.name) else { return }
        if local == "style", let id = element["styleId"] {
            current = (id, Style())
            if element["type"] == "paragraph", element["default"].map({ $0 != "0" && $0 != "false" }) == true {
                defaultParagraph = id
            }
            return
        }
        switch (path.last, local) {
        case ("style", "name"): current?.style.name = element["val"] ?? ""
        case ("style", "basedOn"): current?.style.parent = element["val"]
        case ("pPr", "outlineLvl"): current?.style.outlineLevel = element["val"].flatMap { Int($0) }
        // A style of a table holds such settings for its corners too, below `tblStylePr`; they are not the style's own.
        case ("rPr", "b") where path.dropLast().last == "style": current?.style.isBold = DOCXName.isOn(element["val"])
        case ("numPr", "numId"): current?.style.numberingID = element["val"]
        case ("numPr", "ilvl"): current?.style.numberingLevel = element["val"].flatMap { Int($0) }
        default: break
        }
    }

    /// What the paragraphs of one style have in common, with all that it is based on.
    struct Look: Sendable {
        /// From 1; nil for body text.
        var headingLevel: Int?
        /// Whether the style is that of the document's title.
        var isTitle = false
        var isBold: Bool?
        /// The numbering that it brings along; its level is nil where the numbering itself names the style.
        var numbering: (id: String, level: Int?)?
    }

    /// What each style says, by its identifier; found out once, because paragraphs are many and styles are few.
    var looks: [String: Look] {
        styles.keys.reduce(into: [:]) { looks, id in
            looks[id] = Look(
                headingLevel: headingLevel(of: id),
                isTitle: isTitle(id),
                isBold: isBold(id),
                numbering: numbering(of: id)
            )
        }
    }

    private func headingLevel(of id: String) -> Int? {
        for style in chain(id) {
            if let level = Self.headingLevel(named: style.name) { return level }
            if let outline = style.outlineLevel { return Self.level(outline: outline) }
        }
        return nil
    }

    private func isTitle(_ id: String) -> Bool {
        guard let style = styles[id] else { return false }
        let name = style.name.lowercased()
        return name == "title" || name == "标题"
    }

    /// The level that an outline level from 0 stands for; 9 is body text.
    static func level(outline: Int) -> Int? { (0..<9).contains(outline) ? outline + 1 : nil }

    private func isBold(_ id: String) -> Bool? { chain(id).lazy.compactMap(\.isBold).first }

    private func numbering(of id: String) -> (id: String, level: Int?)? {
        let chain = chain(id)
        guard let numberingID = chain.lazy.compactMap(\.numberingID).first else { return nil }
        return (numberingID, chain.lazy.compactMap(\.numberingLevel).first)
    }

    var defaultParagraphID: String? { defaultParagraph }

    /// A style and those that it is based on, the nearest first.
    private func chain(_ id: String) -> [Style] {
        var chain: [Style] = []
        var next: String? = id
        // Styles can be based on each other in a circle only in a file that somebody broke.
        while let id = next, let style = styles[id], chain.count < 16 {
            chain.append(style)
            next = style.parent
        }
        return chain
    }

    /// Built-in styles keep their English name in every language of the program; some converters translate it.
    private static func headingLevel(named name: String) -> Int? {
        let name = name.lowercased()
        if name == "title" || name == "标题" { return 1 }
        for prefix in ["heading", "标题"] where name.hasPrefix(prefix) {
            let digits = name.dropFirst(prefix.count).drop { $0 == " " }
            if let level = Int(digits), (1...9).contains(level) { return level }
        }
        return nil
    }
}
