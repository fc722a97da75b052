package import QuestionBank

/// Reads the files of a law's text, whatever their format.
package enum LawTextFile {
    /// The most bytes that a file may have; the Civil Code has a third of a million.
    package static let sizeLimit = 20 << 20

    /// The lines of several files, in the order of the paths.
    package static func read(paths: [String]) throws(FileProblem) -> [LawTextLine] {
        var lines: [LawTextLine] = []
        for path in paths {
            let bytes = try FileAccess.bytes(of: path, limit: sizeLimit)
            guard bytes.count <= sizeLimit else { throw .tooBig(path: path, limit: sizeLimit) }
            lines += try read(bytes, file: path)
        }
        return lines
    }

    /// The lines of one file by what it holds, not by its name.
    /// - Parameter file: the name to put into positions.
    package static func read(_ bytes: [UInt8], file: String) throws(FileProblem) -> [LawTextLine] {
        if isDocument(bytes) { return try DOCXLines.read(bytes, file: file) }
        if isPage(bytes) { return try HTMLLines.read(bytes, file: file) }
        let text: String
        do throws(TextDecoding.Failure) {
            text = try TextDecoding.text(of: bytes).text
        } catch {
            throw .notText(path: file, declared: nil)
        }
        return PlainLines.lines(of: text, file: file)
    }

    /// Whether the bytes begin as an archive does, or as a document of an old word processor, which is told apart there.
    private static func isDocument(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Whether the bytes begin with a tag of HTML, whatever the encoding; a quotation in Markdown begins with `>`.
    private static func isPage(_ bytes: [UInt8]) -> Bool {
        // Without zero bytes, UTF-16 looks like ASCII.
        let ascii = bytes.prefix(2000).filter { $0 > 0x20 && $0 < 0x80 }.map {
            (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
        }
        let start = String(decoding: ascii, as: UTF8.self)
        let beginning = start.prefix(while: { $0 != "<" }).isEmpty
        return beginning && tags.contains { start.hasPrefix("<" + $0) }
            || ["<!doctypehtml", "<html", "<body", "<head>"].contains { start.contains($0) }
    }

    /// What fragments of pages begin with, as copied from a web site.
    private static let tags = [
        "!doctype", "!--", "?xml", "html", "head", "body", "meta", "title", "div", "p>", "pclass", "pstyle", "palign",
        "span", "font", "table", "center", "article", "section", "h1", "h2", "h3", "h4", "strong", "b>", "br",
    ]
}
