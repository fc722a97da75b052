/// Puts a question into the form in which the fields of a bank's file are read, so that whatever comes from elsewhere is
/// judged by the very checks that a hand-written item passes.
struct AdoptionNodes {
    let position: SourcePosition
    /// What keeps the question out of a bank, found on the way.
    private(set) var problems: [AdoptionProblem] = []

    init(position: SourcePosition) {
        self.position = position
    }

    /// What has been decided about a question before it is read.
    struct Decisions {
        var id: String
        var level: CognitiveLevel
        var citations: [Citation]
        var tags: [String]
        var enemies: [String]
        var origin: String?
        /// For the parts of a case set, in order.
        var parts: [Decisions] = []
    }

    /// nil for a sort of question that a bank does not have.
    mutating func node(_ item: ExchangeItem, _ decisions: Decisions) -> SourceNode? {
        guard var fields = answer(item) else { return nil }
        fields.insert(field("id", decisions.id), at: 0)
        fields.append(field("stem", stem(of: item)))
        fields.append(field("tags", decisions.tags))
        if !decisions.enemies.isEmpty { fields.append(field("enemies", decisions.enemies)) }
        if let origin = decisions.origin { fields.append(field("origin", origin)) }
        if !item.waivers.isEmpty {
            let waivers = item.waivers.map { field($0.code.rawValue, $0.reason) }
            fields.append(SourceNode.Field(name: "accept", position: position, value: .mapping(waivers, position)))
        }
        if case .caseSet(let parts) = item.answer {
            let nodes = zip(parts, decisions.parts).compactMap { node($0, $1) }
            guard nodes.count == parts.count else { return nil }
            fields.append(SourceNode.Field(name: "items", position: position, value: .list(nodes, position)))
            return .mapping(fields, position)
        }
        fields.append(field("level", decisions.level.rawValue))
        if !decisions.citations.isEmpty { fields.append(field("citation", decisions.citations.map(\.description))) }
        if let rationale = item.rationale { fields.append(field("rationale", rationale.plain)) }
        if let facility = item.facility { fields.append(field("facility", "\(facility)")) }
        return .mapping(fields, position)
    }

    /// The stem; the gap of a pick list becomes brackets, because only a 填空 has blanks.
    private func stem(of item: ExchangeItem) -> String {
        guard case .blanks(let blanks, _) = item.answer, blanks.contains(where: { !$0.choices.isEmpty }) else {
            return item.stem.plain
        }
        return item.stem.plain.split(separator: ExchangeBlank.mark, omittingEmptySubsequences: false)
            .joined(separator: "（　）")
    }

    /// The fields `kind`, `options`, `key` and `unordered`.
    private mutating func answer(_ item: ExchangeItem) -> [SourceNode.Field]? {
        switch item.answer {
        case .choice(let choice): return self.choice(choice)
        case .trueFalse(let truth): return [kind(.trueFalse), field("key", truth.key ? "true" : "false")]
        case .blanks(let blanks, let isOrdered): return self.blanks(blanks, isOrdered: isOrdered)
        case .caseSet: return [kind(.caseSet)]
        case .essay: return refuse(.essay)
        case .matching: return refuse(.matching)
        case .ordering: return refuse(.ordering)
        case .description: return refuse(.description)
        }
    }

    private mutating func refuse(_ kind: AdoptionProblem.ForeignKind) -> [SourceNode.Field]? {
        problems.append(.kindNotInBank(kind))
        return nil
    }

    private func choice(_ choice: ExchangeChoice) -> [SourceNode.Field] {
        // Of a 单选 that also gives something for half an answer, the key is what brings everything.
        let least = choice.isMultiple ? Weight(units: 1) : .full
        let labelled = choice.options.prefix(OptionLabel.limit)
        let options = labelled.enumerated().map { field(OptionLabel.letter($0), $1.text.plain) }
        let key = labelled.indices.filter { choice.options[$0].weight >= least }.map(OptionLabel.letter)
        return [
            kind(choice.isMultiple ? .multiple : .single),
            SourceNode.Field(name: "options", position: position, value: .mapping(options, position)),
            field("key", key),
        ]
    }

    private mutating func blanks(_ blanks: [ExchangeBlank], isOrdered: Bool) -> [SourceNode.Field]? {
        if blanks.contains(where: { !$0.choices.isEmpty }) { return pickList(blanks) }
        var lists: [SourceNode] = []
        for blank in blanks {
            var texts: [String] = []
            for answer in blank.accepted where answer.weight == .full {
                switch answer.match {
                case .text(let text, let isCaseSensitive):
                    // Case is nothing to a marker of Chinese text; where it could matter, it must not be lost.
                    if isCaseSensitive, text.lowercased() != text.uppercased() {
                        problems.append(.caseSensitiveAnswer(text))
                    }
                    texts.append(text)
                case .number(let number, let tolerance):
                    if Double(tolerance) != 0 { problems.append(.toleranceNotInBank) }
                    texts.append(number)
                case .range: problems.append(.toleranceNotInBank)
                }
            }
            lists.append(.list(texts.map(scalar), position))
        }
        guard problems.isEmpty else { return nil }
        let key = SourceNode.Field(name: "key", position: position, value: .list(lists, position))
        return [kind(.fillBlank), key] + (isOrdered ? [] : [field("unordered", "true")])
    }

    /// One gap to fill from a list is a 单选 whose stem has a gap.
    private mutating func pickList(_ blanks: [ExchangeBlank]) -> [SourceNode.Field]? {
        guard blanks.count == 1, let blank = blanks.first else { return refuse(.pickLists) }
        let keys = blank.accepted.filter { $0.weight == .full }.compactMap { answer in
            if case .text(let text, _) = answer.match { text } else { nil }
        }
        let options = blank.choices.map { ExchangeOption(ExchangeText($0), weight: keys.contains($0) ? .full : .none) }
        return choice(ExchangeChoice(options: options, isMultiple: false))
    }

    // MARK: Nodes

    private func kind(_ kind: ItemKind) -> SourceNode.Field { field("kind", kind.englishName) }

    private func scalar(_ text: String) -> SourceNode {
        .scalar(SourceNode.Scalar(text: text, position: position, isQuoted: true))
    }

    private func field(_ name: String, _ text: String) -> SourceNode.Field {
        SourceNode.Field(name: name, position: position, value: scalar(text))
    }

    private func field(_ name: String, _ texts: [String]) -> SourceNode.Field {
        SourceNode.Field(name: name, position: position, value: .list(texts.map(scalar), position))
    }
}
