import QuestionBank

/// A regulation of our own, which no office has issued.
enum RegulationLines {
    static let version = LawVersion(
        id: LawVersionID(law: "示例书籍借阅办法", adopted: day(2024, 3, 1)),
        officialTitle: "示例书籍借阅办法",
        shortTitles: ["借阅办法"],
        issuer: "示例图书馆",
        inForce: day(2024, 5, 1),
        articleCount: 7,
        divisions: [
            LawDivision(rank: .chapter, number: 1, title: "总则", articles: ArticleNumber(1)...ArticleNumber(2)),
            LawDivision(
                rank: .chapter,
                number: 2,
                title: "借阅",
                articles: ArticleNumber(3)...ArticleNumber(6),
                divisions: [
                    LawDivision(rank: .section, number: 1, title: "借书", articles: ArticleNumber(3)...ArticleNumber(4)),
                    LawDivision(rank: .section, number: 2, title: "还书", articles: ArticleNumber(5)...ArticleNumber(6)),
                ]
            ),
            LawDivision(rank: .chapter, number: 3, title: "附则", articles: ArticleNumber(7)...ArticleNumber(7)),
        ]
    )

    static let text = """
        示例书籍借阅办法
        2024年3月1日示例图书馆馆务会议通过
        第一章 总则
        第一条 为了方便读者，制定本办法。
        第二条 本办法适用于本馆的读者。
        第三人代为借书的，适用本办法。
        第二章 借阅
        第一节 借书
        第三条 读者借书应当出示下列证件之一：
        （一）读者证；
        （二）身份证，但是有下列情形之一的除外：
        1.证件过期的；
        2.证件损坏的；
        （三）其他证件。
        前款证件应当有效。
        第四条 每名读者可以借书5册，期限30日。
        第二节 还书
        第五条 逾期不还的，停止借书10日。
        第三条规定的证件遗失的，不停止借书。
        第六条 书籍损坏的，照价赔偿。
        第三章 附则
        第七条 本办法自2024年5月1日起施行。
        """

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year, month, day) ?? Day(daysSinceEpoch: 0)
    }

    /// The lines of a text, numbered from 1.
    static func lines(_ text: String, file: String = "办法.txt") -> [LawTextLine] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            LawTextLine(text: String(line), position: SourcePosition(file: file, line: index + 1, column: 1))
        }
    }

    static func read(_ text: String) -> LawTextReading { LawTextReader.read(lines(text)) }
}
