import QuestionBank
import TextLayout

extension LawFileProblem: ReadableProblem {
    /// What is wrong with a registry file and the way out.
    var message: Localized {
        switch self {
        case .source(let problem):
            problem.message
        case .fileNameDiffers(let expected):
            Localized("文件名与内容不符，应当是 \(expected)", "the file's name does not fit what it says: \(expected) is wanted")
        case .endsBeforeStart(let inForce, let until):
            Localized("失效日期 \(until) 早于施行日期 \(inForce)", "in force until \(until), which lies before \(inForce)")
        case .inForceBeforeAdoption(let inForce, let adopted):
            Localized(
                "施行日期 \(inForce) 早于通过日期 \(adopted)，请核对",
                "in force from \(inForce), before the adoption on \(adopted); check both"
            )
        case .badVersion(let text):
            Localized(
                "“\(text)”不是法规版本；请写成 行政复议法@2017-09-01",
                "'\(text)' is no version of a law; write 行政复议法@2017-09-01"
            )
        case .replacesItself:
            Localized("replaces 里写的是这个版本自己", "'replaces' names this version itself")
        case .titleTwice(let title):
            Localized("简称“\(title)”与名称或另一个简称相同，可以删去", "the short title \(title) is there already; remove it")

        case .badHeading(let text):
            Localized("“\(text)”不是标题；请写成 第一章 总则", "'\(text)' is no heading; write 第一章 总则")
        case .badRange(let text):
            Localized("“\(text)”不是条文范围；请写成 1-6", "'\(text)' is no range of articles; write 1-6")
        case .misplacedRank(let heading, let beside):
            Localized(
                "“\(heading)”不能放在这里（“\(beside)”之下或之后）；编、分编、章、节要由大到小，同一层只用一种",
                "\(heading) cannot stand here, below or beside \(beside): 编, 分编, 章 and 节 go from the outside in, one kind a level"
            )
        case .headingOutOfOrder(let heading, let expected):
            Localized(
                "“\(heading)”的序号不连续，这里应当是第\(ChineseNumeral.text(of: expected))",
                "\(heading) is out of order: number \(expected) is wanted here"
            )
        case .rangeNotNext(let heading, let found, let expected):
            Localized(
                "“\(heading)”从\(found)开始，应当从\(expected)开始",
                "\(heading) begins with \(found), but \(expected) is next"
            )
        case .rangesEndElsewhere(let last, let count):
            Localized(
                "各章节到\(last)为止，而 articles 写的是 \(count) 条",
                "the divisions end with \(last), but 'articles' says \(count)"
            )

        case .versionTwice(let id, let first):
            Localized("\(id) 已在 \(first.file) 登记", "\(id) is described in \(first.file) already")
        case .unknownVersion(let id):
            Localized("replaces 里的 \(id) 没有登记", "\(id) in 'replaces' has no file")
        case .overlap(let id, let successor, let from):
            Localized(
                "\(id) 到 \(from) 仍然有效，而替代它的 \(successor) 从这一天起施行；请补上或核对 until",
                "\(id) is still in force on \(from), when \(successor) takes its place; add or check 'until'"
            )
        case .sharedTitle(let title, let other):
            Localized("简称“\(title)”是另一部法规 \(other) 的名称", "the short title \(title) is the title of \(other)")
        }
    }
}
