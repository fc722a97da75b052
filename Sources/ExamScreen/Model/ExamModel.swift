package import ExamRunner
package import TextLayout

/// Everything the exam screen knows; what is drawn is a function of it alone.
package struct ExamModel: Hashable, Sendable {
    /// What fills the screen.
    package enum Page: Hashable, Sendable {
        case welcome
        case question
        /// The answer sheet, with the question that Enter would open.
        case sheet(cursor: Int)
        /// What is left to do before handing in, with the line that Enter would open.
        case review(cursor: Int)
        /// The deadline has come; the result follows when the attempt is handed in.
        case timeUp
        case result(scroll: Int)
        /// The seat refuses to go on.
        case refused(SeatError)
    }

    /// What lies over the page and takes the keys.
    package enum Dialog: Hashable, Sendable {
        case help(scroll: Int)
        case leave
        case handIn
        /// The digits typed so far.
        case jump(String)
        /// Escape was pressed in a fill-in question: the next letter is a command.
        case command
    }

    /// One line of news, shown until the next key.
    package enum Note: Hashable, Sendable {
        case resumed(answers: Int, question: Int)
        case lastQuestion
        case firstQuestion
        case noSuchQuestion
    }

    package let exam: Exam
    package let candidate: String
    package let attemptNumber: Int
    package let language: Language
    package let time: OfficeTime
    package var size: Size

    package internal(set) var page: Page = .welcome
    /// Lines of the welcome that are scrolled away above.
    package internal(set) var welcomeScroll = 0
    package internal(set) var dialog: Dialog?
    package internal(set) var note: Note?

    package internal(set) var questions: [CandidateQuestion] = []
    /// What the candidate has answered, saved or not, in the items' own order of options.
    package internal(set) var answers: [Int: Response] = [:]
    package internal(set) var flags: Set<Int> = []
    /// What the seat has acknowledged.
    package internal(set) var savedAnswers: [Int: Response] = [:]
    package internal(set) var savedFlags: Set<Int> = []
    /// Why the last write failed; nil once everything is on disk again.
    package internal(set) var saveError: SeatError?
    /// Why the last attempt to begin, hand in or fetch the result failed.
    package internal(set) var seatError: SeatError?

    package internal(set) var position = 0
    /// The option that the cursor is at.
    package internal(set) var optionCursor = 0
    /// The blanks of a fill-in question.
    package internal(set) var fields: [TextField] = []
    package internal(set) var fieldCursor = 0
    /// Lines of the question that are scrolled away above.
    package internal(set) var scroll = 0
    /// Seconds since the last key in a blank that is not saved yet; nil when there is none.
    package internal(set) var draftAge: Int?

    /// Milliseconds; nil until the clock has been read.
    package internal(set) var timeLeft: Int64?
    package internal(set) var result: AttemptResult?

    /// What a handler of keys wants saved once it is done.
    var wantsSave = false

    package init(
        exam: Exam,
        candidate: String,
        attemptNumber: Int,
        language: Language,
        time: OfficeTime,
        size: Size
    ) {
        self.exam = exam
        self.candidate = candidate
        self.attemptNumber = attemptNumber
        self.language = language
        self.time = time
        self.size = size
    }

    package var question: CandidateQuestion { questions[position] }
    package var isAnswering: Bool { !fields.isEmpty }

    package func answerState(of question: Int) -> AnswerState {
        AnswerState(answers[question], to: questions[question])
    }

    /// Whether nothing is missing in the answer.
    package func isAnswered(_ question: Int) -> Bool { answerState(of: question) == .answered }

    package var answeredCount: Int { progress.answered }
    var progress: Progress { Progress(questions.indices.map(answerState)) }

    /// The questions that the review lists: open, not answered in full, or flagged.
    package var questionsToReview: [Int] { questions.indices.filter { !isAnswered($0) || flags.contains($0) } }

    /// Answers that the seat has not acknowledged, in order.
    package var unsavedAnswers: [Int] { questions.indices.filter { response(to: $0) != savedAnswers[$0] } }
    package var unsavedFlags: [Int] { flags.symmetricDifference(savedFlags).sorted() }

    /// The answer as it is recorded: nothing instead of an answer that says nothing.
    func response(to question: Int) -> Response? {
        answers[question].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Where the option shown at a place stands in the item.
    func itemOption(_ shown: Int) -> Int {
        question.optionOrder.indices.contains(shown) ? question.optionOrder[shown] : shown
    }
}
