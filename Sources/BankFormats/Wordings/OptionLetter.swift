import QuestionBank

/// How options are named in problems and keys.
enum OptionLetter {
    /// The letter of an option by its place from 0; beyond Z the number, from 1.
    static func text(_ index: Int) -> String {
        (0..<OptionLabel.limit).contains(index) ? OptionLabel.letter(index) : String(index + 1)
    }

    static func text(_ letter: UInt8) -> String { text(Int(letter)) }
    static func text(_ letters: some Sequence<UInt8>) -> String { letters.map { text($0) }.joined() }
}
