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
    /// The type that the last resource had, and what it means; nearly all have the same.
    private var lastType = (text: "", kind: QTIManifest.Resource.Kind.other)
    private var keyword: [UInt8] = []

    init(limit: Int, keywordLimit: Int) {
        self.limit = limit
        self.keywordLimit = keywordLimit
    }

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        depth += 1
        switch XMLFeed.local(name) {
        case "manifest", "resources":
            if depth <= 2 { bases.append(attributes["base"] ?? "") }
        case "resource":
            guard resources.count < limit else {
                isTooLong = true
                return feed.stop()
            }
            var resource = QTIManifest.Resource()
            resource.identifier = attributes["identifier"] ?? ""
            let type = attributes["type"] ?? ""
            if type != lastType.text { lastType = (type, kind(type)) }
            resource.kind = lastType.kind
            resource.href = attributes["href"]
            resource.base = bases.joined() + (attributes["base"] ?? "")
            current = resource
        case "file":
            if current != nil, current?.href == nil { current?.href = attributes["href"] }
        case "keyword": isKeyword = current != nil
        default: break
        }
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        depth -= 1
        switch XMLFeed.local(name) {
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

    private func kind(_ type: String) -> QTIManifest.Resource.Kind {
        let type = type.lowercased()
        guard type.hasPrefix("imsqti_") else { return .other }
        if type.contains("v1p") && !type.contains("xmlv2") { return .old }
        if type.contains("_item_") { return .item }
        return type.contains("_test_") || type.contains("_assessment_") ? .test : .other
    }
}
