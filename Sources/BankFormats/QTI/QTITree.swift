import QuestionBank

/// An XML document of QTI as a tree in a few arrays, so that tens of thousands of them are read in no time.
final class QTITree: Sendable {
    /// Where a node stands among the others; its children are a list.
    struct Node: Sendable {
        let name: QTIName
        let parent: Int32
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var next: Int32 = -1
        /// Of an element, where its attributes lie in `attributes`; of a text, where it lies in `bytes`. Of an
        /// element that is not known, `names` has its name.
        var start: Int32
        var end: Int32
        let line: Int32
        let column: Int32
    }

    fileprivate struct Attribute: Sendable {
        let name: QTIAttribute
        let start: Int32
        let end: Int32
    }

    let nodes: [Node]
    private let attributes: [Attribute]
    private let bytes: [UInt8]
    private let names: [Int32: String]

    /// Parses a document.
    /// - Parameter limit: the most elements and texts that it may have.
    init(_ document: [UInt8], limit: Int) throws(QTIDamage) {
        let builder = QTITreeBuilder(limit: limit, capacity: document.count)
        let feed = XMLFeed(builder)
        document.withUnsafeBytes { _ = feed.feed($0, isLast: true) }
        if builder.isTooLong { throw .tooLong(limit: limit) }
        if let problem = feed.problem { throw .markup(problem) }
        guard !builder.nodes.isEmpty else { throw .markup(.truncated(MarkupPlace(line: 1, column: 1))) }
        nodes = builder.nodes
        attributes = builder.attributes
        bytes = builder.bytes
        names = builder.names
    }
}

/// Why a document cannot be made a tree.
enum QTIDamage: Error {
    case markup(MarkupProblem)
    case tooLong(limit: Int)
}

extension QTITree {
    /// The root is always there.
    static let root: Int32 = 0

    subscript(_ node: Int32) -> Node { nodes[Int(node)] }

    func name(_ node: Int32) -> QTIName { nodes[Int(node)].name }

    /// The name as it stands in the file, for people.
    func spelling(_ node: Int32) -> String { names[node] ?? name(node).rawValue }

    func children(of node: Int32) -> QTIChildren { QTIChildren(tree: self, child: nodes[Int(node)].firstChild) }

    func first(_ name: QTIName, in node: Int32) -> Int32? {
        var child = nodes[Int(node)].firstChild
        while child >= 0 {
            if nodes[Int(child)].name == name { return child }
            child = nodes[Int(child)].next
        }
        return nil
    }

    /// The bytes of a text node.
    func text(_ node: Int32) -> ArraySlice<UInt8> {
        let node = nodes[Int(node)]
        return bytes[Int(node.start)..<Int(node.end)]
    }

    /// All the text in an element as it stands, without spaces and line ends around it.
    func plainText(of node: Int32) -> String {
        var content: [UInt8] = []
        gather(node, into: &content)
        var text = content[...]
        while let first = text.first, first == 0x20 || (0x09...0x0D).contains(first) { text.removeFirst() }
        while let last = text.last, last == 0x20 || (0x09...0x0D).contains(last) { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    // The depth of XML is bounded, and with it that of the recursion.
    private func gather(_ node: Int32, into content: inout [UInt8]) {
        if name(node) == .text { content.append(contentsOf: text(node)) }
        for child in children(of: node) { gather(child, into: &content) }
    }

    /// The value of an attribute, nil when it is missing.
    func attribute(_ name: QTIAttribute, of node: Int32) -> String? {
        let node = nodes[Int(node)]
        guard node.name != .text else { return nil }
        for index in Int(node.start)..<Int(node.end) where attributes[index].name == name {
            let attribute = attributes[index]
            return String(decoding: bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
        }
        return nil
    }

    /// The names and values of an element's attributes that we know.
    func attributes(of node: Int32) -> [(QTIAttribute, String)] {
        let node = nodes[Int(node)]
        guard node.name != .text else { return [] }
        return attributes[Int(node.start)..<Int(node.end)].map { attribute in
            (attribute.name, String(decoding: bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self))
        }
    }

    /// `true` and `1` of XML Schema's boolean; nil when the attribute is missing.
    func flag(_ name: QTIAttribute, of node: Int32) -> Bool? {
        attribute(name, of: node).map { $0 == "true" || $0 == "1" }
    }

    func number(_ name: QTIAttribute, of node: Int32) -> Double? {
        attribute(name, of: node).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Where an element begins.
    func place(_ node: Int32) -> MarkupPlace {
        MarkupPlace(line: Int(nodes[Int(node)].line), column: Int(nodes[Int(node)].column))
    }
}

/// The children of an element from first to last.
struct QTIChildren: Sequence, IteratorProtocol {
    fileprivate let tree: QTITree
    fileprivate var child: Int32

    mutating func next() -> Int32? {
        guard child >= 0 else { return nil }
        defer { child = tree.nodes[Int(child)].next }
        return child
    }
}

/// Builds the tree while the text is parsed.
private final class QTITreeBuilder: XMLReceiver {
    private(set) var nodes: [QTITree.Node] = []
    private(set) var attributes: [QTITree.Attribute] = []
    private(set) var bytes: [UInt8] = []
    private(set) var names: [Int32: String] = [:]
    private(set) var isTooLong = false
    private let limit: Int
    private var open: Int32 = -1

    init(limit: Int, capacity: Int) {
        self.limit = limit
        // Memory for what a document of this size usually holds; a larger one grows.
        nodes.reserveCapacity(min(capacity / 24 + 8, 4096))
        attributes.reserveCapacity(min(capacity / 24 + 8, 4096))
        bytes.reserveCapacity(min(capacity, 1 << 16))
    }

    func start(_ name: UnsafePointer<CChar>, _ list: XMLRawAttributes, of feed: XMLFeed) {
        guard hasRoom(feed) else { return }
        let start = Int32(attributes.count)
        for (key, value) in list {
            let begin = Int32(bytes.count)
            var length = 0
            while value[length] != 0 { length += 1 }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: value, count: length))
            let meaning = QTIAttribute.names.meaning(of: key)
            attributes.append(.init(name: meaning, start: begin, end: Int32(bytes.count)))
        }
        let meaning = QTIName.names.meaning(of: name)
        let place = feed.place
        let node = QTITree.Node(
            name: meaning,
            parent: open,
            start: start,
            end: Int32(attributes.count),
            line: Int32(truncatingIfNeeded: place.line),
            column: Int32(truncatingIfNeeded: place.column)
        )
        open = append(node)
        if meaning == .unknown { names[open] = Self.local(name) }
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        guard open >= 0 else { return }
        open = nodes[Int(open)].parent
    }

    func text(_ piece: UnsafeRawBufferPointer, of feed: XMLFeed) {
        guard open >= 0 else { return }
        let last = nodes[Int(open)].lastChild
        if last >= 0, nodes[Int(last)].name == .text, nodes[Int(last)].end == Int32(bytes.count) {
            bytes.append(contentsOf: piece)
            nodes[Int(last)].end = Int32(bytes.count)
            return
        }
        guard hasRoom(feed) else { return }
        let start = Int32(bytes.count)
        bytes.append(contentsOf: piece)
        _ = append(
            QTITree.Node(name: .text, parent: open, start: start, end: Int32(bytes.count), line: 0, column: 0)
        )
    }

    private func append(_ node: QTITree.Node) -> Int32 {
        let index = Int32(nodes.count)
        nodes.append(node)
        guard node.parent >= 0 else { return index }
        let last = nodes[Int(node.parent)].lastChild
        if last >= 0 {
            nodes[Int(last)].next = index
        } else {
            nodes[Int(node.parent)].firstChild = index
        }
        nodes[Int(node.parent)].lastChild = index
        return index
    }

    private func hasRoom(_ feed: XMLFeed) -> Bool {
        if nodes.count >= limit {
            isTooLong = true
            feed.stop()
        }
        return !isTooLong
    }

    private static func local(_ name: UnsafePointer<CChar>) -> String {
        let name = String(cString: name)
        return name.split(separator: "\u{0C}").last.map { String($0.prefix(100)) } ?? name
    }
}
