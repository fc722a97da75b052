import BankFormats
import QuestionBank
import Testing

/// A file is read by what it holds.
@Suite struct LawTextFileTests {
    @Test(arguments: [
        "<!DOCTYPE html><html><body><p>第一条 甲。</p></body></html>", "\n  <p style=\"text-indent:2em\">第一条 甲。</p>",
        "<div><span>第一条</span> 甲。</div>", "\u{FEFF}<HTML><BODY>第一条 甲。", "<!-- 抄自网页 --><html><p>第一条 甲。</p>",
    ]) func aPageIsKnownByItsTags(_ text: String) throws {
        let lines = try LawTextFile.read(Array(text.utf8), file: "law.txt").filter { !$0.text.isEmpty }
        #expect(lines.map(\.text) == ["第一条 甲。"])
    }

    @Test func aPageMayBeInUTF16() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "<html><body><p>第一条 甲。</p></body></html>".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let lines = try LawTextFile.read(bytes, file: "law.txt").filter { !$0.text.isEmpty }
        #expect(lines.map(\.text) == ["第一条 甲。"])
    }

    @Test(arguments: ["第一条 甲<乙。", "关于修改<甲法>的决定", "> 第一条 甲。", "甲 < 乙"]) func aTextWithAnglesIsNoPage(_ text: String)
        throws
    {
        let lines = try LawTextFile.read(Array(text.utf8), file: "law.html")
        #expect(lines.count == 1)
        #expect(lines.first?.text.contains("甲") == true)
    }

    @Test func anArchiveIsTakenForADocument() {
        #expect(throws: FileProblem.self) {
            try LawTextFile.read([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], file: "law.docx")
        }
    }
}
