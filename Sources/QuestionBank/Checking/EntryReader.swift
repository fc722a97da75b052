/// Reads the entries of a chapter: items and case sets.
struct EntryReader {
    /// The laws of the bank's header; nil without a header, and then citations are only checked for their form.
    let laws: [LawReference]?
    /// The chapter's range in the first law.
    let articles: ClosedRange<Int>?
    private(set) var problems: [Located<BankProblem>] = []
    private(set) var identifiers: [ChapterReading.Named] = []
    private(set) var stems: [ChapterReading.Stem] = []
    private(set) var enemies: [ChapterReading.Named] = []
    private(set) var places: [String: ItemPlaces] = [:]
    /// How many errors there are so far: an entry that adds to them is left out of the bank.
    private var errorCount = 0

    init(laws: [LawReference]?, articles: ClosedRange<Int>?) {
        self.laws = laws
        self.articles = articles
    }

    mutating func entry(_ node: SourceNode) -> BankEntry? {
        let before = errorCount
        var fields = FieldReader(node, field: "items")
        let frame = frame(&fields)
        let enemies = fields.scalars("enemies", isRequired: false) ?? []
        self.enemies += enemies.map { ChapterReading.Named(id: $0.text, position: $0.position) }
        let entry: BankEntry?
        if frame.kind == .caseSet {
            entry = caseSet(&fields, frame, enemies.map(\.text)).map(BankEntry.caseSet)
        } else {
            entry = item(&fields, frame, enemies.map(\.text)).map(BankEntry.item)
        }
        if let stem = frame.stem {
            stems.append(
                ChapterReading.Stem(id: frame.id ?? "", folded: StemFolding.fold(stem.text), position: stem.position)
            )
        }
        finish(&fields)
        return errorCount == before ? entry : nil
    }

    // MARK: Parts

    /// What items and case sets have in common.
    private struct Frame {
        let id: String?
        let kind: ItemKind?
        let stem: SourceNode.Scalar?
        let tags: [String]
        let waivers: [Waiver]
        /// Where it was imported from: then citation and rationale may still be wanting.
        let origin: String?
    }

    private mutating func frame(_ fields: inout FieldReader) -> Frame {
        let id = fields.scalar("id")
        if let id {
            identifiers.append(ChapterReading.Named(id: id.text, position: id.position))
            if id.text.count > Identifier.maximumLength {
                report(.identifierTooLong(limit: Identifier.maximumLength), at: id.position)
            } else if !Identifier.isValid(id.text) {
                report(.badIdentifier(id.text), at: id.position)
            }
        }
        let kindText = fields.scalar("kind")
        let kind = kindText.flatMap { ItemKind(name: $0.text) }
        if let kindText, kind == nil { report(.badKind(kindText.text), at: kindText.position) }
        let stem = fields.scalar("stem")
        check(stem)
        let tags = fields.scalars("tags", isRequired: false) ?? []
        for tag in tags { check(tag) }
        let (waivers, found) = Waiver.read(&fields)
        for problem in found { report(problem.problem, at: problem.position) }
        if let id, places[id.text] == nil { places[id.text] = ItemPlaces(&fields) }
        let origin = fields.scalar("origin", isRequired: false)
        check(origin)
        return Frame(
            id: id?.text,
            kind: kind,
            stem: stem,
            tags: tags.map(\.text),
            waivers: waivers,
            origin: origin?.text
        )
    }

    private mutating func caseSet(_ fields: inout FieldReader, _ frame: Frame, _ enemies: [String]) -> CaseSet? {
        for name in ["options", "key", "citation", "level", "rationale", "facility", "unordered"] {
            if fields.node(name, isRequired: false) != nil, let place = fields.position(of: name) {
                report(.fieldNotForCase(name), at: place)
            }
        }
        checkBlank(frame, kind: .caseSet)
        let place = fields.position(of: "items") ?? fields.position
        let nodes = fields.list("items", isRequired: false) ?? []
        switch nodes.count {
        case 0: report(.caseWithoutItems, at: place)
        case 1: report(.caseWithOneItem, at: place)
        default: break
        }
        let items = nodes.compactMap { subItem($0, isImported: frame.origin != nil) }
        guard let id = frame.id, let stem = frame.stem, items.count == nodes.count else { return nil }
        return CaseSet(
            id: id,
            stem: stem.text,
            items: items,
            tags: frame.tags,
            enemies: enemies,
            waivers: frame.waivers,
            origin: frame.origin
        )
    }

    private mutating func subItem(_ node: SourceNode, isImported: Bool) -> Item? {
        var fields = FieldReader(node, field: "items")
        let frame = frame(&fields)
        defer { finish(&fields) }
        if frame.kind == .caseSet {
            report(.caseInCase, at: fields.node("kind")?.position ?? node.position)
            // Whatever else such a set holds goes with it.
            for name in Self.itemFields { _ = fields.node(name, isRequired: false) }
            return nil
        }
        return item(&fields, frame, isImported: isImported)
    }

    private static let itemFields = [
        "options", "key", "citation", "level", "rationale", "facility", "unordered", "items",
    ]

    private mutating func item(
        _ fields: inout FieldReader,
        _ frame: Frame,
        _ enemies: [String] = [],
        isImported: Bool = false
    ) -> Item? {
        let isImported = isImported || frame.origin != nil
        if fields.node("items", isRequired: false) != nil, let place = fields.position(of: "items"),
            let kind = frame.kind
        {
            report(.fieldNotForKind("items", kind), at: place)
        }
        let answer = answer(&fields, frame)
        let citations = citations(&fields, isRequired: !isImported)
        let levelText = fields.scalar("level")
        let level = levelText.flatMap { CognitiveLevel(name: $0.text) }
        if let levelText, level == nil { report(.badLevel(levelText.text), at: levelText.position) }
        let rationale = fields.scalar("rationale", isRequired: false)
        if rationale?.text.allSatisfy(\.isWhitespace) ?? true {
            let problem = isImported ? BankProblem.importedWithoutRationale : .missingRationale
            report(problem, at: fields.position(of: "rationale") ?? fields.position)
        }
        check(rationale)
        if let rationale, let letter = OptionMention.letter(in: rationale.text) {
            report(.rationaleNamesOption(letter), at: rationale.position)
        }
        let facility = facility(&fields)
        guard let id = frame.id, let stem = frame.stem, let answer, let level, rationale != nil || isImported else {
            return nil
        }
        return Item(
            id: id,
            stem: stem.text,
            answer: answer,
            citations: citations,
            level: level,
            rationale: rationale?.text ?? "",
            tags: frame.tags,
            expectedFacility: facility,
            enemies: enemies,
            waivers: frame.waivers,
            origin: frame.origin
        )
    }

    private mutating func answer(_ fields: inout FieldReader, _ frame: Frame) -> Item.Answer? {
        guard let kind = frame.kind else {
            for name in ["options", "key", "unordered"] { _ = fields.node(name, isRequired: false) }
            return nil
        }
        checkBlank(frame, kind: kind)
        var reader = AnswerReader(kind: kind)
        let answer = reader.answer(&fields, stem: frame.stem)
        for problem in reader.problems { report(problem.problem, at: problem.position) }
        for scalar in reader.texts { check(scalar) }
        return answer
    }

    private mutating func citations(_ fields: inout FieldReader, isRequired: Bool) -> [Citation] {
        guard let scalars = fields.scalars("citation", isRequired: isRequired) else {
            if !isRequired { report(.importedWithoutCitation, at: fields.position) }
            return []
        }
        var citations: [Citation] = []
        var outside: Located<BankProblem>?
        var isInside = false
        for scalar in scalars {
            guard let citation = Citation(scalar.text, defaultLaw: laws?.first?.title ?? "") else {
                report(.badCitation(scalar.text), at: scalar.position)
                continue
            }
            citations.append(citation)
            guard checkLaw(of: citation, at: scalar.position), citation.law == laws?.first?.title, let articles else {
                continue
            }
            if articles.contains(citation.article.number) {
                isInside = true
            } else {
                let problem = BankProblem.articleOutsideChapter(citation.article, range: articles)
                outside = outside ?? Located(problem, at: scalar.position)
            }
        }
        // An item may cite other chapters beside its own.
        if let outside, !isInside { report(outside.problem, at: outside.position) }
        return citations
    }

    /// Whether the header's laws have the article.
    private mutating func checkLaw(of citation: Citation, at position: SourcePosition) -> Bool {
        guard let laws else { return true }
        guard let law = laws.first(where: { $0.title == citation.law }) else {
            report(.unknownLaw(citation.law, known: laws.map(\.title)), at: position)
            return false
        }
        guard citation.article.number > law.articleCount else { return true }
        let count = law.articleCount
        report(.articleOutsideLaw(citation.article, law: law.title, articleCount: count), at: position)
        return false
    }

    private mutating func facility(_ fields: inout FieldReader) -> Double? {
        guard let scalar = fields.scalar("facility", isRequired: false) else { return nil }
        guard let value = Double(scalar.text), (0...1).contains(value) else {
            report(.badFacility(scalar.text), at: scalar.position)
            return nil
        }
        return value
    }

    // MARK: Reporting

    private mutating func report(_ problem: BankProblem, at position: SourcePosition) {
        if problem.severity == .error { errorCount += 1 }
        problems.append(Located(problem, at: position))
    }

    private mutating func finish(_ fields: inout FieldReader) {
        for problem in fields.finish() { report(.source(problem.problem), at: problem.position) }
    }

    /// A stem of another kind that looks as if it had a blank was probably meant for 填空.
    private mutating func checkBlank(_ frame: Frame, kind: ItemKind) {
        if kind != .fillBlank, let stem = frame.stem, Blanks.count(in: stem.text) > 0 {
            report(.blankInStem(kind), at: stem.position)
        }
    }

    /// Looks for characters that got into a text by accident.
    private mutating func check(_ scalar: SourceNode.Scalar?) {
        guard let scalar else { return }
        for character in scalar.text.unicodeScalars where character.value < 0x20 || character.value >= 0x7F {
            switch character.value {
            case 0x09, 0x0A: continue
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
                report(.unprintableText(character.value), at: scalar.position)
                return
            case 0xFFFD:
                report(.damagedText, at: scalar.position)
                return
            default: continue
            }
        }
    }
}
