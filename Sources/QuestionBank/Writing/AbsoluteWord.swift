/// Absolute words mark an option as wrong: law knows few rules without exception, and candidates know that.
enum AbsoluteWord {
    private static let words = WordList([
        // Without exception.
        "一律", "一概", "绝对", "毫无例外", "无一例外", "无论如何", "无条件", "在任何情况下", "任何", "一切", "所有", "完全", "凡是", "百分之百", "毫无",
        // Always, never.
        "永远", "从不", "从来", "绝不", "决不", "永不", "必定", "必然",
        // Only.
        "只能", "仅能", "唯一", "均不得", "都不得", "概不",
    ])

    /// Terms of law and turns of speech that hold such a word and mean nothing absolute.
    private static let harmless = WordList([
        "所有权", "所有人", "所有者", "所有制", "完全民事行为能力", "完全行为能力", "完全刑事责任能力", "不完全", "必然联系", "必然的联系",
        "唯一住房", "唯一继承人", "绝对权", "非唯一", "毫无关系", "毫无根据",
    ])

    static func find(in text: ItemText) -> FieldAdvice? {
        guard !text.keys.isEmpty, text.keys.allSatisfy({ word(in: text.options[$0]) == nil }) else { return nil }
        for option in text.distractors {
            if let word = word(in: text.options[option]) { return (.option(option), .absoluteWord(word.text)) }
        }
        return nil
    }

    private static func word(in option: [UInt16]) -> [UInt16]? {
        var start = 0
        while let (place, word) = words.first(in: option, from: start) {
            // 归国家所有, 归各自所有: a noun, with nothing behind it that it could take in.
            let isOwned = word == owned && place + word.count == option.count
            let term = (max(0, place - 1)...place).contains { at in
                harmless.word(in: option, at: at).map { at + $0.count > place } ?? false
            }
            if !isOwned, !term { return word }
            start = place + 1
        }
        return nil
    }

    private static let owned = [UInt16](units: "所有")
}
