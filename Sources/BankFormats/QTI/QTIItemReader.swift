import QuestionBank

/// Where a document stands, for positions.
struct QTIPlace: Sendable {
    /// What positions call the file.
    let file: String
    /// The entry of a package.
    let entry: String?

    func position(_ place: MarkupPlace) -> SourcePosition {
        SourcePosition(file: file, part: entry.map { .entry($0) }, line: place.line, column: place.column)
    }

    var start: SourcePosition { position(MarkupPlace(line: 1, column: 1)) }
}

/// An item as its document has it, before a test or a manifest adds to it.
struct QTIDraft: Sendable {
    /// nil when an error keeps it from being used.
    var item: ExchangeItem?
    var problems: [Located<ExchangeProblem>] = []
    var position: SourcePosition
    /// The document of a shared stimulus, as the item names it.
    var stimulus: String?
    /// What a right answer brings, before the weight that a test gives it.
    var points = 1.0
}

/// Reads one `assessmentItem`.
struct QTIItemReader {
    /// More elements and texts than any question has.
    static let nodeLimit = 20_000

    let tree: QTITree
    let place: QTIPlace
    let declarations: QTIDeclarations
    let scoring: QTIScoring
    var problems: [Located<ExchangeProblem>] = []
    /// The points of a right answer, a response each.
    var points: [Double] = []
    /// Which option of which response has this identifier, for feedback.
    var optionIndices: [QTIOptionName: Int] = [:]

    /// Reads the document; never fails, but for an error the draft has no item.
    static func draft(of tree: QTITree, at place: QTIPlace) -> QTIDraft {
        var reader = QTIItemReader(tree, place)
        let item = reader.item()
        var draft = QTIDraft(position: place.position(tree.place(QTITree.root)))
        draft.problems = reader.problems
        draft.item = reader.hasError ? nil : item
        if let reference = tree.first(.assessmentStimulusRef, in: QTITree.root) {
            draft.stimulus = tree.attribute(.href, of: reference)
        }
        draft.points = reader.fullPoints
        return draft
    }

    private init(_ tree: QTITree, _ place: QTIPlace) {
        self.tree = tree
        self.place = place
        declarations = QTIDeclarations(of: QTITree.root, in: tree)
        let processing = tree.first(.responseProcessing, in: QTITree.root)
        scoring = QTIScoring(processing, in: tree, responses: declarations.responses)
    }

    private var hasError: Bool { problems.contains { $0.problem.severity == .error } }

    private var fullPoints: Double {
        let sum = points.reduce(0, +) / (scoring.divisor ?? 1)
        return sum.isFinite && sum > 0 ? sum : 1
    }

    mutating func report(_ problem: ExchangeProblem, at node: Int32) {
        let located = Located(problem, at: place.position(tree.place(node)))
        if !problems.contains(located) { problems.append(located) }
    }

    mutating func report(_ problem: ExchangeItemProblem, at node: Int32) { report(.item(problem), at: node) }

    private mutating func item() -> ExchangeItem? {
        guard checkRoot(), let body = body() else { return nil }
        let blocks = blocks(in: body)
        let text = QTIText(tree, takesPrompts: blocks == 1)
        let (stem, findings) = text.read(body)
        take(findings, at: body)
        guard findings.unsupported.isEmpty, !hasError else { return nil }
        if stem.plain.isEmpty {
            report(findings.media.first.map { .unsupported($0) } ?? .missingStem, at: body)
            return nil
        }
        if !scoring.isUnderstood { reportProcessing() }
        let answer: ExchangeAnswer?
        switch (findings.blanks.count, findings.blocks.count) {
        case (0, 0): answer = .description
        case (0, 1): answer = self.answer(of: findings.blocks[0])
        case (0, _): answer = caseSet(of: findings.blocks)
        case (_, 0): answer = blanks(findings.blanks, in: stem, of: body)
        default:
            report(.unsupported(names(findings.blanks + findings.blocks)), at: findings.blocks[0])
            answer = nil
        }
        guard let answer else { return nil }
        let identifier = tree.attribute(.identifier, of: QTITree.root) ?? ""
        var item = ExchangeItem(id: QTIIdentifier.decoded(identifier), stem: stem, answer: answer)
        let title = QTIPlain.cleanLine(tree.attribute(.title, of: QTITree.root) ?? "")
        if !title.isEmpty, title != identifier { item.title = title }
        item.rubric = rubric(findings.rubrics)
        addFeedback(to: &item, blocks: findings.feedback)
        return item
    }

    /// Whether the root says nothing that makes the whole item unusable.
    private mutating func checkRoot() -> Bool {
        let root = QTITree.root
        if tree.flag(.adaptive, of: root) == true { report(.unsupported("adaptive"), at: root) }
        for child in tree.children(of: root) {
            switch tree.name(child) {
            case .templateDeclaration, .templateProcessing:
                report(.unsupported(tree.name(child).rawValue), at: child)
            case .unknown: report(.droppedField(tree.spelling(child)), at: child)
            default: break
            }
        }
        if let name = scoring.unsupported { report(.unsupported(name), at: root) }
        if let identifier = declarations.repeated { report(.qti(.identifierTwice(identifier)), at: root) }
        return !hasError
    }

    private mutating func body() -> Int32? {
        let body = tree.first(.itemBody, in: QTITree.root)
        if body == nil { report(.missingStem, at: QTITree.root) }
        return body
    }

    private func blocks(in body: Int32) -> Int {
        tree.nodes[Int(body)...].count { node in
            switch node.name {
            case .choiceInteraction, .orderInteraction, .extendedTextInteraction, .matchInteraction: true
            default: false
            }
        }
    }

    private mutating func reportProcessing() {
        let node = tree.first(.responseProcessing, in: QTITree.root) ?? QTITree.root
        report(.qti(.processingNotTaken), at: node)
    }

    /// Reports what a text holds besides words.
    mutating func take(_ findings: QTIText.Findings, at node: Int32) {
        for name in findings.media { report(.droppedMedia(name), at: node) }
        for name in findings.unsupported { report(.unsupported(name), at: node) }
    }

    private func names(_ nodes: [Int32]) -> String {
        var names: [String] = []
        for node in nodes where !names.contains(tree.name(node).rawValue) { names.append(tree.name(node).rawValue) }
        return names.joined(separator: " + ")
    }

    private mutating func rubric(_ blocks: [Int32]) -> ExchangeText? {
        guard !blocks.isEmpty else { return nil }
        var text = QTIText(tree)
        for block in blocks {
            text.add(contentOf: block)
            text.breakParagraph()
        }
        let (rubric, findings) = text.finish(sources: blocks)
        take(findings, at: blocks[0])
        return rubric.plain.isEmpty ? nil : rubric
    }

    // MARK: Interactions

    private mutating func answer(of node: Int32) -> ExchangeAnswer? {
        switch tree.name(node) {
        case .choiceInteraction: choice(node)
        case .orderInteraction: order(node)
        case .matchInteraction: matching(node)
        default: essay(node)
        }
    }

    /// Several interactions make a case set when each asks its own question.
    private mutating func caseSet(of nodes: [Int32]) -> ExchangeAnswer? {
        var parts: [ExchangeItem] = []
        for node in nodes {
            guard let prompt = tree.first(.prompt, in: node) else {
                report(.unsupported(names(nodes)), at: node)
                return nil
            }
            let (stem, findings) = QTIText.of(prompt, in: tree)
            take(findings, at: prompt)
            guard !stem.plain.isEmpty else {
                report(.missingStem, at: node)
                return nil
            }
            guard let answer = answer(of: node) else { return nil }
            parts.append(ExchangeItem(stem: stem, answer: answer))
        }
        return .caseSet(parts)
    }

    /// The declaration that an interaction names.
    mutating func response(of node: Int32) -> QTIResponse? {
        let identifier = tree.attribute(.responseIdentifier, of: node).map(ASCIISpaces.trimmed) ?? ""
        if let response = declarations.responses[identifier] { return response }
        report(.qti(.undeclaredResponse(identifier)), at: node)
        return nil
    }

    /// How a response is scored; a missing key is reported.
    mutating func method(of response: QTIResponse, at node: Int32) -> QTIScoring.Method? {
        var method = scoring.isUnderstood ? scoring.methods[response.identifier] : nil
        if method == .mapping, response.mapping == nil { method = nil }
        if method == nil, response.correct.isEmpty, scoring.isUnderstood, response.mapping != nil { method = .mapping }
        let result = method ?? .correct(QTIScoring.Comparison())
        if case .correct = result {
            guard !response.correct.isEmpty else {
                report(.missingKey, at: node)
                return nil
            }
            points.append(scoring.rightPoints[response.identifier] ?? 1)
        }
        return result
    }

    /// A share of what a full answer brings.
    func weight(_ value: Double, of full: Double) -> Weight {
        guard full > 0 else { return .none }
        let share = max(-1, min(1, value / full))
        return Weight(units: Int((share * Double(Weight.full.units)).rounded()))
    }
}

/// An option of a response.
struct QTIOptionName: Hashable {
    let response: String
    let option: String
}
