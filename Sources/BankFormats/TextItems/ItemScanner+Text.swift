import QuestionBank

// MARK: - Options

extension ItemScanner {
    /// What a line that begins with a letter is.
    private enum OptionPlace {
        case text
        /// One of the options of the question.
        case option
        /// The first one of a question without a number, whose stem is the line that belongs to nothing so far.
        case firstOfStray
        case firstAgain
    }

    /// - Returns: false when the letter belongs to a text.
    mutating func addOptions(_ label: LetterMark, _ line: TextItemLine, next: ScalarSlice?) -> Bool {
        let run = OptionRun(line.text[...], first: label, next: next)
        switch place(of: label, run, next: next) {
        case .text:
            return false
        case .option:
            current?.isCase = false
        case .firstOfStray:
            let stem = stray.popLast()
            beginUnnumbered(stem: stem?.text ?? [], at: stem ?? line, isGuess: stem != nil && lastNumber != nil)
        case .firstAgain:
            restart(line)
        }
        add(run, label, line)
        return true
    }

    private func place(of label: LetterMark, _ run: OptionRun, next: ScalarSlice?) -> OptionPlace {
        if label.style == .spaced, !isSpacedOption(label, run, next: next) { return .text }
        guard let draft = current, stray.isEmpty || label.letter != 0 else {
            return label.letter == 0 ? .firstOfStray : .text
        }
        if let last = draft.options.last?.letter {
            if label.letter == 0 {
                guard case .field(let field) = draft.state, field.hasLines, !draft.hasClosedKey else {
                    return .firstAgain
                }
                return draft.tail.map(looksLikeStem) == true ? .firstAgain : .text
            }
            guard case .options = draft.state, label.isLowercase == draft.isLowercase else { return .text }
            if label.letter == last + 1 { return .option }
            // A gap or a letter twice: said later, when all are there.
            return label.style == draft.optionStyle && label.style != .spaced && label.letter <= last + 3
                ? .option : .text
        }
        switch draft.state {
        case .stem, .options:
            if label.letter == 0 { return .option }
            return draft.isCase || label.style == .spaced || label.letter >= 8 || label.isLowercase ? .text : .option
        case .field(let field):
            return label.letter == 0 && (!field.hasLines || draft.hasClosedKey) ? .option : .text
        }
    }

    private mutating func add(_ run: OptionRun, _ label: LetterMark, _ line: TextItemLine) {
        if current?.options.isEmpty == true {
            current?.isLowercase = label.isLowercase
            current?.optionStyle = label.style
        }
        let place = position(line)
        current?.lastPosition = place
        current?.add(run, of: line.text[...])
        isInMessage = false
        current?.lastLine = line.index
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

    /// Options begin again: those of another question without a number, whose stem is the last line.
    private mutating func restart(_ line: TextItemLine) {
        let stem = current?.takeLastLine() ?? []
        var start = line
        if !stem.isEmpty, let lastLine = current?.lastLine, let number = current?.lastPosition.line {
            start.number = number
            start.index = lastLine
            current?.lastLine = lastLine - 1
        }
        beginUnnumbered(stem: stem, at: start, isGuess: true)
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
        isInMessage = false
        if field == .key, let draft = current, draft.hasKey, draft.hasLongRationale {
            let place = position(line)
            current?.problems.append(Located(.text(.keyBehindRationale), at: place))
        }
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
    /// What a line without a mark is.
    private enum TextPlace {
        /// Keys of the questions above.
        case list(KeyList)
        case newQuestion(isGuess: Bool)
        case newCase
        case stem
        /// It goes on the last option or field.
        case further
        case nothing

        /// Between messages of a chat nothing goes on: 收到 is no part of the option above.
        var inMessage: TextPlace {
            switch self {
            case .stem, .further: .nothing
            default: self
            }
        }
    }

    mutating func addText(_ line: TextItemLine, next: ScalarSlice?) {
        let text = line.text[...]
        let role = place(of: text, next: next)
        switch isInMessage ? role.inMessage : role {
        case .list(let list):
            return addList(list, line)
        case .newQuestion(let isGuess):
            return beginUnnumbered(stem: line.text, at: line, isGuess: isGuess)
        case .newCase:
            noteStart()
            var new = draft(line)
            new.isCase = true
            new.append(text)
            current = new
            return
        case .nothing:
            if current?.hasClosedKey == true, KeyText.isKey(text), let key = current?.keys.first {
                let problem = ExchangeProblem.text(.keyConflict(key.text.string, text.string))
                let place = position(line)
                current?.problems.append(Located(problem, at: place))
            }
            return addStray(line)
        case .stem:
            addStem(text, next: next)
        case .further:
            current?.append(text)
        }
        let place = position(line)
        current?.lastPosition = place
        current?.lastLine = line.index
        if current?.isTooLong == false { current?.provisional?.lines += ["\n"] + line.text }
    }

    private func place(of text: ScalarSlice, next: ScalarSlice?) -> TextPlace {
        guard let draft = current else {
            let isTitled = section.title != nil && !FormLine.isOne(text)
            if isTitled, section.kind == .caseSet, stray.isEmpty { return .newCase }
            if isTitled, looksLikeStem(text) { return .newQuestion(isGuess: false) }
            if !drafts.isEmpty, let list = KeyList(text), list.isSure { return .list(list) }
            return .nothing
        }
        if !draft.isCase, let list = KeyList(text), list.isSure, isFree(draft) { return .list(list) }
        if startsAnew(draft, text, next: next) { return .newQuestion(isGuess: draft.number != nil) }
        switch draft.state {
        case .stem: return .stem
        case .options: return .further
        case .field(let field):
            let isEmpty = draft.fields.last?.text.isEmpty == true
            let goesOn = isEmpty || field.hasLines && !draft.hasClosedKey
            return goesOn || text.first.map(LineEscape.isEscaped) == true ? .further : .nothing
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
        // 【单选题】 begins a question wherever it stands.
        if draft.state != .stem, ItemMark.read(front: text) != nil { return true }
        switch draft.state {
        case .stem:
            // A stem of many lines is one text, and is not looked through at each of them.
            guard draft.number == nil, draft.stem.count < 4000, looksLikeStem(text) else { return false }
            return StemBracket.all(in: draft.stem[...]).contains { $0.content != .empty }
        case .options:
            if optionsFollow == true { return true }
            return draft.number == nil && looksLikeStem(text)
        case .field(let field):
            guard draft.fields.last?.text.isEmpty == false else { return false }
            if field.hasLines, !draft.hasClosedKey {
                let asks = text.last == "？" || text.last == "?"
                return optionsFollow == true && (asks || looksLikeStem(text))
            }
            guard draft.number == nil else { return false }
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
