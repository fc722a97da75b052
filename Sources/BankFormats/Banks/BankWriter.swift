package import QuestionBank

/// Writes a bank as the plain files that trainers keep, in one canonical form.
///
/// Reading the files gives the same bank again.
package enum BankWriter {
    /// A file of the bank's folder.
    package struct File: Hashable, Sendable {
        package let name: String
        package let text: String
    }

    /// The header and one file a chapter, numbered in order.
    package static func files(of bank: Bank) -> [File] {
        let digits = max(2, String(bank.chapters.count).count)
        let law = bank.laws.first?.title
        let chapters = bank.chapters.enumerated().map { file(of: $1, number: $0 + 1, digits: digits, law: law) }
        return [File(name: BankFolder.headerName, text: header(of: bank))] + chapters
    }

    /// - Parameters:
    ///   - digits: how many the number in the name has at least.
    ///   - law: the bank's first, whose citations go without its title.
    static func file(of chapter: Chapter, number: Int, digits: Int, law: String?) -> File {
        let number = String(number)
        let padded = String(repeating: "0", count: max(0, digits - number.count)) + number
        return File(name: "\(padded)-\(fileTitle(chapter.title)).yaml", text: text(of: chapter, law: law))
    }

    /// One entry with its dash, `indent` spaces in.
    static func text(of entry: BankEntry, law: String?, indent: Int) -> String {
        var lines = YAMLLines()
        add(entry, law: law, indent: indent, to: &lines)
        return lines.text
    }

    /// One entry of `laws:`.
    static func text(of law: LawReference, indent: Int) -> String {
        var lines = YAMLLines()
        lines.law(law, indent: indent)
        return lines.text
    }

    private static func header(of bank: Bank) -> String {
        var lines = YAMLLines()
        lines.field("title", bank.title)
        if !bank.laws.isEmpty { lines.add("laws:") }
        for law in bank.laws { lines.law(law, indent: 2) }
        lines.field("maintainer", bank.maintainer)
        lines.waivers(bank.waivers)
        return lines.text
    }

    private static func text(of chapter: Chapter, law: String?) -> String {
        var lines = YAMLLines()
        if let part = chapter.part { lines.field("part", part) }
        lines.field("chapter", chapter.title)
        if let range = chapter.articles { lines.field("articles", "\(range.lowerBound)-\(range.upperBound)") }
        lines.add("items:")
        for entry in chapter.entries { add(entry, law: law, indent: 2, to: &lines) }
        return lines.text
    }

    private static func add(_ entry: BankEntry, law: String?, indent: Int, to lines: inout YAMLLines) {
        switch entry {
        case .item(let item): add(item, law: law, indent: indent, to: &lines)
        case .caseSet(let set):
            let inner = indent + 2
            lines.field("- id", set.id, indent: indent)
            lines.field("kind", ItemKind.caseSet.chineseName, indent: inner)
            lines.field("stem", set.stem, indent: inner)
            lines.flowList("tags", set.tags, indent: inner)
            lines.flowList("enemies", set.enemies, indent: inner)
            lines.waivers(set.waivers, indent: inner)
            if let origin = set.origin { lines.field("origin", origin, indent: inner) }
            lines.add("items:", indent: inner)
            for item in set.items { add(item, law: law, indent: inner + 2, to: &lines) }
        }
    }

    private static func add(_ item: Item, law: String?, indent: Int, to lines: inout YAMLLines) {
        let inner = indent + 2
        lines.field("- id", item.id, indent: indent)
        lines.field("kind", item.kind.chineseName, indent: inner)
        lines.field("stem", item.stem, indent: inner)
        if !item.options.isEmpty {
            lines.add("options:", indent: inner)
            for (index, option) in item.options.enumerated() {
                lines.field(OptionLabel.letter(index), option, indent: inner + 2)
            }
        }
        switch item.answer {
        case .single(_, let key): lines.field("key", OptionLabel.letter(key), indent: inner)
        case .multiple(_, let key):
            lines.field("key", key.sorted().map(OptionLabel.letter).joined(), indent: inner)
        case .trueFalse(let key): lines.field("key", key ? "对" : "错", indent: inner)
        case .fillBlank(let blanks, let ordered):
            lines.add("key:", indent: inner)
            for blank in blanks { lines.entry(blank.accepted, indent: inner + 2) }
            if !ordered { lines.field("unordered", "true", indent: inner) }
        }
        let citations = item.citations.map { $0.law == law ? $0.place : $0.description }
        if citations.count == 1 {
            lines.field("citation", citations[0], indent: inner)
        } else if !citations.isEmpty {
            lines.add("citation:", indent: inner)
            for citation in citations { lines.entry([citation], indent: inner + 2) }
        }
        lines.field("level", item.level.chineseName, indent: inner)
        if !item.rationale.isEmpty { lines.field("rationale", item.rationale, indent: inner) }
        lines.flowList("tags", item.tags, indent: inner)
        if let facility = item.expectedFacility { lines.field("facility", "\(facility)", indent: inner) }
        lines.flowList("enemies", item.enemies, indent: inner)
        lines.waivers(item.waivers, indent: inner)
        if let origin = item.origin { lines.field("origin", origin, indent: inner) }
    }

    /// The words of a chapter's title without its number, fit for a file's name.
    private static func fileTitle(_ title: String) -> String {
        let words = title.split(whereSeparator: \.isWhitespace)
        let name = words.count > 1 ? words.dropFirst().joined() : title
        let safe = name.filter { ($0.isLetter || $0.isNumber || "、，-".contains($0)) }
        return safe.isEmpty ? "chapter" : String(safe.prefix(40))
    }
}

/// Lines of YAML with their scalars quoted where that is needed.
private struct YAMLLines {
    private(set) var text = ""

    mutating func add(_ line: String, indent: Int = 0) {
        text += String(repeating: " ", count: indent) + line + "\n"
    }

    mutating func field(_ name: String, _ value: String, indent: Int = 0) {
        add("\(name): \(YAMLScalar.written(value))", indent: indent)
    }

    /// `name: [a, b]`; nothing for an empty list.
    mutating func flowList(_ name: String, _ values: [String], indent: Int) {
        guard !values.isEmpty else { return }
        add("\(name): [\(values.map(YAMLScalar.writtenInList).joined(separator: ", "))]", indent: indent)
    }

    /// An entry of `laws:`.
    mutating func law(_ law: LawReference, indent: Int) {
        field("- title", law.title, indent: indent)
        field("version", law.version.description, indent: indent + 2)
        field("articles", String(law.articleCount), indent: indent + 2)
    }

    /// `accept:` with a line for each finding; nothing for none.
    mutating func waivers(_ waivers: [Waiver], indent: Int = 0) {
        guard !waivers.isEmpty else { return }
        add("accept:", indent: indent)
        for waiver in waivers { field(waiver.code.rawValue, waiver.reason, indent: indent + 2) }
    }

    /// `- a`, or `- [a, b]` for several.
    mutating func entry(_ values: [String], indent: Int) {
        if values.count == 1 {
            add("- \(YAMLScalar.writtenInList(values[0]))", indent: indent)
        } else {
            add("- [\(values.map(YAMLScalar.writtenInList).joined(separator: ", "))]", indent: indent)
        }
    }
}

/// How a text is written so that YAML, and our reader of YAML, take it for a text.
enum YAMLScalar {
    /// Behind a name and a colon.
    static func written(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// In a list, where commas, brackets and colons have a meaning of their own.
    static func writtenInList(_ text: String) -> String {
        let isSafe = isPlain(text) && !text.contains { "[]{},，:：\"'".contains($0) }
        return isSafe ? text : quoted(text)
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard !"-?:,[]{}#&*!|>'\"%@`“”‘’「【［〔＂－~ ".unicodeScalars.contains(first), last != " ", last != ":" else {
            return false
        }
        guard !["null", "Null", "NULL"].contains(text) else { return false }
        return !text.contains(": ") && !text.contains(" #") && !text.unicodeScalars.contains(where: needsEscape)
    }

    private static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case _ where needsEscape(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let width = scalar.value > 0xFFFF ? 8 : 4
                written += width == 8 ? "\\U" : "\\u"
                written += String(repeating: "0", count: width - digits.count) + digits
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    /// Characters that do not survive a YAML file as they are.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0xC_0000...0x10_FFFF: true
        default: false
        }
    }
}
