import QuestionBank
import TextLayout

extension MoodleXMLProblem {
    var message: Localized {
        switch self {
        }
    }
}
