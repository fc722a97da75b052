import QuestionBank

/// Writes a package: a document for each item, a test when there is something to say about them together, and the
/// manifest. Items go out as they come; of them only a line each is kept for the test and the manifest.
final class QTIPackageWriter: ExchangeWriter {
    private let version: QTIVersion
    private let archive: ZipWriter
    private var test: QTITestWriter
    private var resources = QTIManifestWriter()
    private var count = 0

    init(_ path: String, header: ExchangeHeader, version: QTIVersion) throws(FileProblem) {
        self.version = version
        archive = try ZipWriter(path)
        test = QTITestWriter(version, title: header.title)
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        if case .caseSet(let parts) = item.answer {
            test.beginSet(item)
            for part in parts { try addDocument(part, category: nil) }
            test.endSet()
        } else {
            try addDocument(item, category: item.category)
        }
    }

    func finish() throws(FileProblem) {
        if let document = test.finish() {
            try archive.add("test.xml", document)
            resources.addTest("test.xml", version)
        }
        try archive.add("imsmanifest.xml", resources.document(version))
        try archive.finish()
    }

    private func addDocument(_ item: ExchangeItem, category: [String]?) throws(FileProblem) {
        count += 1
        let identifier = item.id.map(QTIIdentifier.encoded) ?? QTIIdentifier.unnamed + "\(count)"
        let bytes = QTIItemWriter.document(item, identifier: identifier, version: version)
        try addDocument(bytes, category: category, points: item.points, keywords: QTIKeywords.of(item))
    }

    /// Adds a document as it is.
    func addDocument(
        _ bytes: [UInt8],
        category: [String]?,
        points: Double?,
        keywords: [String]
    ) throws(FileProblem) {
        let name = resources.addItem(keywords, version)
        try archive.add(name.href, bytes)
        test.add(name.identifier, name.href, category: category, points: points)
    }

    func beginSet(_ set: ExchangeItem) { test.beginSet(set) }
    func endSet() { test.endSet() }

    /// Adds a file that is no item.
    func addFile(_ name: String, _ bytes: [UInt8]) throws(FileProblem) { try archive.add(name, bytes) }
}

/// Writes the manifest, a resource at a time.
struct QTIManifestWriter {
    private var text = ""
    private var identifiers: [String] = []

    /// Takes the next name for an item.
    mutating func addItem(_ keywords: [String], _ version: QTIVersion) -> (identifier: String, href: String) {
        let number = String(identifiers.count + 1)
        let identifier = "Q" + String(repeating: "0", count: max(0, 6 - number.count)) + number
        let href = "items/\(identifier).xml"
        identifiers.append(identifier)
        begin(identifier, version.itemType, href)
        if !keywords.isEmpty {
            text += "<metadata><lom xmlns=\"http://ltsc.ieee.org/xsd/LOM\"><general>"
            for keyword in keywords {
                text += "<keyword><string language=\"zh-CN\">" + QTIMarkup.escaped(keyword) + "</string></keyword>"
            }
            text += "</general></lom></metadata>"
        }
        text += "<file href=\"\(href)\"/></resource>\n"
        return (identifier, href)
    }

    mutating func addTest(_ href: String, _ version: QTIVersion) {
        begin("TEST", version.testType, href)
        text += "<file href=\"\(href)\"/>"
        for identifier in identifiers { text += "<dependency identifierref=\"\(identifier)\"/>" }
        text += "</resource>\n"
    }

    func document(_ version: QTIVersion) -> [UInt8] {
        let schema = version.packageSchema
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest xmlns="\(version.manifestNamespace)" identifier="MANIFEST">
            <metadata><schema>\(schema.name)</schema><schemaversion>\(schema.version)</schemaversion></metadata>
            <organizations/>
            <resources>
            \(text)</resources>
            </manifest>

            """.utf8
        )
    }

    private mutating func begin(_ identifier: String, _ type: String, _ href: String) {
        text += "<resource identifier=\"\(identifier)\" type=\"\(type)\" href=\"\(href)\">"
    }
}
