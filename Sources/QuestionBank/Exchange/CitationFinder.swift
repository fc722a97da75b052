/// Finds the places of laws that a text names: `《民法典》第一千零四十三条`, `《民法典》第1062条、第1063条第一款`, and titles without
/// 《》 where they are known.
package struct CitationFinder: Sendable {
    /// Titles that are found without 《》, the longest first.
    private let titles: [[Unicode.Scalar]]

    /// - Parameter titles: of the laws that are known.
    package init(titles: some Sequence<String>) {
        self.titles = titles.map { Array(LawTitle.plain($0).unicodeScalars) }.filter { $0.count >= 2 }
            .sorted { $0.count > $1.count }
    }

    /// The places in the order of the text, each once; 中华人民共和国 is left out of titles.
    package func citations(in text: String) -> [Citation] {
        var finder = TextScan(text, titles: titles)
        var found: [Citation] = []
        for citation in finder.all() where !found.contains(citation) { found.append(citation) }
        return found
    }
}

/// One walk over a text.
private struct TextScan {
    private let scalars: [Unicode.Scalar]
    private let titles: [[Unicode.Scalar]]
    private var place = 0

    init(_ text: String, titles: [[Unicode.Scalar]]) {
        scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        self.titles = titles
    }

    mutating func all() -> [Citation] {
        var found: [Citation] = []
        while place < scalars.count {
            guard let law = title() else {
                place += 1
                continue
            }
            var latest: String?
            // 、和及 and further places belong to the same law: 《民法典》第一条、第二条.
            while let end = placeEnd(after: place), let citation = citation(law, upTo: end, after: latest) {
                found.append(citation.value)
                latest = citation.article
                place = end
                skipJoint()
            }
        }
        return found
    }

    /// The title that begins here, without marks; moves behind it.
    private mutating func title() -> String? {
        if scalars[place] == "《" {
            guard let end = scalars[place...].prefix(60).firstIndex(of: "》"), end > place + 1 else { return nil }
            let title = String(String.UnicodeScalarView(scalars[(place + 1)..<end]))
            place = end + 1
            skipRemark()
            return LawTitle.plain(title)
        }
        guard let known = titles.first(where: { scalars[place...].starts(with: $0) }) else { return nil }
        let end = place + known.count
        guard end < scalars.count, scalars[end] == "第" else { return nil }
        place = end
        return String(String.UnicodeScalarView(known))
    }

    /// 《信访工作条例》（2022年） and the like.
    private mutating func skipRemark() {
        guard place < scalars.count, scalars[place] == "（" || scalars[place] == "(",
            let end = scalars[place...].prefix(30).firstIndex(where: { $0 == "）" || $0 == ")" })
        else { return }
        place = end + 1
    }

    private mutating func skipJoint() {
        guard place + 1 < scalars.count, "、和及与，,".unicodeScalars.contains(scalars[place]), scalars[place + 1] == "第"
        else { return }
        place += 1
    }

    /// Where the place that begins here ends: behind the last of 条, 款, 项 and 目 that belong together.
    private func placeEnd(after start: Int) -> Int? {
        var end: Int?
        var at = start
        while at < scalars.count, scalars[at] == "第" {
            var next = at + 1
            while next < scalars.count, next - at < 16,
                ChineseNumeral.isNumeral(scalars[next]) || NumericScalar.isDigit(scalars[next])
                    || "（）()".unicodeScalars.contains(scalars[next])
            { next += 1 }
            guard next < scalars.count, next > at + 1, "条款项目".unicodeScalars.contains(scalars[next]) else { break }
            at = next + 1
            // 第十七条之一
            if scalars[next] == "条", at + 1 < scalars.count, scalars[at] == "之",
                ChineseNumeral.isNumeral(scalars[at + 1])
            {
                at += 2
            }
            end = at
        }
        return end
    }

    /// The citation of the place up to `end`; 第二款 behind 第一条第一款 means the same article.
    private func citation(_ law: String, upTo end: Int, after article: String?) -> (value: Citation, article: String)? {
        let text = String(String.UnicodeScalarView(scalars[place..<end]))
        if let citation = Citation(text, defaultLaw: law) { return (citation, citation.article.description) }
        guard let article, let citation = Citation(article + text, defaultLaw: law) else { return nil }
        return (citation, article)
    }
}
