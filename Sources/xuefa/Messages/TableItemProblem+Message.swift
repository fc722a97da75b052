import QuestionBank
import TextLayout

extension TableItemProblem {
    var message: Localized {
        switch self {
        }
    }
}
