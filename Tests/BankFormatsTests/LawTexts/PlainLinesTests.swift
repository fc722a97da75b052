import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct PlainLinesTests {
    private func lines(_ text: String) throws -> [LawTextLine] {
        try LawTextFile.read(Array(text.utf8), file: "law.txt")
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{0C}"]) func endWithAnyLineEnd(_ end: String)
        throws
    {
        let found = try lines(["甲", "", "乙"].joined(separator: end))
        #expect(found.map(\.text) == ["甲", "", "乙"])
        #expect(found.map(\.position.line) == [1, 2, 3])
    }

    @Test func areReadWithoutMarksOfMarkdown() throws {
        let found = try lines(
            "# 示例办法\n## 第一章&emsp;总则\n**第一条**　*为了*\\(1\\)\n> 引用\n---\n- （一）甲；\n- 3 -\n__第二条__ 乙\\\n#甲 C# 语言"
        )
        #expect(
            found.map(\.text.trimmed) == [
                "示例办法", "第一章 总则", "第一条　为了(1)", "引用", "", "（一）甲；", "- 3 -", "第二条 乙", "甲 C# 语言",
            ]
        )
        #expect(found.map(\.headingLevel) == [1, 2, nil, nil, nil, nil, nil, nil, 1])
        #expect(found.map(\.isBold) == [false, false, true, false, false, false, false, true, false])
    }

    @Test func areReadInSeveralEncodings() throws {
        let text = "第一条 甲。\n第二条 乙。"
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try LawTextFile.read(utf16, file: "law.txt").map(\.text) == ["第一条 甲。", "第二条 乙。"])
        #expect(try lines("\u{FEFF}" + text).map(\.text) == ["第一条 甲。", "第二条 乙。"])
        let gb18030: [UInt8] = [0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5]
        #expect(try LawTextFile.read(gb18030, file: "law.txt").map(\.text) == ["第一条"])
        #expect(throws: FileProblem.notText(path: "law.txt", declared: nil)) {
            try LawTextFile.read([0x41, 0, 0x42], file: "law.txt")
        }
    }

    @Test func ofSeveralFilesFollowEachOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("1.txt", "甲。")
        try folder.write("2.md", "乙。")
        let paths = ["1.txt", "2.md"].map { folder.path + "/" + $0 }
        let found = try LawTextFile.read(paths: paths)
        #expect(found.map(\.text) == ["甲。", "乙。"])
        #expect(found.map(\.position.file) == paths)
        #expect(throws: FileProblem.notFound(path: folder.path + "/3.txt")) {
            try LawTextFile.read(paths: [folder.path + "/3.txt"])
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
