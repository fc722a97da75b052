/// Finds where a text calls an option by its letter: `B项`, `选项 C`, `D选项`.
enum OptionMention {
    /// The first letter named so; nil if there is none.
    static func letter(in text: String) -> String? {
        // Each form has this character, most rationales have not, and the closer look is slow.
        guard text.unicodeScalars.contains("项") else { return nil }
        let characters = Array(text.filter { !$0.isWhitespace })
        for (index, character) in characters.enumerated() {
            guard let option = OptionLabel.index(of: character), option < 8 else { continue }
            // Part of a Latin word or an abbreviation such as `APP项目`.
            if index > 0, characters[index - 1].isASCII, characters[index - 1].isLetter { continue }
            let before = String(characters[max(0, index - 2)..<index])
            let after = String(characters[(index + 1)...].prefix(2))
            if before == "选项" || after == "选项" || (after.hasPrefix("项") && after != "项目") {
                return OptionLabel.letter(option)
            }
        }
        return nil
    }
}
