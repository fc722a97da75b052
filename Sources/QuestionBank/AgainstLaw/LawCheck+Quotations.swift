extension LawCheck {
    /// Quotations that claim to be the law's words and are not.
    ///
    /// Quotation marks stand around much else: what people said, names, words to be discussed. So a quotation is taken
    /// for the law's when it comes near to some passage without being one, or when the text says so (条例规定：“…”).
    func quotations(of text: ItemWording, in cited: [CitedArticle], isComplete: Bool) -> [LawFinding] {
        var advice: [LawFinding] = []
        let distractors = text.options.indices.filter { !text.keys.contains($0) }.map { FoldedText(text.options[$0]) }
        var fields: [(ItemPlaces.Field, Scalars)] = text.isFalseStatement ? [] : [(.stem, text.stem)]
        fields += text.keys.sorted().map { (.option($0), text.options[$0]) }
        fields.append((.rationale, text.rationale))
        let rejected = text.isFalseStatement ? [FoldedText(text.stem)] : []
        for (field, scalars) in fields {
            for quotation in Quotation.all(in: scalars) where !quotation.isSpeech {
                if field == .rationale, quotation.isRejected { continue }
                for piece in quotation.pieces {
                    if (distractors + rejected).contains(where: { $0.place(of: piece.scalars[...]) != nil }) {
                        continue
                    }
                    if let found = judge(piece, quotation, cited, isComplete: isComplete) {
                        advice.append(LawFinding(field: field, advice: found))
                    }
                }
            }
        }
        return advice
    }

    private static let particles: Set<Unicode.Scalar> = ["的", "了"]

    private func judge(
        _ piece: FoldedText,
        _ quotation: Quotation,
        _ cited: [CitedArticle],
        isComplete: Bool
    ) -> LawAdvice? {
        let words = piece.scalars[...]
        let passages = cited.flatMap { article in
            (article.article?.parts ?? []).map { (article.citation.law, article.article, $0) }
        }
        if passages.contains(where: { $0.2.folded.place(of: words) != nil }) { return nil }
        let near = laws.sorted { $0.key < $1.key }.flatMap { law, index in
            index.articles(like: words).flatMap { article in
                article.parts.map { (law, ArticleIndex?.some(article), $0) }
            }
        }
        if near.contains(where: { $0.2.folded.place(of: words) != nil })
            || isJoined(words, passages.map(\.2) + near.map(\.2))
        {
            return nil
        }
        // 的 and 了 make no other words of the law's.
        let bare = words.filter { !Self.particles.contains($0) }
        if (passages + near).contains(where: { passage in
            let text = passage.2.folded.scalars.filter { !Self.particles.contains($0) }
            return text.firstPlace(of: bare, in: text.indices) != nil
        }) {
            return nil
        }
        var best: (passage: LawAdvice.Passage, distance: Int)?
        let limit = quotation.allowance(piece.count)
        for (law, article, part) in passages + near {
            guard let article,
                let found = part.folded.nearest(to: words, limit: min(limit, (best?.distance ?? Int.max) - 1))
            else { continue }
            let place = part.folded.original(found.range)
            let citation = Citation(law, article.number, part, in: article)
            best = (LawAdvice.Passage(citation: citation, words: part.text.text(place)), found.distance)
        }
        guard best != nil || quotation.claimsLaw && piece.count >= 10 && isComplete else { return nil }
        return .quotationNotInLaw(
            quotation.text,
            laws: Set(cited.map(\.citation.law)).sorted(),
            nearest: best?.passage
        )
    }

    /// Whether a quotation runs on from one part of an article into the next.
    private func isJoined(_ words: ArraySlice<Unicode.Scalar>, _ parts: [ArticleIndex.Part]) -> Bool {
        for (first, second) in zip(parts, parts.dropFirst()) {
            guard let start = words.first, first.folded.scalars.contains(start) else { continue }
            for split in words.indices.dropFirst() {
                if first.folded.scalars.suffix(split - words.startIndex).elementsEqual(words[..<split]),
                    second.folded.scalars.starts(with: words[split...])
                {
                    return true
                }
            }
        }
        return false
    }
}

/// Words in quotation marks with what stands around them.
struct Quotation {
    let text: String
    /// The quoted words between blanks and dots of omission, folded; short ones are left out.
    let pieces: [FoldedText]
    private let before: Scalars
    private let behind: Scalars

    /// Shorter quotations are names and catchwords.
    private static let shortest = 6

    static func all(in text: Scalars) -> [Quotation] {
        var quotations: [Quotation] = []
        var index = 0
        while index < text.count {
            guard let closing = closing(of: text[index]),
                let end = text[(index + 1)...].firstIndex(of: closing), end > index + 1
            else {
                index += 1
                continue
            }
            quotations.append(Quotation(text, (index + 1)..<end))
            index = end + 1
        }
        return quotations
    }

    private static func closing(of opening: Unicode.Scalar) -> Unicode.Scalar? {
        switch opening {
        case "“": "”"
        case "「": "」"
        case "『": "』"
        case "‘": "’"
        case "\"": "\""
        default: nil
        }
    }

    private init(_ text: Scalars, _ range: Range<Int>) {
        self.text = text.text(range)
        before = Array(text[max(0, range.lowerBound - 17)..<(range.lowerBound - 1)])
        behind = Array(text[(range.upperBound + 1)..<min(text.count, range.upperBound + 15)])
        pieces = Self.split(text, range).map { FoldedText(text, in: $0) }.filter { $0.count >= Self.shortest }
    }

    /// Cuts at `____`, （　）, …… and ×.
    private static func split(_ text: Scalars, _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for place in range {
            let isBlankBracket =
                (text[place] == "（" || text[place] == "(") && place + 1 < range.upperBound
                && [" ", "\u{3000}", "）", ")"].contains(text[place + 1])
            if text[place] == "_" || text[place] == "…" || text[place] == "×" || isBlankBracket {
                if place > start { pieces.append(start..<place) }
                start = place + 1
            }
        }
        return start < range.upperBound ? pieces + [start..<range.upperBound] : pieces
    }

    private static let speech: ScalarWords = [
        "称", "说", "表示", "声明", "主张", "认为", "写", "写明", "写有", "注明", "约定", "提出", "要求", "问", "回复", "答复", "留言", "写着",
        "辩称", "喊", "张贴", "写道", "签署", "以为", "理由", "题为", "名为", "名称为", "标题",
    ]
    private static let law: ScalarWords = [
        "条例", "本法", "该法", "法律", "民法典", "规定", "条文", "原文", "该条", "本条", "》", "条", "款", "项",
    ]
    private static let claims: ScalarWords = ["规定", "原文", "条文", "条", "款", "项", "表述为", "表述是", "指出", "明确"]
    private static let rejections: ScalarWords = [
        "的说法", "说法", "的表述", "的做法", "的理解", "的看法", "是错", "错误", "不对", "有误", "是误", "误", "不符", "混淆", "的观点", "是旧",
        "没有依据", "没有根据", "不成立", "属于误", "的错误", "不能", "的结论", "混同", "混为", "没有法律", "无依据", "属误",
    ]
    private static let people: Set<Unicode.Scalar> = Set("甲乙丙丁戊己庚辛壬癸某我".unicodeScalars)

    /// Whether somebody says or writes it: 乙称“……”.
    var isSpeech: Bool {
        let near = before.suffix(6)
        let tail = Array(near)
        let isLaw = before.contains(anyOf: Self.law)
        if text.unicodeScalars.contains(where: { Self.people.contains($0) }) && !claimsLaw { return true }
        return !isLaw && Self.speech.words.contains { word in tail.contains(word, in: tail.indices) }
    }

    /// Whether the words behind it say that it is wrong: “……”的说法错误, or those before: 误以为“……”.
    var isRejected: Bool {
        if Self.rejections.match(in: behind, at: 0) != nil || behind.prefix(8).contains("误") { return true }
        let tail = before.suffix(8)
        return tail.contains("误") || tail.contains("错") || behind.prefix(10).contains("错")
    }

    /// Whether the words before say that the law says so: 条例规定：“……”.
    var claimsLaw: Bool {
        var place = before.count
        while place > 0, "：:，,“「 ".unicodeScalars.contains(before[place - 1]) { place -= 1 }
        let isIntroduced = place < before.count
        return isIntroduced && Self.claims.endsBefore(place, in: before)
    }

    /// How many signs of a quotation of so many may differ from the law's for it to be a changed quotation.
    func allowance(_ length: Int) -> Int {
        let isLaw = claimsLaw || before.contains(anyOf: Self.law)
        switch length {
        case ..<8: return isLaw ? 2 : 1
        case ..<12: return isLaw ? length * 2 / 5 : 2
        default: return isLaw ? length * 7 / 20 : length * 3 / 10
        }
    }
}
