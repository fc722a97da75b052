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
