/// The stem asks nothing, so that the candidate learns from the options what it is about; or a 判断 asks instead of
/// stating.
enum NoQuestion {
    private static let questions = WordList([
        "哪", "什么", "多少", "谁", "怎样", "怎么", "如何", "为何", "何种", "何时", "何地", "何处", "何人", "何者", "多久", "多长", "多大", "是否", "能否",
        "可否", "有无", "第几", "几日", "几天", "几年", "几个", "几名", "几人", "几次", "几种", "几项", "几倍", "几周岁", "几分之", "几元", "几万",
        "请选择", "请选出", "请判断", "请指出", "正确说法", "正确做法",
    ])

    /// With these, the options complete the stem.
    private static let openEnds: [[UInt16]] = [
        "是", "有", "为", "属于", "包括", "由", "应当", "应", "可以", "以", "于", "对", "向", "在", "经", "按照", "自", "即", "指", "的", "称为",
        "不得",
        "并", "给予", "承担", "根据", "依照", "适用", "构成", "不包括", "不属于",
    ].map { [UInt16](units: $0) }

    static func find(in text: ItemText) -> FieldAdvice? {
        switch text.item.kind {
        case .single, .multiple: asks(text.stem) ? nil : (.stem, .asksNothing)
        case .trueFalse: isQuestion(text.stem) ? (.stem, .asksInsteadOfStating) : nil
        case .fillBlank, .caseSet: nil
        }
    }

    private static func asks(_ stem: [UInt16]) -> Bool {
        if stem.contains(where: questionMarks.contains) || hasBlank(stem) { return true }
        let asking = AskingPart(stem: stem)
        if questions.isFound(in: asking.sentence) { return true }
        // A full stop closes a statement; a colon, or nothing, may leave it open.
        guard let last = stem.last, last != 0x3002, last != 0x2E else { return false }
        return openEnds.contains(where: asking.sentence.hasSuffix)
    }

    /// （　）, ____.
    private static func hasBlank(_ stem: [UInt16]) -> Bool {
        for (index, unit) in stem.enumerated() where unit == 0xFF08 || unit == 0x28 || unit == 0x5F {
            guard index + 1 < stem.count else { continue }
            let next = stem[index + 1]
            // Spaces are gone from the stem, so that an empty pair of brackets is closed.
            if unit == 0x5F ? next == 0x5F : next == 0xFF09 || next == 0x29 || next == 0x5F { return true }
        }
        return false
    }

    private static func isQuestion(_ stem: [UInt16]) -> Bool {
        let asking = AskingPart(stem: stem)
        return asking.endsWithQuestionMark || asking.sentence.last == 0x5417
    }

    private static let questionMarks = Set("？?".utf16)
}
