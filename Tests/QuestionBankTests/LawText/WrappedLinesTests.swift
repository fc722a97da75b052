import QuestionBank
import Testing

/// Lines that were broken at a width of twenty characters.
@Suite struct WrappedLinesTests {
    private static let paragraphs = [
        "第一条 为了方便读者借阅书籍，保护书籍不受损坏，规范读者和馆员的行为，根据本馆章程的规定，制定本办法。",
        "本办法所称读者，是指依照本办法第二条的规定领取读者证并且在有效期以内的人员。其他人员凭身份证进馆阅读。馆内阅读不收费用。",
        "第二条 申请读者证的人员应当提交身份证和一张照片，由本馆馆员当场核对以后发给读者证，不收取任何费用。",
        "第三条 读者证遗失的，应当自遗失之日起三日内向本馆申请补发；本馆应当自收到申请之日起五日内补发读者证。",
        "第四条 读者有下列情形之一的，本馆可以停止其借书：",
        "（一）违反本办法第三条第一款的规定，在证件遗失以后超过三个月没有申请补发的，或者把读者证借给他人的；",
        "（二）损坏书籍的。",
        "第三条规定的期限从第二日起计算。",
        "第五条 本办法由本馆馆务会议负责解释，没有规定的事项由馆长决定，并且在馆内公告栏里公告，公告的期限不少于十日。",
        "第六条 本办法自公布之日起施行，以前的规定与本办法不一致的，以本办法的规定为准，本馆以前发布的规定同时废止。",
    ]

    private static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines
    }

    private static func text(indent: String, separator: String, width: Int) -> String {
        paragraphs.map { wrap(indent + $0, width: width).joined(separator: "\n") }.joined(separator: separator)
    }

    private let clean = RegulationLines.read(paragraphs.joined(separator: "\n"))

    @Test func theCleanTextIsAsMeant() {
        #expect(clean.problems.isEmpty)
        #expect(clean.articles.count == 6)
        #expect(clean.articles[0].paragraphs.count == 2)
        #expect(clean.articles[3].paragraphs.map(\.points.count) == [2, 0])
    }

    @Test(arguments: 18...26) func indentationTellsParagraphs(_ width: Int) {
        let reading = RegulationLines.read(Self.text(indent: "　　", separator: "\n", width: width))
        #expect(reading.articles == clean.articles)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: 18...26) func emptyLinesTellParagraphs(_ width: Int) {
        let reading = RegulationLines.read(Self.text(indent: "", separator: "\n\n", width: width))
        #expect(reading.articles == clean.articles)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: 18...26) func withoutEitherAParagraphThatFillsItsLineIsUncertain(_ width: Int) {
        let reading = RegulationLines.read(Self.text(indent: "", separator: "\n", width: width))
        #expect(reading.articles.map(\.number) == clean.articles.map(\.number))
        let uncertain = reading.problems.compactMap { found -> ArticleNumber? in
            if case .uncertainParagraph(let number) = found.problem { number } else { nil }
        }
        #expect(uncertain.count == reading.problems.count)
        for (article, original) in zip(reading.articles, clean.articles) where article != original {
            #expect(uncertain.contains(article.number))
        }
    }
}
