import ExamRunner
import QuestionBank

/// A line that the candidate typed in the line-by-line mode.
enum PlainLine: Hashable {
    case command(Command)
    case jump(Int)
    case answer(String)

    /// Commands begin with a colon. Without it a line is a command only where it cannot be an answer: not in a fill-in
    /// question, and not where its letter labels an option.
    init(_ line: String, to question: CandidateQuestion) {
        let text = line.trimmed
        let isMarked = text.first == ":" || text.first == "："
        let body = isMarked ? String(text.dropFirst()).trimmed : text
        let words = body.split(whereSeparator: \.isWhitespace)
        let mayCommand = isMarked || question.kind != .fillBlank
        if mayCommand, let word = words.first, let letter = word.first, let command = Command(letter: letter),
            isMarked || !command.isOptionLetter(in: question)
        {
            // `g 5` and `g5`.
            let digits = (String(word.dropFirst()) + words.dropFirst().joined()).map(\.halfWidthLowercase)
            if command == .jump, let number = Int(String(digits)) {
                self = .jump(number)
                return
            }
            if word.count == 1, words.count == 1 {
                self = .command(command)
                return
            }
        }
        self = .answer(text)
    }
}
