import TextLayout

/// English that agrees with a number.
enum English {
    /// `1 answer`, `2 answers`.
    static func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
}

extension Localized {
    /// The text as a sentence of its own: its first letter a capital, a full stop at its end.
    func sentence(_ language: Language) -> String {
        let text = self[language]
        return text.prefix(1).uppercased() + text.dropFirst() + Localized("。", ".")[language]
    }
}
