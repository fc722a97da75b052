/// Aligns two runs of tokens so that few and whole changes remain.
///
/// A longest common subsequence likes to keep single characters that happen to stand in both texts, so that a change
/// falls into pieces that nobody can read. Here every stretch of change has a price for being opened, as gaps have in
/// Gotoh's alignment with affine gap costs (1982), and what is kept between two changes must be worth it.
enum TokenAlignment {
    /// A stretch of tokens that are the same in both, or differ.
    struct Block {
        var old: Range<Int>
        var new: Range<Int>
        let isSame: Bool
    }

    /// What opening a change costs: more than keeping one character is worth, less than keeping a word of two.
    private static let openCost: Int32 = 3
    /// Beyond so many cells (one byte each) the stretch is taken as replaced; two paragraphs of 4,000 characters fit.
    private static let cellLimit = 16_000_000

    /// - Parameters:
    ///   - old: identities of the old tokens; equal ones are equal texts.
    ///   - weight: what keeping a token of the old text is worth.
    static func blocks(
        old: [Int],
        _ oldRange: Range<Int>,
        new: [Int],
        _ newRange: Range<Int>,
        weight: (Int) -> Int
    ) -> [Block] {
        var blocks: [Block] = []
        var first = (old: oldRange.lowerBound, new: newRange.lowerBound)
        var last = (old: oldRange.upperBound, new: newRange.upperBound)
        while first.old < last.old, first.new < last.new, old[first.old] == new[first.new] {
            first = (first.old + 1, first.new + 1)
        }
        while first.old < last.old, first.new < last.new, old[last.old - 1] == new[last.new - 1] {
            last = (last.old - 1, last.new - 1)
        }
        let start = Block(
            old: oldRange.lowerBound..<first.old,
            new: newRange.lowerBound..<first.new,
            isSame: true
        )
        let end = Block(old: last.old..<oldRange.upperBound, new: last.new..<newRange.upperBound, isSame: true)
        blocks.append(start)
        let middle = (old: first.old..<last.old, new: first.new..<last.new)
        if middle.old.isEmpty || middle.new.isEmpty || middle.old.count * middle.new.count > cellLimit {
            blocks.append(Block(old: middle.old, new: middle.new, isSame: false))
        } else {
            blocks += aligned(old: old, middle.old, new: new, middle.new, weight: weight)
        }
        blocks.append(end)
        return joined(blocks)
    }

    /// Without empty blocks, and with neighbours of one kind made one.
    static func joined(_ blocks: [Block]) -> [Block] {
        var joined: [Block] = []
        for block in blocks where !block.old.isEmpty || !block.new.isEmpty {
            if let last = joined.last, last.isSame == block.isSame {
                joined[joined.count - 1].old = last.old.lowerBound..<block.old.upperBound
                joined[joined.count - 1].new = last.new.lowerBound..<block.new.upperBound
            } else {
                joined.append(block)
            }
        }
        return joined
    }

    private struct Step: OptionSet {
        let rawValue: UInt8
        /// The match comes after a change.
        static let matchAfterChange = Step(rawValue: 1)
        /// The change went on by an old token, not by a new one.
        static let byOld = Step(rawValue: 2)
        /// The change began here.
        static let opens = Step(rawValue: 4)
    }

    private static func aligned(
        old: [Int],
        _ oldRange: Range<Int>,
        new: [Int],
        _ newRange: Range<Int>,
        weight: (Int) -> Int
    ) -> [Block] {
        let width = newRange.count + 1
        let height = oldRange.count + 1
        let impossible = Int32.min / 2
        var steps = Array(repeating: Step(), count: width * height)
        // The best scores of a path that ends in a match and in a change, for the row above and this one.
        var matchAbove = Array(repeating: impossible, count: width)
        var changeAbove = matchAbove
        var match = matchAbove
        var change = matchAbove
        for row in 0..<height {
            let worth = row == 0 ? 0 : Int32(weight(oldRange.lowerBound + row - 1))
            for column in 0..<width {
                var step = Step()
                match[column] = row == 0 && column == 0 ? 0 : impossible
                if row > 0, column > 0,
                    old[oldRange.lowerBound + row - 1] == new[newRange.lowerBound + column - 1]
                {
                    let isAfterChange = changeAbove[column - 1] > matchAbove[column - 1]
                    match[column] = worth + max(changeAbove[column - 1], matchAbove[column - 1])
                    if isAfterChange { step.insert(.matchAfterChange) }
                }
                change[column] = impossible
                if column > 0 {
                    change[column] = max(change[column - 1], match[column - 1] - openCost)
                    if match[column - 1] - openCost > change[column - 1] { step.insert(.opens) }
                }
                if row > 0 {
                    let best = max(changeAbove[column], matchAbove[column] - openCost)
                    if best > change[column] {
                        change[column] = best
                        step.insert(.byOld)
                        if matchAbove[column] - openCost > changeAbove[column] {
                            step.insert(.opens)
                        } else {
                            step.remove(.opens)
                        }
                    }
                }
                steps[row * width + column] = step
            }
            swap(&match, &matchAbove)
            swap(&change, &changeAbove)
        }
        return trace(steps, width: width, isChange: changeAbove[width - 1] > matchAbove[width - 1], oldRange, newRange)
    }

    private static func trace(
        _ steps: [Step],
        width: Int,
        isChange endsInChange: Bool,
        _ oldRange: Range<Int>,
        _ newRange: Range<Int>
    ) -> [Block] {
        var blocks: [Block] = []
        var row = oldRange.count
        var column = newRange.count
        var isChange = endsInChange
        while row > 0 || column > 0 {
            let step = steps[row * width + column]
            let end = (old: oldRange.lowerBound + row, new: newRange.lowerBound + column)
            let isSame = !isChange
            if isSame {
                row -= 1
                column -= 1
                isChange = step.contains(.matchAfterChange)
            } else {
                if step.contains(.byOld) { row -= 1 } else { column -= 1 }
                isChange = !step.contains(.opens)
            }
            blocks.append(
                Block(
                    old: (oldRange.lowerBound + row)..<end.old,
                    new: (newRange.lowerBound + column)..<end.new,
                    isSame: isSame
                )
            )
        }
        return joined(blocks.reversed())
    }
}
