/// Several texts in one cell of our own template: signs stand between them, and a `\` before such a sign within a text.
///
/// `\n` is a line break, `\\` a backslash.
enum CellEscapes {
    static func escaped(_ text: String, _ signs: String) -> String {
        let signs = signs.unicodeScalars
        // Most texts have none; copying them sign by sign would take most of the time of writing.
        guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\\" || signs.contains($0) }) else {
            return text
        }
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                escaped.append(contentsOf: "\\n".unicodeScalars)
                continue
            }
            if scalar == "\\" || signs.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// Parts a cell at signs that have no `\` before them, and at line breaks; what is escaped stays escaped.
    static func parts(_ text: String, at signs: String) -> [String] {
        let signs = signs.unicodeScalars
        guard text.unicodeScalars.contains(where: { $0 == "\n" || signs.contains($0) }) else { return [text.trimmed()] }
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, scalar == "\n" || signs.contains(scalar) {
                parts.append(String(part).trimmed())
                part = .init()
            } else {
                part.append(scalar)
            }
            isEscaped = !isEscaped && scalar == "\\"
        }
        parts.append(String(part).trimmed())
        return parts
    }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var plain = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                plain.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                plain.append(scalar)
            }
        }
        if isEscaped { plain.append("\\") }
        return String(plain)
    }

    /// The texts of a cell, without empty ones.
    static func list(_ text: String, at signs: String) -> [String] {
        parts(text, at: signs).map(unescaped).filter { !$0.isEmpty }
    }

    static func join(_ texts: [String], by sign: String, escaping signs: String) -> String? {
        texts.isEmpty ? nil : texts.map { escaped($0, signs) }.joined(separator: sign)
    }
}
