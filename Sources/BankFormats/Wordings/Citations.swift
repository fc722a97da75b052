/// Several places of law in one text: between semicolons and line ends, and between commas where each piece is a place
/// of its own.
enum Citations {
    /// The places that a text names as people write it.
    static func places(_ text: ScalarSlice) -> [ScalarSlice] {
        pieces(text) { _ in false }.compactMap { piece in
            var place = piece
            while let last = place.last, last == "。" || last == "；" { place.removeLast() }
            return place.isEmpty ? nil : place
        }
    }

    /// - Parameter hasEscapes: our own template, where a `\` keeps a sign from parting.
    static func read(_ text: String, hasEscapes: Bool) -> [String] {
        let scalars = Scalars(text.unicodeScalars)
        guard hasEscapes else { return places(scalars[...]).map(plain) }
        let escaped = escapedIndices(scalars)
        return pieces(scalars[...]) { escaped.contains($0) }.map { CellEscapes.unescaped(plain($0)) }
            .filter { !$0.isEmpty }
    }

    /// A cell of our own template.
    static func text(_ citations: [String]) -> String? {
        guard !citations.isEmpty else { return nil }
        return citations.map { citation in
            let parts = byComma(Scalars(citation.unicodeScalars)[...]) { _ in false }
            return CellEscapes.escaped(citation, parts.count > 1 ? ";；" + commas : ";；")
        }.joined(separator: "；")
    }

    private static let commas = "、，,"

    private static func isComma(_ scalar: Unicode.Scalar) -> Bool { commas.unicodeScalars.contains(scalar) }

    private static func plain(_ text: ScalarSlice) -> String { String(String.UnicodeScalarView(text)) }

    private static func escapedIndices(_ text: Scalars) -> Set<Int> {
        var escaped: Set<Int> = []
        for index in text.indices.dropFirst() where text[index - 1] == "\\" && !escaped.contains(index - 1) {
            escaped.insert(index)
        }
        return escaped
    }

    private static func pieces(_ text: ScalarSlice, isEscaped: (Int) -> Bool) -> [ScalarSlice] {
        split(text) { "；;\n\r".unicodeScalars.contains(text[$0]) && !isEscaped($0) }
            .flatMap { byComma($0, isEscaped: isEscaped) }
    }

    /// `《民法典》第二条，《信访工作条例》第三条` and `第二条、第三条` are two each, `第五条第（一）、（二）项` is one.
    private static func byComma(_ text: ScalarSlice, isEscaped: (Int) -> Bool) -> [ScalarSlice] {
        let laws = split(text) { index in
            isComma(text[index]) && !isEscaped(index) && text[(index + 1)...].droppingGaps().first == "《"
        }
        return laws.flatMap { law in
            let articles = split(law) { law[$0] == "、" && !isEscaped($0) }
            let areArticles = articles.allSatisfy { ($0.first == "第" || $0.first == "《") && $0.contains("条") }
            return areArticles && articles.count > 1 ? articles : [law]
        }
    }

    private static func split(_ text: ScalarSlice, at isBreak: (Int) -> Bool) -> [ScalarSlice] {
        var pieces: [ScalarSlice] = []
        var start = text.startIndex
        for index in text.indices where isBreak(index) {
            pieces.append(text[start..<index].stripped)
            start = index + 1
        }
        return pieces + [text[start...].stripped]
    }
}
