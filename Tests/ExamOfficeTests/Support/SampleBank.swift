import ExamRunner
import QuestionBank

/// A small bank of every kind, its texts plainly made up.
enum SampleBank {
    static let title = "样例题库"

    /// Two points for each of six questions: 单选 2, 多选 1, 判断 1, 填空 1, 案例 1 with two parts for two points.
    static let lines: [Blueprint.Line] = [
        line(.single, 2), line(.multiple, 1), line(.trueFalse, 1), line(.fillBlank, 1), line(.caseSet, 1),
    ]

    static func line(_ kind: ItemKind, _ count: Int, chapter: String? = nil) -> Blueprint.Line {
        Blueprint.Line(
            bank: title,
            chapter: chapter,
            kind: kind,
            count: count,
            points: Points(hundredths: 200)
        )
    }

    /// The bank, its stems passed through an edit that makes another edition of it.
    static func bank(edit: (String) -> String = { $0 }) -> Bank {
        Bank(
            title: title,
            laws: [law],
            maintainer: "样例",
            chapters: [
                Chapter(part: nil, title: "第一章 样例总则", entries: simple(edit)),
                Chapter(part: "第二编 样例分则", title: "第二章 样例案例", entries: [caseSet(edit)]),
            ]
        )
    }

    static let law = LawReference(title: "样例法", version: Day(daysSinceEpoch: 20_000), articleCount: 90)

    private static func simple(_ edit: (String) -> String) -> [BankEntry] {
        var entries: [BankEntry] = []
        for number in 1...4 {
            entries.append(
                .item(
                    item(
                        "s\(number)",
                        edit("样例单选\(number)"),
                        .single(options: ["甲", "乙", "丙", "丁"], key: number % 4)
                    )
                )
            )
        }
        entries.append(
            .item(item("m1", edit("样例多选"), .multiple(options: ["甲", "乙", "丙"], key: [0, 2])))
        )
        entries.append(.item(item("t1", edit("样例判断"), .trueFalse(key: true))))
        let blanks = [Item.Blank(accepted: ["十五日", "半个月"]), Item.Blank(accepted: ["三人"])]
        entries.append(.item(item("f1", edit("样例___填空___"), .fillBlank(blanks: blanks, ordered: true))))
        return entries
    }

    private static func caseSet(_ edit: (String) -> String) -> BankEntry {
        .caseSet(
            CaseSet(
                id: "c1",
                stem: edit("样例案情"),
                items: [
                    item("c1-1", "样例问一", .single(options: ["是", "否", "不定"], key: 1)),
                    item("c1-2", "样例问二", .trueFalse(key: false)),
                ],
                tags: ["样例"]
            )
        )
    }

    private static func item(_ id: String, _ stem: String, _ answer: Item.Answer) -> Item {
        Item(
            id: id,
            stem: stem,
            answer: answer,
            citations: [Citation(law: law.title, article: ArticleNumber(12), paragraph: 1)],
            level: .understand,
            rationale: "样例解析 \(id)",
            tags: ["样例"],
            expectedFacility: 0.625
        )
    }

    /// The right answer to a question, found by its stem.
    static func key(of question: CandidateQuestion) -> Response? {
        for entry in bank().entries {
            for item in entry.items where item.stem == question.stem {
                return switch item.answer {
                case .single(_, let key): .option(key)
                case .multiple(_, let key): .options(key)
                case .trueFalse(let key): .truth(key)
                case .fillBlank(let blanks, _): .blanks(blanks.map { $0.accepted[0] })
                }
            }
        }
        return nil
    }
}
