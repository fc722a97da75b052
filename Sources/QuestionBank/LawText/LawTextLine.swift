/// One line of a law's text as it stands in a file, whatever the file's format: a paragraph of a document, a block of
/// a page, or a line of a plain text.
package struct LawTextLine: Hashable, Sendable {
    /// Without marks of the format and without line ends; spaces are as they stand in the file.
    package let text: String
    /// Whether the line begins in bold.
    package let isBold: Bool
    /// The level that the format gives to a heading, from 1; nil for a line that it does not call a heading.
    package let headingLevel: Int?
    package let position: SourcePosition

    package init(text: String, isBold: Bool = false, headingLevel: Int? = nil, position: SourcePosition) {
        self.text = text
        self.isBold = isBold
        self.headingLevel = headingLevel
        self.position = position
    }
}
