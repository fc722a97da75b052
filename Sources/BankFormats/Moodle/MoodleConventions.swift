import QuestionBank

/// Where our own fields stand in Moodle's formats, which have no place for them.
enum MoodleConventions {
    // MARK: 依据

    private static let citationMark = "依据："

    /// The general feedback: the rationale, and in its last line the citations.
    static func feedback(_ rationale: ExchangeText?, citations: [String]) -> ExchangeText? {
        guard !citations.isEmpty else { return rationale }
        let line = citationMark + citations.map(MoodleText.line).joined(separator: "；")
        guard let rationale else { return ExchangeText(line) }
        switch rationale.markup {
        case .plain: return ExchangeText(rationale.plain + "\n" + line)
        case .html: return withSource("\(rationale.raw)<p>\(MoodleText.escapedHTML(line))</p>", of: rationale)
        case .moodle: return withSource("\(rationale.raw)\n\(MoodleText.escapedHTML(line))", of: rationale)
        case .markdown: return withSource("\(rationale.raw)\n\n\(MoodleText.escapedHTML(line))", of: rationale)
        }
    }

    private static func withSource(_ source: String, of text: ExchangeText) -> ExchangeText {
        ExchangeText("", markup: text.markup, source: source)
    }

    /// Takes the citations off a general feedback. A last line that names no article of a law stays where it is.
    static func parted(_ feedback: ExchangeText?) -> (rationale: ExchangeText?, citations: [String]) {
        guard let feedback else { return (nil, []) }
        var raw = feedback.raw
        let isHTML = feedback.markup == .html
        guard let parts = raw.withUTF8({ lastLine($0, isHTML: isHTML) }),
            parts.citations.allSatisfy({ Citation($0, defaultLaw: "法") != nil })
        else { return (feedback, []) }
        let head = ASCIISpaces.trimmed(parts.head)
        if feedback.markup == .plain { return (head.isEmpty ? nil : ExchangeText(head), parts.citations) }
        var findings = MoodleText.Findings()
        return (MoodleText.text(head, .declared(feedback.markup), &findings), parts.citations)
    }

    /// What stands behind the mark of citations in the last line, and what stands before that line; nil when the line
    /// has no such mark, or tags. Bytes are compared, because this is asked of every feedback.
    private static func lastLine(
        _ raw: UnsafeBufferPointer<UInt8>,
        isHTML: Bool
    ) -> (head: String, citations: [String])? {
        var end = raw.count
        var start = raw.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var headEnd = start
        if isHTML, raw.suffix(4).elementsEqual("</p>".utf8) {
            end -= 4
            guard let tag = raw[..<end].lastIndex(of: UInt8(ascii: "<")), raw[tag..<end].starts(with: "<p>".utf8) else {
                return nil
            }
            headEnd = tag
            start = tag + 3
        }
        guard start <= end, raw[start..<end].starts(with: citationMark.utf8) else { return nil }
        let line = raw[(start + citationMark.utf8.count)..<end]
        guard !line.contains(where: { $0 == 0x0A || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return nil
        }
        // The full-width semicolon is EF BC 9B.
        var citations: [String] = []
        var piece = line.startIndex
        var index = line.startIndex
        while index < end {
            if raw[index] == 0xEF, index + 2 < end, raw[index + 1] == 0xBC, raw[index + 2] == 0x9B {
                citations.append(ASCIISpaces.trimmed(String(decoding: raw[piece..<index], as: UTF8.self)))
                index += 3
                piece = index
            } else {
                index += 1
            }
        }
        citations.append(ASCIISpaces.trimmed(String(decoding: raw[piece..<end], as: UTF8.self)))
        return (String(decoding: raw[..<headEnd], as: UTF8.self), citations)
    }

    // MARK: 层次, 预计通过率

    private static let levelMark = "层次："
    private static let facilityMark = "预计通过率："

    /// The tags with level and facility among them.
    static func tags(of item: ExchangeItem) -> [String] {
        var tags = item.tags
        if let level = item.level {
            tags.removeAll { parted([$0]).level != nil }
            tags.append(levelMark + level.chineseName)
        }
        if let facility = item.facility {
            tags.removeAll { parted([$0]).facility != nil }
            tags.append(facilityMark + String(facility))
        }
        return tags
    }

    /// Takes level and facility from among tags.
    static func parted(_ tags: [String]) -> (tags: [String], level: CognitiveLevel?, facility: Double?) {
        var rest: [String] = []
        var level: CognitiveLevel?
        var facility: Double?
        for tag in tags {
            if level == nil, tag.utf8.starts(with: levelMark.utf8),
                let value = CognitiveLevel(name: String(tag.dropFirst(3)))
            {
                level = value
            } else if facility == nil, tag.utf8.starts(with: facilityMark.utf8), let value = Double(tag.dropFirst(6)),
                (0...1).contains(value)
            {
                facility = value
            } else {
                rest.append(tag)
            }
        }
        return (rest, level, facility)
    }

    // MARK: Titles

    /// The title, unless it is only the beginning of the stem that Moodle makes one of.
    static func title(_ title: String?, stem: String) -> String? {
        guard let title = title.map(MoodleText.line), !title.isEmpty else { return nil }
        // Both begin with a sign that is no space, and mostly with two.
        guard stem.unicodeScalars.first == title.unicodeScalars.first else { return title }
        let line = MoodleText.line(stem)
        if title == name(ofStem: stem) { return nil }
        if title.hasSuffix("..."), line.hasPrefix(title.dropLast(3)) { return nil }
        return title
    }

    /// What is written where Moodle must have a name: the first words of the stem.
    static func name(ofStem stem: String) -> String {
        ASCIISpaces.trimmed(String(MoodleText.line(stem).prefix(30)))
    }
}

/// Paths of categories: `$course$/top/part/chapter`, in which a slash of a name is written twice.
enum MoodleCategory {
    static func path(_ category: [String]) -> String {
        var path = "$course$/top"
        for name in category {
            // Next to a slash of a name the one between two names needs spaces, or nobody could tell them apart.
            let needsSpace = name.hasPrefix("/") || path.hasSuffix("/")
            path +=
                (needsSpace ? " / " : "/")
                + name.split(separator: "/", omittingEmptySubsequences: false)
                .joined(separator: "//")
        }
        return path
    }

    static func names(_ path: String) -> [String] {
        var names: [String] = []
        var name: [UInt8] = []
        let bytes = Array(path.utf8)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "/") else {
                name.append(bytes[index])
                index += 1
                continue
            }
            let run = bytes[index...].prefix { $0 == UInt8(ascii: "/") }.count
            if run == 1 {
                names.append(String(decoding: name, as: UTF8.self))
                name = []
            } else {
                name += Array(repeating: UInt8(ascii: "/"), count: (run + 1) / 2)
            }
            index += run
        }
        names.append(String(decoding: name, as: UTF8.self))
        names = names.map(ASCIISpaces.trimmed)
        if let first = names.first, first.count > 2, first.hasPrefix("$"), first.hasSuffix("$") { names.removeFirst() }
        if names.first == "top" { names.removeFirst() }
        return names.filter { !$0.isEmpty }
    }

    static func carried(_ category: [String]) -> [String] {
        category.map(MoodleText.line).filter { !$0.isEmpty }
    }
}
