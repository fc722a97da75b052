/// The figures of articles: numbers with their units, as deadlines, ages, amounts and shares are written.
struct ArticleFigures {
    private let old: [LawArticle]
    private let new: [LawArticle]

    init(old: LawText, new: LawText) {
        self.old = old.articles
        self.new = new.articles
    }

    /// Whether the articles of one side have other figures, or another count of one, than those of the other.
    func differ(_ olds: [Int], _ news: [Int]) -> Bool {
        Self.count(olds.map { old[$0] }) != Self.count(news.map { new[$0] })
    }

    private static func count(_ articles: [LawArticle]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for article in articles {
            for paragraph in article.paragraphs {
                for line in [paragraph.text] + paragraph.points {
                    for figure in FigureScan.figures(in: line) { counts[figure, default: 0] += 1 }
                }
            }
        }
        return counts
    }
}

/// Finds the figures in a text, each in one form: `十五日` and `15 日` are `15日`, `三分之二` is `2/3`, `二万元以上` is
/// `20000元以上`.
///
/// A number counts only with a unit behind it, so that 一并, 之一 and 第三人 are none; the numbers of articles are none
/// either. 内 and 以内 say nothing beside a period and are left out: an amendment that writes 六个月以内 for 六个月内 changes
/// no figure.
enum FigureScan {
    static func figures(in text: String) -> [String] {
        let folded = Array(NumeralFolding.fold(withoutSeparators(ComparedText.folded(text))).unicodeScalars)
        var figures: [String] = []
        var index = 0
        while index < folded.count {
            guard NumericScalar.isDigit(folded[index]) else {
                index += 1
                continue
            }
            let start = index
            index = numberEnd(in: folded, from: start)
            if start > 0, folded[start - 1] == "第" { continue }
            let number = String(String.UnicodeScalarView(folded[start..<index]))
            if number.contains("/") || number.hasSuffix("%") || number.hasSuffix("‰") {
                figures.append(number + bound(in: folded, at: &index))
                continue
            }
            // `1至3日`: the unit behind the second number is that of the first as well.
            if let unit = FigureUnit.unit(in: folded, at: index) {
                index += unit.count
                figures.append(number + String(String.UnicodeScalarView(unit)) + bound(in: folded, at: &index))
            } else if let range = rangeEnd(in: folded, from: index), let unit = FigureUnit.unit(in: folded, at: range) {
                figures.append(number + String(String.UnicodeScalarView(unit)))
            }
        }
        return figures
    }

    /// `20,000` without its comma.
    private static func withoutSeparators(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.indices.compactMap { index in
            let isSeparator =
                text[index] == "," && index > 0 && NumericScalar.isDigit(text[index - 1]) && index + 3 < text.count
                && text[(index + 1)...(index + 3)].allSatisfy(NumericScalar.isDigit)
                && (index + 4 == text.count || !NumericScalar.isDigit(text[index + 4]))
            return isSeparator ? nil : text[index]
        }
    }

    private static func numberEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < text.count {
            let isJoint = text[end] == "." || text[end] == "/"
            guard
                NumericScalar.isDigit(text[end])
                    || isJoint && end + 1 < text.count && NumericScalar.isDigit(text[end + 1])
            else { break }
            end += 1
        }
        if end < text.count, text[end] == "%" || text[end] == "‰" { end += 1 }
        return end
    }

    /// Where the second number of a range ends.
    private static func rangeEnd(in text: [Unicode.Scalar], from start: Int) -> Int? {
        guard start + 1 < text.count, ["至", "到", "-", "~", "—", "–"].contains(text[start]),
            NumericScalar.isDigit(text[start + 1])
        else { return nil }
        return numberEnd(in: text, from: start + 1)
    }

    /// 以上 or 以下 behind a unit; it turns a figure into another one.
    private static func bound(in text: [Unicode.Scalar], at index: inout Int) -> String {
        guard index + 1 < text.count, text[index] == "以", ["上", "下"].contains(text[index + 1]) else { return "" }
        defer { index += 2 }
        return text[index + 1] == "上" ? "以上" : "以下"
    }
}
