extension FieldReader {
    /// A short name to type, with its place.
    package mutating func identifierScalar(_ name: String) -> SourceNode.Scalar? {
        guard let scalar = scalar(name) else { return nil }
        guard Identifier.isValid(scalar.text) else {
            report(.badValue(field: name, value: scalar.text, expected: .identifier), at: scalar.position)
            return nil
        }
        return scalar
    }

    package mutating func identifier(_ name: String) -> String? { identifierScalar(name)?.text }

    /// Reads a field's text, which the caller has asked for before, as a day.
    package mutating func day(from scalar: SourceNode.Scalar, field: String) -> Day? {
        guard let day = Day(scalar.text) else {
            report(.badValue(field: field, value: scalar.text, expected: .day), at: scalar.position)
            return nil
        }
        return day
    }

    /// Whether a field stands there with a value.
    package mutating func has(_ name: String) -> Bool { node(name, isRequired: false) != nil }
}
