/// Shows what changed between two Chinese texts, as words and phrases.
package enum TextDiff {
    /// The texts as one sequence of runs: same and removed ones together are the old text, same and added ones the new.
    ///
    /// Lines that stand in both, whatever the number of their point, hold the rest in place, so that a point put in
    /// between does not make all behind it look changed. Where a stretch is replaced, what was removed comes first.
    package static func runs(old: String, new: String) -> [TextRun] {
        let texts = TokenTexts(old: TextTokens(old), new: TextTokens(new))
        var blocks: [TokenAlignment.Block] = []
        var place = (old: 0, new: 0)
        func align(upTo end: (old: Int, new: Int)) {
            blocks += TokenAlignment.blocks(
                old: texts.oldNames,
                place.old..<end.old,
                new: texts.newNames,
                place.new..<end.new,
                weight: texts.weight
            )
        }
        for anchor in texts.commonLines() {
            align(upTo: (anchor.old.lowerBound, anchor.new.lowerBound))
            blocks.append(anchor)
            place = (anchor.old.upperBound, anchor.new.upperBound)
        }
        align(upTo: (texts.oldNames.count, texts.newNames.count))
        let tidied = ChangeTidying(texts: texts).tidied(TokenAlignment.joined(blocks))
        return tidied.flatMap { block in
            block.isSame
                ? [TextRun(.same, texts.old.text(block.old))]
                : [TextRun(.removed, texts.old.text(block.old)), TextRun(.added, texts.new.text(block.new))]
        }.filter { !$0.text.isEmpty }
    }
}

/// Two texts in tokens, with a number for each different token.
struct TokenTexts {
    let old: TextTokens
    let new: TextTokens
    let oldNames: [Int]
    let newNames: [Int]

    init(old: TextTokens, new: TextTokens) {
        self.old = old
        self.new = new
        var names: [ArraySlice<Unicode.Scalar>: Int] = [:]
        func name(_ text: TextTokens) -> [Int] {
            text.tokens.indices.map { index in
                let next = names.count
                let token = text[index]
                if let known = names[token] { return known }
                names[token] = next
                return next
            }
        }
        oldNames = name(old)
        newNames = name(new)
    }

    /// What keeping a token of the old text is worth, in halves of a character.
    func weight(_ index: Int) -> Int { Self.weight(old.tokens[index].kind) }

    static func weight(_ kind: TextTokens.Kind) -> Int {
        switch kind {
        case .character, .mark: 2
        case .punctuation, .space: 1
        case .number, .word: 4
        case .lineEnd: 3
        }
    }

    /// Lines that stand once in each text, without the mark of their point, in an order that both texts have.
    func commonLines() -> [TokenAlignment.Block] {
        let olds = Dictionary(grouping: lines(of: old)) { Array(oldNames[$0]) }
        let news = Dictionary(grouping: lines(of: new)) { Array(newNames[$0]) }
        let pairs = olds.compactMap { line, places -> TokenAlignment.Block? in
            guard let others = news[line], places.count == 1, others.count == 1 else { return nil }
            return TokenAlignment.Block(old: places[0], new: others[0], isSame: true)
        }.sorted { $0.old.lowerBound < $1.old.lowerBound }
        return longestAscending(pairs)
    }

    /// A line of fewer tokens says too little to hold others in place.
    private static let leastTokens = 4

    private func lines(of text: TextTokens) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for end in 0...text.tokens.count where end == text.tokens.count || text.tokens[end].kind == .lineEnd {
            let first = start < end && text.tokens[start].kind == .mark ? start + 1 : start
            if end - first >= Self.leastTokens { lines.append(first..<end) }
            start = end + 1
        }
        return lines
    }

    private func longestAscending(_ pairs: [TokenAlignment.Block]) -> [TokenAlignment.Block] {
        var best: [(length: Int, before: Int?)] = []
        for index in pairs.indices {
            let before = (0..<index).filter { pairs[$0].new.lowerBound < pairs[index].new.lowerBound }
                .max { (best[$0].length, $1) < (best[$1].length, $0) }
            best.append(((before.map { best[$0].length } ?? 0) + pairs[index].old.count, before))
        }
        var chosen: [TokenAlignment.Block] = []
        var index = best.indices.max { best[$0].length < best[$1].length }
        while let place = index {
            chosen.append(pairs[place])
            index = best[place].before
        }
        return chosen.reversed()
    }
}
