import QuestionBank

/// Puts drafts together to questions: parts under their shared stem, with what test and manifest say of them.
struct QTIAssembler {
    /// What makes neighbours parts of one case set.
    private enum Shared: Equatable {
        case section(Int)
        case stimulus(String, category: [String])
    }

    private let package: QTIPackage
    private let file: String
    private let receive: (ReadItem, Range<Int>, ExchangeItem?) -> Void
    private var ordinal = 0
    private var shared: Shared?
    private var parts: [QTIDraft] = []
    private var start = 0
    private var next = 0
    /// The last stimulus that was read.
    private var stimulus: (entry: String, text: Result<ExchangeText, QTIProblem>)?

    /// - Parameter receive: also the units that a question is made of, and the case set whose parts they are.
    init(_ package: QTIPackage, file: String, receive: @escaping (ReadItem, Range<Int>, ExchangeItem?) -> Void) {
        self.package = package
        self.file = file
        self.receive = receive
    }

    /// Takes the draft of the next unit.
    mutating func add(_ draft: QTIDraft) {
        let unit = package.units[next]
        var draft = draft
        if draft.item != nil { complete(&draft, unit) }
        let shared = sharing(draft, unit)
        if shared != self.shared || shared == nil { flush() }
        if parts.isEmpty { start = next }
        self.shared = shared
        parts.append(draft)
        next += 1
        if shared == nil { flush() }
    }

    /// Hands over what waits for further parts.
    mutating func flush() {
        guard !parts.isEmpty else { return }
        let range = start..<start + parts.count
        switch shared {
        case .section(let index): emitSet(package.sets[index], range)
        case .stimulus(let entry, let category): emitStimulus(entry, category, range)
        case nil:
            let draft = parts[0]
            emit(draft.item, draft.position, draft.problems, range)
        }
        parts.removeAll(keepingCapacity: true)
        shared = nil
    }

    private func sharing(_ draft: QTIDraft, _ unit: QTIPackage.Unit) -> Shared? {
        if let set = unit.set { return .section(set) }
        guard let href = draft.stimulus, case .success(let name) = unit.entry else { return nil }
        let entry = (try? QTIPaths.resolve(href, in: QTIPaths.folder(of: name))) ?? href
        return .stimulus(entry, category: unit.category)
    }

    private func complete(_ draft: inout QTIDraft, _ unit: QTIPackage.Unit) {
        if unit.set == nil { draft.item?.category = unit.category }
        let points = (unit.weight ?? 1) * draft.points
        if unit.weight != nil || points != 1, points.isFinite, points > 0 { draft.item?.points = points }
        if var item = draft.item {
            QTIKeywords.add(unit.keywords, to: &item)
            draft.item = item
        }
    }

    private mutating func emit(
        _ item: ExchangeItem?,
        _ position: SourcePosition,
        _ problems: [Located<ExchangeProblem>],
        _ range: Range<Int>,
        of set: ExchangeItem? = nil
    ) {
        receive(ReadItem(ordinal: ordinal, item: item, position: position, problems: problems), range, set)
        ordinal += 1
    }

    private mutating func emitSet(_ set: ExchangeItem, _ range: Range<Int>) {
        var set = set
        var problems = parts.flatMap(\.problems)
        let position = parts[0].position
        let items = parts.compactMap(\.item)
        if items.count < parts.count {
            problems.append(Located(.item(.brokenPart), at: position))
        } else if items.contains(where: { if case .caseSet = $0.answer { true } else { false } }) {
            problems.append(Located(.item(.unsupported("case set in a case set")), at: position))
        } else if set.stem.plain.isEmpty {
            problems.append(Located(.item(.missingStem), at: position))
        }
        set.answer = .caseSet(items)
        let isBroken = problems.contains { $0.problem.severity == .error }
        emit(isBroken ? nil : set, position, problems, range, of: set)
    }

    private mutating func emitStimulus(_ entry: String, _ category: [String], _ range: Range<Int>) {
        switch text(of: entry) {
        case .failure(let problem):
            for (index, part) in parts.enumerated() {
                let problems = part.problems + [Located(.qti(problem), at: part.position)]
                emit(nil, part.position, problems, range.lowerBound + index..<range.lowerBound + index + 1)
            }
        case .success(let text):
            guard parts.count == 1 else {
                return emitSet(ExchangeItem(stem: text, answer: .caseSet([]), category: category), range)
            }
            var item = parts[0].item
            if let stem = item?.stem { item?.stem = ExchangeText(text.plain + "\n" + stem.plain) }
            let set = ExchangeItem(stem: text, answer: .caseSet([]), category: category)
            emit(item, parts[0].position, parts[0].problems, range, of: set)
        }
    }

    private mutating func text(of entry: String) -> Result<ExchangeText, QTIProblem> {
        if let stimulus, stimulus.entry == entry { return stimulus.text }
        let result: Result<ExchangeText, QTIProblem>
        do throws(QTIProblem) {
            let tree = try package.tree(of: entry, bytes: QTIPackage.Limits.item, nodes: QTIItemReader.nodeLimit)
            let body = tree.first(.stimulusBody, in: QTITree.root) ?? QTITree.root
            result = .success(QTIText.of(body, in: tree).text)
        } catch {
            result = .failure(error)
        }
        stimulus = (entry, result)
        return result
    }
}
