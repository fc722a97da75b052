import ExamRunner

extension ExamModel {
    /// Keys of a fill-in question: letters are text, so commands come with Ctrl or after Escape.
    mutating func keyInFields(_ key: Key) -> [Effect] {
        switch key {
        case .character(let character): type(String(character))
        case .paste(let text): type(text)
        case .backspace: edit { $0.deleteBackward() }
        case .delete: edit { $0.deleteForward() }
        case .left: fields[fieldCursor].moveLeft()
        case .right: fields[fieldCursor].moveRight()
        case .home: fields[fieldCursor].moveToStart()
        case .end: fields[fieldCursor].moveToEnd()
        case .tab, .down: moveField(by: 1)
        case .backTab, .up: moveField(by: -1)
        case .enter: return confirmField()
        case .escape: dialog = .command
        default: return Command(key: key).map { perform($0) } ?? []
        }
        return []
    }

    private mutating func type(_ text: String) {
        edit { $0.insert(text) }
    }

    /// Changes the blank at the cursor; saving waits until the candidate pauses.
    private mutating func edit(_ change: (inout TextField) -> Void) {
        let before = fields[fieldCursor].text
        change(&fields[fieldCursor])
        if fields[fieldCursor].text != before {
            answers[position] = .blanks(fields.map(\.text))
            draftAge = response(to: position) == savedAnswers[position] ? nil : 0
        }
        showCursor()
    }

    /// Leaving a blank saves it.
    private mutating func moveField(by step: Int) {
        wantsSave = true
        fieldCursor = (fieldCursor + step + fields.count) % fields.count
        fields[fieldCursor].moveToEnd()
        showCursor()
    }

    private mutating func confirmField() -> [Effect] {
        guard fieldCursor == fields.count - 1 else {
            moveField(by: 1)
            return []
        }
        return perform(.next)
    }
}
