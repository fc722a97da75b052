/// What the line-by-line mode said, read as a script would read it.
struct PlainTranscript {
    /// How many answers were acknowledged: each 已保存 stands for a durable write.
    let savedCount: Int
    /// Every question that was shown in full, in the order shown.
    let questions: [Shown]

    struct Shown {
        /// From 1.
        let number: Int
        let secondsLeft: Int
        /// As shown, such as `B`; nil when the question was open.
        let answer: String?
    }

    init(_ output: String) {
        var questions: [Shown] = []
        var heading: (number: Int, secondsLeft: Int)?
        var answer: String?
        func finish() {
            if let heading {
                questions.append(Shown(number: heading.number, secondsLeft: heading.secondsLeft, answer: answer))
            }
            heading = nil
        }
        for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
            // A prompt ends what was shown; what comes next stands behind it, for scripts do not echo their input.
            if line.hasPrefix(">") { finish() }
            let line = line.drop { $0 == ">" || $0 == " " }
            if let match = line.firstMatch(of: /^第 (\d+) 题，共 \d+ 题.*剩余 (?:(\d+):)?(\d\d):(\d\d)/) {
                let parts = [match.2 ?? "0", match.3, match.4].map { Int($0) ?? 0 }
                heading = (Int(match.1) ?? 0, (parts[0] * 60 + parts[1]) * 60 + parts[2])
                answer = nil
            } else if let match = line.firstMatch(of: /^你的答案：(.*)$/) {
                answer = String(match.1)
            }
        }
        self.questions = questions
        savedCount = Self.savedCount(in: output)
    }

    static func savedCount(in output: String) -> Int {
        output.split(separator: "\n").count { $0.hasSuffix("已保存。") }
    }
}
