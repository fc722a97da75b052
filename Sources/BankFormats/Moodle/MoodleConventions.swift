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
        guard let feedback, feedback.plain.contains(citationMark) else { return (feedback, []) }
        let raw = feedback.raw
        guard let start = raw.ranges(of: citationMark).last else { return (feedback, []) }
        var head = String(raw[..<start.lowerBound])
        var line = String(raw[start.upperBound...])
        if feedback.markup == .html, head.hasSuffix("<p>"), line.hasSuffix("</p>") {
            head.removeLast(3)
            line.removeLast(4)
        } else if !head.isEmpty, !head.hasSuffix("\n") {
            return (feedback, [])
        }
        guard !line.contains("\n"), MoodleText.isPlainInMoodle(line) else { return (feedback, []) }
        let citations = line.split(separator: "；", omittingEmptySubsequences: false).map(MoodleText.trimmed)
        guard citations.allSatisfy({ Citation($0, defaultLaw: "法") != nil }) else { return (feedback, []) }
        var findings = MoodleText.Findings()
        return (MoodleText.text(head, .declared(feedback.markup), &findings), citations)
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
            if level == nil, tag.hasPrefix(levelMark), let value = CognitiveLevel(name: String(tag.dropFirst(3))) {
                level = value
            } else if facility == nil, tag.hasPrefix(facilityMark), let value = Double(tag.dropFirst(6)),
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
        let line = MoodleText.line(stem)
        if title == name(ofStem: stem) { return nil }
        if title.hasSuffix("..."), line.hasPrefix(title.dropLast(3)) { return nil }
        return title
    }

    /// What is written where Moodle must have a name: the first words of the stem.
    static func name(ofStem stem: String) -> String {
        MoodleText.trimmed(String(MoodleText.line(stem).prefix(30)))
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
        names = names.map(MoodleText.trimmed)
        if let first = names.first, first.count > 2, first.hasPrefix("$"), first.hasSuffix("$") { names.removeFirst() }
        if names.first == "top" { names.removeFirst() }
        return names.filter { !$0.isEmpty }
    }

    static func carried(_ category: [String]) -> [String] {
        category.map(MoodleText.line).filter { !$0.isEmpty }
    }
}
