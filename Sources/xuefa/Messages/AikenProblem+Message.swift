import QuestionBank
import TextLayout

extension AikenProblem {
    var message: Localized {
        switch self {
        }
    }
}
