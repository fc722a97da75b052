import QuestionBank
import TextLayout

/// Remarks of every kind, counted while they are shown.
struct RemarkTally {
    private var kinds: [String: RepeatedRemarks] = [:]

    /// Counts a remark.
    /// - Returns: whether it is to be shown in full.
    mutating func isShown(_ kind: String, code: String, message: String, at position: SourcePosition) -> Bool {
        kinds[kind, default: RepeatedRemarks(code: code, message: message)].add(message, at: position)
        return (kinds[kind]?.count ?? 0) <= RepeatedRemarks.shown
    }

    /// What is said at the end of the remarks that were not shown, a line a kind.
    var rest: [String] {
        kinds.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > RepeatedRemarks.shown }.map(\.rest)
    }
}

/// Remarks of one kind on many questions: the first are shown in full, of the others the places.
struct RepeatedRemarks {
    /// How many are shown in full.
    static let shown = 3
    /// How many places are named.
    private static let named = 12

    let code: String
    private let message: String
    private var isOneMessage = true
    private(set) var count = 0
    private var places: [SourcePosition] = []

    init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    mutating func add(_ message: String, at position: SourcePosition) {
        isOneMessage = isOneMessage && message == self.message
        if count >= Self.shown, places.count < Self.named { places.append(position) }
        count += 1
    }

    /// `另有 4 题同样：缺少解析 [no-rationale]（题目.docx：第 14 段；第 21 段；……）`
    var rest: String {
        let more = count - Self.shown
        let language = Invocation.current.language
        var file = ""
        var list = places.map { place in
            defer { file = place.file }
            let words = place.text[language]
            return place.file == file ? String(words.dropFirst(file.count).drop { ":： ".contains($0) }) : words
        }
        if more > places.count { list.append("……") }
        let joined = list.joined(separator: text("；", "; "))
        return isOneMessage
            ? text(
                "另有 \(more) 题同样：\(message) [\(code)]（\(joined)）",
                "\(more) more items likewise: \(message) [\(code)] (\(joined))"
            )
            : text(
                "另有 \(more) 题有这类提示 [\(code)]：\(joined)",
                "\(more) more items with a remark of this kind [\(code)]: \(joined)"
            )
    }
}
