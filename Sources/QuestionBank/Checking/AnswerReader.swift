/// Reads what can be answered to an item and which answer is right: `options`, `key`, `unordered`.
struct AnswerReader {
    let kind: ItemKind
    private(set) var problems: [Located<BankProblem>] = []
    /// The texts that candidates will see, to be looked at for stray characters.
    private(set) var texts: [SourceNode.Scalar] = []

    /// With more options than this nobody can weigh them, and number keys cannot reach them.
    static let mostOptions = 8

    init(kind: ItemKind) {
        self.kind = kind
    }

    mutating func answer(_ fields: inout FieldReader, stem: SourceNode.Scalar?) -> Item.Answer? {
        switch kind {
        case .single, .multiple:
            refuse("unordered", &fields)
            return choice(&fields)
        case .trueFalse:
            refuse("options", &fields)
            refuse("unordered", &fields)
            return trueFalse(&fields)
        case .fillBlank:
            refuse("options", &fields)
            return fillBlank(&fields, stem: stem)
        case .caseSet:
            return nil
        }
    }

    private mutating func report(_ problem: BankProblem, at position: SourcePosition) {
        problems.append(Located(problem, at: position))
    }

    private mutating func refuse(_ name: String, _ fields: inout FieldReader) {
        guard fields.node(name, isRequired: false) != nil, let place = fields.position(of: name) else { return }
        report(name == "options" ? .optionsNotAllowed(kind) : .fieldNotForKind(name, kind), at: place)
    }

    // MARK: Choice

    private mutating func choice(_ fields: inout FieldReader) -> Item.Answer? {
        let options = options(&fields)
        guard let letters = letters(&fields) else { return nil }
        var key: Set<Int> = []
        for (letter, position) in letters {
            guard let index = OptionLabel.index(of: letter) else {
                report(.badChoiceKey(String(letters.map(\.0))), at: position)
                return nil
            }
            if let options, index >= options.count {
                report(.keyOutsideOptions(OptionLabel.letter(index)), at: position)
            } else if !key.insert(index).inserted {
                report(.keyLetterTwice(OptionLabel.letter(index)), at: position)
            }
        }
        let distinct = Set(letters.compactMap { OptionLabel.index(of: $0.0) })
        let written = String(letters.map(\.0))
        if kind == .single, distinct.count > 1, let second = letters.dropFirst().first {
            report(.severalKeys(written), at: second.1)
        }
        if kind == .multiple, distinct.count == 1, let only = letters.first { report(.loneKey(written), at: only.1) }
        guard let options, problems.allSatisfy({ $0.problem.severity == .warning }), let first = key.first else {
            return nil
        }
        return kind == .single ? .single(options: options, key: first) : .multiple(options: options, key: key)
    }

    /// The texts of the options; nil when they cannot be lettered.
    private mutating func options(_ fields: inout FieldReader) -> [String]? {
        guard let node = fields.node("options") else { return nil }
        guard case .mapping(let entries, _) = node else {
            report(.source(.wrongShape(field: "options", expected: .mapping)), at: node.position)
            return nil
        }
        var found: [SourceNode.Scalar] = []
        var isLettered = true
        var seen: Set<String> = []
        for entry in entries {
            guard seen.insert(entry.name).inserted else {
                report(.source(.duplicateField(entry.name)), at: entry.position)
                continue
            }
            let index = entry.name.count == 1 ? entry.name.first.flatMap(OptionLabel.index(of:)) : nil
            if index != seen.count - 1, isLettered {
                // After the first letter out of step, the others would be out of step too.
                isLettered = false
                let expected = seen.count <= OptionLabel.limit ? OptionLabel.letter(seen.count - 1) : ""
                report(.badOptionLabel(entry.name, expected: expected), at: entry.position)
            }
            guard case .scalar(let written) = entry.value else {
                report(.source(.wrongShape(field: entry.name, expected: .text)), at: entry.value.position)
                continue
            }
            let scalar = written.trimmed
            if scalar.isNull || scalar.text.isEmpty {
                report(.emptyOption(entry.name), at: entry.position)
            }
            found.append(scalar)
        }
        let least = kind == .single ? 2 : 3
        let place = fields.position(of: "options") ?? node.position
        if seen.count < least { report(.tooFewOptions(count: seen.count, least: least), at: place) }
        if seen.count > Self.mostOptions {
            report(.tooManyOptions(count: seen.count, most: Self.mostOptions), at: place)
        }
        findEqual(found)
        texts += found
        return isLettered && found.count == seen.count ? found.map(\.text) : nil
    }

    private mutating func findEqual(_ options: [SourceNode.Scalar]) {
        // The bytes of the forms, which compare faster than texts do.
        var first: [(form: [UInt8], index: Int)] = []
        for (index, option) in options.enumerated().prefix(OptionLabel.limit) where !option.isNull {
            let form = Array(AnswerNormaliser.normalise(option.text).utf8)
            guard !form.isEmpty else { continue }
            if let other = first.first(where: { $0.form == form }) {
                report(.equalOptions(OptionLabel.letter(other.index), OptionLabel.letter(index)), at: option.position)
            } else {
                first.append((form, index))
            }
        }
    }

    /// The letters of the key with their places; `ABD`, `A、B、D` and a list are all understood.
    private mutating func letters(_ fields: inout FieldReader) -> [(Character, SourcePosition)]? {
        guard let scalars = keyScalars(&fields) else { return nil }
        return scalars.flatMap { scalar in
            scalar.text.enumerated().compactMap { index, character in
                guard !character.isWhitespace, !"、,，;；".contains(character) else { return nil }
                return (character, scalar.place(of: index))
            }
        }
    }

    private mutating func keyScalars(_ fields: inout FieldReader) -> [SourceNode.Scalar]? {
        guard let nodes = fields.list("key", isRequired: false), !nodes.isEmpty else {
            report(.missingKey(kind), at: fields.position(of: "key") ?? fields.position)
            return nil
        }
        var scalars: [SourceNode.Scalar] = []
        for node in nodes {
            guard case .scalar(let scalar) = node else {
                report(.source(.wrongShape(field: "key", expected: .text)), at: node.position)
                return nil
            }
            scalars.append(scalar)
        }
        guard scalars.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
            report(.missingKey(kind), at: fields.position(of: "key") ?? fields.position)
            return nil
        }
        return scalars
    }

    // MARK: True or false

    private mutating func trueFalse(_ fields: inout FieldReader) -> Item.Answer? {
        guard let scalars = keyScalars(&fields), let scalar = scalars.first else { return nil }
        switch scalars.count == 1 ? scalar.text.lowercased() : "" {
        case "对", "正确", "true", "√": return .trueFalse(key: true)
        case "错", "错误", "false", "×": return .trueFalse(key: false)
        default:
            report(.badTruthKey(scalars.map(\.text).joined(separator: "、")), at: scalar.position)
            return nil
        }
    }

    // MARK: Blanks

    private mutating func fillBlank(_ fields: inout FieldReader, stem: SourceNode.Scalar?) -> Item.Answer? {
        let isUnordered = fields.yesNo("unordered", isRequired: false) ?? false
        let count = stem.map { Blanks.count(in: $0.text) }
        if let stem, count == 0 { report(.noBlank, at: stem.position) }
        guard let nodes = fields.list("key", isRequired: false), !nodes.isEmpty else {
            report(.missingKey(kind), at: fields.position(of: "key") ?? fields.position)
            return nil
        }
        let blanks = nodes.map { blank($0) }
        if let count, let stem, count > 0 {
            if count > blanks.count {
                report(.blankWithoutAnswer(blanks: count, answers: blanks.count), at: stem.position)
            } else if count < blanks.count {
                report(.answerWithoutBlank(blanks: count, answers: blanks.count), at: nodes[count].position)
            }
        }
        return .fillBlank(blanks: blanks, ordered: !isUnordered)
    }

    private mutating func blank(_ node: SourceNode) -> Item.Blank {
        let variants: [SourceNode]
        if case .list(let list, _) = node { variants = list } else { variants = [node] }
        if variants.isEmpty { report(.emptyVariant, at: node.position) }
        var first: [String: String] = [:]
        var accepted: [String] = []
        for variant in variants {
            guard case .scalar(let written) = variant else {
                report(.source(.wrongShape(field: "key", expected: .text)), at: variant.position)
                continue
            }
            let scalar = written.trimmed
            texts.append(scalar)
            let form = scalar.isNull ? "" : AnswerNormaliser.normalise(scalar.text)
            if form.isEmpty {
                report(.emptyVariant, at: scalar.position)
            } else if let other = first[form] {
                report(.equalVariants(other, scalar.text), at: scalar.position)
            } else {
                first[form] = scalar.text
            }
            accepted.append(scalar.text)
        }
        return Item.Blank(accepted: accepted)
    }
}

/// The blanks of a fill-in stem.
package enum Blanks {
    /// How many runs of three or more underscores the stem has.
    package static func count(in stem: String) -> Int {
        var blanks = 0
        var run = 0
        for byte in stem.utf8 {
            run = byte == UInt8(ascii: "_") ? run + 1 : 0
            if run == 3 { blanks += 1 }
        }
        return blanks
    }
}

extension SourceNode.Scalar {
    /// Where a character of a short text on one line stands.
    func place(of index: Int) -> SourcePosition {
        SourcePosition(
            file: position.file,
            part: position.part,
            line: position.line,
            column: position.column + index + (isQuoted ? 1 : 0)
        )
    }
}
