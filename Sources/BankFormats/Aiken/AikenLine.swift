import QuestionBank

/// What a line of an Aiken file can be by its beginning.
enum AikenLine {
    /// `A. `, `A) `, and as Chinese authors write them `A、`, `A．`, `A）`: the index of the letter and the text.
    static func option(_ line: String) -> (index: Int, text: String)? {
        guard let first = line.first, let index = OptionLabel.index(of: first), first.isUppercase else { return nil }
        let behind = line.dropFirst()
        guard let mark = behind.first, ".)、．）".contains(mark) else { return nil }
        let text = ASCIISpaces.trimmed(behind.dropFirst())
        return (index, text)
    }

    /// What stands behind `ANSWER:` or `答案：`.
    static func answer(_ line: String) -> String? {
        for word in ["ANSWER", "答案", "正确答案", "参考答案"] {
            guard line.count > word.count, line.prefix(word.count).uppercased() == word else { continue }
            let behind = line.dropFirst(word.count).drop { $0 == " " }
            guard let colon = behind.first, ":：".contains(colon) else { continue }
            return ASCIISpaces.trimmed(behind.dropFirst())
        }
        return nil
    }

    /// A remark of ours beside a refused question.
    static func isRemark(_ line: String) -> Bool { line.hasPrefix("//") }
}
