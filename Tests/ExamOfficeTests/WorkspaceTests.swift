import ExamRunner
import Foundation
import QuestionBank
import Storage
import Testing

@testable import ExamOffice

@Suite("Making and opening a workspace")
struct WorkspaceTests {
    private let clock = ManualClock(SampleOffice.start)

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("it is its owner's alone, keeps its zone, and opens again")
    func create() throws {
        let folder = try TemporaryFolder()
        let home = "\(folder.path)/deep/office"
        let time = OfficeTime(minutesFromUTC: -210)
        let office = try Office.create(at: home, time: time, clock: clock)
        #expect(office.today == Day(2026, 11, 20))
        #expect(try mode(home) == 0o700)
        #expect(try mode("\(folder.path)/deep") == 0o700)
        #expect(try mode("\(home)/xuefa.sqlite") == 0o600)
        // The record and, while it is open, its log.
        let files = try FileManager.default.contentsOfDirectory(atPath: home)
        #expect(files.allSatisfy { $0.hasPrefix("xuefa.sqlite") })
        #expect(try Office.open(at: home, clock: clock).time == time)
    }

    @Test("an existing one is refused and left alone")
    func exists() throws {
        let sample = try SampleOffice()
        #expect(throws: OfficeError.workspaceExists) {
            try Office.create(at: sample.home, time: .china, clock: sample.clock)
        }
        #expect(try sample.reopened().banks().count == 1)
    }

    @Test("a folder that has other files in it keeps them")
    func besideOthers() throws {
        let folder = try TemporaryFolder()
        try Data("样例".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/notes.txt"))
        _ = try Office.create(at: folder.path, time: .china, clock: clock)
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/notes.txt"))
    }

    @Test("a failure half-way leaves nothing")
    func failure() throws {
        let folder = try TemporaryFolder()
        struct Stop: Error {}
        let home = "\(folder.path)/a/b"
        #expect(throws: Stop.self) {
            try WorkspaceFolder(path: home).create { path in
                try Data("half".utf8).write(to: URL(fileURLWithPath: path))
                throw Stop()
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("a file in the folder's way is the system's refusal")
    func inTheWay() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: "\(folder.path)/file"))
        let error = #expect(throws: OfficeError.self) {
            try Office.create(at: "\(folder.path)/file/office", time: .china, clock: clock)
        }
        guard case .record(.io) = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
    }

    @Test("no workspace, somebody else's file and a newer record are told apart")
    func refusals() throws {
        let folder = try TemporaryFolder()
        #expect(throws: OfficeError.record(.notAWorkspace)) { try Office.open(at: folder.path, clock: clock) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        try Data(String(repeating: "样例", count: 999).utf8)
            .write(to: URL(fileURLWithPath: "\(folder.path)/xuefa.sqlite"))
        #expect(throws: OfficeError.record(.notAWorkspace)) { try Office.open(at: folder.path, clock: clock) }

        let sample = try SampleOffice()
        let database = try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite")
        try database.transaction { try $0.setSchemaVersion(99) }
        #expect(throws: OfficeError.record(.newerVersion(found: 99, known: Migration.steps.count))) {
            try sample.reopened()
        }
    }

    @Test("a stale seat file means nothing, and a seat file goes with its holder")
    func staleSeat() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        let seats = "\(sample.home)/seats"
        var sitting: Sitting? = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        let files = try FileManager.default.contentsOfDirectory(atPath: seats)
        #expect(files.count == 1)
        #expect(sitting != nil)
        sitting = nil
        #expect(try FileManager.default.contentsOfDirectory(atPath: seats).isEmpty)
        try Data("1\npts/9".utf8).write(to: URL(fileURLWithPath: "\(seats)/\(files[0])"))
        _ = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
    }

    @Test("SHA-256 is SHA-256, and PINs are Argon2id with their own salt")
    func sodium() throws {
        #expect(
            Sodium.sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(Sodium.sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let hash = try Sodium.hash(pin: "246810")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try Sodium.hash(pin: "246810") != hash)
        #expect(Sodium.verify(pin: "246810", against: hash))
        #expect(!Sodium.verify(pin: "246811", against: hash))
        #expect(!Sodium.verify(pin: "", against: hash))
        #expect(!Sodium.verify(pin: "246810", against: "not a hash"))
    }
}
