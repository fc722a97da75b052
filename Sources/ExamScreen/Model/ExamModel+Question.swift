import ExamRunner
import QuestionBank

extension ExamModel {
    mutating func keyOnQuestion(_ key: Key) -> [Effect] {
        if isAnswering { return keyInFields(key) }
        if case .character(let character) = key {
            if let choice = ChoiceKeys.choice(character, in: question) {
                choose(choice)
                return []
            }
            if let command = Command(letter: character) { return perform(command) }
        }
        switch key {
        case .up: moveOptionCursor(by: -1)
        case .down: moveOptionCursor(by: 1)
        case .left: return perform(.previous)
        case .right: return perform(.next)
        case .home: return perform(.first)
        case .end: return perform(.last)
        case .character(" "), .character("　"): choose(optionCursor)
        case .enter: return confirm()
        case .backspace, .delete: clearAnswer()
        default: return Command(key: key).map { perform($0) } ?? []
        }
        return []
    }

    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .next: return go(to: position + 1)
        case .previous: return go(to: position - 1)
        case .first: return go(to: 0)
        case .last: return go(to: questions.count - 1)
        case .flag: toggleFlag()
        case .jump: dialog = .jump("")
        case .sheet: openSheet()
        case .review: openReview()
        case .help: dialog = .help(scroll: 0)
        case .leave: return askToLeave()
        case .scrollDown: scrollBody(by: 1)
        case .scrollUp: scrollBody(by: -1)
        }
        return []
    }

    /// Turns to a question and says so to the seat, so that a resumed attempt opens there.
    mutating func go(to target: Int) -> [Effect] {
        // Leaving a blank saves it.
        wantsSave = true
        guard questions.indices.contains(target) else {
            note = target < 0 ? .firstQuestion : .lastQuestion
            return []
        }
        guard target != position || page != .question else { return [] }
        let hasMoved = target != position
        page = .question
        open(target)
        return hasMoved ? [.record(.movedTo(question: target))] : []
    }

    /// Shows a question from its beginning.
    mutating func open(_ target: Int) {
        position = target
        scroll = 0
        fieldCursor = 0
        fields = []
        let question = questions[target]
        if question.kind == .fillBlank {
            let texts: [String] = if case .blanks(let texts) = answers[target] { texts } else { [] }
            fields = (0..<max(1, question.blankCount)).map { TextField($0 < texts.count ? texts[$0] : "") }
            fieldCursor = fields.firstIndex { $0.text.isEmpty } ?? 0
            optionCursor = 0
        } else {
            optionCursor = (0..<question.choiceCount).first { isChosen($0) } ?? 0
        }
    }

    /// Whether the choice shown at a place is ticked.
    package func isChosen(_ shown: Int) -> Bool {
        switch answers[position] {
        case .option(let option): itemOption(shown) == option
        case .options(let options): options.contains(itemOption(shown))
        case .truth(let truth): truth == (shown == 0)
        case .blanks, nil: false
        }
    }

    private mutating func choose(_ shown: Int) {
        guard shown < question.choiceCount else { return }
        optionCursor = shown
        switch question.kind {
        case .single:
            answers[position] = .option(itemOption(shown))
        case .multiple:
            var chosen: Set<Int> = if case .options(let options) = answers[position] { options } else { [] }
            chosen.formSymmetricDifference([itemOption(shown)])
            answers[position] = chosen.isEmpty ? nil : .options(chosen)
        case .trueFalse:
            answers[position] = .truth(shown == 0)
        case .fillBlank, .caseSet:
            return
        }
        wantsSave = true
        showCursor()
    }

    /// Enter: ticks the option at the cursor; where that is done, or for 多选 where ticking is not a decision yet, it
    /// goes on to the next question.
    private mutating func confirm() -> [Effect] {
        let isDone = question.kind == .multiple ? isAnswered(position) : isChosen(optionCursor)
        guard !isDone else { return perform(.next) }
        choose(optionCursor)
        return []
    }

    private mutating func clearAnswer() {
        answers[position] = nil
        wantsSave = true
    }

    mutating func toggleFlag() {
        flags.formSymmetricDifference([position])
        wantsSave = true
    }

    private mutating func moveOptionCursor(by step: Int) {
        optionCursor = min(max(0, optionCursor + step), max(0, question.choiceCount - 1))
        showCursor()
    }
}
