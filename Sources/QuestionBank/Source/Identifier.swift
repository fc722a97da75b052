/// The short names that people type to refer to things: exams, plans, groups, requirements.
package enum Identifier {
    package static let maximumLength = 64

    /// Letters, digits, Chinese characters, `-`, `_` and `.`; no spaces, and no `-` or `.` in front, which would make
    /// it an option or a hidden file.
    package static func isValid(_ text: String) -> Bool {
        guard let first = text.first, first != "-", first != ".", text.count <= maximumLength else { return false }
        return text.allSatisfy { $0.isLetter || $0.isWholeNumber || "-_.".contains($0) }
    }
}
