/// What a figure belongs to: the words around it, up to where those of the next figure begin.
enum FigureContext {
    /// For each figure, the part of the text that is about it.
    ///
    /// A sentence, or what stands between two semicolons, belongs to the figures in it; where it has several, the first
    /// comma behind a figure ends its part, and what follows the last one is about all of them. Figures without a comma
    /// between them (五日以上十日以下) share theirs.
    static func ranges(of figures: [Figure], in text: Scalars) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var group: [Int] = []
        func close(_ end: Int, _ start: Int) {
            for _ in group { ranges.append(start..<end) }
            group = []
        }
        var start = figures.first.map { segmentStart(before: $0.range.lowerBound, in: text) } ?? 0
        var isShared = false
        for (index, figure) in figures.enumerated() {
            group.append(index)
            let next = index + 1 < figures.count ? figures[index + 1].range.lowerBound : text.count
            var strong: Int?
            var comma: Int?
            for place in figure.range.upperBound..<max(next, figure.range.upperBound) {
                if isStrong(text[place]) {
                    strong = place
                    break
                }
                if comma == nil, isComma(text[place]) { comma = place }
            }
            if strong != nil || index + 1 == figures.count {
                let end = strong ?? text.count
                close(isShared ? min(comma ?? end, end) : end, start)
                isShared = false
                if index + 1 < figures.count { start = segmentStart(before: next, in: text) }
            } else if let comma {
                close(comma, start)
                start = comma
                isShared = true
            }
        }
        return ranges
    }

    /// The same as pairs of neighbouring scalars, without the figures themselves.
    static func pairs(of figures: [Figure], in text: Scalars) -> [Set<Pair>] {
        let ranges = ranges(of: figures, in: text)
        var last: (range: Range<Int>, pairs: Set<Pair>)?
        return ranges.map { range in
            if let last, last.range == range { return last.pairs }
            let pairs = pairs(in: text, range, without: figures)
            last = (range, pairs)
            return pairs
        }
    }

    static func pairs(in text: Scalars, _ range: Range<Int>, without figures: [Figure]) -> Set<Pair> {
        var place = range.lowerBound
        var pairs: Set<Pair> = []
        for figure in figures where figure.range.lowerBound >= place && figure.range.upperBound <= range.upperBound {
            pairs.formUnion(Pair.all(in: FoldedText(text, in: place..<figure.range.lowerBound).scalars))
            place = figure.range.upperBound
        }
        return pairs.union(Pair.all(in: FoldedText(text, in: place..<range.upperBound).scalars))
    }

    private static func segmentStart(before place: Int, in text: Scalars) -> Int {
        var start = place
        while start > 0, !isStrong(text[start - 1]) { start -= 1 }
        return start
    }

    static func isStrong(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "；", ";", "\n", "：", "？", "?", "！": true
        default: false
        }
    }

    static func isComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "," }
}
