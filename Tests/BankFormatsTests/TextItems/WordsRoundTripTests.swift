import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct WordsRoundTripTests {
    @Test func textCarriesBankItems() throws {
        try CodecRoundTrip.expect(TextItemsCodec(), isForeign: false, count: 100)
    }
    @Test func textCarriesForeignItems() throws {
        try CodecRoundTrip.expect(TextItemsCodec(), isForeign: true, count: 100)
    }
    @Test func documentsCarryBankItems() throws {
        try CodecRoundTrip.expect(DOCXItemsCodec(), isForeign: false, count: 50)
    }
    @Test func documentsCarryForeignItems() throws {
        try CodecRoundTrip.expect(DOCXItemsCodec(), isForeign: true, count: 50)
    }

    /// Names of chapters that look like marks, several items in each, so that some headings are not written again.
    @Test func chaptersComeBack() throws {
        let names = ["// 原因：说明", "- 附则", "> 引用", "# 井", "#", "第一章 总则", "一、单选题", "答案：A", "（未分类）", "1. 甲", "A. 乙"]
        let stems = ["甲", "1. 乙", "答案：丙", "A. 丁"]
        var items: [ExchangeItem] = []
        for outer in names.prefix(4) {
            for inner in names {
                for stem in stems {
                    var item = ExchangeItem(
                        stem: ExchangeText(stem + " \(items.count)"),
                        answer: .trueFalse(ExchangeTruth(key: true))
                    )
                    item.category = [outer, inner]
                    items.append(item)
                }
            }
        }
        let folder = try TestSupport.TemporaryFolder()
        for codec in [TextItemsCodec(), DOCXItemsCodec()] as [any ExchangeCodec] {
            let path = folder.path("章." + codec.format.rawValue)
            let writer = try codec.writer(to: path, header: ExchangeHeader())
            let carried = items.flatMap(codec.carried)
            #expect(carried.count == items.count)
            for item in carried { try writer.add(item) }
            try writer.finish()
            let reading = try WordsReading(ExchangeSource(path: path), by: codec)
            #expect(reading.items.map { $0.item?.category ?? [] } == carried.map(\.category))
            #expect(reading.stems == carried.map(\.stem.plain))
            #expect(reading.problems.isEmpty)
        }
    }

    /// Of a bank's items only waivers could be lost, which the generator does not make.
    @Test func nothingOfABankIsLost() {
        var random = RandomItems(seed: 11, isForeign: false)
        for number in 0..<200 {
            let item = random.item(number)
            let losses = Loss.of(item, carriedAs: TextItemsCodec().carried(item))
            #expect(losses.isEmpty, "\(losses) of \(item)")
        }
    }
}
