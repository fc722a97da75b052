package import ExamRunner
import QuestionBank

/// What a key asks for while a question is on the screen, apart from answering it.
package enum Command: Hashable, Sendable, CaseIterable {
    case next
    case previous
    case first
    case last
    case flag
    case jump
    case sheet
    case review
    case help
    case leave
    case scrollDown
    case scrollUp

    /// The letter that stands for the command; with Ctrl it does so in every kind of question.
    package var letter: Character? {
        switch self {
        case .next: "n"
        case .previous: "p"
        case .flag: "f"
        case .jump: "g"
        case .sheet: "s"
        case .review: "r"
        case .leave: "q"
        case .help: "?"
        case .scrollDown, .scrollUp, .first, .last: nil
        }
    }

    /// The command of a letter, in either case and width.
    package init?(letter: Character) {
        let plain = letter == "？" ? "?" : letter.halfWidthLowercase
        guard let command = Self.allCases.first(where: { $0.letter == plain }) else { return nil }
        self = command
    }

    /// The command of a key that is never text.
    package init?(key: Key) {
        switch key {
        case .pageDown: self = .next
        case .pageUp: self = .previous
        case .f1: self = .help
        case .control("d"): self = .scrollDown
        case .control("u"): self = .scrollUp
        case .control(let letter):
            guard let command = Command(letter: letter), command != .help else { return nil }
            self = command
        default: return nil
        }
    }

    /// Whether the letter is taken: where a question has so many options that F, G … label one of them, the letter
    /// answers and only Ctrl with it commands.
    package func isOptionLetter(in question: CandidateQuestion) -> Bool {
        guard let letter, let value = letter.asciiValue, letter.isLetter else { return false }
        return Int(value) - 0x61 < question.choiceCount
    }
}

extension CandidateQuestion {
    /// How many choices are shown: the options, or true and false.
    package var choiceCount: Int { kind == .trueFalse ? 2 : options.count }
}

extension Character {
    /// Letters, digits and signs that an input method wrote in full width, in half width; letters in lower case.
    var halfWidthLowercase: Character {
        guard unicodeScalars.count == 1, let value = unicodeScalars.first?.value else { return self }
        let narrow = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value == 0x3000 ? 0x20 : value
        guard let scalar = Unicode.Scalar(narrow) else { return self }
        return (0x41...0x5A).contains(narrow) ? Character(Unicode.Scalar(UInt8(narrow + 0x20))) : Character(scalar)
    }
}
