import ExamRunner
import QuestionBank
import TextLayout

/// A question as lines of text.
struct PlainQuestion {
    let question: CandidateQuestion
    let language: Language
    let width: Int?

    var lines: [String] {
        var paragraphs: [String] = []
        if let caseStem = question.caseStem {
            paragraphs.append(Localized("【案例】", "Case: ")[language] + caseStem)
        }
        paragraphs.append(question.blankCount > 1 ? Blanks.numbered(question.stem) : question.stem)
        paragraphs += question.options.enumerated().map { index, text in
            (index < OptionLabel.limit ? OptionLabel.letter(index) : String(index + 1)) + ". " + text
        }
        switch question.kind {
        case .trueFalse: paragraphs.append(Localized("答“对”或“错”。", "True or false?")[language])
        case .fillBlank where question.blankCount > 1:
            let count = question.blankCount
            paragraphs.append(Localized("共 \(count) 空，用 | 分开。", "\(count) blanks; put | between them.")[language])
        default: break
        }
        return paragraphs.flatMap { LineBreaking.wrap($0, width: width ?? .max) }
    }
}
