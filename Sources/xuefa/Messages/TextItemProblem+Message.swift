import QuestionBank
import TextLayout

extension TextItemProblem {
    var message: Localized {
        switch self {
        }
    }
}
