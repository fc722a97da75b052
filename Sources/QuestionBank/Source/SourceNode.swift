/// A parsed configuration file with the place of every value, free of the format it was written in.
///
/// Banks, exam schedules and learning plans are all read from such a tree, so that the reader of each can live beside
/// its type and still point at a line, while one module alone knows YAML.
package indirect enum SourceNode: Sendable {
    case scalar(Scalar)
    case list([SourceNode], SourcePosition)
    case mapping([Field], SourcePosition)

    /// One text value. `isQuoted` tells `"3"` from `3` and `""` from nothing at all.
    package struct Scalar: Sendable {
        package let text: String
        package let position: SourcePosition
        package let isQuoted: Bool

        package init(text: String, position: SourcePosition, isQuoted: Bool) {
            self.text = text
            self.position = position
            self.isQuoted = isQuoted
        }

        /// Whether the value was left out: `key:` with nothing behind it, `~` or `null`.
        package var isNull: Bool { !isQuoted && ["", "~", "null", "Null", "NULL"].contains(text) }

        /// Without the spaces around the text.
        package var trimmed: Scalar {
            let scalars = text.unicodeScalars
            guard scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true else {
                return self
            }
            var rest = text.drop(while: \.isWhitespace)
            while rest.last?.isWhitespace == true { rest.removeLast() }
            return Scalar(text: String(rest), position: position, isQuoted: isQuoted)
        }
    }

    /// A name and its value in a mapping, in the order of the file; a name may stand there twice.
    package struct Field: Sendable {
        package let name: String
        package let position: SourcePosition
        package let value: SourceNode

        package init(name: String, position: SourcePosition, value: SourceNode) {
            self.name = name
            self.position = position
            self.value = value
        }
    }

    package var position: SourcePosition {
        switch self {
        case .scalar(let scalar): scalar.position
        case .list(_, let position), .mapping(_, let position): position
        }
    }
}
