import QuestionBank

/// A pool made ready for one draw: its wordings, each once, in the order of the seed.
struct DrawingPool {
    /// The entries that share a wording, in a fixed order; which of them is drawn depends on the line that asks.
    let wordings: [[PoolEntry]]
    /// For each wording, the classes that its entries belong to.
    private let classes: [[Int]]
    private let index: EntryClassIndex

    init(_ pool: [PoolEntry], using generator: inout SeededGenerator) {
        // An entry with nothing to answer cannot be a question.
        let pool = pool.filter { !$0.optionCounts.isEmpty }
        var index = EntryClassIndex()
        let numbers = pool.map { index.number(of: $0) }
        self.index = index

        var grouped: [[Int]] = []
        for place in pool.indices.sorted(by: { pool[$0].version < pool[$1].version }) {
            if let last = grouped.last?.first, pool[last].version == pool[place].version {
                grouped[grouped.count - 1].append(place)
            } else {
                grouped.append([place])
            }
        }
        let shuffled = generator.shuffled(grouped)
        wordings = shuffled.map { $0.map { pool[$0] }.sorted(by: Self.isBefore) }
        classes = shuffled.map { $0.map { numbers[$0] } }
    }

    /// The wordings that fit a line, in the order of the draw.
    func candidates(for line: Blueprint.Line) -> [Int] {
        let fits = index.fits(line)
        return wordings.indices.filter { wording in classes[wording].contains { fits[$0] } }
    }

    private static func isBefore(_ left: PoolEntry, _ right: PoolEntry) -> Bool {
        (left.bank, left.entryID, left.part ?? "", left.chapter)
            < (right.bank, right.entryID, right.part ?? "", right.chapter)
    }
}

/// Sorts entries into classes that fit the same lines, so that a line is compared with a class once and not with each
/// of thousands of entries; chapter names, slow to compare, are looked up.
private struct EntryClassIndex {
    private struct Key: Hashable {
        let bank: String
        let part: String?
        let chapter: String
        let kind: ItemKind
        let level: CognitiveLevel
    }

    private var keys: [Key] = []
    private var numbers: [Key: Int] = [:]
    private var byName: [String: [Int]] = [:]

    mutating func number(of entry: PoolEntry) -> Int {
        let key = Key(
            bank: entry.bank,
            part: entry.part,
            chapter: entry.chapter,
            kind: entry.kind,
            level: entry.level
        )
        // Entries of a chapter mostly follow one another; comparing is much faster than hashing Chinese text.
        if let last = keys.last, last == key { return keys.count - 1 }
        if let number = numbers[key] { return number }
        let number = keys.count
        keys.append(key)
        numbers[key] = number
        let names = ChapterName.accepted(for: entry.chapter).union(entry.part.map(ChapterName.accepted) ?? [])
        for name in names { byName[name, default: []].append(number) }
        return number
    }

    /// For each class, whether its entries fit a line.
    func fits(_ line: Blueprint.Line) -> [Bool] {
        var result = Array(repeating: false, count: keys.count)
        let named = line.chapter.map { byName[ChapterName.withoutSpaces($0)] ?? [] } ?? Array(keys.indices)
        for number in named {
            let key = keys[number]
            result[number] =
                key.kind == line.kind && key.bank == line.bank && (line.level == nil || line.level == key.level)
        }
        return result
    }
}
