import ExamRunner
import QuestionBank
import Storage

/// A paper with the versions of its items: what is asked, and the key, which stays on this side of the door.
struct AttemptPaper {
    let paper: Paper
    /// In the paper's order.
    let items: [Item]
    /// What the candidate sees, in the paper's order.
    let questions: [CandidateQuestion]

    /// Loads the items of a paper, and no others.
    init(_ paper: Paper, exam: String, in db: any SQLConnection) throws {
        var entries: [EntryVersionID: BankEntry] = [:]
        var items: [Item] = []
        var questions: [CandidateQuestion] = []
        for question in paper.questions {
            let entry: BankEntry
            if let known = entries[question.version] {
                entry = known
            } else {
                guard let content = try EditionEntryTable.content(of: question.version, forExam: exam, in: db) else {
                    throw OfficeError.damaged(detail: "a paper names an entry that the exam's banks do not have")
                }
                entry = try content.entry()
                entries[question.version] = entry
            }
            guard entry.items.indices.contains(question.part),
                question.optionOrder.sorted() == Array(entry.items[question.part].options.indices)
            else { throw OfficeError.damaged(detail: "a paper does not fit its entry \(entry.id)") }
            let item = entry.items[question.part]
            let caseStem: String? = if case .caseSet(let set) = entry { set.stem } else { nil }
            items.append(item)
            questions.append(CandidateQuestion(item: item, caseStem: caseStem, question: question))
        }
        self.paper = paper
        self.items = items
        self.questions = questions
    }

    /// The marks of responses: a pure function of item versions, rule and responses.
    func marks(for responses: [Int: Response], at exam: Exam) -> MarkSheet {
        MarkSheet(
            rule: exam.rule,
            points: paper.questions.indices.map { index in
                Marking.points(
                    for: responses[index],
                    to: items[index],
                    worth: paper.questions[index].points,
                    by: exam.rule
                )
            },
            maximum: paper.totalPoints,
            passMark: exam.passMark
        )
    }

    /// Each question with its answer, its key and its grounds.
    func review(_ responses: [Int: Response], _ marks: MarkSheet) -> [AttemptResult.ReviewedQuestion] {
        zip(questions.indices, marks.points).map { index, earned in
            AttemptResult.ReviewedQuestion(
                asked: questions[index],
                response: responses[index],
                key: items[index].answer,
                earned: earned,
                rationale: items[index].rationale,
                citations: items[index].citations
            )
        }
    }

    /// Whether a candidate may record a happening: it names a question of the paper and answers it in its own terms.
    func admits(_ happening: AttemptEvent.Happening) -> Bool {
        switch happening {
        case .answered(let question, let response):
            items.indices.contains(question) && response.map { Self.admits($0, to: items[question]) } != false
        case .flagged(let question, _), .movedTo(let question):
            items.indices.contains(question)
        case .started, .resumed, .clockJumped, .submitted, .marked:
            // The record makes these itself.
            false
        }
    }

    private static func admits(_ response: Response, to item: Item) -> Bool {
        switch (item.answer, response) {
        case (.single(let options, _), .option(let option)): options.indices.contains(option)
        case (.multiple(let options, _), .options(let chosen)): chosen.allSatisfy(options.indices.contains)
        case (.trueFalse, .truth): true
        case (.fillBlank(let blanks, _), .blanks(let texts)): texts.count == blanks.count
        default: false
        }
    }
}
