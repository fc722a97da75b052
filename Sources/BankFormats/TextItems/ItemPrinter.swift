import QuestionBank

/// A line of a file of ours, and what it is.
struct PrintedLine {
    enum Role: Equatable {
        /// From 1 for the outermost.
        case heading(Int)
        case section
        case stem
        case option
        case field
        /// Between two questions.
        case blank
    }

    var role: Role
    var text: String
}

/// Writes items as lines in the one form that is ours; docs/formats.md describes it.
struct ItemPrinter {
    /// The heading of items that belong nowhere.
    static let noCategory = "（未分类）"
    /// Word has nine levels of headings.
    static let categoryLimit = 9

    /// How a text is kept from being read as something else. The higher, the uglier.
    enum Escape: Int, Comparable {
        /// Only what would be lost.
        case least
        /// The beginning of each line, brackets, and letters before signs.
        case marks
        /// All but Han characters.
        case all

        static func < (left: Escape, right: Escape) -> Bool { left.rawValue < right.rawValue }
    }

    private var category: [String]?
    private var kind: NamedKind?
    private var sections = 0
    private var number = 0

    /// The lines of an item, with the titles above it that are due.
    /// - Parameter escapes: for each text of the item, in the order in which they are written; `.least` beyond the end.
    mutating func lines(of item: ExchangeItem, escapes: [Escape] = []) -> [PrintedLine] {
        var texts = TextEscapes(escapes)
        return lines(of: item, &texts)
    }

    /// How many texts an item has that can be escaped.
    static func textCount(of item: ExchangeItem) -> Int {
        var texts = TextEscapes([])
        var printer = ItemPrinter()
        _ = printer.lines(of: item, &texts)
        return texts.count
    }

    private mutating func lines(of item: ExchangeItem, _ texts: inout TextEscapes) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        // Also of the names that are not written again, so that each text gets the escape that is meant for it.
        let names = item.category.map { name in
            let text = texts.line(name)
            return name == Self.noCategory ? "\\" + name : text
        }
        if category != item.category, category != nil || !item.category.isEmpty {
            let shared = category.map { zip($0, item.category).prefix { $0 == $1 }.count } ?? 0
            // A path that ends above the last one begins anew, because a heading cannot close another.
            let start = shared == item.category.count ? max(0, shared - 1) : shared
            for (level, name) in names.enumerated().dropFirst(start) {
                lines.append(PrintedLine(role: .heading(level + 1), text: name))
            }
            if item.category.isEmpty { lines.append(PrintedLine(role: .heading(1), text: Self.noCategory)) }
            kind = nil
            sections = 0
        }
        category = item.category
        let kind = NamedKind(item.answer)
        if kind != self.kind {
            sections += 1
            lines.append(PrintedLine(role: .section, text: ChineseNumeral.text(of: sections) + "、" + kind.chineseName))
        }
        self.kind = kind
        number += 1
        let needsMark = if case .essay(nil) = item.answer { true } else { kind == .caseSet }
        let mark = needsMark ? kind == .caseSet ? "【案例】" : "【简答】" : ""
        add(item, number: "\(number). " + mark, to: &lines, &texts)
        if case .caseSet(let parts) = item.answer {
            for (index, part) in parts.enumerated() {
                let mark = NamedKind(part.answer).chineseName.dropLast()
                add(part, number: "（\(index + 1)）【\(mark)】", to: &lines, &texts)
            }
        }
        lines.append(PrintedLine(role: .blank, text: ""))
        return lines
    }

    private func add(_ item: ExchangeItem, number: String, to lines: inout [PrintedLine], _ texts: inout TextEscapes) {
        let isFillIn = if case .blanks = item.answer { true } else { false }
        for (index, line) in texts.lines(item.stem.plain, keepsBlanks: isFillIn).enumerated() {
            lines.append(PrintedLine(role: .stem, text: (index == 0 ? number : "") + line))
        }
        func add(_ field: ItemField, _ values: [String]) {
            for (index, value) in values.enumerated() {
                lines.append(PrintedLine(role: .field, text: (index == 0 ? FieldName.text(field) + "：" : "") + value))
            }
        }
        switch item.answer {
        case .choice(let choice):
            for (index, option) in choice.options.enumerated() {
                for (row, line) in texts.lines(option.text.plain).enumerated() {
                    let label = row == 0 ? OptionLetter.text(UInt8(truncatingIfNeeded: index)) + ". " : ""
                    lines.append(PrintedLine(role: .option, text: label + line))
                }
            }
            let keys = choice.options.indices.filter { choice.options[$0].weight > .none }
            add(.key, [OptionLetter.text(keys.map { UInt8(truncatingIfNeeded: $0) })])
        case .trueFalse(let truth):
            add(.key, [truth.key ? "对" : "错"])
        case .blanks(let blanks, let isOrdered):
            let answers = blanks.map { blank in
                blank.accepted.map { texts.line(Self.text(of: $0.match), isListed: true) }.joined(separator: "/")
            }
            add(.key, [answers.joined(separator: "；") + (isOrdered ? "" : BlankAnswers.unordered)])
        case .essay(let model):
            if let model { add(.key, texts.lines(model.plain)) }
        case .caseSet, .matching, .ordering, .description:
            break
        }
        if let rationale = item.rationale { add(.rationale, texts.lines(rationale.plain)) }
        if !item.citations.isEmpty {
            add(.citations, [item.citations.map { texts.line($0, isListed: true) }.joined(separator: "；")])
        }
        if let rubric = item.rubric { add(.rubric, texts.lines(rubric.plain)) }
        if let id = item.id { add(.id, [texts.line(id)]) }
        if let title = item.title { add(.title, [texts.line(title)]) }
        if let level = item.level { add(.level, [LevelName.word(level)]) }
        if let facility = item.facility { add(.facility, ["\(facility)"]) }
        if let points = item.points {
            add(.points, [PlainNumber.text(points)])
        }
        if !item.tags.isEmpty { add(.tags, [item.tags.map { texts.line($0, isListed: true) }.joined(separator: "、")]) }
        if !item.enemies.isEmpty {
            add(.enemies, [item.enemies.map { texts.line($0, isListed: true) }.joined(separator: "、")])
        }
        if let origin = item.origin { add(.origin, [texts.line(origin)]) }
    }

    static func text(of match: AcceptedAnswer.Match) -> String {
        switch match {
        case .text(let text, _), .number(let text, _): text
        case .range(let low, _): low
        }
    }
}

extension NamedKind {
    /// The section in which an item of this kind stands.
    init(_ answer: ExchangeAnswer) {
        switch answer {
        case .choice(let choice): self = choice.isMultiple ? .multiple : .single
        case .trueFalse: self = .trueFalse
        case .blanks: self = .fillBlank
        case .caseSet: self = .caseSet
        case .essay, .matching, .ordering, .description: self = .essay
        }
    }
}

/// Hands out the escapes of an item's texts, one after the other.
private struct TextEscapes {
    private let escapes: [ItemPrinter.Escape]
    private(set) var count = 0

    init(_ escapes: [ItemPrinter.Escape]) {
        self.escapes = escapes
    }

    private mutating func next() -> ItemPrinter.Escape {
        defer { count += 1 }
        return count < escapes.count ? escapes[count] : .least
    }

    /// The lines of a text.
    /// - Parameter keepsBlanks: whether `____` is a blank and stays.
    mutating func lines(_ text: String, keepsBlanks: Bool = false) -> [String] {
        let escape = next()
        return text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Self.escaped(Array($0.unicodeScalars), escape, keepsBlanks: keepsBlanks)
        }
    }

    /// - Parameter isListed: whether others of its sort follow, parted by signs.
    mutating func line(_ text: String, isListed: Bool = false) -> String {
        Self.escaped(Array(text.unicodeScalars), next(), isListed: isListed)
    }

    private static func escaped(
        _ text: Scalars,
        _ escape: ItemPrinter.Escape,
        keepsBlanks: Bool = false,
        isListed: Bool = false
    ) -> String {
        if text.isEmpty { return "\\" }
        var out = String.UnicodeScalarView()
        let blank = Scalars(ExchangeBlank.mark.unicodeScalars)
        var index = 0
        while index < text.count {
            let scalar = text[index]
            if keepsBlanks, scalar == "_", text[index...].starts(with: blank) {
                out.append(contentsOf: blank)
                index += blank.count
                continue
            }
            let isEdge = index == 0 || index == text.count - 1
            let isBare = scalar != "\\" && !(isEdge && scalar.isGap) && (scalar == " " || !isChanged(scalar))
            if !isBare || needsMark(text, index, escape, isListed: isListed), scalar.value < 0x10000 {
                out.append("\\")
            }
            out.append(scalar)
            index += 1
        }
        return String(out)
    }

    /// Whether reading would change or drop it.
    private static func isChanged(_ scalar: Unicode.Scalar) -> Bool {
        var cleaner = LineCleaner()
        return scalar != "\u{3000}" && (scalar.value < 0x20 || scalar.value > 0x7E)
            && cleaner.clean(["题", scalar, "题"])?.text != ["题", scalar, "题"]
    }

    private static func needsMark(_ text: Scalars, _ index: Int, _ escape: ItemPrinter.Escape, isListed: Bool) -> Bool {
        let scalar = text[index]
        switch escape {
        case .least: return false
        case .all: return index == 0 || !scalar.isHan
        case .marks:
            if index == 0 || scalar.isOpening || StemBlanks.isUnderscore(scalar) { return true }
            if isListed { return "；;/、，, \u{3000}".unicodeScalars.contains(scalar) }
            guard scalar.letter != nil || scalar.digit != nil, index + 1 < text.count else { return false }
            return ".．、)）:： ".unicodeScalars.contains(text[index + 1])
        }
    }
}
