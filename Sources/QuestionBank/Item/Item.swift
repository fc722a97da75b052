/// One question (试题) with everything that is known about it, its key included.
///
/// An item never travels to a candidate: what a candidate sees is made from it by leaving the key out.
package struct Item: Hashable, Sendable {
    /// The trainer's own name for the item, unique in a bank; it stays when the wording is mended.
    package let id: String
    /// 题干. In a fill-in item every run of three or more underscores is a blank.
    package let stem: String
    package let answer: Answer
    /// 依据: the articles that the key rests on, in the order of the file; empty only for an imported item that nobody has
    /// bound yet.
    package let citations: [Citation]
    package let level: CognitiveLevel
    /// 解析: the rule in our own words, and why the tempting wrong answer is wrong; empty only for an imported item.
    package let rationale: String
    package let tags: [String]
    /// The share of candidates expected to answer correctly, 0 to 1.
    package let expectedFacility: Double?
    /// The ids of entries that must not stand in one paper with this one (互斥), because one gives the other away.
    package let enemies: [String]
    /// Findings of the checks that the trainer lets stand.
    package let waivers: [Waiver]
    /// 来源: where the item was imported from; nil for one that was written here, and for the parts of a case set.
    package let origin: String?

    package init(
        id: String,
        stem: String,
        answer: Answer,
        citations: [Citation],
        level: CognitiveLevel,
        rationale: String,
        tags: [String] = [],
        expectedFacility: Double? = nil,
        enemies: [String] = [],
        waivers: [Waiver] = [],
        origin: String? = nil
    ) {
        self.id = id
        self.stem = stem
        self.answer = answer
        self.citations = citations
        self.level = level
        self.rationale = rationale
        self.tags = tags
        self.expectedFacility = expectedFacility
        self.enemies = enemies
        self.waivers = waivers
        self.origin = origin
    }

    package var kind: ItemKind {
        switch answer {
        case .single: .single
        case .multiple: .multiple
        case .trueFalse: .trueFalse
        case .fillBlank: .fillBlank
        }
    }

    /// 选项 in the order of the file; empty for kinds without options.
    package var options: [String] {
        switch answer {
        case .single(let options, _), .multiple(let options, _): options
        case .trueFalse, .fillBlank: []
        }
    }

    /// What can be answered, and which answer is right (答案). Options are counted from 0.
    package enum Answer: Hashable, Sendable {
        case single(options: [String], key: Int)
        case multiple(options: [String], key: Set<Int>)
        case trueFalse(key: Bool)
        case fillBlank(blanks: [Blank], ordered: Bool)
    }

    /// One blank of a fill-in item: the accepted texts, the first of which is printed as the key.
    package struct Blank: Hashable, Sendable {
        package let accepted: [String]

        package init(accepted: [String]) {
            self.accepted = accepted
        }
    }
}

/// A shared stem with several items that hang on it (案例); drawn, shown and scored together.
package struct CaseSet: Hashable, Sendable {
    package let id: String
    package let stem: String
    package let items: [Item]
    package let tags: [String]
    /// As of an item; its own items have none.
    package let enemies: [String]
    package let waivers: [Waiver]
    package let origin: String?

    package init(
        id: String,
        stem: String,
        items: [Item],
        tags: [String] = [],
        enemies: [String] = [],
        waivers: [Waiver] = [],
        origin: String? = nil
    ) {
        self.id = id
        self.stem = stem
        self.items = items
        self.tags = tags
        self.enemies = enemies
        self.waivers = waivers
        self.origin = origin
    }
}

/// What a bank is a list of: a single item or a case set.
package enum BankEntry: Hashable, Sendable {
    case item(Item)
    case caseSet(CaseSet)

    package var id: String {
        switch self {
        case .item(let item): item.id
        case .caseSet(let set): set.id
        }
    }

    package var kind: ItemKind {
        switch self {
        case .item(let item): item.kind
        case .caseSet: .caseSet
        }
    }

    /// The items to answer: one, or the sub-items of a case set.
    package var items: [Item] {
        switch self {
        case .item(let item): [item]
        case .caseSet(let set): set.items
        }
    }

    /// The ids of entries that must not stand in one paper with this one.
    package var enemies: [String] {
        switch self {
        case .item(let item): item.enemies
        case .caseSet(let set): set.enemies
        }
    }

    package var origin: String? {
        switch self {
        case .item(let item): item.origin
        case .caseSet(let set): set.origin
        }
    }

    /// The level that a blueprint sees: of a case set the highest of its sub-items.
    package var level: CognitiveLevel {
        let levels = items.map(\.level)
        return CognitiveLevel.allCases.last(where: levels.contains) ?? .recall
    }
}
