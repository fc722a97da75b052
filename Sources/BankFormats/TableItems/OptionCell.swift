/// Options that stand in one cell: one a line, between `$;$` or `|`, or behind their letters (`A.…,B.…`).
enum OptionCell {
    struct Split: Equatable {
        /// By letter; empty for a letter that is left out.
        var options: [String]
        /// The letters stand within the text without a sign between, so that a letter of the text may be taken for one.
        var isDoubtful = false
    }

    static func split(_ text: String) -> Split {
        if text.contains("$;$") { return Split(options: labelled(parts(text, at: "$;$"))) }
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed() }.filter { !$0.isEmpty }
        if lines.count > 1 { return Split(options: labelled(lines, joins: true)) }
        let bars = text.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
        if bars.count > 1 { return Split(options: labelled(bars.map { String($0).trimmed() })) }
        if let options = byLetters(text, needsSign: true) { return Split(options: options) }
        if let options = byLetters(text, needsSign: false) { return Split(options: options, isDoubtful: true) }
        return Split(options: [text.trimmed()])
    }

    /// The letter before an option and what follows it: `A.甲`, `A、甲`, `（A）甲`; nil when there is none.
    static func label(of text: String) -> (index: Int, rest: String)? {
        var rest = text.unicodeScalars[...]
        let isBracketed = rest.first.map { HalfWidth.fold($0) == "(" } == true
        if isBracketed { rest = rest.dropFirst() }
        guard let letter = rest.first.map(HalfWidth.fold), let index = index(of: letter) else { return nil }
        rest = rest.dropFirst()
        guard let sign = rest.first.map(HalfWidth.fold), isBracketed ? sign == ")" : isLabelSign(sign) else {
            return nil
        }
        return (index, String(rest.dropFirst()).trimmed())
    }

    private static func parts(_ text: String, at separator: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]).trimmed())
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest).trimmed())
        // Some programs write the sign behind the last option too.
        if parts.last == "" { parts.removeLast() }
        return parts
    }

    /// Puts options at the places of their letters where all have one; with `joins`, a line without goes on the one before.
    private static func labelled(_ texts: [String], joins: Bool = false) -> [String] {
        guard let first = texts.first, label(of: first) != nil else { return texts }
        var options: [String] = []
        for text in texts {
            if let (index, rest) = label(of: text), index >= options.count {
                options += Array(repeating: "", count: index - options.count) + [rest]
            } else if joins, !options.isEmpty {
                options[options.count - 1] += "\n" + text
            } else {
                return texts
            }
        }
        return options
    }

    /// Cuts before A, B, C … in this order, each followed by a full stop or the like.
    private static func byLetters(_ text: String, needsSign: Bool) -> [String]? {
        let scalars = Array(text.unicodeScalars)
        var starts: [Int] = []
        for place in scalars.indices.dropLast() {
            guard index(of: HalfWidth.fold(scalars[place])) == starts.count,
                isLabelSign(HalfWidth.fold(scalars[place + 1]))
            else { continue }
            if place == 0 || !needsSign || isBetween(scalars[place - 1]) { starts.append(place) }
        }
        guard starts.count >= 2, starts[0] == 0 else { return nil }
        return starts.indices.map { number in
            let end = number + 1 < starts.count ? starts[number + 1] : scalars.count
            let option = String(String.UnicodeScalarView(scalars[(starts[number] + 2)..<end]))
            return number + 1 < starts.count ? option.trimmed(of: ",，;；、") : option.trimmed()
        }
    }

    private static func index(of letter: Unicode.Scalar) -> Int? {
        (0x41...0x5A).contains(letter.value) ? Int(letter.value) - 0x41 : nil
    }

    private static func isLabelSign(_ scalar: Unicode.Scalar) -> Bool { ".、:)。".unicodeScalars.contains(scalar) }

    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || ",，;；、/".unicodeScalars.contains(scalar)
    }
}
