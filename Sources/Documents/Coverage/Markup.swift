/// Text on its way into HTML and SVG.
enum Markup {
    /// Text for an element or an attribute in quotation marks; what XML cannot hold becomes U+FFFD.
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in Printable.of(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
