import QuestionBank

/// What a response may bring: the points of each value (QTI 2.1, 10.1 `mapping`).
struct QTIMapping {
    struct Entry {
        let key: String
        let value: Double
        /// True when the file does not say, as the information model has it.
        let isCaseSensitive: Bool
    }

    var entries: [Entry] = []
    /// No sum counts for less, none for more.
    var lowerBound: Double?
    var upperBound: Double?
    /// What a value brings that is not listed.
    var defaultValue = 0.0

    /// The points that an answer can bring at most.
    func full(ofSeveral: Bool) -> Double {
        let values = entries.map(\.value)
        let most = ofSeveral ? values.filter { $0 > 0 }.reduce(0, +) : values.max() ?? 0
        return min(upperBound ?? most, most)
    }

    /// What one value brings alone, within the bounds.
    func value(_ value: Double) -> Double {
        max(lowerBound ?? value, min(upperBound ?? value, value))
    }
}

/// What an item says of one response.
struct QTIResponse {
    enum Cardinality: String {
        case single, multiple, ordered, record
    }

    let identifier: String
    let cardinality: Cardinality
    let baseType: String
    let correct: [String]
    let mapping: QTIMapping?

    var isNumber: Bool { baseType == "integer" || baseType == "float" }
}

/// The declarations in front of an item's body.
struct QTIDeclarations {
    var responses: [String: QTIResponse] = [:]
    /// The values that outcomes have from the beginning.
    var defaults: [String: [String]] = [:]
    /// `normalMaximum` of SCORE: the points of a full answer.
    var fullScore: Double?
    /// An identifier that was declared twice.
    var repeated: String?

    init(of item: Int32, in tree: QTITree) {
        for node in tree.children(of: item) {
            guard let identifier = tree.attribute(.identifier, of: node).map(ASCIISpaces.trimmed) else { continue }
            switch tree.name(node) {
            case .responseDeclaration:
                let response = Self.response(identifier, node, tree)
                if responses.updateValue(response, forKey: identifier) != nil { repeated = identifier }
            case .outcomeDeclaration:
                if let values = tree.first(.defaultValue, in: node) { defaults[identifier] = Self.values(values, tree) }
                if identifier == QTIScoring.score, let full = tree.number(.normalMaximum, of: node), full > 0 {
                    fullScore = full
                }
            default: break
            }
        }
    }

    private static func response(_ identifier: String, _ node: Int32, _ tree: QTITree) -> QTIResponse {
        QTIResponse(
            identifier: identifier,
            cardinality: tree.attribute(.cardinality, of: node).flatMap(QTIResponse.Cardinality.init) ?? .single,
            baseType: tree.attribute(.baseType, of: node) ?? "",
            correct: tree.first(.correctResponse, in: node).map { values($0, tree) } ?? [],
            mapping: tree.first(.mapping, in: node).map { mapping($0, tree) }
        )
    }

    private static func values(_ node: Int32, _ tree: QTITree) -> [String] {
        tree.children(of: node).filter { tree.name($0) == .value }.map(tree.plainText)
    }

    private static func mapping(_ node: Int32, _ tree: QTITree) -> QTIMapping {
        var mapping = QTIMapping()
        mapping.lowerBound = tree.number(.lowerBound, of: node)
        mapping.upperBound = tree.number(.upperBound, of: node)
        mapping.defaultValue = tree.number(.defaultValue, of: node) ?? 0
        for entry in tree.children(of: node) where tree.name(entry) == .mapEntry {
            guard let key = tree.attribute(.mapKey, of: entry), let value = tree.number(.mappedValue, of: entry) else {
                continue
            }
            let isCaseSensitive = tree.flag(.caseSensitive, of: entry) ?? true
            mapping.entries.append(.init(key: ASCIISpaces.trimmed(key), value: value, isCaseSensitive: isCaseSensitive))
        }
        return mapping
    }
}
