/// 依据 in one cell: several places of law between `；`, or `、` where each piece is a place of its own.
enum Citations {
    static func text(_ citations: [String]) -> String? {
        guard !citations.isEmpty else { return nil }
        return citations.map { citation in
            CellEscapes.escaped(citation, byComma(citation, hasEscapes: false).count > 1 ? ";；、" : ";；")
        }.joined(separator: "；")
    }

    /// - Parameter hasEscapes: our own template, where a `\` keeps a sign from parting.
    static func read(_ text: String, hasEscapes: Bool) -> [String] {
        let pieces =
            hasEscapes
            ? CellEscapes.parts(text, at: ";；")
            : text.split { ";；".contains($0) || $0.isNewline }.map { String($0).trimmed() }
        return pieces.flatMap { piece in
            byComma(piece, hasEscapes: hasEscapes).map { hasEscapes ? CellEscapes.unescaped($0) : $0 }
        }.filter { !$0.isEmpty }
    }

    /// `第二条、第三条` is two, `第五条第（一）、（二）项` is one.
    private static func byComma(_ text: String, hasEscapes: Bool) -> [String] {
        guard text.unicodeScalars.contains("、") else { return [text] }
        let parts = hasEscapes ? CellEscapes.parts(text, at: "、") : text.split(separator: "、").map(String.init)
        let trimmed = parts.map { $0.trimmed() }
        let areArticles = trimmed.allSatisfy { part in
            (part.hasPrefix("第") || part.hasPrefix("《")) && part.contains("条")
        }
        return areArticles && trimmed.count > 1 ? trimmed : [text]
    }
}
