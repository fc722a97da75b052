/// A word processor's document as the paragraphs that a reader sees (ECMA-376, WordprocessingML).
///
/// Tracked changes are taken as accepted. Automatic numbers are written out, because in many official files 第一条 is
/// one. Fields show their last result. Footnotes, comments, headers and hidden text are left out. The lines of a table
/// follow row by row, cell by cell; those of a text box follow the paragraph that it is anchored in.
struct DOCXDocument: Sendable {
    /// Why there is no document to read.
    enum Failure: Error, Hashable {
        case archive(ArchiveProblem)
        case markup(MarkupProblem, part: String)
        /// The archive is some other thing, such as a workbook.
        case noDocument
    }

    /// One paragraph.
    struct Paragraph: Hashable, Sendable {
        /// Its lines, which line breaks part; never empty.
        var lines: [Line]
        /// From 1, of a paragraph that is a heading by its style or outline level.
        let headingLevel: Int?
        /// The how-manieth paragraph of the document, from 1.
        let number: Int
    }

    /// A piece of a paragraph without line breaks.
    struct Line: Hashable, Sendable {
        private(set) var text = ""
        /// Whether its first visible character is bold.
        private(set) var isBold: Bool?

        mutating func append(_ text: String, isBold: Bool) {
            self.text += text
            if self.isBold == nil, text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
                self.isBold = isBold
            }
        }
    }

    /// Text of the main part beyond this is no document.
    private static let partLimit = 64 << 20

    let paragraphs: [Paragraph]

    init(_ bytes: [UInt8]) throws(Failure) {
        let archive: ZipArchive
        do throws(ArchiveProblem) {
            archive = try ZipArchive(bytes)
        } catch {
            throw .archive(error)
        }
        let main = try Self.mainPart(of: archive)
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()

        var styles = DOCXStyles()
        try Self.events(of: folder + "styles.xml", in: archive) { styles.read($0) }
        var definitions = DOCXNumbering.Reader()
        try Self.events(of: folder + "numbering.xml", in: archive) { definitions.read($0) }
        var body = DOCXBody(styles: styles, numbering: definitions.numbering)
        guard try Self.events(of: main, in: archive, receive: { body.read($0) }) else { throw .noDocument }
        paragraphs = body.finished()
    }

    /// The name of the part that the package's relationships call the document; `word/document.xml` in nearly all.
    private static func mainPart(of archive: ZipArchive) throws(Failure) -> String {
        var target: String?
        try events(of: "_rels/.rels", in: archive) { event in
            guard case .start(let element) = event, element.name.local == "Relationship", target == nil,
                element["Type"]?.hasSuffix("/officeDocument") == true
            else { return }
            target = element["Target"]
        }
        guard let target else { return "word/document.xml" }
        return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }

    /// Hands over the events of a part.
    /// - Returns: false when there is no such part.
    @discardableResult
    private static func events(
        of part: String,
        in archive: ZipArchive,
        receive: (XMLEvent) -> Void
    ) throws(Failure) -> Bool {
        let bytes: [UInt8]?
        do throws(ArchiveProblem) {
            bytes = try archive.bytes(of: part, limit: partLimit)
        } catch {
            throw .archive(error)
        }
        guard let bytes else { return false }
        do throws(MarkupProblem) {
            let stream = XMLStream(bytes)
            while let event = try stream.next() { receive(event) }
        } catch {
            throw .markup(error, part: part)
        }
        return true
    }
}

/// The vocabulary of WordprocessingML.
enum DOCXName {
    private static let namespaces = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    /// The local name of an element of WordprocessingML, whichever edition of the standard it follows.
    static func local(_ name: XMLName) -> String? { namespaces.contains(name.namespace) ? name.local : nil }

    /// The value of a switch such as `w:b`, which is on when nothing is said.
    static func isOn(_ element: XMLElement) -> Bool {
        element["val"].map { !["0", "false", "off"].contains($0) } ?? true
    }
}
