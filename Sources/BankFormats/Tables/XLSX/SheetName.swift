import Glibc

/// The vocabulary of SpreadsheetML, in its transitional and in its strict edition (ECMA-376 parts 4 and 1).
enum SheetName {
    static let namespaces = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]

    static let relationships = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    static func isMain(_ name: XMLName) -> Bool { namespaces.contains(name.namespace) }
}

/// The prefix that a part gives to SpreadsheetML, by its first tag; nearly always none.
///
/// A part may hold a million cells, and resolving the namespace of each costs as much as reading it.
struct SheetPrefix {
    private var prefix: [CChar] = []
    private(set) var isKnown = false

    /// Looks at the first tag of a part.
    mutating func learn(_ attributes: XMLRawAttributes) {
        isKnown = true
        var found: String?
        for (name, value) in attributes where SheetName.namespaces.contains(String(cString: value)) {
            let name = String(cString: name)
            if name == "xmlns" { found = "" }
            if name.hasPrefix("xmlns:"), found == nil { found = name.dropFirst("xmlns:".count) + ":" }
        }
        // A part of another namespace has no name that is sought: none begins with a colon.
        prefix = (found ?? ":").utf8CString.dropLast()
    }

    /// The local name of an element of SpreadsheetML.
    @inline(__always)
    func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? {
        if prefix.isEmpty { return name }
        let isSame = prefix.withUnsafeBufferPointer { strncmp(name, $0.baseAddress ?? name, $0.count) == 0 }
        return isSame ? name + prefix.count : nil
    }
}

/// Compares a C string with a short name.
@inline(__always)
func ~= (pattern: StaticString, name: UnsafePointer<CChar>) -> Bool {
    strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name) == 0
}
