/// What the line-by-line mode said, read as a script would read it.
///
/// Plain text functions do the reading: regular expressions take most of the time of a test in a debug build.
struct PlainTranscript {
    /// How many answers were acknowledged: each 已保存 stands for a durable write.
    let savedCount: Int
    /// Every question that was shown up to its prompt, in the order shown.
    let questions: [Shown]

    struct Shown {
        /// From 1.
        let number: Int
        let secondsLeft: Int
        /// As shown, such as `B`; nil when the question was open.
        var answer: String?
    }

    init(_ output: String) {
        var questions: [Shown] = []
        var current: Shown?
        for line in output.split(separator: "\n") {
            // A prompt ends what was shown; what comes next stands behind it, for scripts do not echo their input.
            if line.hasPrefix(">"), let shown = current {
                questions.append(shown)
                current = nil
            }
            let text = line.drop { $0 == ">" || $0 == " " }
            if let heading = Self.heading(text) {
                current = heading
            } else if text.hasPrefix("你的答案：") {
                current?.answer = String(text.dropFirst("你的答案：".count))
            }
        }
        self.questions = questions
        savedCount = Self.savedCount(in: output)
    }

    static func savedCount(in output: String) -> Int {
        output.utf8.split(separator: UInt8(ascii: "\n")).count { $0.suffix(12).elementsEqual("已保存。".utf8) }
    }

    /// Reads `第 3 题，共 12 题。单选题，1 分。剩余 49:58。`.
    private static func heading(_ line: Substring) -> Shown? {
        guard line.hasPrefix("第 "), let number = Int(line.dropFirst(2).prefix { $0.isNumber }),
            let mark = line.lastIndex(of: "余")
        else { return nil }
        let clock = line[mark...].dropFirst().filter { $0.isNumber || $0 == ":" }
        let seconds = clock.split(separator: ":").reduce(0) { $0 * 60 + (Int($1) ?? 0) }
        return Shown(number: number, secondsLeft: seconds, answer: nil)
    }
}
