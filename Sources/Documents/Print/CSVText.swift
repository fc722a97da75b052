/// Writes comma-separated values that Excel and WPS open as they are: UTF-8 with a byte order mark, CRLF at line ends
/// (RFC 4180).
enum CSVText {
    static func table(header: [String], rows: [[String]]) -> String {
        "\u{FEFF}" + ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that a name such as
    /// `=cmd|…` stays a text (OWASP, CSV injection); quotation marks stand around what needs them.
    static func cell(_ text: String) -> String {
        let guarded = text.unicodeScalars.first.map(startsFormula) == true ? "'" + text : text
        let needsQuotes = guarded.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        guard needsQuotes || guarded.first?.isWhitespace == true || guarded.last?.isWhitespace == true else {
            return guarded
        }
        return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// `=`, `+`, `-`, `@` in either width, tab and carriage return.
    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        "=+-@＝＋－＠\t\r".unicodeScalars.contains(scalar)
    }
}
