import CExpat

/// Reads XML event by event, in memory that does not grow with the text; the only file that calls expat.
///
/// Nothing outside the text is ever opened. A text that declares an entity is refused, so that none can grow (a
/// "billion laughs") or name a file; the five of XML itself and character references are read. UTF-8, UTF-16 and
/// ISO 8859-1 are told apart by mark and declaration.
///
/// ```swift
/// let stream = XMLStream(bytes)
/// while let event = try stream.next() { … }
/// ```
package final class XMLStream {
    /// Deeper than any document of an office nests its elements.
    package static let depthLimit = 256

    private let bytes: [UInt8]
    private let parser: OpaquePointer?
    private let handler: XMLHandler
    private var offset = 0
    private var delivered = 0
    private var isFinished = false

    /// Where the event that `next` returned last begins; of a text, where it ends.
    package private(set) var place = MarkupPlace(line: 1, column: 1)

    package init(_ bytes: [UInt8], depthLimit: Int = depthLimit) {
        self.bytes = bytes
        // A form feed cannot stand in XML, so it parts namespace and name without doubt.
        parser = XML_ParserCreateNS(nil, XMLHandler.separator)
        handler = XMLHandler(parser: parser, depthLimit: depthLimit)
        XML_SetUserData(parser, Unmanaged.passUnretained(handler).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLHandler.from($0)?.start($1, $2) },
            { data, _ in XMLHandler.from(data)?.end() }
        )
        XML_SetCharacterDataHandler(parser) { XMLHandler.from($0)?.text($1, count: Int($2)) }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLHandler.from(data)?.refuseEntity() }
        XML_SetSkippedEntityHandler(parser) { data, _, _ in XMLHandler.from(data)?.refuseEntity() }
    }

    deinit { XML_ParserFree(parser) }

    /// The next event, nil behind the last one.
    package func next() throws(MarkupProblem) -> XMLEvent? {
        while delivered == handler.events.count {
            if let problem = handler.problem { throw problem }
            if isFinished { return nil }
            handler.events.removeAll(keepingCapacity: true)
            delivered = 0
            parseChunk()
        }
        defer { delivered += 1 }
        place = handler.events[delivered].place
        return handler.events[delivered].event
    }

    private func parseChunk() {
        let end = min(offset + 1 << 16, bytes.count)
        isFinished = end == bytes.count
        let status = bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
            return XML_Parse(parser, start, Int32(end - offset), isFinished ? 1 : 0)
        }
        offset = end
        if status != XML_STATUS_OK, handler.problem == nil { handler.fail(XML_GetErrorCode(parser)) }
    }
}

/// Turns what expat calls back with into events.
private final class XMLHandler {
    static let separator: XML_Char = 0x0C

    var events: [(event: XMLEvent, place: MarkupPlace)] = []
    private(set) var problem: MarkupProblem?
    private let parser: OpaquePointer?
    private let depthLimit: Int
    private var open: [XMLName] = []
    private var pending: [UInt8] = []
    /// Namespaces as one string each, because every element repeats one.
    private var namespaces: [String] = []

    init(parser: OpaquePointer?, depthLimit: Int) {
        self.parser = parser
        self.depthLimit = depthLimit
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> XMLHandler? {
        data.map { Unmanaged<XMLHandler>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard problem == nil, let name else { return }
        flushText()
        guard open.count < depthLimit else { return stop(.tooDeep(limit: depthLimit, place)) }
        var list: [XMLElement.Attribute] = []
        var index = 0
        while let attributes, let key = attributes[index], let value = attributes[index + 1] {
            list.append(XMLElement.Attribute(name: split(key), value: String(cString: value)))
            index += 2
        }
        let element = XMLElement(name: split(name), attributes: list)
        open.append(element.name)
        events.append((.start(element), place))
    }

    func end() {
        guard problem == nil, let name = open.popLast() else { return }
        flushText()
        events.append((.end(name), place))
    }

    func text(_ bytes: UnsafePointer<XML_Char>?, count: Int) {
        guard problem == nil, let bytes else { return }
        UnsafeRawBufferPointer(start: bytes, count: count).withMemoryRebound(to: UInt8.self) {
            pending.append(contentsOf: $0)
        }
    }

    func refuseEntity() {
        stop(.entity(place))
    }

    /// Names what expat says.
    func fail(_ code: XML_Error) {
        switch code {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
            problem = .truncated(place)
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
            problem = .encoding
        case XML_ERROR_UNDEFINED_ENTITY:
            problem = .entity(place)
        default:
            problem = .malformed(place)
        }
    }

    private func stop(_ problem: MarkupProblem) {
        if self.problem == nil { self.problem = problem }
        XML_StopParser(parser, XML_Bool(0))
    }

    private func flushText() {
        guard !pending.isEmpty else { return }
        events.append((.text(String(decoding: pending, as: UTF8.self)), place))
        pending.removeAll(keepingCapacity: true)
    }

    private var place: MarkupPlace {
        MarkupPlace(
            line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1
        )
    }

    private func split(_ name: UnsafePointer<XML_Char>) -> XMLName {
        var length = 0
        while name[length] != 0, name[length] != Self.separator { length += 1 }
        guard name[length] == Self.separator else { return XMLName(local: String(cString: name)) }
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
