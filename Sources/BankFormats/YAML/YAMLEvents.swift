import CYaml

/// The events of libyaml, one at a time.
final class YAMLEvents {
    /// A place as libyaml counts, from 0 and in scalars.
    struct Place {
        var line = 0
        var column = 0

        init() {}

        fileprivate init(_ mark: yaml_mark_t) {
            line = Int(mark.line)
            column = Int(mark.column)
        }
    }

    /// Why libyaml could not read on.
    struct Failure: Error {
        let words: String
        let place: Place
        /// Where that began which libyaml was reading.
        var opening: Place?
    }

    /// The words for the only failure that libyaml has none for.
    static let memoryError = "out of memory"

    // On the heap, because the parser keeps a pointer to itself.
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private var event = yaml_event_t()

    /// - Parameter bytes: UTF-8, not empty; they must stay where they are until the last event.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(&event)
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    func advance() throws(Failure) {
        yaml_event_delete(&event)
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    }

    /// Goes on behind the node that the current event begins.
    func skipNode() throws(Failure) {
        var depth = 0
        repeat {
            switch type {
            case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: depth += 1
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: depth -= 1
            default: break
            }
            try advance()
        } while depth > 0
    }

    var type: yaml_event_type_t { event.type }

    var place: Place { Place(event.start_mark) }

    /// Of a scalar.
    var text: String {
        let scalar = event.data.scalar
        return String(decoding: UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)), as: UTF8.self)
    }

    /// Of a scalar.
    var isQuoted: Bool { event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE }

    private var failure: Failure {
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            Failure(
                words: String(cString: parser.pointee.problem),
                place: Place(parser.pointee.problem_mark),
                opening: parser.pointee.context == nil ? nil : Place(parser.pointee.context_mark)
            )
        case YAML_MEMORY_ERROR: Failure(words: Self.memoryError, place: Place())
        default: Failure(words: "", place: Place())
        }
    }
}
