/// A stretch of text in a comparison of two texts.
package struct TextRun: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// In both texts.
        case same
        /// In the old text only.
        case removed
        /// In the new text only.
        case added
    }

    package let kind: Kind
    /// Never empty.
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
