/// Reads XML event by event, in memory that does not grow with the text; see `XMLFeed` for what is refused.
///
/// ```swift
/// let stream = XMLStream(bytes)
/// while let event = try stream.next() { … }
/// ```
package final class XMLStream {
    /// Deeper than any document of an office nests its elements.
    package static let depthLimit = XMLFeed.depthLimit

    private let nextPiece: () -> [UInt8]?
    private let feed: XMLFeed
    private let events = XMLEventList()
    private var delivered = 0
    private var isFinished = false

    /// Where the event that `next` returned last begins; of a text, where it ends.
    package private(set) var place = MarkupPlace(line: 1, column: 1)

    /// Reads a text that comes in pieces.
    /// - Parameter nextPiece: the bytes that follow, nil behind the last ones. Who cannot read on returns nil, too, and
    ///   knows that the problem which then follows is not the text's.
    package init(depthLimit: Int = depthLimit, nextPiece: @escaping () -> [UInt8]?) {
        self.nextPiece = nextPiece
        feed = XMLFeed(events, depthLimit: depthLimit)
    }

    package convenience init(_ bytes: [UInt8], depthLimit: Int = depthLimit) {
        var offset = 0
        self.init(depthLimit: depthLimit) {
            guard offset < bytes.count else { return nil }
            let piece = bytes[offset..<min(offset + 1 << 16, bytes.count)]
            offset = piece.endIndex
            return Array(piece)
        }
    }

    /// The next event, nil behind the last one.
    package func next() throws(MarkupProblem) -> XMLEvent? {
        while delivered == events.list.count {
            if let problem = feed.problem { throw problem }
            if isFinished { return nil }
            events.list.removeAll(keepingCapacity: true)
            delivered = 0
            let piece = nextPiece()
            isFinished = piece == nil
            (piece ?? []).withUnsafeBytes { _ = feed.feed($0, isLast: isFinished) }
        }
        defer { delivered += 1 }
        place = events.list[delivered].place
        return events.list[delivered].event
    }
}

/// Turns what expat meets into events.
private final class XMLEventList: XMLReceiver {
    var list: [(event: XMLEvent, place: MarkupPlace)] = []
    private var open: [XMLName] = []
    private var pending: [UInt8] = []
    /// Namespaces as one string each, because every element repeats one.
    private var namespaces: [String] = []

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        flushText(feed)
        let list = attributes.map { XMLElement.Attribute(name: split($0.name), value: String(cString: $0.value)) }
        let element = XMLElement(name: split(name), attributes: list)
        open.append(element.name)
        self.list.append((.start(element), feed.place))
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        guard let name = open.popLast() else { return }
        flushText(feed)
        list.append((.end(name), feed.place))
    }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) { pending.append(contentsOf: bytes) }

    private func flushText(_ feed: XMLFeed) {
        guard !pending.isEmpty else { return }
        list.append((.text(String(decoding: pending, as: UTF8.self)), feed.place))
        pending.removeAll(keepingCapacity: true)
    }

    private func split(_ name: UnsafePointer<CChar>) -> XMLName {
        var length = 0
        while name[length] != 0, name[length] != XMLFeed.separator { length += 1 }
        guard name[length] == XMLFeed.separator else { return XMLName(local: String(cString: name)) }
        let namespace = UnsafeRawBufferPointer(start: name, count: length)
        return XMLName(namespace: interned(namespace), local: String(cString: name + length + 1))
    }

    private func interned(_ bytes: UnsafeRawBufferPointer) -> String {
        if let known = namespaces.first(where: { $0.utf8.elementsEqual(bytes) }) { return known }
        let namespace = String(decoding: bytes, as: UTF8.self)
        // A text that invents namespaces without end gains nothing from the list.
        if namespaces.count < 32 { namespaces.append(namespace) }
        return namespace
    }
}
