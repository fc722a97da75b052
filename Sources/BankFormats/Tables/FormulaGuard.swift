/// Keeps texts in text files from being taken for formulas by the program that opens them (OWASP, CSV injection).
///
/// A text that begins with `=`, `+`, `-` or `@` in either width gets an apostrophe in front, and so does one in which
/// apostrophes stand before such a sign: `=1` becomes `'=1`, and `'=1` becomes `''=1`. Reading takes one apostrophe away
/// from texts that begin in this way, so that every text comes back as it was.
enum FormulaGuard {
    private static let apostrophe = UInt8(ascii: "'")

    static func guarded(_ text: String) -> String { isAtRisk(text.utf8) ? "'" + text : text }

    static func plain(_ text: String) -> String {
        text.utf8.first == apostrophe && isAtRisk(text.utf8) ? String(text.dropFirst()) : text
    }

    /// Whether the text begins with a sign, or with apostrophes and a sign.
    private static func isAtRisk(_ text: String.UTF8View) -> Bool {
        let rest = text.drop { $0 == apostrophe }
        switch rest.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
        case 0xEF:
            // ＝ ＋ － ＠
            let wide: [[UInt8]] = [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]]
            return wide.contains { rest.dropFirst().starts(with: $0) }
        default: return false
        }
    }
}
