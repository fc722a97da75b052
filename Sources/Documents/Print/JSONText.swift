import FoundationEssentials

/// Why a document could not be made.
package enum DocumentError: Error, Hashable, Sendable {
    /// The values cannot be written as JSON; the text is the system's own.
    case notEncodable(detail: String)
}

/// JSON with sorted keys, so that two outputs can be compared line by line.
package enum JSONText {
    package static func of(_ value: some Encodable) throws(DocumentError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .notEncodable(detail: "\(error)")
        }
    }
}

/// A value that is written as `null` when it is not there, so that a key is never missing.
package struct Nullable<Value: Encodable>: Encodable {
    package let value: Value?

    package init(_ value: Value?) {
        self.value = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
