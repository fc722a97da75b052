import BankFormats
import QuestionBank
import Testing

/// Numbers whose format shows something else.
@Suite struct TableNumberTests {
    /// What a number format shows is the option's text; the key may be the number alone, and shares stay exact.
    @Test func numbersBehindWhatCellsShow() throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="0&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0&quot;.&quot;"/></numFmts>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>
            """
        let texts = ["编号", "题干", "题型", "选项A", "选项B", "选项C", "答案", "预计通过率", "题一", "单选题"]
        let heading = texts.indices.prefix(8).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let row = """
            <c s="3"><v>12</v></c><c t="s"><v>8</v></c><c t="s"><v>9</v></c><c s="1"><v>15</v></c><c s="1"><v>30</v></c>\
            <c s="1"><v>60</v></c><c><v>30</v></c><c s="2"><v>0.655</v></c>
            """
        let workbook = SampleWorkbook(
            "<row>\(heading)</row><row>\(row)</row>",
            sharedTexts: texts.map { "<si><t>\($0)</t></si>" }.joined(),
            styles: styles
        )
        var items: [ExchangeItem?] = []
        _ = try TableCodec(.xlsx).read(workbook.source) { items.append($0.item) }
        let item = try #require(items.first ?? nil)
        #expect(item.options == ["15日", "30日", "60日"])
        #expect(item.percents == ["0", "100", "0"])
        #expect(item.id == "12")
        #expect(item.facility == 0.655)
    }
}
