import QuestionBank

/// How an item's responses become points and feedback, as far as its response processing can be understood: the
/// standard templates, what they expand to, and the forms in which other systems write the same.
struct QTIScoring {
    /// The outcome that holds the points.
    static let score = "SCORE"

    /// When two values count as equal.
    struct Comparison: Hashable {
        /// How far a number may lie below and above, in decimals.
        var below = "0"
        var above = "0"
        var isCaseSensitive = true
    }

    enum Method: Hashable {
        /// Right or wrong, by the correct response.
        case correct(Comparison)
        /// By the mapping.
        case mapping
        /// By values named in the processing.
        case table([Row])

        struct Row: Hashable {
            let value: String
            let points: Double
            let comparison: Comparison
        }
    }

    /// When a feedback is shown.
    enum Occasion: Hashable {
        case correct, partlyCorrect, incorrect
        /// The response has this value.
        case answer(response: String, value: String)
    }

    struct Setting: Hashable {
        let outcome: String
        let value: String
    }

    /// By the response's identifier.
    var methods: [String: Method] = [:]
    /// The points of a right answer where they are said, by the response's identifier.
    var rightPoints: [String: Double] = [:]
    /// What the sum of points is divided by.
    var divisor: Double?
    /// False when points come about in a way that is not understood.
    var isUnderstood = true
    /// An operator that we refuse by name.
    var unsupported: String?
    var occasions: [Setting: Occasion] = [:]
    /// Outcomes that take over a response's value.
    var echoes: [String: String] = [:]

    /// - Parameter node: `responseProcessing`; nil when the item has none.
    init(_ node: Int32?, in tree: QTITree, responses: [String: QTIResponse]) {
        guard let node else { return }
        let template = tree.attribute(.template, of: node) ?? tree.attribute(.templateLocation, of: node)
        if let template, tree.nodes[Int(node)].firstChild < 0 || !QTIScoring.hasRules(node, tree) {
            apply(template: template, to: responses)
            return
        }
        var reader = QTIProcessingReader(tree, self)
        reader.rules(of: node)
        self = reader.scoring
    }

    private static func hasRules(_ node: Int32, _ tree: QTITree) -> Bool {
        tree.children(of: node).contains { tree.name($0) != .text }
    }

    private mutating func apply(template: String, to responses: [String: QTIResponse]) {
        var name = template.split(separator: "/").last.map(String.init) ?? template
        if name.hasSuffix(".xml") { name.removeLast(4) }
        switch name.lowercased() {
        case "match_correct", "cc2_match", "cc2_match_basic":
            for identifier in responses.keys { methods[identifier] = .correct(Comparison()) }
        case "map_response", "cc2_map_response":
            for identifier in responses.keys { methods[identifier] = .mapping }
        default:
            isUnderstood = false
        }
    }
}

/// Walks the rules of `responseProcessing`.
private struct QTIProcessingReader {
    var scoring: QTIScoring
    private let tree: QTITree

    /// What holds where a rule stands.
    private enum Condition {
        /// These responses are right.
        case right([(response: String, comparison: QTIScoring.Comparison)])
        case chosen(response: String, value: String, comparison: QTIScoring.Comparison)
        /// There are at least so many points.
        case scored(Double, isMore: Bool)
        /// There is an answer, or none.
        case answered, unanswered
        /// None of the conditions before it held, with the occasion that this amounts to.
        case otherwise(QTIScoring.Occasion?)
        case unknown
    }

    init(_ tree: QTITree, _ scoring: QTIScoring) {
        self.tree = tree
        self.scoring = scoring
    }

    mutating func rules(of node: Int32) { rules(of: node, under: nil) }

    private mutating func rules(of node: Int32, under condition: Condition?) {
        for child in tree.children(of: node) {
            switch tree.name(child) {
            case .responseCondition: branches(of: child, under: condition)
            case .responseProcessingFragment: rules(of: child, under: condition)
            case .setOutcomeValue: setOutcome(child, under: condition)
            case .lookupOutcomeValue:
                if tree.attribute(.identifier, of: child) == QTIScoring.score { scoring.isUnderstood = false }
            case .customOperator: scoring.unsupported = tree.name(child).rawValue
            default: break
            }
        }
    }

    private mutating func branches(of node: Int32, under outer: Condition?) {
        var met: [Condition] = []
        for branch in tree.children(of: node) {
            let elements = tree.children(of: branch).filter { tree.name($0) != .text }
            switch tree.name(branch) {
            case .responseIf, .responseElseIf:
                guard let test = elements.first else { continue }
                let condition = condition(test, after: met)
                met.append(condition)
                rules(of: branch, under: inner(condition, outer))
            case .responseElse:
                rules(of: branch, under: inner(.otherwise(rest(after: met)), outer))
            default: break
            }
        }
    }

    /// A test that says nothing of the answer's worth leaves the outer one in force.
    private func inner(_ condition: Condition, _ outer: Condition?) -> Condition? {
        switch condition {
        case .answered: outer ?? .answered
        case .otherwise(nil): outer ?? condition
        default: condition
        }
    }

    private func rest(after met: [Condition]) -> QTIScoring.Occasion? {
        for condition in met {
            switch condition {
            case .right, .scored: return .incorrect
            default: break
            }
        }
        return nil
    }

    private mutating func setOutcome(_ node: Int32, under condition: Condition?) {
        guard let outcome = tree.attribute(.identifier, of: node),
            let expression = tree.children(of: node).first(where: { tree.name($0) != .text })
        else { return }
        if outcome == QTIScoring.score {
            score(expression, under: condition)
        } else {
            feedback(outcome, expression, under: condition)
        }
    }

    private mutating func score(_ node: Int32, under condition: Condition?) {
        switch tree.name(node) {
        case .baseValue:
            guard let points = Double(tree.plainText(of: node)) else {
                scoring.isUnderstood = false
                return
            }
            guard points != 0 else { return }
            award(points, under: condition)
        case .mapResponse:
            guard let response = tree.attribute(.identifier, of: node) else {
                scoring.isUnderstood = false
                return
            }
            set(.mapping, for: response)
        case .sum:
            for child in tree.children(of: node) where tree.name(child) != .text {
                if tree.name(child) == .variable, tree.attribute(.identifier, of: child) == QTIScoring.score {
                    continue
                }
                score(child, under: condition)
            }
        case .divide:
            let parts = tree.children(of: node).filter { tree.name($0) != .text }
            guard parts.count == 2, tree.name(parts[1]) == .baseValue,
                let divisor = Double(tree.plainText(of: parts[1])), divisor > 0
            else {
                scoring.isUnderstood = false
                return
            }
            scoring.divisor = divisor
            if tree.name(parts[0]) == .variable { return }
            score(parts[0], under: condition)
        case .customOperator, .mapResponsePoint:
            scoring.unsupported = tree.name(node).rawValue
        default:
            scoring.isUnderstood = false
        }
    }

    private mutating func award(_ points: Double, under condition: Condition?) {
        switch condition {
        case .right(let tests):
            for test in tests {
                set(.correct(test.comparison), for: test.response)
                scoring.rightPoints[test.response] = points / Double(tests.count)
            }
        case .chosen(let response, let value, let comparison):
            let row = QTIScoring.Method.Row(value: value, points: points, comparison: comparison)
            if case .table(let rows) = scoring.methods[response] {
                scoring.methods[response] = .table(rows + [row])
            } else {
                set(.table([row]), for: response)
            }
        default:
            scoring.isUnderstood = false
        }
    }

    private mutating func set(_ method: QTIScoring.Method, for response: String) {
        if let known = scoring.methods[response], known != method { scoring.isUnderstood = false }
        scoring.methods[response] = method
    }

    private mutating func feedback(_ outcome: String, _ node: Int32, under condition: Condition?) {
        switch tree.name(node) {
        case .variable:
            if condition == nil || isAnswered(condition), let response = tree.attribute(.identifier, of: node) {
                scoring.echoes[outcome] = response
            }
        case .baseValue:
            let setting = QTIScoring.Setting(outcome: outcome, value: tree.plainText(of: node))
            if let occasion = occasion(of: condition) { scoring.occasions[setting] = occasion }
        case .multiple:
            for child in tree.children(of: node) where tree.name(child) == .baseValue {
                feedback(outcome, child, under: condition)
            }
        case .customOperator:
            scoring.unsupported = tree.name(node).rawValue
        default: break
        }
    }

    private func isAnswered(_ condition: Condition?) -> Bool {
        if case .answered = condition { true } else { false }
    }

    private func occasion(of condition: Condition?) -> QTIScoring.Occasion? {
        switch condition {
        case .right: .correct
        case .chosen(let response, let value, _): .answer(response: response, value: value)
        case .scored(_, let isMore): isMore ? .partlyCorrect : .correct
        case .otherwise(let occasion): occasion
        default: nil
        }
    }

    // MARK: Conditions

    // The depth of XML is bounded, and with it that of the recursion.
    private mutating func condition(_ node: Int32, after met: [Condition]) -> Condition {
        let parts = tree.children(of: node).filter { tree.name($0) != .text }
        switch tree.name(node) {
        case .isNull: return .unanswered
        case .not:
            if let part = parts.first, tree.name(part) == .isNull { return .answered }
            return .unknown
        case .and:
            var tests: [(String, QTIScoring.Comparison)] = []
            for part in parts {
                switch condition(part, after: met) {
                case .right(let more): tests += more
                case .answered: break
                default: return .unknown
                }
            }
            return tests.isEmpty ? .answered : .right(tests.map { (response: $0.0, comparison: $0.1) })
        case .match, .equal, .stringMatch:
            guard parts.count == 2, let comparison = comparison(node) else { return .unknown }
            return comparing(parts[0], parts[1], comparison) ?? comparing(parts[1], parts[0], comparison) ?? .unknown
        case .gt, .gte:
            guard parts.count == 2, tree.name(parts[0]) == .variable,
                tree.attribute(.identifier, of: parts[0]) == QTIScoring.score, tree.name(parts[1]) == .baseValue,
                let points = Double(tree.plainText(of: parts[1]))
            else { return .unknown }
            // What is above nothing is all when nobody asked for more before.
            let isPart = points == 0 && !met.isEmpty
            return .scored(points, isMore: isPart)
        case .equalRounded, .customOperator, .mapResponsePoint:
            scoring.unsupported = tree.name(node).rawValue
            return .unknown
        default: return .unknown
        }
    }

    private func comparing(_ one: Int32, _ other: Int32, _ comparison: QTIScoring.Comparison) -> Condition? {
        guard tree.name(one) == .variable, let response = tree.attribute(.identifier, of: one) else { return nil }
        switch tree.name(other) {
        case .correct:
            guard tree.attribute(.identifier, of: other) == response else { return nil }
            return .right([(response: response, comparison: comparison)])
        case .baseValue:
            return .chosen(response: response, value: tree.plainText(of: other), comparison: comparison)
        default: return nil
        }
    }

    /// nil for a tolerance or a search that is not understood.
    private mutating func comparison(_ node: Int32) -> QTIScoring.Comparison? {
        var comparison = QTIScoring.Comparison()
        if tree.name(node) == .stringMatch {
            comparison.isCaseSensitive = tree.flag(.caseSensitive, of: node) ?? true
            if tree.flag(.substring, of: node) == true {
                scoring.unsupported = "stringMatch substring"
                return nil
            }
        }
        guard tree.name(node) == .equal else { return comparison }
        switch tree.attribute(.toleranceMode, of: node) ?? "exact" {
        case "exact": return comparison
        case "absolute":
            let values = (tree.attribute(.tolerance, of: node) ?? "").split(separator: " ").map(String.init)
            guard let below = values.first.flatMap(QTIDecimal.canonical),
                let above = values.last.flatMap(QTIDecimal.canonical), values.count <= 2,
                !below.hasPrefix("-"), !above.hasPrefix("-")
            else { return nil }
            (comparison.below, comparison.above) = (below, above)
            return comparison
        default:
            scoring.unsupported = "equal toleranceMode=relative"
            return nil
        }
    }
}
