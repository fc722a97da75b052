import ExamOffice
import ExamRunner
import QuestionBank

/// A made-up regulation of six articles, its amendment, and the regulation that takes its place, with a bank on them.
enum SampleLaws {
    static let title = "样例条例"
    static let bankTitle = "样例条例题库"

    static let first = id("2020-01-01")
    static let second = id("2026-11-01")
    /// In force four days after the sample office's first day.
    static let secondInForce = SampleOffice.today.adding(days: 4)
    static let successor = LawVersionID(law: "样例办法", adopted: SampleOffice.today)

    static func id(_ adopted: String) -> LawVersionID {
        LawVersionID(law: title, adopted: Day(adopted) ?? Day(daysSinceEpoch: 0))
    }

    static let articles = [
        "为了规范样例事务，保护公民合法权益，制定本条例。",
        "申请人应当自收到样例通知书之日起十日内提交材料。",
        "样例机关收到材料后，应当登记造册，并妥善保管原件。",
        "对不予受理的决定不服的，可以向上一级样例机关请求复查。",
        "样例档案由综合科室统一归档，任何人不得擅自涂改。",
        "本条例由样例委员会负责解释，自公布之日起施行。",
    ]

    /// Article 2 has another deadline, 3 another number, 4 is gone; 1, 5 and 6 are as they were.
    static let amended = [
        articles[0], "样例事务坚持公开、公平、便民的原则。", "申请人应当自收到样例通知书之日起十五日内提交材料。", articles[2], articles[4],
        articles[5],
    ]

    static let entryIDs = ["a1", "a2", "a3", "a4", "a5", "a6", "k1"]
    /// What the amendment makes stale; the case set because its second item cites article 2.
    static let staleIDs = ["a2", "a3", "a4", "k1"]

    static func text(_ version: LawVersionID, _ articles: [String]) -> LawText {
        LawText(
            version: version,
            articles: articles.enumerated().map { number, text in
                LawArticle(number: ArticleNumber(number + 1), paragraphs: [.init(text: text)])
            }
        )
    }

    static func version(
        _ id: LawVersionID,
        inForce: Day,
        until: Day? = nil,
        replaces: [LawVersionID] = []
    ) -> LawVersion {
        LawVersion(
            id: id,
            officialTitle: id.law,
            issuer: "样例机关",
            inForce: inForce,
            until: until,
            replaces: replaces,
            articleCount: 6
        )
    }

    static let oldVersion = version(first, inForce: first.adopted)
    static let newVersion = version(second, inForce: secondInForce, replaces: [first])

    /// - Parameters:
    ///   - law: the version that the header names.
    ///   - edit: makes another wording of an item's stem.
    static func bank(
        _ law: LawVersionID = first,
        title: String = bankTitle,
        edit: (String) -> String = { $0 }
    ) -> Bank {
        func item(_ id: String, _ article: Int) -> Item {
            Item(
                id: id,
                stem: edit("样例条例第\(article)条判断 \(id)"),
                answer: .trueFalse(key: true),
                citations: [Citation(law: law.law, article: ArticleNumber(article))],
                level: .recall,
                rationale: "样例"
            )
        }
        let items = (1...6).map { BankEntry.item(item("a\($0)", $0)) }
        let set = CaseSet(id: "k1", stem: "样例案情", items: [item("k1-1", 1), item("k1-2", 2)])
        return Bank(
            title: title,
            laws: [LawReference(title: law.law, version: law.adopted, articleCount: 6)],
            maintainer: "样例",
            chapters: [Chapter(part: nil, title: "样例章", entries: items + [.caseSet(set)])]
        )
    }

    /// An exam of true-or-false items of the bank, by default from the office's first day to ten days on.
    static func exam(_ id: String = "law", count: Int, opensIn days: Int = 0, lasting length: Int = 10) -> Exam {
        let time = OfficeTime.china
        let opens = SampleOffice.today.adding(days: days)
        return Exam(
            id: id,
            title: "样例法规考试",
            blueprint: Blueprint(lines: [
                Blueprint.Line(bank: bankTitle, kind: .trueFalse, count: count, points: Points(hundredths: 100))
            ]),
            timeLimitMinutes: 60,
            opens: time.instant(of: opens, hour: 0),
            closes: time.instant(of: opens.adding(days: length), hour: 0),
            passMark: Points(hundredths: 100),
            excellentMark: Points(hundredths: 100),
            attemptsAllowed: 5,
            shufflesItems: false,
            shufflesOptions: false,
            release: .atOnce,
            rule: .standard
        )
    }
}

extension SampleOffice {
    /// An office with the bank, the regulation and its text; the amendment is not known yet.
    static func withLaw() throws -> SampleOffice {
        let sample = try SampleOffice()
        _ = try sample.office.registerLaws([SampleLaws.oldVersion], by: "样例")
        _ = try sample.office.importLaw(
            SampleLaws.text(SampleLaws.first, SampleLaws.articles),
            source: "样例.txt",
            by: "样例"
        )
        _ = try sample.office.loadBank(SampleLaws.bank())
        return sample
    }

    /// The amendment becomes known, with its text.
    func amend() throws {
        _ = try office.registerLaws([SampleLaws.newVersion], by: "样例")
        _ = try office.importLaw(
            SampleLaws.text(SampleLaws.second, SampleLaws.amended),
            source: "样例修订.txt",
            by: "样例"
        )
    }

    /// Moves the clock to an hour of a day, counted from the first day.
    func go(toDay days: Int, hour: Int, minute: Int = 0) {
        let target = OfficeTime.china.instant(of: Self.today.adding(days: days), hour: hour, minute: minute)
        clock.pass(milliseconds: target.milliseconds - clock.reading().wall.milliseconds)
    }

    /// The articles that a sitting asks about, by the stems of the sample bank.
    func articles(_ sitting: Sitting) -> [String] {
        sitting.questions.map { String($0.stem.drop { $0 != "第" }.dropFirst().prefix { $0 != "条" }) }.sorted()
    }
}
