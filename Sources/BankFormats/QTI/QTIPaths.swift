import QuestionBank

/// The addresses that documents of a package give of one another.
enum QTIPaths {
    /// The name of the entry that an address means.
    /// - Parameter folder: the folder of the document that names it, as its parts.
    /// - Throws: when it leads out of the package.
    static func resolve(_ href: String, in folder: [String]) throws(QTIProblem) -> String {
        var outside: QTIProblem { .outsidePackage(String(href.prefix(200))) }
        // A package has tens of thousands of them: bytes are looked at, not characters.
        let path = href.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        guard let decoded = decoded(Substring(path)), let first = decoded.utf8.first, first != UInt8(ascii: "/"),
            !decoded.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
        else { throw outside }
        var parts = folder
        for part in decoded.utf8.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) {
                guard parts.popLast() != nil else { throw outside }
            } else {
                parts.append(String(Substring(part)))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The folder of an entry.
    static func folder(of entry: String) -> [String] { entry.split(separator: "/").dropLast().map(String.init) }

    /// Resolves `%E9%A2%98`; nil when that is no text.
    private static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
