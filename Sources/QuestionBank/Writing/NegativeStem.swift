/// The question turns on a negative word that nothing points out, so that the item measures how carefully it was read.
enum NegativeStem {
    private static let negatives = WordList([
        "不", "没有", "无需", "无须", "错误", "有误", "并非", "除外", "未规定", "未要求",
    ])

    /// Words with such a character in them that deny nothing of what is asked.
    private static let harmless = WordList([
        "不动产", "不可抗力", "不当得利", "不安抗辩", "不定期", "不良", "不仅", "不论", "不但", "不久", "不同", "不服", "不足", "不满", "不予受理",
        "不予支持", "不予登记", "不予许可", "不予处罚", "不再受理", "不特定", "不作为", "不正当", "不起诉", "不知", "是不是", "能不能", "可不可以",
        "有没有", "要不要", "不实", "不明", "不限", "不诚信", "不文明", "错误登记", "登记错误", "不记名", "不满意", "不履行", "错误出生",
    ])

    /// What says that something positive is asked for after all: 关于不履行义务的后果，说法正确的是.
    private static let positives = WordList(["正确", "符合", "妥当", "恰当", "准确", "合法", "成立的", "属于", "包括", "适用", "有效"])

    private static let belongings = WordList(["属于", "构成", "包括", "应认定为", "应当认定为", "视为"])

    /// What turns a question into one that picks from the options.
    private static let picks = WordList(["下列", "以下", "哪", "何者"])

    /// Behind these, the clause names what is to be picked.
    private static let endings = WordList(["的是", "的有", "的为", "的包括", "的一项", "的选项", "的情形", "的说法", "的做法", "的行为"])

    /// What a question that ends in another way may deny.
    private static let denials = WordList([
        "可以不", "不必", "不用", "不需要", "不得", "不应", "不能", "不可以", "不属于", "不包括", "不符合", "不适用", "不承担", "无需", "无须", "不正确",
        "错误", "有误", "没有规定", "没有要求", "不构成", "不是",
    ])

    static func find(in text: ItemText) -> FieldAdvice? {
        guard text.item.kind == .single || text.item.kind == .multiple else { return nil }
        let asking = AskingPart(stem: text.stem)
        let isPick = picks.isFound(in: asking.sentence)
        if let ending = lastEnding(of: asking.clause) {
            let predicate = Array(asking.clause[..<ending])
            if let word = governing(predicate) { return (.stem, .negativeStem(word.text)) }
        } else if isPick, let (place, word) = denials.first(in: asking.clause),
            !isEmphasised(asking.clause, at: place, count: word.count), !isHarmless(asking.clause, at: place)
        {
            return (.stem, .negativeStem(word.text))
        }
        return exception(asking.sentence).map { (.stem, .negativeStem($0)) }
    }

    /// Where the 的是 begins with which the clause ends.
    private static func lastEnding(of clause: [UInt16]) -> Int? {
        var found: Int?
        var start = 0
        while let (place, word) = endings.first(in: clause, from: start) {
            found = clause.count - place - word.count <= 4 ? place : nil
            start = place + 1
        }
        return found
    }

    /// The negative word on which the predicate of the question turns, unless it is emphasised.
    private static func governing(_ predicate: [UInt16]) -> [UInt16]? {
        var start = 0
        var plain: [UInt16]?
        while let (place, word) = negatives.first(in: predicate, from: start) {
            start = place + word.count
            guard !isHarmless(predicate, at: place) else { continue }
            // 不正确, 不属于: the positive word is what is denied. A positive word further on is what is asked for.
            let behind = Array(predicate[(place + word.count)...])
            if let positive = positives.first(in: behind), positive.place > 2 { continue }
            // 属于不得抵押的财产的是: what belongs there is asked for.
            if belongings.isFound(in: Array(predicate[..<place])) { continue }
            // With one emphasised word, the reader has been warned.
            if isEmphasised(predicate, at: place, count: word.count) { return nil }
            plain = plain ?? word
        }
        return plain
    }

    private static func isHarmless(_ text: [UInt16], at place: Int) -> Bool {
        (max(0, place - 3)...place).contains { at in
            harmless.word(in: text, at: at).map { at + $0.count > place } ?? false
        }
    }

    /// 【不】, “不”, **不**, ＿不＿: marked by signs right around it, or before and somewhere behind it.
    private static func isEmphasised(_ text: [UInt16], at place: Int, count: Int) -> Bool {
        guard place > 0 else { return false }
        if openers.contains(text[place - 1]) { return true }
        // 【可以不】: the bracket opens a little earlier.
        let before = text[max(0, place - 4)..<place]
        guard let opening = before.lastIndex(where: openers.contains) else { return false }
        return !text[opening..<place].contains(where: closers.contains)
            && text[(place + count)...].contains(where: closers.contains)
    }

    /// 除哪项外: the option is picked that does not belong.
    private static func exception(_ sentence: [UInt16]) -> String? {
        guard let start = sentence.firstIndex(of: 0x9664) else { return nil }
        let behind = Array(sentence[start...])
        guard let end = behind.firstIndex(of: 0x5916), let (place, _) = picks.first(in: behind), place < end else {
            return nil
        }
        return isEmphasised(sentence, at: start, count: 1) ? nil : "除……外"
    }

    private static let openers = Set("【“「『*＊[〔_".utf16)
    private static let closers = Set("】”」』*＊]〕_".utf16)
}
