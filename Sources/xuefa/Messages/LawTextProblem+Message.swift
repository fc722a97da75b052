import QuestionBank
import TextLayout

extension LawTextProblem: ReadableProblem {
    /// What is wrong with the text of a law and the way out, as the trainer who imports it would want to be told.
    var message: Localized {
        switch self {
        case .noArticles:
            Localized("没有找到条文：没有一行以“第一条”这样的条号开头", "no article was found: no line begins with 第一条 or the like")
        case .missing(let first, let last):
            Localized("缺少\(Self.range(first, last))", "\(Self.range(first, last)) missing")
        case .doubled(let number, let first):
            Localized(
                "\(number)出现了两次，第一次在 \(first.file):\(first.line)",
                "\(number) stands here again; first at \(first.file):\(first.line)"
            )
        case .outOfOrder(let number, let before):
            Localized("\(number)排在\(before)之后，顺序不对", "\(number) stands behind \(before), out of order")
        case .emptyArticle(let number):
            Localized("\(number)只有条号，没有内容", "\(number) is a number without words")
        case .pointOutOfOrder(let number, let found, let expected):
            Localized(
                "\(number)的项不连续：这里应当是第\(Self.point(expected))项，写的是第\(Self.point(found))项",
                "the points of \(number) are out of order: \(Self.point(expected)) is wanted, \(Self.point(found)) found"
            )
        case .uncertainParagraph(let number):
            Localized(
                "\(number)：文件按固定宽度换行，看不出这里是不是另起一款，已按另起一款处理；请核对，或在款与款之间空一行",
                "\(number): lines are broken at a width, and nothing tells whether a paragraph begins here; it was taken for one. Check it, or leave an empty line between paragraphs"
            )
        case .strayLine(let text):
            Localized(
                "标题与条文之间的“\(text.excerpt)”没有收入",
                "'\(text.excerpt)' between a heading and an article was left out"
            )
        case .leftOut(let first, let lines):
            Localized(
                "最后一条之后的 \(lines) 行不属于条文，没有收入：“\(first.excerpt)”",
                "\(lines) lines behind the last article are no part of it and were left out: '\(first.excerpt)'"
            )

        case .titleDiffers(let found, let expected):
            Localized("文件里是《\(found)》，不是《\(expected)》", "the file holds 《\(found)》 and not 《\(expected)》")
        case .versionNotNamed(let id, let dates):
            Localized(
                "文件开头的日期（\(Self.list(dates))）里没有 \(id.adopted)，可能是别的版本",
                "the dates at its head (\(Self.list(dates))) do not name \(id.adopted): it may be another version"
            )
        case .beyondLast(let first, let last, let count):
            Localized(
                "\(Self.range(first, last))是多出来的：这个版本只有 \(count) 条",
                "\(Self.range(first, last)) beyond the end: the version has \(count) articles"
            )
        case .countDiffers(let found, let expected):
            Localized(
                "找到 \(found) 条，登记的是 \(expected) 条",
                "\(found) articles were found, \(expected) are registered"
            )
        case .divisionMissing(let division):
            Localized(
                "没有找到标题“\(division.heading)”（\(Self.range(division.articles))）",
                "the heading \(division.heading) (\(Self.range(division.articles))) was not found"
            )
        case .divisionUnknown(let division):
            Localized(
                "登记里没有标题“\(division.heading)”（\(Self.range(division.articles))）",
                "the heading \(division.heading) (\(Self.range(division.articles))) is not registered"
            )
        case .headingDiffers(let found, let expected):
            Localized("标题是“\(found)”，登记的是“\(expected)”", "the heading is \(found), registered is \(expected)")
        case .rangeDiffers(let heading, let found, let expected):
            Localized(
                "“\(heading)”有\(Self.range(found))，登记的是\(Self.range(expected))",
                "\(heading) holds \(Self.range(found)), registered are \(Self.range(expected))"
            )
        }
    }

    private static func range(_ articles: ClosedRange<ArticleNumber>) -> String {
        range(articles.lowerBound, articles.upperBound)
    }

    private static func range(_ first: ArticleNumber, _ last: ArticleNumber) -> String {
        first == last ? "\(first)" : "\(first)至\(last)"
    }

    private static func point(_ number: Int) -> String { "（\(ChineseNumeral.text(of: number))）" }

    private static func list(_ days: [Day]) -> String { days.map(\.description).joined(separator: ", ") }
}

extension String {
    /// Enough of a line to find it.
    fileprivate var excerpt: String { count > 24 ? prefix(24) + "…" : self }
}
