/// Keys by numbers in one line: `1-5 ABCDE`, `6.ABD 7.AC`, `1.√ 2.×`.
struct KeyList {
    struct Entry {
        var number: Int
        var key: Scalars
    }

    var entries: [Entry] = []
    /// Ranges with more or fewer keys than numbers.
    var misfits: [(range: String, keys: Int)] = []

    /// Whether it can hardly be anything else.
    var isSure: Bool { entries.count >= 2 || !misfits.isEmpty }

    /// No list names as many questions at once.
    private static let rangeLimit = 500

    init(misfit range: String, keys: Int) {
        misfits = [(range, keys)]
    }

    /// Reads a text that is such a list from its beginning to its end.
    init?(_ text: ScalarSlice) {
        var rest = text
        while true {
            while let first = rest.first, first.isGap || "；;，,、。|".unicodeScalars.contains(first) { rest.removeFirst() }
            if rest.isEmpty { break }
            guard let (numbers, behind) = Self.numbers(rest) else { return nil }
            guard let (units, after) = Self.units(behind) else { return nil }
            rest = after
            add(units, to: numbers)
        }
        if entries.isEmpty, misfits.isEmpty { return nil }
    }

    private mutating func add(_ groups: [[Scalars]], to numbers: ClosedRange<Int>) {
        let flat = groups.flatMap(\.self)
        if numbers.count == 1 {
            entries.append(Entry(number: numbers.lowerBound, key: flat.flatMap(\.self)))
        } else if groups.count == numbers.count {
            for (number, group) in zip(numbers, groups) {
                entries.append(Entry(number: number, key: group.flatMap(\.self)))
            }
        } else if flat.count == numbers.count {
            for (number, key) in zip(numbers, flat) { entries.append(Entry(number: number, key: key)) }
        } else {
            misfits.append(("\(numbers.lowerBound)-\(numbers.upperBound)", flat.count))
        }
    }

    /// A number, or a range, and what sets it off.
    private static func numbers(_ text: ScalarSlice) -> (ClosedRange<Int>, rest: ScalarSlice)? {
        var rest = text
        if let first = rest.first, first.isOpening || first == "第" { rest = rest.dropFirst().droppingGaps() }
        guard let (low, behind) = rest.leadingNumber() else { return nil }
        rest = behind.droppingGaps()
        if rest.first == "题" { rest = rest.dropFirst().droppingGaps() }
        var numbers = low...low
        if let sign = rest.first, "-—–~～－至到−".unicodeScalars.contains(sign) {
            while let sign = rest.first, "-—–~～－至到−".unicodeScalars.contains(sign) { rest.removeFirst() }
            guard let (high, after) = rest.droppingGaps().leadingNumber(), high > low, high - low < rangeLimit else {
                return nil
            }
            numbers = low...high
            rest = after.droppingGaps()
            if rest.first == "题" { rest.removeFirst() }
        }
        while let sign = rest.first, sign.isGap || sign.isClosing || ".．、:：".unicodeScalars.contains(sign) {
            rest.removeFirst()
        }
        return (numbers, rest)
    }

    /// The keys up to the next number, in groups as spaces and commas part them.
    private static func units(_ text: ScalarSlice) -> (groups: [[Scalars]], rest: ScalarSlice)? {
        var groups: [[Scalars]] = []
        var isOpen = false
        var count = 0
        var rest = text
        while let scalar = rest.first {
            if scalar.digit != nil || scalar == "第"
                || scalar.isOpening && rest.dropFirst().droppingGaps().first?.digit != nil
            {
                break
            }
            if scalar.isGap || scalar.isOpening || scalar.isClosing || "、，,；;。./|".unicodeScalars.contains(scalar) {
                isOpen = false
                rest.removeFirst()
                continue
            }
            guard let unit = unit(rest) else { return nil }
            count += 1
            if !isOpen { groups.append([]) }
            isOpen = true
            groups[groups.count - 1].append(unit)
            rest = rest.dropFirst(unit.count)
        }
        return count == 0 ? nil : (groups, rest)
    }

    /// One letter, sign or word.
    private static func unit(_ text: ScalarSlice) -> Scalars? {
        guard let first = text.first else { return nil }
        if first.letter != nil || TruthWords.isSign(first) { return [first] }
        for word in ["正确", "错误", "对", "错"] where text.hasPrefix(word) { return Scalars(word.unicodeScalars) }
        return nil
    }
}

/// A row of a table of keys: the numbers, or the keys.
struct KeyRow {
    /// Whether 题号 or 答案 begins it.
    var isLabelled: Bool
    /// Numbers of questions, or ranges of them.
    var cells: [ScalarSlice]
    var isKeys: Bool

    /// Reads a row of numbers; of keys when `numbers` are there.
    init?(_ text: ScalarSlice, numbers: Int? = nil) {
        var cells: [ScalarSlice]
        if text.contains("\u{1F}") {
            cells = text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(\.stripped)
        } else {
            cells = text.split(whereSeparator: \.isGap)
        }
        guard cells.count >= 2 else { return nil }
        let label = cells[0]
        let isNumberLabel = ["题号", "序号", "试题", "题目"].contains { label.elementsEqual($0.unicodeScalars) }
        let isKeyLabel = FieldLabel.ofCell(label) == .key
        isLabelled = isNumberLabel || isKeyLabel
        if isLabelled { cells.removeFirst() }
        while cells.last?.isEmpty == true { cells.removeLast() }
        self.cells = cells
        isKeys = isKeyLabel
        if let numbers, !isNumberLabel, isKeyLabel || cells.count == numbers,
            cells.allSatisfy({ $0.isEmpty || KeyText.isKey($0) })
        {
            isKeys = true
            return
        }
        guard !isKeyLabel, !cells.isEmpty, cells.allSatisfy({ Self.isNumber($0) }) else { return nil }
    }

    private static func isNumber(_ cell: ScalarSlice) -> Bool {
        guard let first = cell.first, first.digit != nil, cell.count <= 9 else { return false }
        return cell.allSatisfy { $0.digit != nil || "-—–~～－.、".unicodeScalars.contains($0) }
    }
}
