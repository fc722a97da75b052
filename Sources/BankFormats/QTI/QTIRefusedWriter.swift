import QuestionBank

/// Writes the refused items of a file into a package, each document as it stands but for the reasons, which are a
/// comment in front of its root and lines in `原因.txt`.
enum QTIRefusedWriter {
    private static let reasonsName = "原因.txt"

    static func write(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String,
        version: QTIVersion
    ) throws(FileProblem) {
        let writer = try QTIPackageWriter(path, header: ExchangeHeader(), version: version)
        var list = ""
        var failure: FileProblem?
        let document = try source.bytes(limit: QTIPackage.Limits.file)
        _ = try QTIReading(source).read { item, origin in
            guard failure == nil, let reasons = refused[item.ordinal] else { return }
            list += "\(name(of: item))\n" + reasons.map { "  \($0)\n" }.joined()
            do throws(FileProblem) {
                switch origin {
                case .document:
                    try writer.addDocument(
                        commented(document, reasons),
                        category: [],
                        points: nil,
                        keywords: []
                    )
                case .units(let package, let range, let set):
                    try write(package, range, of: set, reasons, to: writer)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        try writer.addFile(reasonsName, Array(list.utf8))
        try writer.finish()
    }

    private static func write(
        _ package: QTIPackage,
        _ range: Range<Int>,
        of set: ExchangeItem?,
        _ reasons: [String],
        to writer: QTIPackageWriter
    ) throws(FileProblem) {
        if let set { writer.beginSet(set) }
        for unit in package.units[range] {
            // A file that is missing or does not unpack stands in the list alone.
            guard let name = try? unit.entry.get(),
                let bytes = try? package.bytes(of: name, limit: QTIPackage.Limits.item)
            else { continue }
            try writer.addDocument(
                commented(bytes, reasons),
                category: set == nil ? unit.category : nil,
                points: unit.weight,
                keywords: unit.keywords
            )
        }
        if set != nil { writer.endSet() }
    }

    private static func name(of item: ReadItem) -> String {
        if case .entry(let name) = item.position.part { return name }
        return item.position.file
    }

    /// Puts a comment behind the XML declaration; a document that is not in UTF-8 stays as it is.
    static func commented(_ document: [UInt8], _ reasons: [String]) -> [UInt8] {
        guard String(validating: document, as: UTF8.self) != nil else { return document }
        let mark: [UInt8] = document.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        let rest = document.dropFirst(mark.count)
        var end = rest.startIndex
        if rest.starts(with: Array("<?xml".utf8)) {
            guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return document }
            let declaration = String(decoding: rest[...close], as: UTF8.self).lowercased()
            guard !declaration.contains("encoding") || declaration.contains("utf-8") else { return document }
            end = close + 1
        }
        // Two hyphens end a comment.
        let text = reasons.map { QTIPlain.clean($0).replacing("--", with: "- -") }.joined(separator: "\n")
        return mark + rest[..<end] + Array("\n<!-- \(text.replacing("--", with: "- -")) -->\n".utf8) + rest[end...]
    }
}
