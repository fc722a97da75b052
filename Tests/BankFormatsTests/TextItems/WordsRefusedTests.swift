import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

@Suite struct WordsRefusedTests {
    private let text = """
        一、单选题（每题2分）
        1. 期限为（ ）
        A. 15日
        B. 30日
        答案：B
        2. 期限为（ ）
          A. 15日
          B. 60日
        答案：D
        二、判断题
        3. 禁止高利放贷。
        参考答案
        3.√
        """

    @Test func refusedQuestionsStandWithTheirReasonsAsTheyWere() throws {
        let folder = try TestSupport.TemporaryFolder()
        let path = folder.path("退回.txt")
        let source = ExchangeSource(name: "题.txt", bytes: Array(text.utf8))
        try TextItemsCodec().writeRefused([1: ["答案 D 不在选项之中"], 2: ["样例"]], of: source, to: path)
        let written = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            written == """
                一、单选题（每题2分）
                // 原因：答案 D 不在选项之中
                2. 期限为（ ）
                  A. 15日
                  B. 60日
                答案：D

                二、判断题
                // 原因：样例
                3. 禁止高利放贷。
                答案：√


                """
        )
        let mended = written.replacingOccurrences(of: "答案：D", with: "答案：A")
        let reading = try WordsReading(mended)
        #expect(reading.keys == ["单选 A", "判断 对"])
        #expect(try reading.item(0).points == 2)
    }

    @Test func refusedQuestionsOfADocument() throws {
        let folder = try TestSupport.TemporaryFolder()
        let path = folder.path("退回.docx")
        let body = text.split(separator: "\n").map { DOCXBuilder.paragraph(String($0)) }.joined()
        let source = ExchangeSource(name: "题.docx", bytes: DOCXBuilder.document(body))
        try DOCXItemsCodec().writeRefused([1: ["答案 D 不在选项之中"], 2: ["样例"]], of: source, to: path)
        let reading = try WordsReading(ExchangeSource(path: path), by: DOCXItemsCodec())
        #expect(reading.keys == ["坏 key-outside-options", "判断 对"])
        #expect(reading.items[0].position.line == 3)
    }

    /// The chapter of a refused question stands above it, so that it comes back into its place.
    @Test func headingsStandAboveWhatIsRefused() throws {
        let folder = try TestSupport.TemporaryFolder()
        let options = "\nA. 15日\nB. 30日\n答案："
        let text =
            "第一章 总则\n1. 期限甲为（ ）\(options)B\n第二章 附则\n第一节 期限\n2. 期限乙为（ ）\(options)D\n3. 期限丙为（ ）\(options)A"
        let heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>附则</w:t></w:r></w:p>"
        let document = DOCXBuilder.document(
            heading + text.split(separator: "\n").dropFirst(7).map { DOCXBuilder.paragraph(String($0)) }.joined()
        )
        let sources: [(any ExchangeCodec, ExchangeSource, Int, [String])] = [
            (TextItemsCodec(), ExchangeSource(name: "题.txt", bytes: Array(text.utf8)), 1, ["第二章 附则", "第一节 期限"]),
            (DOCXItemsCodec(), ExchangeSource(name: "题.docx", bytes: document), 0, ["附则"]),
        ]
        for (codec, source, ordinal, category) in sources {
            let read = try WordsReading(source, by: codec)
            #expect(read.items[ordinal].item == nil)
            let path = folder.path("退回." + codec.format.rawValue)
            try codec.writeRefused([ordinal: ["样例"], ordinal + 1: ["样例"]], of: source, to: path)
            let back = try WordsReading(ExchangeSource(path: path), by: codec)
            #expect(back.items.count == 2)
            #expect(try back.item(1).category == category)
        }
    }

    @Test func escapesOfOurOwnFilesStay() throws {
        let folder = try TestSupport.TemporaryFolder()
        var item = ExchangeItem(stem: "见\nA. 款", answer: .trueFalse(ExchangeTruth(key: true)))
        item.category = ["总则"]
        for codec in [TextItemsCodec(), DOCXItemsCodec()] as [any ExchangeCodec] {
            let path = folder.path("题." + codec.format.rawValue)
            let writer = try codec.writer(to: path, header: ExchangeHeader(title: "样例"))
            try writer.add(item)
            try writer.finish()
            let refused = folder.path("退回." + codec.format.rawValue)
            try codec.writeRefused([0: ["样例"]], of: ExchangeSource(path: path), to: refused)
            #expect(try WordsReading(ExchangeSource(path: refused), by: codec).stems == ["见\nA. 款"])
        }
    }
}
