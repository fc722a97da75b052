import ExamRunner
import QuestionBank
import Storage
import Testing

@testable import ExamOffice

@Suite("Loading banks")
struct BankTests {
    @Test("a bank loaded for the first time is all new, and again it is all the same")
    func load() throws {
        let sample = try SampleOffice()
        let again = try sample.office.loadBank(SampleBank.bank())
        #expect(!again.isNew)
        #expect(again.edition == 1)
        #expect(again.unchanged == ["s1", "s2", "s3", "s4", "m1", "t1", "f1", "c1"])
        #expect(again.added.isEmpty && again.changed.isEmpty && again.removed.isEmpty)
        let banks = try sample.office.banks()
        #expect(banks.map(\.title) == [SampleBank.title])
        #expect(banks[0].counts == [.single: 4, .multiple: 1, .trueFalse: 1, .fillBlank: 1, .caseSet: 1])
        #expect(banks[0].loadedAt == SampleOffice.start)
    }

    @Test("an edited bank says what was changed, added and removed, and is another edition")
    func edit() throws {
        let sample = try SampleOffice()
        let old = SampleBank.bank { $0 == "样例判断" ? "样例判断（改）" : $0 }
        var entries = old.chapters[0].entries
        let removed = entries.removeFirst()
        entries.append(
            .item(
                Item(
                    id: "new",
                    stem: "样例新题",
                    answer: .trueFalse(key: false),
                    citations: [],
                    level: .recall,
                    rationale: "样例"
                )
            )
        )
        let edited = Bank(
            title: old.title,
            laws: old.laws,
            maintainer: old.maintainer,
            chapters: [Chapter(part: nil, title: old.chapters[0].title, entries: entries), old.chapters[1]]
        )
        let load = try sample.office.loadBank(edited)
        #expect(load.isNew && load.edition == 2)
        #expect(load.added == ["new"])
        #expect(load.changed == ["t1"])
        #expect(load.removed == [removed.id])
        #expect(load.unchanged == ["s2", "s3", "s4", "m1", "f1", "c1"])
        #expect(try sample.office.banks()[0].counts[.trueFalse] == 2)
        // Going back to the first text is an edition too: history only grows.
        #expect(try sample.office.loadBank(SampleBank.bank()).edition == 3)
    }

    @Test("what was asked before stays as it was: an old paper, its key and its marks do not follow the bank")
    func immutability() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        let asked = sitting.questions
        _ = try sample.office.loadBank(SampleBank.bank { $0 + "（改）" })
        let resumed = try {
            try sitting.record(.movedTo(question: 2))
            return sitting.questions
        }()
        #expect(resumed == asked)
        for (index, question) in asked.enumerated() {
            try sitting.record(.answered(question: index, response: SampleBank.key(of: question)))
        }
        let result = try sitting.submit()
        #expect(result.disclosure?.marks.total == Points(hundredths: 1200))
        // The exam's second attempt still draws from the edition that it was scheduled with.
        let second = try sample.reopened().sit(examID: "e1", staffID: "0002", seat: "pts/2")
        try second.begin()
        #expect(second.questions.allSatisfy { !$0.stem.contains("（改）") && $0.caseStem?.contains("（改）") != true })
        // A new exam draws from the new one.
        let new = try sample.begun(SampleOffice.exam("e2"), staff: "0002")
        #expect(new.questions.contains { $0.stem.contains("（改）") })
    }

    @Test("a version's name is the SHA-256 of its stored text, so that anybody can check it")
    func hashes() throws {
        let sample = try SampleOffice()
        let database = try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite")
        let rows = try database.read { try $0.query("SELECT hash, content FROM entry_version", []) }
        #expect(rows.count == 8)
        for row in rows { #expect(try row.text(0) == Sodium.sha256(row.text(1))) }
    }

    @Test("two entries of one wording are two entries of one version, and a paper asks it once")
    func sameWording() throws {
        let sample = try SampleOffice()
        func item(_ id: String) -> BankEntry {
            .item(
                Item(
                    id: id,
                    stem: "样例同题",
                    answer: .trueFalse(key: true),
                    citations: [],
                    level: .recall,
                    rationale: "样例"
                )
            )
        }
        let bank = Bank(
            title: "双",
            laws: [],
            maintainer: "样例",
            chapters: [Chapter(part: nil, title: "样例章", entries: [item("a"), item("b")])]
        )
        #expect(try sample.office.loadBank(bank).added == ["a", "b"])
        let line = Blueprint.Line(bank: "双", kind: .trueFalse, count: 2, points: Points(hundredths: 100))
        let error = #expect(throws: OfficeError.self) {
            try sample.office.schedule(SampleOffice.exam("e3", lines: [line]), by: "样例")
        }
        guard case .shortage(let shortages) = error else { return }
        #expect(shortages.map(\.available) == [1])
    }
}
