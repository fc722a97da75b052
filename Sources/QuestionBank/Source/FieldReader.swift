/// Reads the named values of one mapping and collects every problem on the way instead of stopping at the first.
///
/// Each accessor returns nil after it has reported why. `finish()` reports the names that nobody asked for.
package struct FieldReader {
    package let position: SourcePosition
    private let fields: [SourceNode.Field]
    private var asked: [String] = []
    /// What was found wrong so far, in the order found.
    package private(set) var problems: [Located<SourceProblem>] = []

    /// - Parameters:
    ///   - node: the node that should be a mapping.
    ///   - field: the name that the node stands under, for the message when it is no mapping.
    package init(_ node: SourceNode, field: String) {
        position = node.position
        if case .mapping(let fields, _) = node {
            self.fields = fields
        } else {
            fields = []
            problems.append(Located(.wrongShape(field: field, expected: .mapping), at: node.position))
        }
        if fields.count > 32 {
            var seen: Set<String> = []
            for field in fields where !seen.insert(field.name).inserted {
                problems.append(Located(.duplicateField(field.name), at: field.position))
            }
            return
        }
        // Most mappings are small, and comparing their names is faster than hashing them.
        for (index, field) in fields.enumerated() where fields[..<index].contains(where: { $0.name == field.name }) {
            problems.append(Located(.duplicateField(field.name), at: field.position))
        }
    }

    package mutating func report(_ problem: SourceProblem, at position: SourcePosition) {
        problems.append(Located(problem, at: position))
    }

    /// Where the name of a field stands; nil when the field is not there.
    package func position(of name: String) -> SourcePosition? {
        fields.first { $0.name == name }?.position
    }

    /// The node of a field for those who only look at its place; it still waits for an accessor.
    func peek(_ name: String) -> SourceNode? { fields.first { $0.name == name }?.value }

    /// The node of a field, nil when it is not there or empty; a required one is then reported.
    package mutating func node(_ name: String, isRequired: Bool = true) -> SourceNode? {
        asked.append(name)
        guard let field = fields.first(where: { $0.name == name }) else {
            if isRequired, !problems.contains(where: isWrongMapping) { report(.missingField(name), at: position) }
            return nil
        }
        if case .scalar(let scalar) = field.value, scalar.isNull {
            if isRequired { report(.emptyField(name), at: field.position) }
            return nil
        }
        return field.value
    }

    /// A field's text with its place; surrounding spaces are cut off.
    package mutating func scalar(_ name: String, isRequired: Bool = true) -> SourceNode.Scalar? {
        guard let node = node(name, isRequired: isRequired) else { return nil }
        guard case .scalar(let scalar) = node else {
            report(.wrongShape(field: name, expected: .text), at: node.position)
            return nil
        }
        if isRequired, scalar.text.allSatisfy(\.isWhitespace) {
            report(.emptyField(name), at: scalar.position)
            return nil
        }
        return scalar.trimmed
    }

    package mutating func text(_ name: String, isRequired: Bool = true) -> String? {
        scalar(name, isRequired: isRequired)?.text
    }

    /// A field's text read into a value; what cannot be read is reported with the form that was expected.
    package mutating func value<Value>(
        _ name: String,
        isRequired: Bool = true,
        as form: SourceProblem.ValueForm,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let scalar = scalar(name, isRequired: isRequired) else { return nil }
        guard let value = read(scalar.text) else {
            report(.badValue(field: name, value: scalar.text, expected: form), at: scalar.position)
            return nil
        }
        return value
    }

    package mutating func wholeNumber(_ name: String, in range: ClosedRange<Int>, isRequired: Bool = true) -> Int? {
        value(name, isRequired: isRequired, as: .wholeNumber(range)) {
            Int($0).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    package mutating func yesNo(_ name: String, isRequired: Bool = true) -> Bool? {
        value(name, isRequired: isRequired, as: .yesNo) { text in
            switch text {
            case "true", "yes", "是": true
            case "false", "no", "否": false
            default: nil
            }
        }
    }

    package mutating func day(_ name: String, isRequired: Bool = true) -> Day? {
        value(name, isRequired: isRequired, as: .day) { Day($0) }
    }

    /// A list's nodes; a single value counts as a list of one.
    package mutating func list(_ name: String, isRequired: Bool = true) -> [SourceNode]? {
        guard let node = node(name, isRequired: isRequired) else { return nil }
        guard case .list(let nodes, _) = node else { return [node] }
        if isRequired, nodes.isEmpty { report(.emptyField(name), at: node.position) }
        return nodes
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func scalars(_ name: String, isRequired: Bool = true) -> [SourceNode.Scalar]? {
        guard let nodes = list(name, isRequired: isRequired) else { return nil }
        return nodes.compactMap { node in
            if case .scalar(let scalar) = node { return scalar.trimmed }
            report(.wrongShape(field: name, expected: .text), at: node.position)
            return nil
        }
    }

    package mutating func texts(_ name: String, isRequired: Bool = true) -> [String]? {
        scalars(name, isRequired: isRequired).map { $0.map(\.text) }
    }

    /// Reports the names that no accessor asked for, and returns everything found.
    package mutating func finish() -> [Located<SourceProblem>] {
        for field in fields where !asked.contains(field.name) {
            report(
                .unknownField(field.name, suggestion: Spelling.nearest(to: field.name, among: asked)),
                at: field.position
            )
        }
        return problems
    }

    private func isWrongMapping(_ located: Located<SourceProblem>) -> Bool {
        if case .wrongShape(_, .mapping) = located.problem { return located.position == position }
        return false
    }
}
