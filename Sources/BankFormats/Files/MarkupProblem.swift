/// Why a text in XML or HTML cannot be read to its end.
package enum MarkupProblem: Error, Hashable, Sendable {
    /// The rules of the format are broken here.
    case malformed(MarkupPlace)
    /// The text ends before its elements do.
    case truncated(MarkupPlace)
    /// Elements in elements in elements.
    case tooDeep(limit: Int, MarkupPlace)
    /// The text declares an entity or uses one that it does not hold. Entities can name other files or grow without
    /// bound, and no format that we read needs them.
    case entity(MarkupPlace)
    /// The encoding that the text declares is not its own, or none that we read.
    case encoding
    /// More tags than any document has.
    case tooManyTags(limit: Int)
}

/// A place in a text: line and column count from 1, the column in characters.
package struct MarkupPlace: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
