import QuestionBank

// MARK: - Options

extension ItemScanner {
    /// - Returns: false when the letter belongs to a text.
    mutating func addOptions(_ label: LetterMark, _ line: TextItemLine, next: ScalarSlice?) -> Bool {
        let text = line.text[...]
        let run = OptionRun(text, first: label, next: next)
        if label.style == .spaced, !isSpacedOption(label, run, next: next) { return false }
        guard let draft = current, stray.isEmpty || label.letter != 0 else {
            guard label.letter == 0 else { return false }
            // A question without a number: the line before it is its stem.
            let stem = stray.popLast()
            beginUnnumbered(stem: stem?.text ?? [], at: stem ?? line, isGuess: stem != nil && lastNumber != nil)
            return add(run, label, line)
        }
        if let last = draft.options.last?.letter {
            if label.letter == 0 { return restart(run, label, line) }
            guard case .options = draft.state, label.isLowercase == draft.isLowercase else { return false }
            if label.letter == last + 1 { return add(run, label, line) }
            // A gap or a letter twice: said later, when all are there.
            guard label.style == draft.optionStyle, label.style != .spaced, label.letter <= last + 3 else {
                return false
            }
            return add(run, label, line)
        }
        switch draft.state {
        case .stem, .options:
            if draft.isCase, label.letter != 0 { return false }
            guard label.letter == 0 || label.style != .spaced && label.letter < 8 && !label.isLowercase else {
                return false
            }
        case .field(let field):
            guard label.letter == 0, !field.hasLines || draft.hasClosedKey else { return false }
        }
        current?.isCase = false
        return add(run, label, line)
    }

    private mutating func add(_ run: OptionRun, _ label: LetterMark, _ line: TextItemLine) -> Bool {
        if current?.options.isEmpty == true {
            current?.isLowercase = label.isLowercase
            current?.optionStyle = label.style
        }
        let place = position(line)
        current?.lastPosition = place
        current?.add(run, of: line.text[...])
        current?.lastLine = line.index
        return true
    }

    /// `A 文本` counts only where B follows, or where the options before were written so.
    private func isSpacedOption(_ label: LetterMark, _ run: OptionRun, next: ScalarSlice?) -> Bool {
        if label.letter > 0 {
            return current?.optionStyle == .spaced && current?.options.last?.letter == label.letter - 1
        }
        if run.options.count > 1 { return true }
        return next.flatMap { LetterMark($0, at: $0.startIndex) }.map { $0.letter == 1 && $0.style == .spaced }
            ?? false
    }

    /// Options begin again: another question without a number, whose stem is the last line, or a list in a rationale.
    private mutating func restart(_ run: OptionRun, _ label: LetterMark, _ line: TextItemLine) -> Bool {
        guard let draft = current else { return false }
        if case .field(let field) = draft.state, field.hasLines, !draft.hasClosedKey {
            guard let tail = draft.tail, looksLikeStem(tail) else { return false }
        }
        let stem = current?.takeLastLine() ?? []
        var start = line
        start.number = stem.isEmpty ? line.number : draft.lastPosition.line
        start.index = stem.isEmpty ? line.index : draft.lastLine
        if !stem.isEmpty { current?.lastLine = draft.lastLine - 1 }
        beginUnnumbered(stem: stem, at: start, isGuess: true)
        return add(run, label, line)
    }

    /// Whether a line asks something: it has a bracket for the key, or a blank.
    func looksLikeStem(_ text: ScalarSlice) -> Bool {
        !StemBracket.all(in: text).isEmpty || StemBlanks.hasUnderscores(text)
    }
}

// MARK: - Fields

extension ItemScanner {
    mutating func add(_ part: FieldLabel.Part, _ line: TextItemLine, next: ScalarSlice?) {
        guard let field = part.field else {
            if !part.text.isEmpty { addText(line, next: next) }
            return
        }
        settleEvidence(of: field)
        if field == .key, openCase == nil || current?.isCase == true || current?.hasKey == true,
            current.map(isFillIn) != true, let list = KeyList(part.text), list.isSure
        {
            return addList(list, line)
        }
        if field == .bankTitle {
            if current == nil, header.title == nil { header.title = part.text.string } else { addStray(line) }
            return
        }
        if !stray.isEmpty, field == .key, current == nil || current?.hasKey == true {
            // 判断 and 简答 without numbers: the line before the key is the stem.
            if let stem = stray.popLast() {
                beginUnnumbered(stem: stem.text, at: stem, isGuess: current != nil && lastNumber != nil)
            }
        }
        guard current != nil else { return addStray(line) }
        if field == .category {
            current?.category = part.text.split(separator: "/").map { $0.stripped.string }
        } else {
            let place = position(line)
            current?.lastPosition = place
            current?.add(field, part.text, at: place)
        }
        current?.lastLine = line.index
    }

    /// A key makes a question of a numbered line that could have been part of a list.
    private mutating func settleEvidence(of field: ItemField) {
        if field != .key { settle() }
    }

    private func isFillIn(_ draft: ItemDraft) -> Bool {
        sections[draft.section].kind == .fillBlank || ItemMark.read(front: draft.stem[...])?.kind == .fillBlank
            || StemBlanks.hasUnderscores(draft.stem[...])
    }

    private mutating func addList(_ list: KeyList, _ line: TextItemLine) {
        beginKeyList()
        keys.add(list, at: position(line))
        report(list, at: position(line))
    }
}

// MARK: - Lines without a mark

extension ItemScanner {
    mutating func addText(_ line: TextItemLine, next: ScalarSlice?) {
        let text = line.text[...]
        guard let draft = current else {
            let isTitled = section.title != nil && !FormLine.isOne(text)
            if isTitled, section.kind == .caseSet, stray.isEmpty {
                noteStart()
                var new = self.draft(line)
                new.isCase = true
                new.append(text)
                current = new
            } else if isTitled, looksLikeStem(text) {
                beginUnnumbered(stem: line.text, at: line, isGuess: false)
            } else if let list = KeyList(text), list.isSure, !drafts.isEmpty {
                addList(list, line)
            } else {
                addStray(line)
            }
            return
        }
        if let list = KeyList(text), list.isSure, !draft.isCase, isFree(draft) { return addList(list, line) }
        if startsAnew(draft, text, next: next) {
            let isGuess = draft.number != nil
            return beginUnnumbered(stem: line.text, at: line, isGuess: isGuess)
        }
        switch draft.state {
        case .stem:
            addStem(text, next: next)
        case .options:
            current?.append(text)
        case .field(let field):
            let isEmpty = draft.fields.last?.text.isEmpty == true
            if isEmpty || field.hasLines && !draft.hasClosedKey || text.first.map(LineEscape.isEscaped) == true {
                current?.append(text)
            } else {
                addStray(line)
                return
            }
        }
        let place = position(line)
        current?.lastPosition = place
        current?.lastLine = line.index
        if current?.provisional != nil, let extra = current?.stem.count, extra < ItemDraft.sizeLimit {
            current?.provisional?.lines += ["\n"] + line.text
        }
    }

    /// Whether the question could be complete, so that a list of keys may follow.
    private func isFree(_ draft: ItemDraft) -> Bool {
        switch draft.state {
        case .stem: !StemBracket.all(in: draft.stem[...]).isEmpty || draft.hasKey
        case .options: true
        case .field(let field): !field.hasLines || draft.hasClosedKey
        }
    }

    /// Whether a line without a number is the stem of a new question.
    private func startsAnew(_ draft: ItemDraft, _ text: ScalarSlice, next: ScalarSlice?) -> Bool {
        guard !draft.isCase, text.first.map(LineEscape.isEscaped) != true else { return false }
        let optionsFollow = next.flatMap { LetterMark($0, at: $0.startIndex) }.map {
            $0.letter == 0 && $0.style != .spaced
        }
        switch draft.state {
        case .stem:
            guard draft.number == nil, looksLikeStem(text) else { return false }
            return StemBracket.all(in: draft.stem[...]).contains { $0.content != .empty }
        case .options:
            if optionsFollow == true { return true }
            return draft.number == nil && looksLikeStem(text)
        case .field(let field):
            guard draft.number == nil, draft.fields.last?.text.isEmpty == false else { return false }
            if field.hasLines, !draft.hasClosedKey { return optionsFollow == true && looksLikeStem(text) }
            return optionsFollow == true || looksLikeStem(text)
        }
    }
}

/// Lines to be filled in by those who sit: 姓名, 单位, 得分.
private enum FormLine {
    static func isOne(_ text: ScalarSlice) -> Bool {
        ["姓名", "单位", "得分", "班级", "部门", "职务", "日期", "评卷人", "阅卷人", "准考证号", "考号", "总分"].contains(where: text.hasPrefix)
    }
}
