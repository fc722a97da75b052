/// Makes the changes between two texts read as words and phrases.
struct ChangeTidying {
    let texts: TokenTexts

    typealias Block = TokenAlignment.Block

    func tidied(_ blocks: [Block]) -> [Block] {
        shifted(merged(blocks))
    }

    /// What is kept between two changes and is worth at most so much (three characters) goes into the change when both
    /// changes are at least twice as long.
    private static let shortWorth = 6

    private func merged(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        var isDone = false
        while !isDone {
            isDone = true
            for index in blocks.indices.dropFirst().dropLast() where blocks[index].isSame {
                let worth = blocks[index].old.reduce(0) { $0 + texts.weight($1) }
                let least = min(length(of: blocks[index - 1]), length(of: blocks[index + 1]))
                guard worth <= Self.shortWorth, worth * 2 <= least, !holdsBreak(blocks[index].old) else { continue }
                let change = Block(old: blocks[index].old, new: blocks[index].new, isSame: false)
                blocks[index] = change
                blocks = TokenAlignment.joined(blocks)
                isDone = false
                break
            }
        }
        return blocks
    }

    private func length(of change: Block) -> Int {
        max(
            change.old.reduce(0) { $0 + TokenTexts.weight(texts.old.tokens[$1].kind) },
            change.new.reduce(0) { $0 + TokenTexts.weight(texts.new.tokens[$1].kind) }
        )
    }

    /// Whether a sentence or a line ends in the old tokens: readers find their place by these.
    private func holdsBreak(_ range: Range<Int>) -> Bool {
        range.contains { index in
            texts.old.tokens[index].kind == .lineEnd || texts.old[index].first.map("。；".unicodeScalars.contains) == true
        }
    }

    /// Moves what was only removed or only added along equal tokens to where a phrase begins and ends: of `甲，乙` with 丙
    /// put in between it is `丙，` that was added, not `，丙`.
    private func shifted(_ blocks: [Block]) -> [Block] {
        var blocks = surrounded(blocks)
        for index in blocks.indices
        where !blocks[index].isSame && blocks[index].old.isEmpty != blocks[index].new.isEmpty {
            // Something must stay between this change and another one.
            let leftRoom = blocks[index - 1].old.count - (index == 1 ? 0 : 1)
            let rightRoom = blocks[index + 1].old.count - (index == blocks.count - 2 ? 0 : 1)
            let distance = bestShift(of: blocks[index], leftRoom: leftRoom, rightRoom: rightRoom)
            let change = Block(
                old: blocks[index].old.shifted(by: distance),
                new: blocks[index].new.shifted(by: distance),
                isSame: false
            )
            blocks[index] = change
            blocks[index - 1].old = blocks[index - 1].old.lowerBound..<change.old.lowerBound
            blocks[index - 1].new = blocks[index - 1].new.lowerBound..<change.new.lowerBound
            blocks[index + 1].old = change.old.upperBound..<blocks[index + 1].old.upperBound
            blocks[index + 1].new = change.new.upperBound..<blocks[index + 1].new.upperBound
        }
        return TokenAlignment.joined(blocks)
    }

    /// With something equal, if empty, at both ends.
    private func surrounded(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        if blocks.first?.isSame == false { blocks.insert(Block(old: 0..<0, new: 0..<0, isSame: true), at: 0) }
        if let last = blocks.last, !last.isSame {
            let end = (last.old.upperBound, last.new.upperBound)
            blocks.append(Block(old: end.0..<end.0, new: end.1..<end.1, isSame: true))
        }
        return blocks
    }

    private func bestShift(of change: Block, leftRoom: Int, rightRoom: Int) -> Int {
        let isRemoval = change.new.isEmpty
        let text = isRemoval ? texts.old : texts.new
        let names = isRemoval ? texts.oldNames : texts.newNames
        let range = isRemoval ? change.old : change.new
        var best = (shift: 0, score: edgeScore(range, in: text))
        for (direction, room) in [(-1, leftRoom), (1, rightRoom)] {
            var moved = range
            for distance in 0..<max(0, room) {
                let leaving = direction < 0 ? moved.upperBound - 1 : moved.lowerBound
                let entering = direction < 0 ? moved.lowerBound - 1 : moved.upperBound
                guard names[leaving] == names[entering] else { break }
                moved = moved.shifted(by: direction)
                let score = edgeScore(moved, in: text)
                if score > best.score { best = (direction * (distance + 1), score) }
            }
        }
        return best.shift
    }

    /// How much the two ends of a stretch look like ends of a phrase.
    private func edgeScore(_ range: Range<Int>, in text: TextTokens) -> Int {
        edgeScore(before: range.lowerBound, in: text) + edgeScore(before: range.upperBound, in: text)
    }

    private func edgeScore(before index: Int, in text: TextTokens) -> Int {
        guard index > 0, index < text.tokens.count else { return 6 }
        let before = text[index - 1].first ?? " "
        let after = text[index].first ?? " "
        switch before {
        case "\n": return 6
        case "。", "；", "：", ";", ":", "！", "？": return 5
        case "，", ",": return 4
        case "、", "》", "）", "”": return 3
        default: break
        }
        if after == "\n" { return 5 }
        if after == "《" || after == "（" || after == "“" { return 3 }
        if text.tokens[index].kind == .punctuation { return 2 }
        let edges: Set<TextTokens.Kind> = [.number, .word, .mark, .space]
        if edges.contains(text.tokens[index - 1].kind) || edges.contains(text.tokens[index].kind) { return 1 }
        return Self.particles.contains(before) ? 1 : 0
    }

    /// Short words behind which a phrase begins.
    private static let particles: Set<Unicode.Scalar> = ["的", "和", "或", "者", "及", "与", "对", "由", "在", "向", "于", "为"]
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> { (lowerBound + distance)..<(upperBound + distance) }
}
