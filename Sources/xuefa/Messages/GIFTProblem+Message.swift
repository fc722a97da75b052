import QuestionBank
import TextLayout

extension GIFTProblem {
    var message: Localized {
        switch self {
        }
    }
}
