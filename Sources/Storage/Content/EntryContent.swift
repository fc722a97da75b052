package import QuestionBank

/// A bank entry as the record keeps it, in two texts.
///
/// The **wording** is what is asked and marked: stem, options, key, citations, level and rationale. It is stored once
/// for all banks and editions, and the SHA-256 of exactly this text names the version. The **labels** are the
/// trainer's: ids, tags and expected facility; changing them makes a new edition of the bank but no new version, so
/// that a paper or a statistic of the same question stays one.
package struct EntryContent: Hashable, Sendable {
    package let id: String
    package let wording: String
    package let labels: String

    package init(id: String, wording: String, labels: String) {
        self.id = id
        self.wording = wording
        self.labels = labels
    }

    package init(_ entry: BankEntry) throws(StorageError) {
        id = entry.id
        wording = try JSONText.encode(WordingRecord(entry))
        labels = try JSONText.encode(LabelsRecord(entry))
    }

    /// - Throws: `StorageError.damaged` for text that no version of the program has written.
    package func entry() throws(StorageError) -> BankEntry {
        let wording = try JSONText.decode(WordingRecord.self, from: wording)
        guard wording.form == WordingRecord.currentForm else {
            throw .damaged(detail: "entry \(id) is stored in the unknown form \(wording.form)")
        }
        return try wording.entry(id: id, labels: try JSONText.decode(LabelsRecord.self, from: labels))
    }
}

/// The wording in JSON: `{"form":1,"items":[…]}`, with `"stem"` for a case set.
private struct WordingRecord: Codable {
    static let currentForm = 1

    let form: Int
    /// The shared stem of a case set; missing for a simple item.
    let stem: String?
    let items: [ItemRecord]

    init(_ entry: BankEntry) {
        form = Self.currentForm
        items = entry.items.map(ItemRecord.init)
        stem = if case .caseSet(let set) = entry { set.stem } else { nil }
    }

    func entry(id: String, labels: LabelsRecord) throws(StorageError) -> BankEntry {
        guard let stem else {
            guard items.count == 1 else { throw .damaged(detail: "entry \(id) has \(items.count) items") }
            let label = ItemLabelsRecord(
                id: id,
                tags: labels.tags,
                facility: labels.facility,
                enemies: labels.enemies,
                accept: labels.accept,
                origin: labels.origin
            )
            return .item(try items[0].item(labels: label))
        }
        guard let itemLabels = labels.items, itemLabels.count == items.count else {
            throw .damaged(detail: "case set \(id) has labels for other items than its own")
        }
        var parts: [Item] = []
        for (item, label) in zip(items, itemLabels) { parts.append(try item.item(labels: label)) }
        let set = CaseSet(
            id: id,
            stem: stem,
            items: parts,
            tags: labels.tags ?? [],
            enemies: labels.enemies ?? [],
            waivers: Waiver.stored(labels.accept),
            origin: labels.origin
        )
        return .caseSet(set)
    }
}

private struct ItemRecord: Codable {
    let kind: ItemKind
    let stem: String
    let options: [String]?
    /// Of 单选 one, of 多选 several options, counted from 0.
    let key: [Int]?
    let truth: Bool?
    let blanks: [[String]]?
    let ordered: Bool?
    let citations: [CitationRecord]
    let level: CognitiveLevel
    let rationale: String

    init(_ item: Item) {
        kind = item.kind
        stem = item.stem
        options = item.options.isEmpty ? nil : item.options
        switch item.answer {
        case .single(_, let key): (self.key, truth, blanks, ordered) = ([key], nil, nil, nil)
        case .multiple(_, let key): (self.key, truth, blanks, ordered) = (key.sorted(), nil, nil, nil)
        case .trueFalse(let truth): (key, self.truth, blanks, ordered) = (nil, truth, nil, nil)
        case .fillBlank(let blanks, let ordered):
            (key, truth, self.blanks, self.ordered) = (nil, nil, blanks.map(\.accepted), ordered)
        }
        citations = item.citations.map(CitationRecord.init)
        level = item.level
        rationale = item.rationale
    }

    func item(labels: ItemLabelsRecord) throws(StorageError) -> Item {
        Item(
            id: labels.id,
            stem: stem,
            answer: try answer(),
            citations: citations.map(\.citation),
            level: level,
            rationale: rationale,
            tags: labels.tags ?? [],
            expectedFacility: labels.facility,
            enemies: labels.enemies ?? [],
            waivers: Waiver.stored(labels.accept),
            origin: labels.origin
        )
    }

    private func answer() throws(StorageError) -> Item.Answer {
        switch (kind, key, truth, blanks, ordered) {
        case (.single, .some(let key), _, _, _) where key.count == 1: .single(options: options ?? [], key: key[0])
        case (.multiple, .some(let key), _, _, _): .multiple(options: options ?? [], key: Set(key))
        case (.trueFalse, _, .some(let truth), _, _): .trueFalse(key: truth)
        case (.fillBlank, _, _, .some(let blanks), .some(let ordered)):
            .fillBlank(blanks: blanks.map(Item.Blank.init), ordered: ordered)
        default: throw .damaged(detail: "an item of kind \(kind.rawValue) is stored without its key")
        }
    }
}

private struct CitationRecord: Codable {
    let law: String
    let article: Int
    let suffix: Int?
    let paragraph: Int?
    let point: Int?
    let subpoint: Int?

    init(_ citation: Citation) {
        law = citation.law
        article = citation.article.number
        suffix = citation.article.suffix == 0 ? nil : citation.article.suffix
        paragraph = citation.paragraph
        point = citation.point
        subpoint = citation.subpoint
    }

    var citation: Citation {
        Citation(
            law: law,
            article: ArticleNumber(article, suffix: suffix ?? 0),
            paragraph: paragraph,
            point: point,
            subpoint: subpoint
        )
    }
}

private struct LabelsRecord: Codable {
    let tags: [String]?
    let facility: Double?
    let enemies: [String]?
    let accept: [WaiverRecord]?
    let origin: String?
    /// Of a case set, in the order of its items.
    let items: [ItemLabelsRecord]?

    init(_ entry: BankEntry) {
        switch entry {
        case .item(let item):
            let labels = ItemLabelsRecord(item)
            (tags, facility, enemies, accept) = (labels.tags, labels.facility, labels.enemies, labels.accept)
            origin = labels.origin
            items = nil
        case .caseSet(let set):
            tags = set.tags.isEmpty ? nil : set.tags
            facility = nil
            enemies = set.enemies.isEmpty ? nil : set.enemies
            accept = WaiverRecord.list(set.waivers)
            origin = set.origin
            items = set.items.map(ItemLabelsRecord.init)
        }
    }
}

private struct ItemLabelsRecord: Codable {
    let id: String
    let tags: [String]?
    let facility: Double?
    let enemies: [String]?
    let accept: [WaiverRecord]?
    let origin: String?

    init(
        id: String,
        tags: [String]?,
        facility: Double?,
        enemies: [String]?,
        accept: [WaiverRecord]?,
        origin: String?
    ) {
        self.id = id
        self.tags = tags
        self.facility = facility
        self.enemies = enemies
        self.accept = accept
        self.origin = origin
    }

    init(_ item: Item) {
        self.init(
            id: item.id,
            tags: item.tags.isEmpty ? nil : item.tags,
            facility: item.expectedFacility,
            enemies: item.enemies.isEmpty ? nil : item.enemies,
            accept: WaiverRecord.list(item.waivers),
            origin: item.origin
        )
    }
}

/// A waiver; the code is kept as text, because a later program may know other codes.
private struct WaiverRecord: Codable {
    let code: String
    let reason: String

    static func list(_ waivers: [Waiver]) -> [WaiverRecord]? {
        waivers.isEmpty ? nil : waivers.map { WaiverRecord(code: $0.code.rawValue, reason: $0.reason) }
    }
}

extension Waiver {
    fileprivate static func stored(_ records: [WaiverRecord]?) -> [Waiver] {
        (records ?? []).compactMap { record in
            ProblemCode(rawValue: record.code).map { Waiver(code: $0, reason: record.reason) }
        }
    }
}
