/// A text without spaces and punctuation, in one width and case and with Arabic numerals, that knows where each of its
/// signs came from: two texts that fold to the same say the same words.
struct FoldedText: Sendable {
    private(set) var scalars: Scalars = []
    /// For each folded scalar, its place in the original.
    private(set) var origins: [Int] = []

    init(_ text: Scalars) { self.init(text, in: text.indices) }

    init(_ text: Scalars, in range: Range<Int>) {
        scalars.reserveCapacity(range.count)
        origins.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = FigureReader.halfWidth(text[index])
            guard !NumericScalar.isNumeric(scalar) else {
                index = number(text, from: index, to: range.upperBound)
                continue
            }
            if Self.isWord(scalar) { append(Self.lower(scalar), index) }
            index += 1
        }
    }

    var count: Int { scalars.count }

    /// The part of the original that some folded scalars came from.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return origins[first]..<(origins[last] + 1)
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ origin: Int) {
        scalars.append(scalar)
        origins.append(origin)
    }

    private static let percent = Scalars(of: "百分之")

    /// A run of numerals as Arabic digits where it is a number for sure; 百分之二十 as 20%.
    private mutating func number(_ text: Scalars, from start: Int, to limit: Int) -> Int {
        let isPercent = text.has(Self.percent, at: start)
        let first = isPercent ? start + 3 : start
        var end = first
        var run: Scalars = []
        while end < limit {
            let scalar = FigureReader.halfWidth(text[end])
            guard NumericScalar.isNumeric(scalar) else { break }
            run.append(scalar)
            end += 1
        }
        guard !run.isEmpty else {
            for place in start..<first { append(text[place], place) }
            return first
        }
        if let whole = NumberReading.whole(run) {
            for digit in whole.unicodeScalars { append(digit, end - 1) }
        } else {
            for (offset, scalar) in run.enumerated() { append(scalar, first + offset) }
        }
        if isPercent { append("%", end - 1) }
        return end
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x25: true
        case 0x00...0x7F, 0x2000...0x303F, 0xFE00...0xFEFF: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
    }
}

extension FoldedText {
    /// Where other words stand in these, nil when they do not.
    func place(of words: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        guard let first = words.first, words.count <= scalars.count else { return nil }
        for start in 0...(scalars.count - words.count)
        where scalars[start] == first && scalars[start..<(start + words.count)] == words {
            return start..<(start + words.count)
        }
        return nil
    }

    /// Where these words come nearest to others, and by how many insertions, deletions and substitutions they differ
    /// (Sellers' algorithm for approximate matching); nil when no place is within the limit.
    func nearest(to words: ArraySlice<Unicode.Scalar>, limit: Int) -> (range: Range<Int>, distance: Int)? {
        guard !words.isEmpty, !scalars.isEmpty else { return nil }
        let words = Array(words)
        // Row by place in these words; each cell knows where its match began.
        var costs = Array(0...words.count)
        var starts = Array(repeating: 0, count: words.count + 1)
        var best: (range: Range<Int>, distance: Int)?
        for (place, scalar) in scalars.enumerated() {
            var diagonal = (cost: costs[0], start: starts[0])
            (costs[0], starts[0]) = (0, place + 1)
            diagonal.start = place
            for column in 1...words.count {
                let above = (cost: costs[column], start: starts[column])
                var cell = (cost: diagonal.cost + (words[column - 1] == scalar ? 0 : 1), start: diagonal.start)
                if above.cost + 1 < cell.cost { cell = (above.cost + 1, above.start) }
                if costs[column - 1] + 1 < cell.cost { cell = (costs[column - 1] + 1, starts[column - 1]) }
                diagonal = above
                (costs[column], starts[column]) = cell
            }
            if costs[words.count] <= limit, costs[words.count] < best?.distance ?? Int.max,
                starts[words.count] <= place
            {
                best = (starts[words.count]..<(place + 1), costs[words.count])
            }
        }
        return best
    }
}
