import ExamRunner

extension ExamModel {
    /// Where nothing can be lost the program just ends.
    mutating func askToLeave() -> [Effect] {
        guard isSitting else { return [.leave] }
        wantsSave = true
        dialog = .leave
        return []
    }

    mutating func keyInDialog(_ key: Key) -> [Effect] {
        switch dialog {
        case .help(let scroll): keyInHelp(key, scroll)
        case .leave: return keyInLeaving(key)
        case .handIn: return keyInHandingIn(key)
        case .jump(let digits): return keyInJump(key, digits)
        case .command: return keyAfterEscape(key)
        case nil: break
        }
        return []
    }

    private mutating func keyInHelp(_ key: Key, _ scroll: Int) {
        let last = HelpView.lastScroll(self)
        switch key {
        case .down, .pageDown: dialog = .help(scroll: min(last, scroll + 1))
        case .up, .pageUp: dialog = .help(scroll: max(0, scroll - 1))
        default: dialog = nil
        }
    }

    private mutating func keyInLeaving(_ key: Key) -> [Effect] {
        guard case .character(let character) = key else {
            if key == .escape || key == .enter { dialog = nil }
            return []
        }
        switch character.halfWidthLowercase {
        case "y":
            wantsSave = true
            return [.leave]
        // Offered only when writing fails, so that nobody is held captive by a full disk.
        case "x" where saveError != nil:
            saveError = nil
            wantsSave = false
            return [.leave]
        case "n": dialog = nil
        default: break
        }
        return []
    }

    private mutating func keyInHandingIn(_ key: Key) -> [Effect] {
        guard case .character(let character) = key else {
            if key == .escape || key == .enter { dialog = nil }
            return []
        }
        switch character.halfWidthLowercase {
        case "y":
            wantsSave = true
            return [.submit]
        case "n": dialog = nil
        default: break
        }
        return []
    }

    private mutating func keyInJump(_ key: Key, _ digits: String) -> [Effect] {
        switch key {
        case .character(let character):
            let digit = character.halfWidthLowercase
            if digit.isASCII, digit.isNumber, digits.count < String(questions.count).count {
                dialog = .jump(digits + String(digit))
            }
        case .backspace:
            dialog = .jump(String(digits.dropLast()))
        case .enter:
            dialog = nil
            guard !digits.isEmpty else { return [] }
            guard let number = Int(digits), questions.indices.contains(number - 1) else {
                note = .noSuchQuestion
                return []
            }
            return go(to: number - 1)
        case .escape: dialog = nil
        default: break
        }
        return []
    }

    private mutating func keyAfterEscape(_ key: Key) -> [Effect] {
        dialog = nil
        switch key {
        case .left: return perform(.previous)
        case .right: return perform(.next)
        case .home: return perform(.first)
        case .end: return perform(.last)
        case .character(let character): return Command(letter: character).map { perform($0) } ?? []
        default: return Command(key: key).map { perform($0) } ?? []
        }
    }
}
