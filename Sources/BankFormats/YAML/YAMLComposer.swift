import CYaml
import QuestionBank

/// The one user of libyaml: turns a mended text into nodes, and libyaml's errors into ours.
///
/// It takes libyaml's events as they come. Yams' own tree costs more than all the rest of a check, and refuses a
/// mapping with equal names as a whole, where we want to read on and name them.
struct YAMLComposer {
    enum Result {
        /// The root, nil for a text of comments; and what is wrong with single values.
        case composed(SourceNode?, [Located<SourceProblem>])
        case failed(Fault)
    }

    /// Where YAML could not read on; line and column count from 0.
    struct Fault: Error {
        let problem: SyntaxProblem
        let line: Int
        let column: Int
    }

    private var problems: [Located<SourceProblem>] = []
    private let events: YAMLEvents
    private let places: PlaceMap
    private let firstLine: Int

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - firstLine: the file's line, from 0, with which the text begins.
    static func compose(_ bytes: [UInt8], places: PlaceMap, firstLine: Int) -> Result {
        bytes.withUnsafeBufferPointer { buffer in
            guard !buffer.isEmpty else { return .composed(nil, []) }
            var composer = YAMLComposer(events: YAMLEvents(buffer), places: places, firstLine: firstLine)
            do throws(YAMLEvents.Failure) {
                let root = try composer.root()
                return .composed(root, composer.problems)
            } catch {
                return .failed(Fault(error, in: bytes, firstLine: firstLine))
            }
        }
    }

    private init(events: YAMLEvents, places: PlaceMap, firstLine: Int) {
        self.events = events
        self.places = places
        self.firstLine = firstLine
    }

    /// The node of the only document.
    private mutating func root() throws(YAMLEvents.Failure) -> SourceNode? {
        try events.advance()
        try events.advance()
        guard events.type != YAML_STREAM_END_EVENT else { return nil }
        try events.advance()
        let root = try node(depth: 0)
        try events.advance()
        guard events.type == YAML_STREAM_END_EVENT else {
            throw YAMLEvents.Failure(words: "but found another document", place: events.place)
        }
        return root
    }

    /// Reads the node that the current event begins, and goes on to the event behind it.
    private mutating func node(depth: Int) throws(YAMLEvents.Failure) -> SourceNode {
        let position = position
        guard depth < YAMLSource.depthLimit else {
            problems.append(Located(.syntax(.tooDeep(limit: YAMLSource.depthLimit)), at: position))
            try events.skipNode()
            return .list([], position)
        }
        switch events.type {
        case YAML_SCALAR_EVENT:
            let isQuoted = events.isQuoted
            let text = text(at: position)
            try events.advance()
            return .scalar(SourceNode.Scalar(text: text, position: position, isQuoted: isQuoted))
        case YAML_SEQUENCE_START_EVENT:
            var nodes: [SourceNode] = []
            try events.advance()
            while events.type != YAML_SEQUENCE_END_EVENT { nodes.append(try node(depth: depth + 1)) }
            try events.advance()
            return .list(nodes, position)
        case YAML_MAPPING_START_EVENT:
            var fields: [SourceNode.Field] = []
            try events.advance()
            while events.type != YAML_MAPPING_END_EVENT {
                if let field = try field(depth: depth + 1) { fields.append(field) }
            }
            try events.advance()
            return .mapping(fields, position)
        default:
            // A reference; the scan hides them.
            problems.append(Located(.syntax(.alias), at: position))
            try events.advance()
            return .list([], position)
        }
    }

    /// A name and its value; nil when the name is no text.
    private mutating func field(depth: Int) throws(YAMLEvents.Failure) -> SourceNode.Field? {
        let position = position
        guard events.type == YAML_SCALAR_EVENT else {
            problems.append(Located(.syntax(.nameNotText), at: position))
            try events.skipNode()
            try events.skipNode()
            return nil
        }
        let name = text(at: position)
        try events.advance()
        return SourceNode.Field(name: name, position: position, value: try node(depth: depth))
    }

    /// Where the current event stands in the file.
    private var position: SourcePosition {
        places.position(line: firstLine + events.place.line, column: events.place.column)
    }

    /// The current text with its hidden signs put back; one that starts with such a sign was not meant for YAML.
    private mutating func text(at position: SourcePosition) -> String {
        let text = events.text
        guard places.mended.hasSentinels else { return text }
        if !events.isQuoted, let first = text.unicodeScalars.first, let sign = YAMLSentinel.sign(first) {
            switch sign {
            case "&": problems.append(Located(.syntax(.anchor), at: position))
            case "*": problems.append(Located(.syntax(.alias), at: position))
            case "!": problems.append(Located(.syntax(.tag), at: position))
            case "@", "`", "%": problems.append(Located(.syntax(.reservedStart(sign)), at: position))
            // Everything else was reported when it was hidden.
            default: break
            }
        }
        return YAMLSentinel.restore(text)
    }
}

extension YAMLComposer.Fault {
    /// Names libyaml's complaint; the words are those of libyaml 0.2.5's scanner and parser.
    fileprivate init(_ failure: YAMLEvents.Failure, in bytes: [UInt8], firstLine: Int) {
        let (problem, place) = Self.name(
            failure.words,
            at: failure.place,
            opening: failure.opening ?? failure.place,
            in: bytes
        )
        self.init(problem: problem, line: firstLine + place.line, column: place.column)
    }

    private static func name(
        _ words: String,
        at place: YAMLEvents.Place,
        opening: YAMLEvents.Place,
        in bytes: [UInt8]
    ) -> (SyntaxProblem, YAMLEvents.Place) {
        switch words {
        case "did not find expected key", "did not find expected '-' indicator",
            "mapping values are not allowed in this context",
            "block sequence entries are not allowed in this context",
            "did not find expected <document start>", "mapping keys are not allowed in this context":
            return (.badIndentation, place)
        case "could not find expected ':'": return (.notAField, opening)
        case "found unexpected end of stream", "found unexpected document indicator":
            return (.unclosed(character(at: opening, in: bytes) ?? "\""), opening)
        case "did not find expected ',' or ']'": return (.unclosed("["), opening)
        case "did not find expected ',' or '}'": return (.unclosed("{"), opening)
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return (.badEscape, place)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return (.tabIndentation, place)
        case "found character that cannot start any token":
            let character = character(at: place, in: bytes)
            return (character.map { $0 == "\t" ? .tabIndentation : .reservedStart($0) } ?? .malformed, place)
        case "but found another document": return (.severalDocuments, place)
        // This is how libyaml says that its own limit of 1000 levels is exceeded.
        case YAMLEvents.memoryError: return (.tooDeep(limit: YAMLSource.depthLimit), place)
        default: return (.malformed, place)
        }
    }

    private static func character(at place: YAMLEvents.Place, in bytes: [UInt8]) -> Character? {
        let starts = YAMLText.starts(of: bytes)
        guard starts.indices.contains(place.line) else { return nil }
        let line = bytes[starts[place.line]...].prefix { $0 != .lineFeed }
        return String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(place.column).first.map { Character($0) }
    }
}
