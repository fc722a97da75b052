import ExamRunner
import QuestionBank

/// Which choice of a question a typed character means.
enum ChoiceKeys {
    /// The place of the choice as shown, from 0; nil if the character means none.
    static func choice(_ character: Character, in question: CandidateQuestion) -> Int? {
        let key = character.halfWidthLowercase
        if question.kind == .trueFalse {
            if isTrue(key) { return 0 }
            return isFalse(key) ? 1 : nil
        }
        let index: Int? =
            if let digit = key.wholeNumberValue, key.isASCII { digit - 1 } else { OptionLabel.index(of: key) }
        guard let index, (0..<question.options.count).contains(index) else { return nil }
        return index
    }

    /// F is not among them: it flags.
    private static func isTrue(_ key: Character) -> Bool { ["t", "y", "a", "1", "对", "√", "✓"].contains(key) }
    private static func isFalse(_ key: Character) -> Bool { ["x", "b", "2", "错", "×", "✗"].contains(key) }
}
