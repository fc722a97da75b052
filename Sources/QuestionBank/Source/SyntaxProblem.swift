/// What keeps a file from being read as bytes, as text or as YAML, before anybody asks what its fields mean.
package enum SyntaxProblem: Hashable, Sendable {
    /// The bytes are not UTF-8 from here on; `guess` is the encoding that they look like.
    case notUTF8(guess: EncodingGuess?)
    /// The file is larger than any chapter that people write.
    case fileTooBig(limit: Int)
    /// There is nothing in the file but spaces and comments.
    case emptyFile
    /// A character that no text needs, such as NUL or a line separator from a word processor; its scalar value.
    case controlCharacter(UInt32)
    /// A line is indented with a tab.
    case tabIndentation
    /// `stem：` where YAML wants `stem: `.
    case fullWidthColon(field: String)
    /// Another full-width sign where YAML wants the half-width one.
    case fullWidthSign(Character, instead: Character)
    /// `stem:text` or `-id` without the space that makes `:` and `-` signs of YAML.
    case missingSpace(after: Character)
    /// A text starts with `&`, which YAML takes for the name of an anchor.
    case anchor
    /// A text starts with `*`, which YAML takes for a reference to an anchor.
    case alias
    /// A text starts with `!`, which YAML takes for a type.
    case tag
    /// A text starts with a sign that YAML keeps for itself.
    case reservedStart(Character)
    /// A second document begins in the file.
    case severalDocuments
    /// Lists in lists in lists.
    case tooDeep(limit: Int)
    /// The name of a field is a list or a mapping.
    case nameNotText
    /// A quotation mark or a bracket was opened and never closed.
    case unclosed(Character)
    /// Text follows a closing quotation mark.
    case textAfterQuote
    /// `: ` inside a text without quotes.
    case colonInText
    /// ` #` inside a text without quotes: what follows is a comment and is not read.
    case hashInText
    /// The line stands neither in line with its neighbours nor under its field.
    case badIndentation
    /// The line is no `name: value`.
    case notAField
    /// A `\` in double quotes before a letter that means nothing to YAML.
    case badEscape
    /// YAML cannot read on, for a reason that has no name here.
    case malformed

    /// What a file that is not UTF-8 was probably saved in.
    package enum EncodingGuess: String, Hashable, Sendable {
        case gb18030
        case utf16
    }

    package var severity: Severity {
        switch self {
        case .hashInText: .warning
        default: .error
        }
    }
}
