import QuestionBank

/// Writes a document in the words of one edition.
struct QTIMarkup {
    private(set) var text: String
    let version: QTIVersion
    private var open: [QTIName] = []

    init(_ version: QTIVersion) {
        self.version = version
        text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    }

    var bytes: [UInt8] { Array(text.utf8) }

    /// Writes the root with its namespace and where its schema is.
    mutating func root(_ name: QTIName, _ attributes: KeyValuePairs<QTIAttribute, String?>) {
        let declarations =
            " xmlns=\"\(version.namespace)\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"\(version.schemaLocation)\""
        begin(name, declarations: declarations, attributes)
        text += ">"
        open.append(name)
    }

    mutating func start(_ name: QTIName, _ attributes: KeyValuePairs<QTIAttribute, String?> = [:]) {
        begin(name, declarations: "", attributes)
        text += ">"
        open.append(name)
    }

    /// Ends the element that began last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        text += "</\(spelling(name))>"
    }

    mutating func empty(_ name: QTIName, _ attributes: KeyValuePairs<QTIAttribute, String?> = [:]) {
        begin(name, declarations: "", attributes)
        text += "/>"
    }

    /// An element with text as it stands.
    mutating func element(
        _ name: QTIName,
        _ attributes: KeyValuePairs<QTIAttribute, String?> = [:],
        value: String
    ) {
        start(name, attributes)
        text += Self.escaped(value)
        end()
    }

    mutating func line() { text += "\n" }

    /// Text as a reader sees it: `<br/>` for its line ends, no-break spaces where HTML would swallow spaces.
    mutating func inline(_ plain: String) {
        var before: Unicode.Scalar = "\n"
        let scalars = plain.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            let after = index < scalars.endIndex ? scalars[index] : "\n"
            switch scalar {
            case "\n": text += "<br/>"
            case " ":
                let isAlone = before != " " && before != "\n" && after != " " && after != "\n"
                text += isAlone ? " " : "&#160;"
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.unicodeScalars.append(scalar)
            }
            before = scalar
        }
    }

    /// A paragraph, in the wrapping that feedback and rubrics have since QTI 3.0.
    mutating func paragraph(_ plain: String, isWrapped: Bool = false) {
        let needsBody = isWrapped && version == .v30
        if needsBody { start(.contentBody) }
        start(.p)
        inline(plain)
        end()
        if needsBody { end() }
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private func spelling(_ name: QTIName) -> String { version == .v30 ? name.hyphened : name.rawValue }

    private mutating func begin(
        _ name: QTIName,
        declarations: String,
        _ attributes: KeyValuePairs<QTIAttribute, String?>
    ) {
        text += "<" + spelling(name) + declarations
        for (key, value) in attributes {
            guard let value else { continue }
            text += " \(version == .v30 ? key.hyphened : key.rawValue)=\"\(Self.escaped(value))\""
        }
    }
}
