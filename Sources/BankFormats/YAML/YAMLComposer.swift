import QuestionBank
import Yams

/// The one user of Yams: turns a mended text into nodes, and Yams' errors into ours.
enum YAMLComposer {
    enum Result {
        /// The root, nil for a text of comments; and what is wrong with single values.
        case composed(SourceNode?, [Located<SourceProblem>])
        case failed(Fault)
    }

    /// Where YAML could not read on; line and column count from 0.
    struct Fault {
        let problem: SyntaxProblem
        let line: Int
        let column: Int
    }

    /// A text with more equal names than this is not mended any further.
    private static let renameLimit = 200

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - firstLine: the file's line, from 0, with which the text begins.
    static func compose(_ bytes: [UInt8], places: PlaceMap, firstLine: Int) -> Result {
        var names = RenamedFields(bytes)
        while true {
            do {
                // No rules: the resolver's regular expressions would cost more than all the rest, and every scalar is
                // a text for us.
                let text = String(decoding: names.bytes, as: UTF8.self)
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else { return .composed(nil, []) }
                var builder = NodeBuilder(places: places, firstLine: firstLine, names: names)
                let node = builder.node(root, depth: 0)
                return .composed(node, builder.problems)
            } catch let error as YamlError {
                if case .duplicatedKeysInMapping(_, let context) = error {
                    // Yams refuses equal names as a whole; renamed, they are all read and then found by FieldReader.
                    let place = context.mark.place
                    if names.count < renameLimit, names.rename(line: place.line, column: place.column) { continue }
                    return .failed(Fault(problem: .malformed, line: firstLine + place.line, column: place.column))
                }
                return .failed(Fault(error, in: names.bytes, firstLine: firstLine))
            } catch {
                return .failed(Fault(problem: .malformed, line: firstLine, column: 0))
            }
        }
    }
}

/// A text in which the first of two equal field names has been made different.
private struct RenamedFields {
    private(set) var bytes: [UInt8]
    /// The scalars that sentinels stand for.
    private(set) var originals: [Unicode.Scalar] = []
    private lazy var lineStarts = YAMLText.starts(of: bytes)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { originals.count }

    /// Puts a sentinel for the first scalar of the name at a place; false if there is no name that can be told apart.
    mutating func rename(line: Int, column: Int) -> Bool {
        guard line < lineStarts.count else { return false }
        var offset = lineStarts[line]
        var rest = column
        while offset < bytes.count, rest > 0 || !bytes[offset].startsScalar {
            offset += 1
            if offset < bytes.count, bytes[offset].startsScalar { rest -= 1 }
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
            offset += 1
        }
        guard offset < bytes.count, !bytes[offset].isBlank, !"[{?-\"'\\:\n\r".utf8.contains(bytes[offset]),
            originals.count < YAMLSentinel.nameLimit
        else { return false }
        var end = offset + 1
        while end < bytes.count, !bytes[end].startsScalar { end += 1 }
        guard let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first else {
            return false
        }
        let sentinel = YAMLSentinel.bytes(forName: originals.count)
        originals.append(scalar)
        bytes.replaceSubrange(offset..<end, with: sentinel)
        lineStarts = YAMLText.starts(of: bytes)
        return true
    }

    /// The name as it stands in the file.
    func original(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, let index = YAMLSentinel.nameIndex(first), index < originals.count
        else { return name }
        return String(Character(originals[index])) + String(name.unicodeScalars.dropFirst())
    }
}

/// Builds our nodes from Yams'.
private struct NodeBuilder {
    private(set) var problems: [Located<SourceProblem>] = []
    let places: PlaceMap
    let firstLine: Int
    let names: RenamedFields

    init(places: PlaceMap, firstLine: Int, names: RenamedFields) {
        self.places = places
        self.firstLine = firstLine
        self.names = names
    }

    mutating func node(_ node: Node, depth: Int) -> SourceNode {
        let position = position(of: node)
        guard depth < YAMLSource.depthLimit else {
            problems.append(Located(.syntax(.tooDeep(limit: YAMLSource.depthLimit)), at: position))
            return .list([], position)
        }
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style != .plain
            let text = text(scalar.string, isQuoted: isQuoted, at: position)
            return .scalar(SourceNode.Scalar(text: text, position: position, isQuoted: isQuoted))
        case .sequence(let sequence):
            return .list(sequence.map { self.node($0, depth: depth + 1) }, position)
        case .mapping(let mapping):
            var fields: [SourceNode.Field] = []
            fields.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                let place = self.position(of: key)
                guard case .scalar(let scalar) = key else {
                    problems.append(Located(.syntax(.nameNotText), at: place))
                    continue
                }
                let plain = names.count > 0 ? names.original(scalar.string) : scalar.string
                let name = text(plain, isQuoted: scalar.style != .plain, at: place)
                fields.append(
                    SourceNode.Field(name: name, position: place, value: self.node(value, depth: depth + 1))
                )
            }
            return .mapping(fields, position)
        case .alias:
            // Yams follows references itself, and the scan hides them from it.
            problems.append(Located(.syntax(.alias), at: position))
            return .list([], position)
        }
    }

    private func position(of node: Node) -> SourcePosition {
        let place = node.mark?.place ?? Place()
        return places.position(line: firstLine + place.line, column: place.column)
    }

    /// The text with its hidden signs put back; one that starts with such a sign was not meant for YAML.
    private mutating func text(_ text: String, isQuoted: Bool, at position: SourcePosition) -> String {
        guard places.mended.hasSentinels else { return text }
        if !isQuoted, let first = text.unicodeScalars.first, let sign = YAMLSentinel.sign(first) {
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

/// A place as libyaml counts, from 0.
private struct Place {
    var line = 0
    var column = 0
}

extension Mark {
    fileprivate var place: Place { Place(line: line - 1, column: column - 1) }
}

extension YAMLComposer.Fault {
    /// Names libyaml's complaint; the words are those of libyaml 0.2.5's scanner and parser.
    fileprivate init(_ error: YamlError, in bytes: [UInt8], firstLine: Int) {
        var problem: SyntaxProblem = .malformed
        var place = Place()
        switch error {
        case .scanner(let context, let words, let mark, _), .parser(let context, let words, let mark, _),
            .composer(let context, let words, let mark, _):
            let opening = context?.mark ?? mark
            (problem, place) = Self.name(words, at: mark.place, opening: opening.place, in: bytes)
        case .memory:
            // This is how libyaml says that its own limit of 1000 levels is exceeded.
            problem = .tooDeep(limit: YAMLSource.depthLimit)
        default: break
        }
        self.init(problem: problem, line: firstLine + place.line, column: max(0, place.column))
    }

    private static func name(
        _ words: String,
        at place: Place,
        opening: Place,
        in bytes: [UInt8]
    ) -> (SyntaxProblem, Place) {
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
        default: return (.malformed, place)
        }
    }

    private static func character(at place: Place, in bytes: [UInt8]) -> Character? {
        let starts = YAMLText.starts(of: bytes)
        guard starts.indices.contains(place.line) else { return nil }
        let line = bytes[starts[place.line]...].prefix { $0 != .lineFeed }
        return String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(place.column).first.map { Character($0) }
    }
}
