import ExamRunner
import QuestionBank
import Reporting
import Storage

/// One row in every table, through the tables' own doors.
enum SampleRows {
    static let version = EntryVersionID(hash: String(repeating: "a", count: 64))

    static let entry = BankEntry.item(
        Item(
            id: "x1",
            stem: "样例题干",
            answer: .single(options: ["甲", "乙"], key: 1),
            citations: [],
            level: .recall,
            rationale: "样例"
        )
    )

    static let exam = Exam(
        id: "e",
        title: "样例",
        blueprint: Blueprint(lines: []),
        timeLimitMinutes: 10,
        opens: Instant(milliseconds: 0),
        closes: Instant(milliseconds: 1),
        passMark: .zero,
        excellentMark: .zero,
        attemptsAllowed: 1,
        shufflesItems: false,
        shufflesOptions: false,
        release: .byHand,
        rule: .standard
    )

    static let law = LawVersion(
        id: LawVersionID(law: "样例法", adopted: Day(daysSinceEpoch: 20_000)),
        officialTitle: "中华人民共和国样例法",
        issuer: "样例机关",
        inForce: Day(daysSinceEpoch: 20_100),
        articleCount: 1
    )

    static let text = LawText(
        version: law.id,
        articles: [LawArticle(number: ArticleNumber(1), paragraphs: [.init(text: "样例条文。")])]
    )

    static let stale = StaleCitation(
        bank: "样例题库",
        entry: "x1",
        item: "x1",
        citation: Citation(law: "样例法", article: ArticleNumber(1)),
        old: law.id,
        new: law.id,
        since: Day(daysSinceEpoch: 20_100),
        reason: .repealed
    )

    /// What the second step of the schema brought; the rows of the first must be there.
    static func insertLaws(into test: TestDatabase) throws {
        try test.database.transaction { db in
            try LawVersionTable.insert(law, revision: 1, at: Instant(milliseconds: 8), by: "样例", in: db)
            let details = LawTextTable.Import(
                revision: 1,
                number: 1,
                source: "样例.txt",
                contentHash: version.hash,
                articleHashes: [version.hash],
                at: Instant(milliseconds: 9),
                by: "样例"
            )
            try LawTextTable.insert(text, details, in: db)
            let review = ItemReview(item: "x1", law: law.id, note: "样例", by: "样例", on: law.inForce)
            try ItemReviewTable.insert(
                ItemReviewTable.Row(entryID: "x1", version: version, review: review),
                clearing: stale,
                at: Instant(milliseconds: 10),
                in: db
            )
            try EditionEnemyTable.insert(["x2"], of: "x1", edition: 1, in: db)
        }
    }

    static func insert(into test: TestDatabase) throws {
        try test.database.transaction { db in
            let content = try EntryContent(entry)
            let edition = try BankTable.insertEdition(
                of: "样例题库",
                contentHash: version.hash,
                maintainer: "样例",
                laws: [],
                at: Instant(milliseconds: 5),
                in: db
            )
            try EntryVersionTable.insert(version, kind: .single, wording: content.wording, in: db)
            let place = EditionEntryTable.Place(
                entryID: entry.id,
                version: version,
                part: nil,
                chapter: "样例章",
                labels: content.labels
            )
            try EditionEntryTable.insert(place, at: 0, of: edition.id, entry: entry, in: db)
            try StaffTable.upsert(
                StaffMember(id: "1", name: "样例", department: "样例", category: "", joined: nil),
                in: db
            )
            try ExamTable.replace(exam, editions: [edition.id], at: Instant(milliseconds: 6), by: "样例", in: db)
            let paper = Paper(seed: .max, questions: [])
            let attempt = try AttemptTable.insert(exam: "e", staff: "1", number: 1, paper: paper, in: db)
            let at = ClockReading(wall: Instant(milliseconds: 7), boot: "b", uptime: 1)
            let started = AttemptEvent.Happening.started(deadline: Instant(milliseconds: 9), seat: "s")
            try AttemptEventTable.append(
                AttemptEvent(sequence: 0, at: at, happening: started),
                to: attempt,
                in: db
            )
            try OfficeEventTable.insert(
                OfficeEventTable.Row(at: at.wall, actor: "样例", action: "test", subject: "", detail: ""),
                in: db
            )
        }
    }

    /// A numeric column that an UPDATE may try to change.
    static func column(of table: String) -> String {
        switch table {
        case "attempt_event": "wall_ms"
        case "attempt": "number"
        case "bank_edition": "loaded_at"
        case "edition_entry": "position"
        case "office_event": "at_ms"
        case "bank": "id"
        case "law_version": "revision"
        case "law_text": "number"
        case "law_article": "position"
        case "item_review": "reviewed_at"
        case "edition_enemy": "edition"
        default: "content"
        }
    }
}
