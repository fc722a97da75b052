/// The part of a stem that asks, as against the facts before it.
struct AskingPart {
    /// The last sentence, without what stands in brackets behind it and without the marks at its end.
    let sentence: [UInt16]
    /// What follows the sentence's last comma.
    let clause: [UInt16]
    /// Whether the stem ends with a question mark, brackets aside.
    let endsWithQuestionMark: Bool

    init(stem: [UInt16]) {
        var rest = stem[...]
        var isAsked = false
        while let last = rest.last {
            if Self.closing.contains(last), let opening = rest.lastIndex(where: { Self.opening.contains($0) }) {
                // （　） is a blank, （其他款项不计在内） a remark.
                let inside = rest[(opening + 1)...].dropLast()
                guard inside.contains(where: { $0 != 0x3000 && $0 != 0x20 && $0 != 0x5F }) else { break }
                rest = rest[..<opening]
            } else if Self.questionMarks.contains(last) {
                isAsked = true
                rest = rest.dropLast()
            } else if Self.endMarks.contains(last) {
                rest = rest.dropLast()
            } else {
                break
            }
        }
        endsWithQuestionMark = isAsked
        let sentenceStart = rest.lastIndex { Self.sentenceEnds.contains($0) }.map { $0 + 1 } ?? rest.startIndex
        sentence = Array(rest[sentenceStart...])
        let clauseStart = rest[sentenceStart...].lastIndex { Self.commas.contains($0) }.map { $0 + 1 } ?? sentenceStart
        clause = Array(rest[clauseStart...])
    }

    private static let questionMarks = Set("？?".utf16)
    private static let endMarks = Set("。：:；;…—！!".utf16)
    private static let sentenceEnds = Set("。！!；;？?".utf16)
    private static let commas = Set("，,".utf16)
    private static let opening = Set("（(".utf16)
    private static let closing = Set("）)".utf16)
}
