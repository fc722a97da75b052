/// A format in which items come in and go out; docs/formats.md says what each can carry.
package enum ExchangeFormat: String, CaseIterable, Hashable, Sendable, Codable {
    /// Our own plain files: a bank's folder, or one chapter file.
    case yaml
    case xlsx
    case csv
    case tsv
    case docx
    /// Items as people type them, in a text file or a message.
    case text
    case gift
    case moodleXML = "moodle-xml"
    case aiken
    case qti21 = "qti-2.1"
    case qti22 = "qti-2.2"
    case qti30 = "qti-3.0"
    /// The normalised form of everything read, for other programs.
    case json
}
