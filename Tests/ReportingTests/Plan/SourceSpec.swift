import QuestionBank

/// A configuration tree written as literals, for tests: every name and every list element stands on a line of its own,
/// counted from 1 in the order of writing; values stand in column 9.
indirect enum SourceSpec: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    case text(String)
    case list([SourceSpec])
    case mapping([(String, SourceSpec)])

    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: SourceSpec...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, SourceSpec)...) { self = .mapping(elements) }

    var node: SourceNode {
        var line = 0
        return node(&line)
    }

    /// The mapping with one field set, added or (by nil) taken out.
    func setting(_ name: String, _ value: SourceSpec?) -> SourceSpec {
        guard case .mapping(var fields) = self else { return self }
        let index = fields.firstIndex { $0.0 == name }
        switch (index, value) {
        case (let index?, let value?): fields[index].1 = value
        case (let index?, nil): fields.remove(at: index)
        case (nil, let value?): fields.append((name, value))
        case (nil, nil): break
        }
        return .mapping(fields)
    }

    private func node(_ line: inout Int) -> SourceNode {
        func place(_ column: Int) -> SourcePosition { SourcePosition(file: "test", line: max(line, 1), column: column) }
        switch self {
        case .text(let text):
            return .scalar(SourceNode.Scalar(text: text, position: place(9), isQuoted: false))
        case .list(let elements):
            let start = place(9)
            let nodes = elements.map { element in
                if case .text = element { line += 1 }
                return element.node(&line)
            }
            return .list(nodes, start)
        case .mapping(let elements):
            var fields: [SourceNode.Field] = []
            for (name, value) in elements {
                line += 1
                let position = place(1)
                fields.append(SourceNode.Field(name: name, position: position, value: value.node(&line)))
            }
            return .mapping(fields, fields.first?.position ?? place(1))
        }
    }
}
