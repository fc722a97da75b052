import CExpat
import Glibc

/// Takes what expat meets, while it meets it. The pointers hold for the time of the call.
///
/// Names are as expat writes them: the namespace, `XMLFeed.separator` and the local name, or the local name alone; from a
/// feed that does not resolve namespaces, as they stand in the text.
protocol XMLReceiver: AnyObject {
    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed)
    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed)
    /// A text may come in several pieces.
    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed)
}

/// The attributes of a start tag, name and value.
struct XMLRawAttributes: Sequence, IteratorProtocol {
    fileprivate var pointer: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    @inline(__always)
    mutating func next() -> (name: UnsafePointer<CChar>, value: UnsafePointer<CChar>)? {
        guard let pair = pointer, let name = pair[0], let value = pair[1] else { return nil }
        pointer = pair + 2
        return (name, value)
    }

    /// The value of the first attribute with this local name, whatever its namespace.
    func value(_ local: StaticString) -> UnsafePointer<CChar>? { first { local ~= XMLFeed.local($0.name) }?.value }

    /// The same as a text.
    subscript(local: StaticString) -> String? { value(local).map { String(cString: $0) } }
}

/// Parses XML that comes in pieces and calls a receiver; the only file that calls expat.
///
/// Nothing outside the text is ever opened. A text that declares an entity is refused, so that none can grow (a
/// "billion laughs") or name a file; the five of XML itself and character references are read. UTF-8, UTF-16 and
/// ISO 8859-1 are told apart by mark and declaration.
final class XMLFeed {
    /// Deeper than any document of an office nests its elements.
    static let depthLimit = 256
    /// A form feed cannot stand in XML, so it parts namespace and name without doubt.
    static let separator: CChar = 0x0C
    /// A tag or a comment must be in memory as a whole; longer ones than this are nobody's.
    private static let tokenLimit = 4 << 20

    /// A name without its namespace.
    static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        strchr(name, Int32(separator)).map { UnsafePointer($0) + 1 } ?? name
    }

    private(set) var problem: MarkupProblem?
    private let receiver: any XMLReceiver
    private let parser: OpaquePointer?
    private let depthLimit: Int
    private var depth = 0
    private var fed = 0
    /// Whether there is neither a problem nor a stop.
    private var isOpen = true

    /// - Parameter resolvesNamespaces: false for receivers that know which prefixes they look for, and are faster so.
    init(_ receiver: any XMLReceiver, depthLimit: Int = depthLimit, resolvesNamespaces: Bool = true) {
        self.receiver = receiver
        self.depthLimit = depthLimit
        parser = resolvesNamespaces ? XML_ParserCreateNS(nil, Self.separator) : XML_ParserCreate(nil)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLFeed.from(data)?.start(name, attributes) },
            { data, name in XMLFeed.from(data)?.end(name) }
        )
        XML_SetCharacterDataHandler(parser) { data, bytes, count in XMLFeed.from(data)?.text(bytes, Int(count)) }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLFeed.from(data)?.refuseEntity() }
        XML_SetSkippedEntityHandler(parser) { data, _, _ in XMLFeed.from(data)?.refuseEntity() }
    }

    deinit { XML_ParserFree(parser) }

    /// Where the parser is.
    var place: MarkupPlace {
        MarkupPlace(
            line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1
        )
    }

    /// Parses the next piece of the text.
    /// - Parameter isLast: whether the text ends with it.
    /// - Returns: whether more is wanted: there is no problem, and the receiver has not stopped.
    @discardableResult
    func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
        var rest = bytes[...]
        repeat {
            guard isOpen else { return false }
            let piece = rest.prefix(1 << 20)
            rest = rest.dropFirst(piece.count)
            let buffer = UnsafeRawBufferPointer(rebasing: piece)
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let status = XML_Parse(parser, start, Int32(buffer.count), isLast && rest.isEmpty ? 1 : 0)
            fed += buffer.count
            if status != XML_STATUS_OK {
                if isOpen { fail(XML_GetErrorCode(parser)) }
            } else if fed - XML_GetCurrentByteIndex(parser) > Self.tokenLimit, !isLast {
                refuse(.malformed(place))
            }
        } while !rest.isEmpty
        return isOpen
    }

    /// Ends the parsing without a problem; for receivers that know enough.
    func stop() {
        isOpen = false
        XML_StopParser(parser, XML_Bool(0))
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLFeed? {
        data.map { Unmanaged<XMLFeed>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<XML_Char>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard isOpen, let name else { return }
        guard depth < depthLimit else { return refuse(.tooDeep(limit: depthLimit, place)) }
        depth += 1
        receiver.start(name, XMLRawAttributes(pointer: attributes), of: self)
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        guard isOpen, let name else { return }
        depth -= 1
        receiver.end(name, of: self)
    }

    private func text(_ bytes: UnsafePointer<XML_Char>?, _ count: Int) {
        guard isOpen else { return }
        receiver.text(UnsafeRawBufferPointer(start: bytes, count: count), of: self)
    }

    private func refuseEntity() { refuse(.entity(place)) }

    private func refuse(_ problem: MarkupProblem) {
        if self.problem == nil { self.problem = problem }
        isOpen = false
        XML_StopParser(parser, XML_Bool(0))
    }

    /// Names what expat says.
    private func fail(_ code: XML_Error) {
        isOpen = false
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
}
