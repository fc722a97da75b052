import QuestionBank

// MARK: - Beginning and closing questions

extension ItemScanner {
    func draft(_ line: TextItemLine, number: (value: Int, style: ItemNumber.Style)? = nil) -> ItemDraft {
        ItemDraft(
            number: number,
            section: sections.count - 1,
            category: category,
            headingLines: headingLines,
            position: position(line),
            firstLine: line.index,
            lastLine: line.index,
            lastPosition: position(line)
        )
    }

    /// Puts the question that is being read with the others.
    mutating func close() {
        settle()
        guard let draft = current else { return }
        current = nil
        if openCase == nil { keep(draft) } else { openCase?.parts.append(draft) }
    }

    mutating func closeCase() {
        close()
        guard var whole = openCase else { return }
        openCase = nil
        whole.lastLine = max(whole.lastLine, whole.parts.last?.lastLine ?? 0)
        keep(whole)
    }

    /// Decides whether a numbered line within a text was a question: without options, key or blank it goes back to the
    /// text, and that is said where its number could have been the next question's.
    mutating func settle() {
        guard let draft = current, let provisional = draft.provisional else { return }
        current?.provisional = nil
        guard !draft.hasEvidence, let number = draft.number?.value else { return }
        guard var before = openCase == nil ? takeBack() : openCase?.parts.popLast() else { return }
        let isExpected = number == (provisional.previousNumber ?? 0) + 1
        before.append(provisional.lines[...])
        before.lastLine = draft.lastLine
        if isExpected { before.problems.append(Located(.text(.guessedList(number)), at: draft.position)) }
        before.lastListed = number
        lastNumber = provisional.previousNumber
        current = before
    }

    /// Begins a question without a number from the line that turns out to be its stem.
    mutating func beginUnnumbered(stem: Scalars, at line: TextItemLine, isGuess: Bool) {
        close()
        noteStart()
        var new = draft(line)
        new.append(stem[...])
        if isGuess { new.problems.append(Located(.text(.guessedStart), at: position(line))) }
        current = new
    }

    mutating func begin(_ start: CaseStart, number: (value: Int, style: ItemNumber.Style)?, _ line: TextItemLine) {
        closeCase()
        noteStart()
        var new = draft(line, number: number)
        new.isCase = true
        new.lastPart = start.lastPart
        if start.isInstruction {
            let text = line.text.prefix(60).string
            new.problems.append(Located(.item(.droppedField(text)), at: position(line)))
        }
        if !start.material.isEmpty { new.append(start.material) }
        current = new
    }
}

// MARK: - Numbers

extension ItemScanner {
    /// - Returns: false when the line begins no question.
    mutating func addNumbered(_ line: TextItemLine, next: ScalarSlice?) -> Bool {
        let text = line.text[...]
        // The key in front of the number: （ A ）1. …
        var front: ScalarSlice?
        var number = ItemNumber(text)
        if number == nil, text.first?.isOpening == true, let bracket = StemBracket.at(text.startIndex, in: text),
            let behind = ItemNumber(text[bracket.range.upperBound...].droppingGaps()), !behind.isDoubtful
        {
            number = behind
            front = bracket.inside(text)
        }
        guard let number else { return false }
        settle()
        if number.isDoubtful, !isLikely(number, next: next) { return false }
        guard let level = level(of: number) else { return false }
        let previous = level == .top ? lastNumber : openCase == nil ? nil : current?.number?.value
        var isProvisional = level == .top && openCase == nil && isInText && front == nil
        if let listed = current?.lastListed, listed + 1 != number.value, number.value == (lastNumber ?? 0) + 1 {
            // The list was over; this is the next question for sure.
            isProvisional = false
        }
        begin(number, level, front, line, next: next, previous: previous, isProvisional: isProvisional)
        return true
    }

    private enum Level { case top, part }

    /// Whether a number that could be part of a sentence is the next one.
    private func isLikely(_ number: ItemNumber, next: ScalarSlice?) -> Bool {
        let last = openCase == nil ? lastNumber : current?.number?.value
        guard number.value == (last ?? 0) + 1 else { return false }
        guard let current else { return true }
        return !current.options.isEmpty || current.hasClosedKey
            || current.stem.count < 4000 && !StemBracket.all(in: current.stem[...]).isEmpty
            || next.flatMap { LetterMark($0, at: $0.startIndex) }?.letter == 0
    }

    /// Whether the question's last field is a text that may hold a list of its own.
    private var isInText: Bool {
        guard let current, case .field(let field) = current.state, field.hasLines else { return false }
        return !current.hasClosedKey
    }

    private mutating func level(of number: ItemNumber) -> Level? {
        let isMaterial = current?.isCase == true
        if isMaterial || openCase != nil {
            let whole = isMaterial ? current : openCase
            if let last = whole?.lastPart, number.value > last { return .top }
            if number.style == whole?.number?.style { return .top }
            guard let style = whole?.partStyle else { return .part }
            if style == number.style { return .part }
            // （1） within a part numbered 1. is a list.
            return number.style == .bracketed ? nil : .top
        }
        guard number.style == .bracketed else { return .top }
        if topStyle == .bracketed { return .top }
        if section.kind == .caseSet, current != nil, current?.options.isEmpty == true, current?.hasKey == false {
            current?.isCase = true
            return .part
        }
        if topStyle == nil, current == nil || current?.options.isEmpty == false || current?.hasKey == true {
            return .top
        }
        return nil
    }

    private mutating func begin(
        _ number: ItemNumber,
        _ level: Level,
        _ front: ScalarSlice?,
        _ line: TextItemLine,
        next: ScalarSlice?,
        previous: Int?,
        isProvisional: Bool = false
    ) {
        if level == .top {
            closeCase()
            if !isProvisional { noteStart() }
            topStyle = topStyle ?? number.style
        } else if current?.isCase == true {
            flushStray()
            current?.partStyle = number.style
            openCase = current
            current = nil
        } else {
            close()
            flushStray()
        }
        var new = draft(line, number: (number.value, number.style))
        if let problem = disorder(of: number.value, level, after: previous) {
            new.problems.append(Located(problem, at: position(line)))
        }
        if isProvisional { new.provisional = (line.text, lastNumber) }
        if level == .top || openCase?.number == nil && number.style != .bracketed { lastNumber = number.value }
        if level == .top, let start = CaseStart(number.rest) {
            new.isCase = true
            new.append(start.material)
            current = new
            return
        }
        if level == .top, let (kind, rest) = ItemMark.read(front: number.rest), kind == .caseSet {
            new.isCase = true
            new.append(rest)
            current = new
            return
        }
        if let front, !front.isEmpty { new.add(.key, front, at: position(line)) }
        new.state = .stem
        current = new
        addStem(number.rest, next: next)
    }

    /// What is to be said of a number that does not follow the last one. It may begin again with a section, and parts of
    /// a case may count on from the question before.
    private func disorder(of number: Int, _ level: Level, after previous: Int?) -> ExchangeProblem? {
        guard let expected = previous.map({ $0 + 1 }) else {
            if level == .top || number == 1 || openCase?.lastPart != nil || number == (lastNumber ?? 0) + 1 {
                return nil
            }
            return .text(.numberOutOfOrder(found: number, expected: 1))
        }
        let begins = level == .top && number == 1
        return number == expected || begins ? nil : .text(.numberOutOfOrder(found: number, expected: expected))
    }

    /// Text of a stem, with options behind it where there are any.
    mutating func addStem(_ text: ScalarSlice, next: ScalarSlice?) {
        let kind = current.flatMap { ItemMark.read(front: $0.stem.isEmpty ? text : $0.stem[...])?.kind } ?? section.kind
        let hasOptions = kind == nil || kind == .single || kind == .multiple || kind == .choice || kind == .caseSet
        if hasOptions, current?.isCase == false, let (stem, run) = OptionRun.behindStem(text, next: next) {
            if !stem.stripped.isEmpty { current?.append(stem.stripped) }
            current?.add(run, of: text)
            return
        }
        if !text.isEmpty { current?.append(text) }
    }
}
