import QuestionBank

extension FieldReader {
    mutating func moment(_ name: String, _ read: (String) -> Instant?) -> Placed<Instant>? {
        guard let scalar = scalar(name) else { return nil }
        guard let instant = read(scalar.text) else {
            report(.badValue(field: name, value: scalar.text, expected: .moment), at: scalar.position)
            return nil
        }
        return Placed(value: instant, position: scalar.position)
    }

    /// Points above zero, with at most two decimals.
    mutating func points(_ name: String, isRequired: Bool = true) -> Placed<Points>? {
        guard let scalar = scalar(name, isRequired: isRequired) else { return nil }
        guard let points = Points(scalar.text), points > .zero else {
            report(.badValue(field: name, value: scalar.text, expected: .decimal), at: scalar.position)
            return nil
        }
        return Placed(value: points, position: scalar.position)
    }

    /// One of a few words; nil when the field is not there. Every value has a Chinese and an English word.
    mutating func choice<Value>(_ name: String, of names: [(Value, [String])]) -> Value? {
        value(name, isRequired: false, as: .oneOf(names.flatMap(\.1))) { text in
            names.first { $0.1.contains(text) }?.0
        }
    }
}

extension ReleasePolicy {
    static let names: [(ReleasePolicy, [String])] = [
        (.atOnce, ["立即", "at-once"]),
        (.atWindowEnd, ["考试结束", "window-end"]),
        (.byHand, ["手动", "by-hand"]),
    ]
}

extension MarkingRule.PartialMultiple {
    static let names: [(MarkingRule.PartialMultiple, [String])] = [
        (.none, ["不得分", "none"]),
        (.half, ["一半", "half"]),
        (.proportional, ["按比例", "proportional"]),
    ]
}

/// Reads one line of a blueprint.
struct BlueprintLineReader {
    /// What a line asks for, without how many and how much.
    struct Wanted: Hashable {
        let bank: String
        let chapter: String?
        let kind: ItemKind
        let level: CognitiveLevel?

        init(_ line: Blueprint.Line) {
            bank = line.bank
            chapter = line.chapter
            kind = line.kind
            level = line.level
        }
    }

    private var reader: FieldReader

    init(_ node: SourceNode) {
        reader = FieldReader(node, field: "blueprint")
    }

    mutating func read() -> Blueprint.Line? {
        let bank = reader.text("bank")
        let chapter = reader.text("chapter", isRequired: false)
        let kind = reader.value("kind", as: .oneOf(ItemKind.allCases.map(\.chineseName))) { ItemKind(name: $0) }
        let level = reader.value(
            "level",
            isRequired: false,
            as: .oneOf(CognitiveLevel.allCases.map(\.chineseName))
        ) { CognitiveLevel(name: $0) }
        let count = reader.wholeNumber("count", in: 1...1000)
        let points = reader.points("points")
        guard let bank, let kind, let count, let points else { return nil }
        return Blueprint.Line(
            bank: bank,
            chapter: chapter,
            kind: kind,
            level: level,
            count: count,
            points: points.value
        )
    }

    mutating func finish() -> [Located<SourceProblem>] { reader.finish() }
}
