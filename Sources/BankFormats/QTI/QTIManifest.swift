import QuestionBank

/// What `imsmanifest.xml` says (IMS Content Packaging 1.1.4): the files of a package, what they are, and their
/// keywords.
struct QTIManifest {
    /// More files than any package of ours.
    static let resourceLimit = 100_000
    /// More keywords than any item has.
    private static let keywordLimit = 200

    struct Resource {
        enum Kind {
            case item, test
            /// Of QTI 1.2 or before.
            case old
            case other
        }

        var identifier = ""
        var kind = Kind.other
        var href: String?
        /// `xml:base` of what encloses it.
        var base = ""
        var keywords: [String] = []
    }

    private(set) var resources: [Resource] = []

    init(_ document: [UInt8]) throws(QTIDamage) {
        let reader = QTIManifestReader(limit: Self.resourceLimit, keywordLimit: Self.keywordLimit)
        let feed = XMLFeed(reader)
        document.withUnsafeBytes { _ = feed.feed($0, isLast: true) }
        if reader.isTooLong { throw .tooLong(limit: Self.resourceLimit) }
        if let problem = feed.problem { throw .markup(problem) }
        resources = reader.resources
    }
}

/// Takes the resources from the manifest while it is parsed.
private final class QTIManifestReader: XMLReceiver {
    private(set) var resources: [QTIManifest.Resource] = []
    private(set) var isTooLong = false
    private let limit: Int
    private let keywordLimit: Int
    private var current: QTIManifest.Resource?
    /// `xml:base` of the manifest and of its resources.
    private var bases: [String] = []
    private var depth = 0
    private var isKeyword = false
    private var keyword: [UInt8] = []

    init(limit: Int, keywordLimit: Int) {
        self.limit = limit
        self.keywordLimit = keywordLimit
    }

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        depth += 1
        switch QTILocalName(name).text {
        case "manifest", "resources":
            if depth <= 2 { bases.append(values(attributes)["base"] ?? "") }
        case "resource":
            guard resources.count < limit else {
                isTooLong = true
                return feed.stop()
            }
            let values = values(attributes)
            var resource = QTIManifest.Resource()
            resource.identifier = values["identifier"] ?? ""
            resource.kind = kind(values["type"] ?? "")
            resource.href = values["href"]
            resource.base = (bases + [values["base"] ?? ""]).joined()
            current = resource
        case "file":
            if current != nil, current?.href == nil { current?.href = values(attributes)["href"] }
        case "keyword": isKeyword = current != nil
        default: break
        }
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        depth -= 1
        switch QTILocalName(name).text {
        case "resource":
            if let current { resources.append(current) }
            current = nil
        case "string", "langstring":
            if isKeyword { addKeyword() }
        case "keyword":
            if isKeyword { addKeyword() }
            isKeyword = false
        default: break
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) {
        if isKeyword { keyword.append(contentsOf: bytes) }
    }

    private func addKeyword() {
        let text = QTIPlain.cleanLine(String(decoding: keyword, as: UTF8.self))
        keyword.removeAll(keepingCapacity: true)
        if !text.isEmpty, let count = current?.keywords.count, count < keywordLimit { current?.keywords.append(text) }
    }

    private func values(_ attributes: XMLRawAttributes) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in attributes { values[QTILocalName(name).text] = String(cString: value) }
        return values
    }

    private func kind(_ type: String) -> QTIManifest.Resource.Kind {
        let type = type.lowercased()
        guard type.hasPrefix("imsqti_") else { return .other }
        if type.contains("v1p") && !type.contains("xmlv2") { return .old }
        if type.contains("_item_") { return .item }
        return type.contains("_test_") || type.contains("_assessment_") ? .test : .other
    }
}

/// A name of expat's without its namespace.
struct QTILocalName {
    let text: String

    init(_ name: UnsafePointer<CChar>) {
        var start = 0
        var length = 0
        while name[length] != 0 {
            if name[length] == XMLFeed.separator { start = length + 1 }
            length += 1
        }
        text = String(cString: name + start)
    }
}
