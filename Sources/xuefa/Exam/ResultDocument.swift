import Documents
import ExamRunner
import QuestionBank

/// A result as JSON shows it; docs/json.md. Keys and rationales are in it only when they are released.
struct ResultDocument: Encodable {
    let exam: String
    let title: String
    let candidate: String
    let attempt: Int
    let submittedAt: String
    let submittedBy: String
    let timeUsedSeconds: Int64
    let questionCount: Int
    let answeredCount: Int
    let isReleased: Bool
    let releasedFrom: Nullable<String>
    let score: Nullable<Double>
    let maximum: Nullable<Double>
    let passMark: Nullable<Double>
    let isPass: Nullable<Bool>
    let questions: Nullable<[Question]>
    let articlesToReadAgain: Nullable<[String]>

    struct Question: Encodable {
        let number: Int
        let kind: String
        let caseStem: Nullable<String>
        let stem: String
        let options: [String]
        let response: [String]
        let key: [String]
        let points: Double
        let earned: Double
        let rationale: String
        let citations: [String]
    }

    init(_ result: AttemptResult, time: OfficeTime) {
        exam = result.examID
        title = result.examTitle
        candidate = result.candidate
        attempt = result.attemptNumber
        submittedAt = time.text(of: result.submittedAt)
        submittedBy = result.submittedBy.rawValue
        timeUsedSeconds = result.timeUsed / 1000
        questionCount = result.questionCount
        answeredCount = result.answeredCount
        isReleased = result.disclosure != nil
        releasedFrom = Nullable(result.releasedFrom.map(time.text))
        let marks = result.disclosure?.marks
        score = Nullable(marks?.total.number)
        maximum = Nullable(marks?.maximum.number)
        passMark = Nullable(marks?.passMark.number)
        isPass = Nullable(marks?.isPass)
        questions = Nullable(
            result.disclosure?.questions.enumerated().map { index, question in
                Question(
                    number: index + 1,
                    kind: question.asked.kind.englishName,
                    caseStem: Nullable(question.asked.caseStem),
                    stem: question.asked.stem,
                    options: question.asked.options,
                    response: question.responseTexts,
                    key: question.keyTexts,
                    points: question.asked.points.number,
                    earned: question.earned.number,
                    rationale: question.rationale,
                    citations: question.citations.map(\.description)
                )
            }
        )
        articlesToReadAgain = Nullable(result.disclosure?.articlesToReadAgain.map(\.description))
    }
}

extension AttemptResult.ReviewedQuestion {
    /// Letters as shown, `true`/`false`, or the texts of the blanks; empty when nothing was answered.
    fileprivate var responseTexts: [String] {
        switch response {
        case nil: []
        case .option(let option): letters([option])
        case .options(let options): letters(options)
        case .truth(let truth): [String(truth)]
        case .blanks(let texts): texts
        }
    }

    fileprivate var keyTexts: [String] {
        switch key {
        case .single(_, let key): letters([key])
        case .multiple(_, let key): letters(key)
        case .trueFalse(let key): [String(key)]
        case .fillBlank(let blanks, _): blanks.map { $0.accepted.first ?? "" }
        }
    }

    private func letters(_ options: Set<Int>) -> [String] {
        asked.optionOrder.indices.filter { options.contains(asked.optionOrder[$0]) }.map(OptionLabel.letter)
    }
}
