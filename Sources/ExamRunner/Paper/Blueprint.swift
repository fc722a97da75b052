package import QuestionBank

/// A plan for papers (组卷方案): how many items of what, for how many points each.
package struct Blueprint: Hashable, Sendable, Codable {
    package let lines: [Line]

    package init(lines: [Line]) {
        self.lines = lines
    }

    /// One line of the plan; what it leaves nil may be anything.
    package struct Line: Hashable, Sendable, Codable {
        /// The bank's title.
        package let bank: String
        /// A part or chapter of the bank, by number, by title or by both.
        package let chapter: String?
        package let kind: ItemKind
        package let level: CognitiveLevel?
        package let count: Int
        /// For each item; for a case set, for the whole set, shared out over its sub-items.
        package let points: Points

        package init(
            bank: String,
            chapter: String? = nil,
            kind: ItemKind,
            level: CognitiveLevel? = nil,
            count: Int,
            points: Points
        ) {
            self.bank = bank
            self.chapter = chapter
            self.kind = kind
            self.level = level
            self.count = count
            self.points = points
        }
    }

    package var totalPoints: Points {
        lines.reduce(.zero) { $0 + Points(hundredths: $1.points.hundredths * $1.count) }
    }
}

/// Names one entry of a bank as it was worded when it was loaded: the hash of its content.
///
/// Two banks that hold the same wording share the version; a changed comma makes another.
package struct EntryVersionID: Hashable, Comparable, Sendable, Codable {
    /// 64 hexadecimal digits of SHA-256.
    package let hash: String

    package init(hash: String) {
        self.hash = hash
    }

    package static func < (left: EntryVersionID, right: EntryVersionID) -> Bool { left.hash < right.hash }

    package init(from decoder: any Decoder) throws {
        hash = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hash)
    }
}

/// What a draw needs to know of an entry; the wording stays where it is.
package struct PoolEntry: Hashable, Sendable {
    package let version: EntryVersionID
    /// The trainer's name for the entry, for messages.
    package let entryID: String
    package let bank: String
    package let part: String?
    package let chapter: String
    package let kind: ItemKind
    package let level: CognitiveLevel
    /// How many options each item of the entry has: one number, or one for each sub-item; 0 for kinds without options.
    package let optionCounts: [Int]
    /// The ids of entries of the same bank that a paper must not hold together with this one; naming it on one side is
    /// enough.
    package let enemies: [String]

    package init(
        version: EntryVersionID,
        entryID: String,
        bank: String,
        part: String?,
        chapter: String,
        kind: ItemKind,
        level: CognitiveLevel,
        optionCounts: [Int],
        enemies: [String] = []
    ) {
        self.version = version
        self.entryID = entryID
        self.bank = bank
        self.part = part
        self.chapter = chapter
        self.kind = kind
        self.level = level
        self.optionCounts = optionCounts
        self.enemies = enemies
    }

    package func fits(_ line: Blueprint.Line) -> Bool {
        kind == line.kind && bank == line.bank && (line.level == nil || level == line.level)
            && line.chapter.map { ChapterName.matches($0, part: part, chapter: chapter) } != false
    }
}
