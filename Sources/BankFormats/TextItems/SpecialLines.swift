import QuestionBank

/// The number of a page, which copying from a PDF leaves in the midst of questions.
enum PageNumber {
    static func isOne(_ text: ScalarSlice) -> Bool {
        guard text.count <= 20, let first = text.first, first == "第" || first == "-" || first == "—" || first == "–"
        else {
            return false
        }
        if first == "第" {
            guard let (_, rest) = text.dropFirst().droppingGaps().leadingNumber(), rest.droppingGaps().first == "页"
            else {
                return false
            }
            return rest.allSatisfy { $0.isGap || $0.digit != nil || "页共第/，,（）()".unicodeScalars.contains($0) }
        }
        return text.contains { $0.digit != nil }
            && text.allSatisfy { $0.isGap || $0.digit != nil || $0 == "-" || $0 == "—" || $0 == "–" }
    }
}

/// Instructions before the questions.
enum Notice {
    static func isTitle(_ text: ScalarSlice) -> Bool {
        text.count <= 12 && ["注意事项", "考生须知", "答题须知", "答题说明", "考试说明"].contains(where: text.hasPrefix)
    }
}

/// The headings of a book or a law: 第一编, 第二章, 第三节.
enum Division {
    static func rank(_ text: ScalarSlice) -> Int? {
        guard text.first == "第", text.count <= 40 else { return nil }
        var rest = text.dropFirst().droppingGaps()
        if let (_, after) = rest.leadingNumber() {
            rest = after
        } else {
            let numeral = rest.prefix(6).prefix(while: ChineseNumeral.isNumeral)
            guard !numeral.isEmpty else { return nil }
            rest = rest[numeral.endIndex...]
        }
        rest = rest.droppingGaps()
        guard let sign = rest.first, let place = ["编", "章", "节"].firstIndex(of: sign) else { return nil }
        rest.removeFirst()
        guard rest.isEmpty || rest.first?.isGap == true, let last = text.last, !"。？?！；;：:".unicodeScalars.contains(last)
        else {
            return nil
        }
        return place + 1
    }
}

/// What a chat program puts between messages that are copied out of it.
enum ChatLine {
    /// Who wrote the next message and when: `样例同事 2026-11-20 09:20`, `样例人员 11/20 上午9:30`, and with seconds and a
    /// number, `2026-11-20 9:20:31 样例科室(10001)`. A time without a name or a day is a line of many a text.
    static func isHeader(_ text: ScalarSlice) -> Bool {
        guard text.count <= 60, let first = text.first, first.digit == nil || text.last?.isClosing == true else {
            return false
        }
        let words = text.split(whereSeparator: \.isGap)
        if words.count == 3, isDay(words[0]), isTime(words[1]), words[1].count >= 7, isNumbered(words[2]) {
            return true
        }
        guard (3...4).contains(words.count), isTime(words[words.count - 1]), isDay(words[words.count - 2]) else {
            return false
        }
        return ItemNumber(text) == nil && words.dropLast(2).allSatisfy(isName)
    }

    /// The name of what a message showed that is no text: `[图片]`.
    static func placeholder(_ text: ScalarSlice) -> String? {
        guard text.count <= 6, text.first == "[", text.last == "]" else { return nil }
        let name = text.dropFirst().dropLast().string
        return ["图片", "视频", "语音", "表情", "动画表情"].contains(name) ? name : nil
    }

    /// `我的答案：AB`: what somebody answered who sat the test.
    static func isAnswer(_ text: ScalarSlice) -> Bool {
        guard text.hasPrefix("我的答案") else { return false }
        let rest = text.dropFirst(4).droppingGaps()
        return rest.first == "：" || rest.first == ":" ? rest.dropFirst().count <= 20 : false
    }

    private static func isName(_ word: ScalarSlice) -> Bool {
        let signs = "，。；？！、：:,;?!=（）()【】《》".unicodeScalars
        return word.count <= 20 && LetterMark(word, at: word.startIndex) == nil && !word.contains(where: signs.contains)
            && word.allSatisfy { $0.isHan || $0.letter != nil || $0.digit != nil || $0 == "_" || $0 == "-" }
            && word.contains { $0.isHan || $0.letter != nil }
    }

    /// A name with its number in brackets.
    private static func isNumbered(_ word: ScalarSlice) -> Bool {
        guard word.last?.isClosing == true, let open = word.lastIndex(where: \.isOpening), open > word.startIndex else {
            return false
        }
        return word[open...].dropFirst().dropLast().allSatisfy { $0.digit != nil }
    }

    /// `9:30`, `09:30:15`, with 上午 or the like in front.
    private static func isTime(_ word: ScalarSlice) -> Bool {
        var rest = word
        for half in ["上午", "下午", "凌晨", "早上", "中午", "晚上"] where rest.hasPrefix(half) { rest = rest.dropFirst(2) }
        let parts = rest.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        guard (2...3).contains(parts.count), (1...2).contains(parts[0].count) else { return false }
        return parts.dropFirst().allSatisfy { $0.count == 2 } && parts.allSatisfy { $0.allSatisfy { $0.digit != nil } }
    }

    private static func isDay(_ word: ScalarSlice) -> Bool {
        if ["昨天", "前天", "今天", "星期", "周"].contains(where: word.hasPrefix) { return word.count <= 3 }
        return word.count <= 11 && word.first?.digit != nil
            && word.allSatisfy { $0.digit != nil || "-/.年月日".unicodeScalars.contains($0) }
    }
}
