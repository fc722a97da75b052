/// Names of sheets as Excel takes them.
enum SheetTitle {
    private static let limit = 31

    /// The name with full-width signs for those that are not allowed, cut to what fits, and with a number behind it if a
    /// sheet has it already; small and capital letters are the same.
    static func valid(_ name: String, taken: Set<String>) -> String {
        let signs: [Character: Character] = [
            "[": "［", "]": "］", ":": "：", "*": "＊", "?": "？", "/": "／", "\\": "＼", "'": "’",
        ]
        let plain = String(name.map { signs[$0] ?? ($0.isNewline ? " " : $0) })
        let base = plain.isEmpty ? "Sheet" : plain
        var title = cut(base, to: limit)
        var number = 2
        while taken.contains(title.lowercased()) {
            let suffix = " (\(number))"
            title = cut(base, to: limit - suffix.utf16.count) + suffix
            number += 1
        }
        return title
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        var text = text
        while text.utf16.count > limit { text.removeLast() }
        return text
    }
}
