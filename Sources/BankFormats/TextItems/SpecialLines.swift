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
