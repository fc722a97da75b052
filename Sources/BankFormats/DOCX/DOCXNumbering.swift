/// The automatic numbers of a document: what `numbering.xml` defines, and how far each list has counted.
struct DOCXNumbering: Sendable {
    /// One level of a list.
    struct Level: Sendable {
        var start = 1
        var format = DOCXNumberFormat(name: "decimal")
        /// The number's text with `%1` to `%9` for the numbers of the levels, such as `第%1条`.
        var text = ""
        /// The level, from 1, whose next number makes this one start again; 0 for never, nil for any level above.
        var restart: Int?
        /// Whether the numbers of all levels are shown in Arabic figures.
        var isArabic = false
        /// What stands between number and text.
        var separator = " "
        var isBold: Bool?
        var style: String?
    }

    /// A list's use: its definition and where it differs.
    private struct Use: Sendable {
        var definition = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var definitions: [String: [Int: Level]] = [:]
    private var uses: [String: Use] = [:]
    /// The numbers reached, by definition, because lists that share one count on; nil before a level's first number.
    private var counters: [String: [Int?]] = [:]
    /// The uses whose own start has taken effect, as `use/level`.
    private var started: Set<String> = []

    private static let depth = 9

    /// The text of the next number of a list, with what parts it from the paragraph; nil when it shows none.
    mutating func next(in id: String, level: Int?, style: String?) -> (text: String, isBold: Bool?)? {
        // List 0 takes numbers away from a paragraph whose style has them.
        guard id != "0", let use = uses[id], let shared = definitions[use.definition] else { return nil }
        let levels = shared.merging(use.levels) { $1 }
        let depth = level ?? levels.first { style != nil && $0.value.style == style }?.key ?? 0
        guard (0..<Self.depth).contains(depth), let form = levels[depth] else { return nil }

        var counts = counters[use.definition] ?? Array(repeating: nil, count: Self.depth)
        if let start = use.starts[depth], started.insert("\(id)/\(depth)").inserted {
            counts[depth] = start
        } else {
            counts[depth] = counts[depth].map { $0 + 1 } ?? form.start
        }
        for deeper in counts.indices where deeper > depth {
            let restart = levels[deeper]?.restart
            if restart == nil || restart.map({ depth < $0 }) == true { counts[deeper] = nil }
        }
        counters[use.definition] = counts

        let text = written(form, counts: counts, levels: levels)
        return text.isEmpty ? nil : (text + form.separator, form.isBold)
    }

    private func written(_ form: Level, counts: [Int?], levels: [Int: Level]) -> String {
        guard !form.format.isBullet else { return "" }
        var text = ""
        var isPlace = false
        for character in form.text {
            if isPlace, let digit = character.wholeNumberValue, (1...Self.depth).contains(digit) {
                let level = levels[digit - 1]
                let number = counts[digit - 1] ?? level?.start ?? 1
                text += form.isArabic ? String(number) : (level ?? form).format.text(of: number)
                isPlace = false
            } else if character == "%" {
                if isPlace { text.append("%") }
                isPlace = true
            } else {
                if isPlace { text.append("%") }
                isPlace = false
                text.append(character)
            }
        }
        return isPlace ? text + "%" : text
    }
}

extension DOCXNumbering {
    /// Reads `numbering.xml`.
    struct Reader {
        private(set) var numbering = DOCXNumbering()
        private var path: [String] = []
        private var definition: String?
        private var use: String?
        private var overridden: Int?
        private var level: (index: Int, level: Level)?

        init() {}

        /// Takes the next event.
        mutating func read(_ event: XMLEvent) {
            switch event {
            case .start(let element):
                if let local = DOCXName.local(element.name) { start(local, element) }
                path.append(DOCXName.local(element.name) ?? "")
            case .end:
                end(path.popLast() ?? "")
            case .text:
                break
            }
        }

        private mutating func start(_ local: String, _ element: XMLElement) {
            let value = element["val"]
            switch local {
            case "abstractNum":
                definition = element["abstractNumId"]
            case "num":
                use = element["numId"]
            case "abstractNumId":
                if let use { numbering.uses[use, default: Use()].definition = value ?? "" }
            case "lvlOverride":
                overridden = element["ilvl"].flatMap { Int($0) }
            case "startOverride":
                if let use, let overridden { numbering.uses[use]?.starts[overridden] = Self.start(value) }
            case "lvl":
                level = element["ilvl"].flatMap { Int($0) }.map { ($0, Level()) }
            default:
                setting(local, value)
            }
        }

        private mutating func setting(_ local: String, _ value: String?) {
            switch (path.last, local) {
            case ("lvl", "start"): level?.level.start = Self.start(value)
            case ("lvl", "numFmt"): level?.level.format = DOCXNumberFormat(name: value ?? "decimal")
            // Nobody writes numbers longer than this; a file that does would blow up with each of its paragraphs.
            case ("lvl", "lvlText"): level?.level.text = String((value ?? "").prefix(64))
            case ("lvl", "lvlRestart"): level?.level.restart = value.flatMap { Int($0) }
            case ("lvl", "isLgl"): level?.level.isArabic = DOCXName.isOn(value)
            case ("lvl", "suff"): level?.level.separator = value == "nothing" ? "" : " "
            case ("lvl", "pStyle"): level?.level.style = value
            case ("rPr", "b"): level?.level.isBold = DOCXName.isOn(value)
            default: break
            }
        }

        private mutating func end(_ local: String) {
            switch local {
            case "lvl":
                guard let (index, level) = level else { return }
                if let use {
                    numbering.uses[use]?.levels[index] = level
                } else if let definition {
                    numbering.definitions[definition, default: [:]][index] = level
                }
                self.level = nil
            case "lvlOverride": overridden = nil
            case "num": use = nil
            case "abstractNum": definition = nil
            default: break
            }
        }

        /// What a list counts from; the format allows what fits 16 bits.
        private static func start(_ value: String?) -> Int {
            min(max(value.flatMap { Int($0) } ?? 1, 0), Int(Int16.max))
        }
    }
}
