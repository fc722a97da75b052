import QuestionBank

/// What people call the kinds of questions.
enum NamedKind: Equatable {
    case single
    case multiple
    /// 选择题, 不定项选择题: one key or several.
    case choice
    case trueFalse
    case fillBlank
    case essay
    case caseSet

    private static let names: [(name: Scalars, kind: NamedKind)] = {
        let names: [(String, NamedKind)] = [
            ("单项选择", .single), ("单选", .single), ("多项选择", .multiple), ("多选", .multiple), ("不定项选择", .choice),
            ("不定项", .choice), ("判断正误", .trueFalse), ("判断改错", .essay), ("判断", .trueFalse), ("是非", .trueFalse),
            ("填空", .fillBlank), ("简答", .essay), ("问答", .essay), ("论述", .essay), ("简述", .essay), ("名词解释", .essay),
            ("案例分析", .caseSet), ("案例", .caseSet), ("材料分析", .caseSet), ("综合分析", .caseSet), ("选择", .choice),
        ]
        return names.map { (Scalars($0.0.unicodeScalars), $0.1) }
    }()

    /// Reads the name at the start, with 题 behind it.
    static func read(_ text: ScalarSlice) -> (kind: NamedKind, rest: ScalarSlice)? {
        guard let first = text.first, first.isHan else { return nil }
        for (name, kind) in names where text.starts(with: name) {
            var rest = text.dropFirst(name.count)
            if rest.first == "试" || rest.first == "型" { rest.removeFirst() }
            if rest.first == "题" { rest.removeFirst() }
            return (kind, rest)
        }
        return nil
    }

    /// A text that is a name and nothing else.
    init?(_ text: ScalarSlice) {
        guard let (kind, rest) = Self.read(text.stripped), rest.stripped.isEmpty else { return nil }
        self = kind
    }

    var itemKind: ItemKind? {
        switch self {
        case .single: .single
        case .multiple: .multiple
        case .trueFalse: .trueFalse
        case .fillBlank: .fillBlank
        case .caseSet: .caseSet
        case .choice, .essay: nil
        }
    }

    /// As section titles have it.
    var chineseName: String {
        switch self {
        case .single: "单选题"
        case .multiple: "多选题"
        case .choice: "选择题"
        case .trueFalse: "判断题"
        case .fillBlank: "填空题"
        case .essay: "简答题"
        case .caseSet: "案例题"
        }
    }
}

/// A title over questions of one kind: `一、单项选择题（每题2分，共20分）`.
struct SectionTitle {
    /// From 1; nil without a numeral.
    var ordinal: Int?
    var kind: NamedKind
    /// Of each question, where stated.
    var points: Double?
    /// The points stated are those of each blank.
    var isPerBlank = false
    /// What follows the name of the kind.
    var rest: ScalarSlice

    /// Reads a line that is such a title.
    /// - Parameter isKeyList: whether keys may follow on the same line.
    init?(_ line: ScalarSlice, isKeyList: Bool = false) {
        var text = line
        var isWrapped = false
        if text.first == "【" || text.first == "[", let last = text.last, last.isClosing {
            text = text.dropFirst().dropLast().stripped
            isWrapped = true
        }
        let (ordinal, afterNumeral) = Self.numeral(text)
        let hasArabic = ordinal == nil && !isWrapped
        var start = afterNumeral
        if hasArabic, let number = ItemNumber(text), number.style == .plain { start = number.rest }
        let isNumbered = start.startIndex != text.startIndex
        guard let (kind, behind) = NamedKind.read(start) else { return nil }
        rest = behind.droppingGaps()
        if isKeyList {
            for word in ["参考答案", "答案"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.unicodeScalars.count) }
            if rest.first == ":" || rest.first == "：" { rest.removeFirst() }
            rest = rest.droppingGaps()
        }
        self.kind = kind
        self.ordinal = ordinal
        guard Self.isTitle(kind, rest, hasNumeral: ordinal != nil, isNumbered: isNumbered, isKeyList: isKeyList) else {
            return nil
        }
        // A lone word such as 案例 begins a case.
        if kind == .caseSet, ordinal == nil, behind.startIndex - start.startIndex < 3 { return nil }
        (points, isPerBlank) = Self.points(rest)
    }

    /// The keys of a section in one line, below its numeral alone: `一、1.B 2.C`.
    static func keysBehindNumeral(_ line: ScalarSlice) -> (ordinal: Int, KeyList)? {
        let (ordinal, rest) = numeral(line)
        guard let ordinal, let list = KeyList(rest.droppingGaps()), list.isSure else { return nil }
        return (ordinal, list)
    }

    private static func isTitle(
        _ kind: NamedKind,
        _ rest: ScalarSlice,
        hasNumeral: Bool,
        isNumbered: Bool,
        isKeyList: Bool
    ) -> Bool {
        guard let first = rest.first else { return true }
        // Instructions in brackets are long, and nothing follows them.
        if first.isOpening {
            guard !hasNumeral, !isKeyList else { return true }
            return rest.firstIndex(where: \.isClosing).map { rest[$0...].count <= 3 } ?? !isNumbered
        }
        if isKeyList { return true }
        guard hasNumeral else { return rest.count == 1 && (first == ":" || first == "：") }
        return "：:，,。.；;共每本请及与和答（".unicodeScalars.contains(first)
    }

    /// The numeral in front: `一、`, `（一）`, `第一部分`, `Ⅱ.`
    private static func numeral(_ text: ScalarSlice) -> (Int?, ScalarSlice) {
        var rest = text
        let isBracketed = rest.first == "（" || rest.first == "("
        let isPart = rest.first == "第"
        if isBracketed || isPart { rest = rest.dropFirst().droppingGaps() }
        var value: Int?
        let numeral = rest.prefix(4).prefix(while: ChineseNumeral.isNumeral)
        if !numeral.isEmpty {
            value = ChineseNumeral.value(of: String(String.UnicodeScalarView(numeral)))
            rest = rest[numeral.endIndex...]
        } else if let roman = rest.first, (0x2160...0x216B).contains(roman.value) {
            value = Int(roman.value - 0x215F)
            rest.removeFirst()
        } else if isPart, let (number, after) = rest.leadingNumber() {
            (value, rest) = (number, after)
        }
        guard let value else { return (nil, text) }
        rest = rest.droppingGaps()
        if isBracketed {
            guard rest.first?.isClosing == true else { return (nil, text) }
            rest.removeFirst()
        } else if isPart {
            guard rest.hasPrefix("部分") || rest.hasPrefix("大题") else { return (nil, text) }
            rest = rest.dropFirst(2)
        }
        let behind = rest.droppingGaps()
        if let sign = behind.first, "、.．,，:：)）".unicodeScalars.contains(sign) {
            return (value, behind.dropFirst().droppingGaps())
        }
        return isBracketed || isPart || behind.startIndex > rest.startIndex ? (value, behind) : (nil, text)
    }

    /// The points of each question: `每题2分`, `每小题 1.5 分`, `每空1分`.
    private static func points(_ text: ScalarSlice) -> (Double?, isPerBlank: Bool) {
        for index in text.indices.prefix(400) where text[index] == "每" || text[index] == "各" {
            var rest = text[index...].dropFirst()
            while let first = rest.first, "一个道小题空项格得".unicodeScalars.contains(first) { rest.removeFirst() }
            let words = text[index..<rest.startIndex]
            if let (points, _) = Points.read(rest.droppingGaps()) { return (points, words.contains("空")) }
        }
        return (nil, false)
    }
}

/// A number of points with 分 behind it.
enum Points {
    static func read(_ text: ScalarSlice) -> (Double, rest: ScalarSlice)? {
        var digits = ""
        var rest = text
        while let first = rest.first, digits.count < 8 {
            if let digit = first.digit {
                digits += String(digit)
            } else if first == "." || first == "．", !digits.isEmpty, !digits.contains(".") {
                digits += "."
            } else {
                break
            }
            rest.removeFirst()
        }
        if digits.isEmpty {
            let numeral = rest.prefix(4).prefix(while: ChineseNumeral.isNumeral)
            guard let value = ChineseNumeral.value(of: String(String.UnicodeScalarView(numeral))) else { return nil }
            digits = String(value)
            rest = rest[numeral.endIndex...]
        }
        rest = rest.droppingGaps()
        guard rest.first == "分", let value = Double(digits), value >= 0 else { return nil }
        return (value, rest.dropFirst())
    }
}
