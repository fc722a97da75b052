package import ExamRunner
package import QuestionBank

/// Banks and their editions. An edition is what a bank was when it was loaded; loading an edited bank makes another.
package enum BankTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE bank (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                title TEXT NOT NULL UNIQUE CHECK (title <> '')
            ) \(dialect.tableOptions)
            """,
            """
            CREATE TABLE bank_edition (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                bank \(dialect.integer) NOT NULL REFERENCES bank (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                loaded_at \(dialect.integer) NOT NULL,
                content_hash TEXT NOT NULL CHECK (LENGTH(content_hash) = 64),
                maintainer TEXT NOT NULL,
                laws TEXT NOT NULL,
                UNIQUE (bank, number)
            ) \(dialect.tableOptions)
            """,
        ] + dialect.forbiddingChanges(of: "bank") + dialect.forbiddingChanges(of: "bank_edition")
    }

    /// The newest edition of a bank.
    package struct Edition: Hashable, Sendable {
        package let id: Int64
        package let bank: String
        package let number: Int
        package let loadedAt: Instant
        package let contentHash: String
        package let maintainer: String
    }

    private static let latest = """
        SELECT e.id, b.title, e.number, e.loaded_at, e.content_hash, e.maintainer
        FROM bank b JOIN bank_edition e ON e.bank = b.id
        WHERE e.number = (SELECT MAX(number) FROM bank_edition WHERE bank = b.id)
        """

    private static func edition(_ row: SQLRow) throws(StorageError) -> Edition {
        Edition(
            id: try row.int64(0),
            bank: try row.text(1),
            number: try row.integer(2),
            loadedAt: Instant(milliseconds: try row.int64(3)),
            contentHash: try row.text(4),
            maintainer: try row.text(5)
        )
    }

    /// The newest edition of every bank, by title.
    package static func latestEditions(in db: any SQLConnection) throws(StorageError) -> [Edition] {
        var editions: [Edition] = []
        for row in try db.query("\(latest) ORDER BY b.title", []) { editions.append(try edition(row)) }
        return editions
    }

    package static func latestEdition(of bank: String, in db: any SQLConnection) throws(StorageError) -> Edition? {
        guard let row = try db.first("\(latest) AND b.title = ?", [.text(bank)]) else { return nil }
        return try edition(row)
    }

    /// The laws that an edition's header names.
    package static func laws(of edition: Int64, in db: any SQLConnection) throws(StorageError) -> [LawReference] {
        guard let row = try db.first("SELECT laws FROM bank_edition WHERE id = ?", [.integer(edition)]) else {
            throw .damaged(detail: "edition \(edition) of a bank is missing")
        }
        return try JSONText.decode([LawRecord].self, from: try row.text(0)).map(\.reference)
    }

    /// The editions that can still be drawn from, with their banks' titles: the newest of every bank, and those of the
    /// exams that close after a moment.
    package static func editionsInUse(
        at instant: Instant,
        in db: any SQLConnection
    ) throws(StorageError) -> [(id: Int64, bank: String)] {
        let rows = try db.query(
            """
            SELECT e.id, b.title FROM bank b JOIN bank_edition e ON e.bank = b.id
            WHERE e.number = (SELECT MAX(number) FROM bank_edition WHERE bank = b.id)
            OR e.id IN (SELECT x.edition FROM exam_edition x JOIN exam q ON q.id = x.exam WHERE q.closes_at > ?)
            ORDER BY e.id
            """,
            [.integer(instant.milliseconds)]
        )
        var editions: [(id: Int64, bank: String)] = []
        for row in rows { editions.append((try row.int64(0), try row.text(1))) }
        return editions
    }

    /// Adds an edition, and the bank when it is the first.
    /// - Returns: the edition, with its number.
    package static func insertEdition(
        of bank: String,
        contentHash: String,
        maintainer: String,
        laws: [LawReference],
        at instant: Instant,
        in db: any SQLConnection
    ) throws(StorageError) -> Edition {
        let bankID: Int64
        if let row = try db.first("SELECT id FROM bank WHERE title = ?", [.text(bank)]) {
            bankID = try row.int64(0)
        } else {
            bankID = try db.nextNumber(of: "id", in: "bank")
            try db.execute("INSERT INTO bank (id, title) VALUES (?, ?)", [.integer(bankID), .text(bank)])
        }
        let number = try latestEdition(of: bank, in: db).map { $0.number + 1 } ?? 1
        let id = try db.nextNumber(of: "id", in: "bank_edition")
        try db.execute(
            """
            INSERT INTO bank_edition (id, bank, number, loaded_at, content_hash, maintainer, laws)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id), .integer(bankID), .integer(number), .integer(instant.milliseconds), .text(contentHash),
                .text(maintainer), .text(try JSONText.encode(laws.map(LawRecord.init))),
            ]
        )
        return Edition(
            id: id,
            bank: bank,
            number: number,
            loadedAt: instant,
            contentHash: contentHash,
            maintainer: maintainer
        )
    }
}

private struct LawRecord: Codable {
    let title: String
    let version: Day
    let articles: Int

    init(_ law: LawReference) {
        title = law.title
        version = law.version
        articles = law.articleCount
    }

    var reference: LawReference { LawReference(title: title, version: version, articleCount: articles) }
}
