import BankFormats
import QuestionBank
import Testing

/// The format is told by what a file holds.
@Suite struct FormatRecognitionTests {
    @Test(
        arguments: [
            ("::名称:: 题干 {=甲 ~乙}", .gift),
            ("题干 {\n=甲\n~乙\n}", .gift),
            ("// 说明\n\n太阳从东方升起。{T}", .gift),
            ("$CATEGORY: 信访\n\n说明", .gift),
            ("圆周率{#3.14:0.01}", .gift),
            ("题干\nA. 甲\nB. 乙\nANSWER: A", .aiken),
            ("1. 题干\nA. 甲\nB. 乙\n答案：A", .text),
            ("集合{1,2}的元素个数是？\nA. 1 B. 2\n答案：B", .text),
            ("题干,题型,选项A,选项B,正确答案\n甲,单选,乙,丙,A", .csv),
            ("\u{FEFF}样例题库\n题干（必填）,题型,答案", .csv),
            ("题型\t题干\t答案\n判断\t甲\t对", .tsv),
            ("题干;答案\n甲;对", .csv),
            ("一、单选题\n1. 甲,乙,丙三人（ A ）\nA.一 B.二", .text),
            ("<?xml version=\"1.0\"?>\n<quiz><question type=\"truefalse\"/></quiz>", .moodleXML),
            ("<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"/>", .qti21),
            ("<assessmentTest xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\"/>", .qti22),
            ("<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"/>", .qti30),
            ("<questestinterop/>", .qti21),
            ("{\"format\":\"xuefa-items\",\"version\":1,\"items\":[]}", .json),
            ("", .text),
        ] as [(String, ExchangeFormat)]
    )
    func tellsTexts(_ text: String, _ expected: ExchangeFormat) throws {
        let source = ExchangeSource(name: "x", bytes: Array(text.utf8))
        #expect(try FormatRecognition.format(of: source) == expected)
    }

    /// The headings of a table are those that its reader knows, in as many rows as it looks at.
    @Test(arguments: ["题面", "题目描述", "试题题干", "题干内容", "问题内容", "Question Text"])
    func tellsTablesByEveryHeadingOfStems(heading: String) throws {
        let titles = (1...9).map { "第\($0)行说明\n\n" }.joined()
        for (separator, format) in [(",", ExchangeFormat.csv), (";", .csv), ("\t", .tsv)] {
            let text = ["\"\(heading)\n（必填）\"", "答案"].joined(separator: separator) + "\n甲\(separator)对\n"
            for text in [text, titles + text] {
                let source = ExchangeSource(name: "x", bytes: Array(text.utf8))
                #expect(try FormatRecognition.format(of: source) == format)
                var items = 0
                _ = try TableCodec(format).read(source) { _ in items += 1 }
                #expect(items == 1)
            }
        }
    }

    @Test(arguments: [
        ("%PDF-1.7\n%", ForeignFile.pdf), ("{\\rtf1\\ansi", .richText), ("\n<!DOCTYPE html>\n<html>", .webPage),
        ("GIF89a", .image),
    ])
    func filesThatHoldNoQuestions(text: String, kind: ForeignFile) {
        let source = ExchangeSource(name: "题.x", bytes: Array(text.utf8))
        #expect(throws: FileProblem.foreignFile(path: "题.x", kind)) { try FormatRecognition.format(of: source) }
    }

    @Test(arguments: [
        ("题型,题干,选项A,选项B,答案\n单选,甲{=一 ~二},一,二,A\n", ExchangeFormat.csv),
        ("// 学法题目：反斜杠\n\n一、单选题\n\n1. 甲{=一}\nA. 一\nB. 二\n答案：A\n", .text),
        ("题型：单选,多选\n题干{=一 ~二}\n", .gift),
    ])
    func aTableOrATextOfOursMayHoldSignsOfGIFT(text: String, format: ExchangeFormat) {
        #expect(FormatRecognition.format(ofText: text) == format)
    }

    @Test func tellsUTF16AndGB18030() throws {
        let text = "题干,答案\n甲,对\n"
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try FormatRecognition.format(of: ExchangeSource(name: "x", bytes: utf16)) == .csv)
        // 题干,答案
        let gb: [UInt8] = [0xCC, 0xE2, 0xB8, 0xC9, 0x2C, 0xB4, 0xF0, 0xB0, 0xB8, 0x0A]
        #expect(try FormatRecognition.format(of: ExchangeSource(name: "x", bytes: gb)) == .csv)
    }

    @Test func aPieceThatEndsInTheMidstOfACharacterIsReadAllTheSame() throws {
        let text = "题干,答案\n" + String(repeating: "甲,对\n", count: 20_000)
        for cut in 0..<3 {
            let source = ExchangeSource(name: "x", bytes: Array(text.utf8.dropLast(cut)))
            #expect(try FormatRecognition.format(of: source) == .csv)
        }
    }
}
