import BankFormats
import Foundation
import Testing

@Suite struct SourceLinesTests {
    @Test func countsLinesAsPositionsDo() {
        let lines = SourceLines("\u{FEFF}一\r\n二\r三\n")
        #expect((0...5).map { lines[$0] } == [nil, "一", "二", "三", "", nil])
    }

    @Test func showsNothingOfAFileThatIsNotUTF8() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/1.yaml"
        // 第三章 in GBK.
        try Data(Array("chapter: ".utf8) + [0xB5, 0xDA, 0xC8, 0xFD, 0xD5, 0xC2]).write(to: URL(fileURLWithPath: path))
        #expect(SourceLines(file: path)?[1] == nil)
        try folder.write("1.yaml", "chapter: 第三章")
        #expect(SourceLines(file: path)?[1] == "chapter: 第三章")
    }
}
