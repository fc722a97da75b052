import QuestionBank

/// A pool made ready for one draw: its wordings, each once, in the order of the seed.
struct DrawingPool {
    /// The entries that share a wording, in a fixed order; which of them is drawn depends on the line that asks.
    let wordings: [[PoolEntry]]
    /// For each wording, the classes that its entries belong to.
    private let classes: [[Int]]
    /// One entry for each class: entries of one class fit the same lines, so that only one of them need be compared.
    private let samples: [PoolEntry]

    init(_ pool: [PoolEntry], using generator: inout SeededGenerator) {
        // An entry with nothing to answer cannot be a question.
        let ordered = pool.filter { !$0.optionCounts.isEmpty }.sorted { $0.version < $1.version }
        var grouped: [[PoolEntry]] = []
        for entry in ordered {
            if grouped.last?.first?.version == entry.version {
                grouped[grouped.count - 1].append(entry)
            } else {
                grouped.append([entry])
            }
        }
        wordings = generator.shuffled(grouped.map { $0.count == 1 ? $0 : $0.sorted(by: Self.isBefore) })

        var samples: [PoolEntry] = []
        var numbers: [EntryClass: Int] = [:]
        classes = wordings.map { entries in
            entries.map { entry in
                let key = EntryClass(entry)
                if let number = numbers[key] { return number }
                numbers[key] = samples.count
                samples.append(entry)
                return samples.count - 1
            }
        }
        self.samples = samples
    }

    /// The wordings that fit a line, in the order of the draw.
    func candidates(for line: Blueprint.Line) -> [Int] {
        let fits = samples.map { $0.fits(line) }
        return wordings.indices.filter { classes[$0].contains { fits[$0] } }
    }

    private static func isBefore(_ left: PoolEntry, _ right: PoolEntry) -> Bool {
        (left.bank, left.entryID, left.part ?? "", left.chapter)
            < (right.bank, right.entryID, right.part ?? "", right.chapter)
    }
}

/// What decides which lines an entry fits.
private struct EntryClass: Hashable {
    let bank: String
    let part: String?
    let chapter: String
    let kind: ItemKind
    let level: CognitiveLevel

    init(_ entry: PoolEntry) {
        bank = entry.bank
        part = entry.part
        chapter = entry.chapter
        kind = entry.kind
        level = entry.level
    }
}
