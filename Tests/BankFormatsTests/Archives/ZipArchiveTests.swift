import BankFormats
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
    private func read(_ entries: ZipBuilder.Entry..., entry: String = "a.txt") throws(ArchiveProblem) -> [UInt8]? {
        try ZipArchive(ZipBuilder.archive(entries)).bytes(of: entry, limit: 64 << 20)
    }

    @Test func storedAndDeflatedEntries() throws {
        let archive = try ZipArchive(
            ZipBuilder.archive([.init("词/一.txt", "条例"), .zeros("zeros", count: 100_000), .init("空/", "")])
        )
        #expect(archive.entries.map(\.name) == ["词/一.txt", "zeros"])
        #expect(archive.entries.map(\.size) == [6, 100_000])
        #expect(try archive.bytes(of: "词/一.txt", limit: 100) == Array("条例".utf8))
        #expect(try archive.bytes(of: "zeros", limit: 100_000) == [UInt8](repeating: 0, count: 100_000))
        #expect(try archive.bytes(of: "none", limit: 100) == nil)
    }

    @Test func whatIsNoArchive() {
        #expect(throws: ArchiveProblem.notAnArchive) { try ZipArchive([]) }
        #expect(throws: ArchiveProblem.notAnArchive) { try ZipArchive(ZipBuilder.archive([])) }
        #expect(throws: ArchiveProblem.notAnArchive) { try ZipArchive(Array("第一条".utf8)) }
    }

    @Test func everyTruncationIsDamage() {
        let bytes = ZipBuilder.archive([.init("a.txt", "条例"), .init("b.txt", "办法")])
        for length in 4..<bytes.count {
            #expect(throws: ArchiveProblem.damaged(entry: nil), "\(length) bytes") {
                try ZipArchive(Array(bytes[..<length]))
            }
        }
    }

    @Test func wrongChecksumAndWrongLength() {
        var entry = ZipBuilder.Entry("a.txt", "条例")
        entry.checksum ^= 1
        #expect(throws: ArchiveProblem.damaged(entry: "a.txt")) { try read(entry) }
        entry = .zeros("a.txt", count: 1000)
        entry.size = 900
        #expect(throws: ArchiveProblem.damaged(entry: "a.txt")) { try read(entry) }
        entry.size = 1100
        #expect(throws: ArchiveProblem.damaged(entry: "a.txt")) { try read(entry) }
    }

    @Test func passwordsAndUnknownMethods() {
        var entry = ZipBuilder.Entry("a.txt", "条例")
        entry.flags |= 1
        #expect(throws: ArchiveProblem.encrypted(entry: "a.txt")) { try read(entry) }
        entry.flags = 0
        entry.method = 14
        #expect(throws: ArchiveProblem.unknownMethod(entry: "a.txt")) { try read(entry) }
    }

    @Test(arguments: ["../a", "a/../../b", "/etc/passwd", "..", "C:/a", "a\\..\\b", "a\0b", ""])
    func namesThatLeadOut(name: String) {
        #expect(throws: ArchiveProblem.unsafeName(name)) { try read(.init(name, "x")) }
    }

    @Test func twoEntriesOfOneName() {
        #expect(throws: ArchiveProblem.repeatedName("a.txt")) { try read(.init("a.txt", "x"), .init("a.txt", "y")) }
    }

    @Test func bombs() throws {
        var dense = ZipBuilder.Entry.zeros("a.txt", count: 2 << 20)
        let unpacked = try read(dense)
        #expect(unpacked?.count == 2 << 20)
        dense.size = 4 << 20
        #expect(throws: ArchiveProblem.tooDense(entry: "a.txt")) { try read(dense) }
        var huge = ZipBuilder.Entry("a.txt", [UInt8](repeating: 0, count: 1 << 20))
        huge.size = 201 << 20
        #expect(throws: ArchiveProblem.tooBig(entry: nil, limit: 200 << 20)) { try read(huge) }
        let many = (0...1000).map { ZipBuilder.Entry("\($0)", "") }
        #expect(throws: ArchiveProblem.tooManyEntries(limit: 1000)) { try ZipArchive(ZipBuilder.archive(many)) }
    }

    @Test func anEntryLargerThanItsReaderWants() throws {
        let archive = try ZipArchive(ZipBuilder.archive([.init("a.txt", "条例")]))
        #expect(throws: ArchiveProblem.tooBig(entry: "a.txt", limit: 5)) { try archive.bytes(of: "a.txt", limit: 5) }
    }

    /// Whatever is changed in an archive, reading it ends, with what was in it or a problem.
    @Test func changedBytes() {
        let content = Array("第一条　为了试验。".utf8)
        let sound = ZipBuilder.archive([.init("a.txt", content), .zeros("b", count: 5000)])
        forAll(count: 2000) { generator in
            var bytes = sound
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            return bytes
        } property: { bytes in
            guard let archive = try? ZipArchive(bytes) else { return true }
            for entry in archive.entries { _ = try? archive.bytes(of: entry.name, limit: 1 << 20) }
            let read = try? archive.bytes(of: "a.txt", limit: 1 << 20)
            return read == nil || read == content
        }
    }
}
