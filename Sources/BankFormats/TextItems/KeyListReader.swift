import QuestionBank

/// The lists of keys behind questions, as they are read.
struct KeyListReader {
    /// What a list says about one question.
    struct Entry {
        var number: Int
        var fields: [ItemDraft.Field]
        var position: SourcePosition
    }

    /// Keys below one title.
    struct Group {
        var ordinal: Int?
        var kind: NamedKind?
        var caseOrdinal: Int?
        /// The heading that its questions stand below.
        var category: String?
        var isTitled = false
        var entries: [Entry] = []
        /// Which questions, counted with the parts of cases, the list stands behind.
        var leaves: Range<Int>
    }

    /// Far more titles and keys than a file of the most questions can have.
    private static let groupLimit = 2000
    private static let entryLimit = 2 * ItemScanner.itemLimit

    private(set) var groups: [Group] = []
    private var entryCount = 0
    /// Whether keys were left out because there are too many.
    var isFull: Bool { entryCount >= Self.entryLimit }
    /// Whether the last entry can be gone on.
    private(set) var isOpen = false
    /// The numbers of a table whose keys are to follow.
    private var row: [ScalarSlice] = []
    /// How many cells that row of the table has, empty ones too.
    private var cellCount: Int?

    /// A line that is the title of such a list.
    static func isHeader(_ text: ScalarSlice) -> Bool {
        guard text.count <= 30 else { return false }
        var rest = text
        var isSure = false
        if let first = rest.first, first.isOpening, let last = rest.last, last.isClosing {
            // 【答案】 labels the key of one question, （答案） none.
            isSure = first == "（" || first == "("
            rest = rest.dropFirst().dropLast().stripped
        }
        if rest.hasPrefix("附：") || rest.hasPrefix("附:") {
            isSure = true
            rest = rest.dropFirst(2).droppingGaps()
        }
        while let last = rest.last, last == ":" || last == "：" { rest.removeLast() }
        for word in titles where rest.count >= word.count && rest.suffix(word.count).elementsEqual(word) {
            // The words alone also label the key of one question.
            let isLone = rest.count == word.count
            if isLone { return isSure || word.count > 4 || !FieldLabel.isLabel(word) }
            let front = rest.dropLast(word.count)
            return !front.contains { "。，,？?_：:".unicodeScalars.contains($0) } && ItemNumber(front) == nil
        }
        return false
    }

    private static let titles = [
        "参考答案及评分标准", "参考答案与评分标准", "参考答案及解析", "参考答案与解析", "答案及解析", "答案与解析", "答案解析", "参考答案", "标准答案", "试题答案",
        "试卷答案",
    ].map { Scalars($0.unicodeScalars) }

    mutating func begin(leaves: Int) {
        row = []
        isOpen = false
        let start =
            groups.last.map { $0.leaves.upperBound == leaves ? $0.leaves.lowerBound : $0.leaves.upperBound } ?? 0
        groups.append(Group(leaves: min(start, leaves)..<leaves))
    }

    /// Begins the keys of the section that has this numeral.
    mutating func begin(ordinal: Int) {
        goOn(to: Group(ordinal: ordinal, category: groups.last?.category, isTitled: true, leaves: 0..<0))
    }

    mutating func begin(_ title: SectionTitle) {
        goOn(
            to: Group(
                ordinal: title.ordinal,
                kind: title.kind,
                category: groups.last?.category,
                isTitled: true,
                leaves: 0..<0
            )
        )
    }

    mutating func beginCase(_ ordinal: Int?) {
        let category = groups.last?.category
        goOn(to: Group(kind: .caseSet, caseOrdinal: ordinal, category: category, isTitled: true, leaves: 0..<0))
    }

    mutating func beginCategory(_ name: String) { goOn(to: Group(category: name, leaves: 0..<0)) }

    /// Begins a group of the same list.
    private mutating func goOn(to group: Group) {
        guard let last = groups.last else { return }
        var group = group
        // Behind too many titles, keys belong to no question, and that is said of each.
        group.leaves = groups.count < Self.groupLimit ? last.leaves : 0..<0
        isOpen = false
        groups.append(group)
    }

    mutating func add(_ list: KeyList, at position: SourcePosition) {
        guard !groups.isEmpty else { return }
        for entry in list.entries.prefix(Self.entryLimit - entryCount) {
            let field = ItemDraft.Field(field: .key, text: entry.key, position: position, isListed: true)
            groups[groups.count - 1].entries.append(Entry(number: entry.number, fields: [field], position: position))
        }
        entryCount = min(entryCount + list.entries.count, Self.entryLimit)
        isOpen = list.entries.count == 1
    }

    /// Begins an entry whose fields follow.
    mutating func beginEntry(_ number: Int, at position: SourcePosition) {
        guard !groups.isEmpty, entryCount < Self.entryLimit else {
            isOpen = false
            return
        }
        entryCount += 1
        groups[groups.count - 1].entries.append(Entry(number: number, fields: [], position: position))
        isOpen = true
    }

    /// Adds a field to the last entry.
    mutating func add(_ field: ItemField, _ text: ScalarSlice, at position: SourcePosition) {
        guard isOpen, let group = groups.indices.last, let entry = groups[group].entries.indices.last else { return }
        groups[group].entries[entry].fields.append(
            ItemDraft.Field(field: field, text: Scalars(text), position: position, isListed: true)
        )
    }

    /// Goes on the last field of the last entry.
    mutating func goOn(_ text: ScalarSlice) -> Bool {
        guard isOpen, let group = groups.indices.last, let entry = groups[group].entries.indices.last,
            let field = groups[group].entries[entry].fields.indices.last
        else { return false }
        let isClosed =
            groups[group].entries[entry].fields[field].field == .key
            && KeyText.isKey(groups[group].entries[entry].fields[field].text[...])
        guard !isClosed, groups[group].entries[entry].fields[field].text.count < ItemDraft.sizeLimit else {
            return false
        }
        groups[group].entries[entry].fields[field].text += ["\n"] + text
        return true
    }

    /// Takes a row of a table with numbers, or with their keys.
    /// - Returns: nil when it is neither; the keys by number otherwise.
    mutating func addRow(_ text: ScalarSlice, cellCount: Int?, at position: SourcePosition) -> [KeyList]? {
        guard let row = KeyRow(text, numbers: self.row.isEmpty ? nil : self.row.count) else { return nil }
        guard row.isKeys else {
            self.row = row.cells
            self.cellCount = cellCount
            return []
        }
        defer { self.row = [] }
        // An empty grid is for those who sit.
        guard row.cells.contains(where: { !$0.isEmpty }) else { return [] }
        // A key too few, and nobody can say which, unless every cell is there.
        let isWhole = cellCount != nil && cellCount == self.cellCount && row.cells.count <= self.row.count
        guard isWhole || row.cells.count == self.row.count else {
            isOpen = false
            let range = [self.row.first, self.row.last].compactMap { $0?.string }.joined(separator: "-")
            return [KeyList(misfit: range, keys: row.cells.count { !$0.isEmpty })]
        }
        let lists = zip(self.row, row.cells).compactMap { number, key in
            key.isEmpty ? nil : KeyList((Scalars(number) + [" "] + Scalars(key))[...])
        }
        for list in lists { add(list, at: position) }
        isOpen = false
        return lists
    }
}

extension FieldLabel {
    /// Whether a word labels a field of one question.
    static func isLabel(_ word: Scalars) -> Bool { ofCell(word[...]) != nil }
}

// MARK: - Lines of a list

extension ItemScanner {
    /// Reads a line of a list of keys.
    /// - Returns: false when the list is over.
    mutating func readKeyLine(_ line: TextItemLine, next: ScalarSlice?) -> Bool {
        let text = line.text[...]
        let place = position(line)
        let optionsFollow = next.flatMap { LetterMark($0, at: $0.startIndex) }.map {
            $0.letter == 0 && $0.style != .spaced
        }
        if optionsFollow == true, KeyList(text) == nil, ItemNumber(text) != nil || looksLikeStem(text) { return false }
        if let (ordinal, list) = SectionTitle.keysBehindNumeral(text) {
            keys.begin(ordinal: ordinal)
            keys.add(list, at: place)
            report(list, at: place)
            return true
        }
        if let title = SectionTitle(text, isKeyList: true) {
            guard isKeyTitle(title, next: next) else { return false }
            keys.begin(title)
            if let list = KeyList(title.rest) {
                keys.add(list, at: place)
                report(list, at: place)
            }
            return true
        }
        if let lists = keys.addRow(text, cellCount: line.cellCount, at: place) {
            for list in lists { report(list, at: place) }
            return true
        }
        if let list = KeyList(text) {
            keys.add(list, at: place)
            report(list, at: place)
            return true
        }
        if let start = CaseStart(text) {
            guard start.material.isEmpty || KeyList(start.material) != nil else { return false }
            keys.beginCase(start.ordinal)
            if let list = KeyList(start.material) { keys.add(list, at: place) }
            return true
        }
        if line.headingLevel != nil || Division.rank(text) != nil {
            // A chapter of the questions, named again over its keys.
            let name = text.string
            guard headingNames.contains(name) else { return false }
            keys.beginCategory(name)
            return true
        }
        if let number = ItemNumber(text), !number.isDoubtful || KeyText.isKey(number.rest) {
            keys.beginEntry(number.value, at: place)
            addKeyFields(number.rest, at: place)
            return true
        }
        if FieldLabel(text, allowsBare: false) != nil {
            addKeyFields(text, at: place)
            return true
        }
        if !keys.goOn(text) { addStray(line) }
        return true
    }

    private mutating func addKeyFields(_ text: ScalarSlice, at place: SourcePosition) {
        for part in FieldLabel.parts(of: text, isEntry: true) where !part.text.isEmpty {
            if part.field == .key, let list = KeyList(part.text), list.isSure {
                keys.add(list, at: place)
                report(list, at: place)
            } else {
                keys.add(part.field ?? .key, part.text, at: place)
            }
        }
    }

    /// Whether a title in a list is one of the list and not the next section of questions.
    private func isKeyTitle(_ title: SectionTitle, next: ScalarSlice?) -> Bool {
        if KeyList(title.rest) != nil { return true }
        if kinds.contains(title.kind) { return true }
        guard let next else { return true }
        return KeyList(next) != nil || KeyRow(next) != nil || FieldLabel(next, allowsBare: false) != nil
    }

    mutating func report(_ list: KeyList, at place: SourcePosition) {
        for misfit in list.misfits {
            problems.append(Located(.text(.keyCount(range: misfit.range, keys: misfit.keys)), at: place))
        }
    }
}
