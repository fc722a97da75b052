import QuestionBank

/// The id and the tags in the comments of a question: `// [id:xx] [tag:yy]`, with `\]` for a bracket of theirs.
struct GIFTComment {
    private(set) var id: String?
    private(set) var tags: [String] = []

    init(_ comments: [(number: Int, text: ArraySlice<UInt8>)]) {
        for comment in comments {
            var rest = comment.text
            while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
                rest = rest[(start + 1)...]
                let isID = rest.starts(with: "id:".utf8)
                guard isID || rest.starts(with: "tag:".utf8) else { continue }
                rest = rest.dropFirst(isID ? 3 : 4)
                guard let (value, behind) = Self.value(rest) else { break }
                rest = behind
                if !isID { tags.append(value) } else if id == nil { id = value }
            }
        }
    }

    /// The text before the bracket that closes it; nil when none does.
    private static func value(_ text: ArraySlice<UInt8>) -> (value: String, rest: ArraySlice<UInt8>)? {
        var value: [UInt8] = []
        for index in text.indices {
            if text[index] == UInt8(ascii: "]") {
                guard value.last == UInt8(ascii: "\\") else {
                    let words = ASCIISpaces.trimmed(String(decoding: value, as: UTF8.self))
                    return words.isEmpty ? nil : (words, text[(index + 1)...])
                }
                value.removeLast()
            }
            value.append(text[index])
        }
        return nil
    }

    /// The line that says them; empty when there is nothing to say.
    static func line(id: String?, tags: [String]) -> String {
        var words: [String] = []
        if let id { words.append("[id:\(escaped(id))]") }
        words += tags.map { "[tag:\(escaped($0))]" }
        return words.isEmpty ? "" : "// " + words.joined(separator: " ") + "\n"
    }

    private static func escaped(_ text: String) -> String { text.replacing("]", with: "\\]") }

    /// What comes back of an id; nil for one that the brackets cannot hold.
    static func carriedID(_ id: String?) -> String? {
        guard let id = id.map(MoodleText.line), !id.isEmpty, !id.hasSuffix("\\"), !id.contains("\\]") else {
            return nil
        }
        return id
    }

    /// Tags have no signs of HTML in Moodle.
    static func carriedTags(_ tags: [String]) -> [String] {
        tags.compactMap(carriedID).filter { tag in !tag.contains { "<>`".contains($0) } }
    }
}
