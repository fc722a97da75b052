/// A text with the markup that its file declares.
package struct ExchangeText: Hashable, Sendable, ExpressibleByStringLiteral {
    package enum Markup: String, Hashable, Sendable, Codable {
        case plain
        case html
        case markdown
        /// Moodle's own mixture of text and HTML.
        case moodle
    }

    /// What a reader sees: tags taken out, entities resolved, paragraphs and line breaks as `\n`.
    package var plain: String
    package var markup: Markup
    /// The text as it stands in the file, where that is not `plain`.
    package var source: String?

    package init(_ plain: String, markup: Markup = .plain, source: String? = nil) {
        self.plain = plain
        self.markup = markup
        self.source = source == plain ? nil : source
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }
}
