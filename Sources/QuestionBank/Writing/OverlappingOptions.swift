/// Two options of a 单选 that are right together, or of which one holds the other: both are then out, or the wider one
/// is right too.
enum OverlappingOptions {
    static func find(in text: ItemText) -> FieldAdvice? {
        guard text.item.kind == .single else { return nil }
        for second in text.options.indices {
            for first in 0..<second {
                let isOverlap: Bool
                if let one = text.ranges[first], let two = text.ranges[second] {
                    isOverlap = one.overlaps(two)
                } else {
                    isOverlap =
                        holds(text.options[first], text.options[second])
                        || holds(text.options[second], text.options[first])
                }
                if isOverlap {
                    let letters = (OptionLabel.letter(first), OptionLabel.letter(second))
                    return (.option(second), .overlappingOptions(letters.0, letters.1))
                }
            }
        }
        return nil
    }

    /// Whether an option is another one with more beside it: 本级政府或者上一级政府 holds 本级政府, 书面答复并说明理由 holds
    /// 书面答复.
    private static func holds(_ wide: [UInt16], _ narrow: [UInt16]) -> Bool {
        guard narrow.count >= 2, wide.count > narrow.count else { return false }
        if wide.hasPrefix(narrow) {
            let rest = Array(wide.dropFirst(narrow.count))
            if joints.word(in: rest, at: 0) != nil { return true }
        }
        return alternatives(of: wide).contains(narrow)
    }

    /// What stands between 或者 in an option; empty for an option without one.
    private static func alternatives(of option: [UInt16]) -> [[UInt16]] {
        var parts: [[UInt16]] = []
        var start = 0
        while let (place, word) = either.first(in: option, from: start) {
            parts.append(Array(option[start..<place]))
            start = place + word.count
        }
        return parts.isEmpty ? [] : parts + [Array(option[start...])]
    }

    private static let joints = WordList(["或者", "或", "并", "，并", "且", "，且", "以及"])
    private static let either = WordList(["或者", "或"])
}
