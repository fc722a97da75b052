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
        /// The title of the document by its style, which is a heading too.
        var isTitle = false
        /// The cell of a table that it stands in.
        var cell: Cell?
        /// What it shows that is no text, such as pictures, by name.
        var media: [String] = []
        /// Texts that are struck through, and count nevertheless.
        var struck: [String] = []
    }

    /// A place in a table.
    struct Cell: Hashable, Sendable {
        /// The how-manieth table of the document, from 1; of nested ones the innermost.
        let table: Int
        /// From 1.
        let row: Int
        /// From 1; merged cells count once.
        let column: Int
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
        var paragraphs: [Paragraph] = []
        try Self.read(bytes, partLimit: Self.partLimit) { paragraphs.append($0) }
        self.paragraphs = paragraphs
    }

    /// Hands over the paragraphs one by one.
    /// - Parameters:
    ///   - partLimit: the most bytes that a part may have, unpacked.
    ///   - readsLook: whether spaces that are underlined are read as `____`, and raised digits as `⁴`.
    static func read(
        _ bytes: [UInt8],
        partLimit: Int,
        readsLook: Bool = false,
        receive: (Paragraph) -> Void
    ) throws(Failure) {
        let archive: ZipArchive
        do throws(ArchiveProblem) {
            archive = try ZipArchive(bytes)
        } catch {
            throw .archive(error)
        }
        let main = try mainPart(of: archive)
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()

        var styles = DOCXStyles()
        try events(of: folder + "styles.xml", in: archive, limit: partLimit) { styles.read($0) }
        var definitions = DOCXNumbering.Reader()
        try events(of: folder + "numbering.xml", in: archive, limit: partLimit) { definitions.read($0) }
        let body = DOCXBody(styles: styles, numbering: definitions.numbering, readsLook: readsLook)
        guard let bytes = try content(of: main, in: archive, limit: partLimit) else { throw .noDocument }
        try withoutActuallyEscaping(receive) { (receive) throws(Failure) in
            let reader = DOCXBodyReader(body, receive: receive)
            // Straight from the parser: as events, the hundreds of thousands of tags would cost more than all the rest.
            let feed = XMLFeed(reader)
            bytes.withUnsafeBytes { _ = feed.feed($0, isLast: false) }
            feed.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
            if let problem = feed.problem { throw .markup(problem, part: main) }
            reader.finish()
        }
    }

    /// The name of the part that the package's relationships call the document; `word/document.xml` in nearly all.
    private static func mainPart(of archive: ZipArchive) throws(Failure) -> String {
        var target: String?
        try events(of: "_rels/.rels", in: archive, limit: partLimit) { event in
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
        limit: Int,
        receive: (XMLEvent) -> Void
    ) throws(Failure) -> Bool {
        guard let bytes = try content(of: part, in: archive, limit: limit) else { return false }
        do throws(MarkupProblem) {
            let stream = XMLStream(bytes)
            while let event = try stream.next() { receive(event) }
        } catch {
            throw .markup(error, part: part)
        }
        return true
    }

    /// What a part holds; nil when there is no such part.
    private static func content(
        of part: String,
        in archive: ZipArchive,
        limit: Int
    ) throws(Failure) -> [UInt8]? {
        do throws(ArchiveProblem) {
            return try archive.bytes(of: part, limit: limit)
        } catch {
            throw .archive(error)
        }
    }
}

/// The vocabulary of WordprocessingML.
enum DOCXName {
    static let namespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    /// The local name of an element of WordprocessingML, whichever edition of the standard it follows.
    static func local(_ name: XMLName) -> String? {
        namespaces.contains { $0.description == name.namespace } ? name.local : nil
    }

    /// Whether a switch such as `w:b` is on, by its value; it is when nothing is said.
    static func isOn(_ value: String?) -> Bool { value.map { !["0", "false", "off"].contains($0) } ?? true }
}
