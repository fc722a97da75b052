import QuestionBank

/// Reads questions from lines, whichever file they come from.
///
/// Every line is looked at once, with the next one at hand. Because keys may stand in a list behind all the questions,
/// questions are kept until the last line was read.
struct ItemScanner {
    /// Five times what the largest banks have, and bounded in memory.
    static let itemLimit = 100_000

    let file: String
    let part: SourcePosition.Part?
    /// Whether the file is one of ours, where slashes in answers are no guess.
    var isCanonical = false

    var sections = [ItemSection()]
    var drafts: [ItemDraft] = []
    var current: ItemDraft?
    /// The case whose part `current` is.
    var openCase: ItemDraft?
    var problems: [Located<ExchangeProblem>] = []
    var header = ExchangeHeader()
    var keys = KeyListReader()
    var isKeyList = false
    /// The kinds that titles have named, and the names of headings.
    private(set) var kinds: Set<NamedKind> = []
    private(set) var headingNames: Set<String> = []
    /// How many questions can be answered one by one: parts of case sets count.
    private(set) var leafCount = 0

    /// Headings that are open, the outermost first.
    private var headings: [(rank: Int, name: String, line: Int)] = []
    /// Lines that belong to nothing so far.
    var stray: [TextItemLine] = []
    private var strayDropped = 0
    /// Where the lines before the first question begin, and their texts.
    private var passed: (position: SourcePosition, lines: [String])?
    private var hasStarted = false
    private var isNotice = false
    /// Whether a message of a chat began, and no question or part of one since.
    var isInMessage = false
    var lastNumber: Int?
    var topStyle: ItemNumber.Style?
    private var pending: TextItemLine?
    private var isFull = false

    init(file: String, part: SourcePosition.Part?) {
        self.file = file
        self.part = part
    }

    var category: [String] { headings.map(\.name) }
    var headingLines: [Int] { headings.map(\.line) }
    var section: ItemSection { sections[sections.count - 1] }

    func position(_ line: TextItemLine) -> SourcePosition {
        SourcePosition(file: file, part: part, line: line.number, column: line.column)
    }

    /// Takes the next line.
    mutating func add(_ line: TextItemLine) {
        if let pending { process(pending, next: line.text.isEmpty ? nil : line.text[...]) }
        pending = line
    }

    /// Closes what is open when there are no more lines.
    mutating func finish() {
        if let pending { process(pending, next: nil) }
        pending = nil
        closeCase()
        flushStray()
        if let passed { problems.insert(Located(.text(.passedOver(passed.lines)), at: passed.position), at: 0) }
    }

    private mutating func process(_ line: TextItemLine, next: ScalarSlice?) {
        guard !isFull else { return }
        guard drafts.count < Self.itemLimit else {
            isFull = true
            problems.append(Located(.text(.tooManyItems(limit: Self.itemLimit)), at: position(line)))
            return
        }
        var media = line.media
        if !isCanonical, let name = ChatLine.placeholder(line.text[...]) {
            media.append(name)
        } else if !line.text.isEmpty {
            route(line, next: next)
        }
        let problems = media.map(ExchangeItemProblem.droppedMedia) + line.struck.map(ExchangeItemProblem.struckText)
        for problem in problems {
            let problem = Located(ExchangeProblem.item(problem), at: position(line))
            if current != nil { current?.problems.append(problem) } else { self.problems.append(problem) }
        }
    }

    private mutating func route(_ line: TextItemLine, next: ScalarSlice?) {
        let text = line.text[...]
        if isCanonical, line.headingLevel != nil, heading(line) { return }
        // What somebody answered who sat the test is no key.
        if PageNumber.isOne(text) || !isCanonical && ChatLine.isAnswer(text) { return addStray(line) }
        let isMaterial = current?.isCase == true && current?.state == .stem
        if !isCanonical, !isMaterial, ChatLine.isHeader(text) {
            isInMessage = true
            return addStray(line)
        }
        if line.isTitle, !hasStarted, header.title == nil, SectionTitle(text) == nil {
            header.title = text.string
            return
        }
        if hasStarted, KeyListReader.isHeader(text) || isBareKeyHeader(text, next) { return beginKeyList() }
        if hasStarted, !isKeyList, KeyRow(text)?.isLabelled == true { beginKeyList() }
        if isKeyList {
            if readKeyLine(line, next: next) { return }
            isKeyList = false
        }
        if heading(line) { return }
        if !isLineOfItem(line), let title = SectionTitle(text) { return begin(title, line) }
        if text.first == "注" || text.first == "考" || text.first == "答", Notice.isTitle(text) { isNotice = true }
        let parts = FieldLabel.parts(of: text)
        if parts[0].field == nil {
            if !parts[0].text.isEmpty {
                var first = line
                first.text = Scalars(parts[0].text)
                structure(first, next: parts.count > 1 ? nil : next)
            }
            for part in parts.dropFirst() { add(part, line, next: next) }
        } else {
            for part in parts { add(part, line, next: next) }
        }
        if let lastLine = current?.lastLine, lastLine < line.index, stray.isEmpty { current?.lastLine = line.index }
    }

    mutating func beginKeyList() {
        closeCase()
        flushStray()
        isKeyList = true
        keys.begin(leaves: leafCount)
    }

    /// A line of ours that must not be taken for a title, because it goes on a text.
    private func isLineOfItem(_ line: TextItemLine) -> Bool { line.text.first.map(LineEscape.isEscaped) ?? false }

    /// A question's own lines: its number, its options, its text.
    private mutating func structure(_ line: TextItemLine, next: ScalarSlice?) {
        let text = line.text[...]
        if let start = CaseStart(text), !isContinuedMaterial(start) { return begin(start, number: nil, line) }
        if let label = LetterMark(text, at: text.startIndex), addOptions(label, line, next: next) { return }
        if addNumbered(line, next: next) { return }
        addText(line, next: next)
    }

    /// A second 材料二 of a case that has no questions yet.
    private func isContinuedMaterial(_ start: CaseStart) -> Bool {
        guard let current, current.isCase else { return false }
        return start.isInstruction || (start.ordinal ?? 0) > 1 && start.material.hasPrefix("材料")
    }

    /// 答案 alone on a line: whether a list follows, or the key of the question above.
    private func isBareKeyHeader(_ text: ScalarSlice, _ next: ScalarSlice?) -> Bool {
        guard let next, let label = FieldLabel(text), label.field == .key, label.rest.isEmpty else { return false }
        if SectionTitle(next, isKeyList: true) != nil || CaseStart(next) != nil { return true }
        if KeyList(next) != nil || KeyRow(next) != nil || SectionTitle.keysBehindNumeral(next) != nil { return true }
        guard ItemNumber(next)?.value == 1 else { return false }
        return (drafts.suffix(3) + [openCase, current].compactMap(\.self)).count { !$0.hasKey && $0.parts.isEmpty } >= 2
    }

    /// Puts a question with the others that are complete.
    mutating func keep(_ draft: ItemDraft) {
        if isNotice, draft.hasEvidence {
            dropNotices()
            isNotice = false
        }
        leafCount += max(1, draft.parts.count)
        drafts.append(draft)
    }

    /// Takes the last complete question back, because text follows that belongs to it.
    mutating func takeBack() -> ItemDraft? {
        guard let draft = drafts.popLast() else { return nil }
        leafCount -= max(1, draft.parts.count)
        return draft
    }
}

// MARK: - Headings, sections and what lies between

extension ItemScanner {
    /// A heading names where the questions below belong.
    private mutating func heading(_ line: TextItemLine) -> Bool {
        let text = line.text[...]
        let rank: Int
        if let level = line.headingLevel {
            // Some give a style of headings to whole questions.
            guard
                isCanonical
                    || ItemNumber(text) == nil && SectionTitle(text) == nil && FieldLabel(text) == nil
                        && LetterMark(text, at: 0) == nil && CaseStart(text) == nil
            else { return false }
            rank = level
        } else if let division = Division.rank(text) {
            rank = division
        } else {
            return false
        }
        closeCase()
        flushStray()
        headings.removeAll { $0.rank >= rank }
        let name = text.string
        if !isCanonical || !text.elementsEqual(ItemPrinter.noCategory.unicodeScalars) {
            headings.append((rank, name, line.index))
            headingNames.insert(name)
        }
        startSection(ItemSection())
        return true
    }

    private mutating func begin(_ title: SectionTitle, _ line: TextItemLine) {
        closeCase()
        if kinds.isEmpty { dropNotices() }
        kinds.insert(title.kind)
        flushStray()
        startSection(
            ItemSection(
                title: line.text.string,
                ordinal: title.ordinal,
                kind: title.kind,
                points: title.points,
                isPerBlank: title.isPerBlank,
                line: line.index
            )
        )
    }

    private mutating func startSection(_ section: ItemSection) {
        sections.append(section)
        topStyle = nil
    }

    /// Numbered lines before the first section, or below 注意事项, that no question makes of: they are passed over.
    private mutating func dropNotices() {
        guard drafts.allSatisfy({ !$0.hasEvidence }) else { return }
        for draft in drafts { pass(draft.stem.string, at: draft.position) }
        drafts = []
        leafCount = 0
        lastNumber = nil
    }

    mutating func addStray(_ line: TextItemLine) {
        stray.append(line)
        // The first lines are reported, and the last may be a stem; those between are counted.
        if stray.count > 40 {
            stray.remove(at: 20)
            strayDropped += 1
        }
    }

    /// Reports the lines that belong to nothing.
    mutating func flushStray() {
        guard let first = stray.first else { return }
        defer {
            stray = []
            strayDropped = 0
        }
        if !hasStarted {
            for line in stray { pass(line.text.string, at: position(line)) }
        } else {
            let text = first.text.prefix(60).string
            problems.append(Located(.text(.strayText(text, lines: stray.count + strayDropped)), at: position(first)))
        }
    }

    private mutating func pass(_ text: String, at position: SourcePosition) {
        // A report names lines, it does not repeat a document.
        let text = String(text.prefix(40))
        if passed == nil {
            passed = (position, [text])
        } else if let count = passed?.lines.count, count < 20 {
            passed?.lines.append(text)
        }
    }

    /// Notes that a question begins.
    mutating func noteStart() {
        flushStray()
        hasStarted = true
        isInMessage = false
    }
}
