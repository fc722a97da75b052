import QuestionBank
import TextLayout

extension QTIProblem {
    var message: Localized {
        switch self {
        }
    }
}
