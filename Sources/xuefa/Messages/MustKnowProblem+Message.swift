import QuestionBank
import TextLayout

extension MustKnowProblem: ReadableProblem {
    var message: Localized {
        switch self {
        case .source(let problem):
            problem.message
        case .duplicateID(let id, let first):
            Localized("id“\(id)”重复，第一次在第 \(first.line) 行", "the id '\(id)' again; first in line \(first.line)")
        case .badLaw(let text):
            Localized(
                "“\(text)”不是法规名称；写法如“民法典”“行政复议法@2023”",
                "'\(text)' names no law; write it like '民法典' or '行政复议法@2023'"
            )
        case .unknownLaw(let text, let suggestion):
            Localized(
                "法规目录里没有“\(text)”，条号没有核对" + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
                "no known law is '\(text)', so its articles were not checked"
                    + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
            )
        case .lawTwice(let title, let first):
            Localized(
                "《\(title)》在本组里已经写过，在第 \(first.line) 行；请合为一行",
                "this group has \(title) already, in line \(first.line); put them together"
            )
        case .badArticles(let text):
            Localized(
                "看不懂“\(text)”：条号写成 12、1-6、第十二条或者“全文”，中间用逗号隔开",
                "'\(text)' names no articles: write 12, 1-6, 第十二条 or 'all', with commas between"
            )
        case .reversedRange(let text):
            Localized("“\(text)”前大后小", "'\(text)' ends before it begins")
        case .articleOutsideLaw(let article, let law, let count):
            Localized(
                "《\(law.law)》（\(law.adopted)）共 \(count) 条，没有\(article)",
                "\(law) has \(count) articles and no \(article)"
            )
        case .articleTwice(let article):
            Localized("\(article)在本组里重复，只算一次", "\(article) stands twice in this group and counts once")
        }
    }
}
