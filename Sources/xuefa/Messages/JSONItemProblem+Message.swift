import QuestionBank
import TextLayout

extension JSONItemProblem {
    var message: Localized {
        switch self {
        }
    }
}
