import Glibc

/// The vocabulary of SpreadsheetML.
enum SheetName {
    /// Of the transitional and of the strict edition (ECMA-376 parts 4 and 1), as expat writes them before a local name.
    private static let namespaces = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
    .map { Array($0.utf8CString.dropLast()) + [XMLFeed.separator] }

    static let relationships = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    static func isMain(_ name: XMLName) -> Bool {
        namespaces.contains { $0.dropLast().elementsEqual(name.namespace.utf8.map(CChar.init(bitPattern:))) }
    }

    /// The local name in an element's name; nil when it is no element of SpreadsheetML.
    @inline(__always)
    static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? {
        for namespace in namespaces {
            let isSame = namespace.withUnsafeBufferPointer { strncmp(name, $0.baseAddress ?? name, $0.count) == 0 }
            if isSame { return name + namespace.count }
        }
        return nil
    }
}

/// Compares a C string with a short name.
@inline(__always)
func ~= (pattern: StaticString, name: UnsafePointer<CChar>) -> Bool {
    pattern.withUTF8Buffer { bytes in
        for index in bytes.indices where name[index] != CChar(bitPattern: bytes[index]) { return false }
        return name[bytes.count] == 0
    }
}
