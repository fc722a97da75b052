import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct HTMLLinesTests {
    private func lines(_ page: String) throws(FileProblem) -> [LawTextLine] { try lines(Array(page.utf8)) }

    private func lines(_ bytes: [UInt8]) throws(FileProblem) -> [LawTextLine] {
        try HTMLLines.read(bytes, file: "例.html")
    }

    private func texts(_ page: String) throws(FileProblem) -> [String] { try lines(page).map(\.text) }

    /// As the sites of authorities write it: indents of full-width spaces, spans around everything, a table around all.
    @Test func theSampleFromASite() throws {
        let page = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>示例网站</title><style>p{}</style></head>
            <body><nav><a href="/">首页</a></nav><script>var a = "<p>第九条</p>";</script>
            <table><tr><td><h1>示例图书借阅办法</h1>
            <div align=center><span style="font-family:黑体">第一章&nbsp;</span><span>总则</span></div>
            <p>　　<strong>第一条</strong>　为了便于读者借阅图书，
            制定本办法。<p>　　<b>第二条　</b><span>读者借书，</span><span>应当：</span><br>　　（一）出示借书证；<BR/>　　（二）爱护图书。
            <p>&emsp;&emsp;第三人代为借书的，适用前款规定。</p><div><font>第二章</font> 附则</div></font>
            <p>　　<strong>第三条&#12288;</strong>本办法自2026年1月1日起施行。</p></td></tr></table>
            <footer>主办单位</footer></body></html>
            """
        let read = try lines(page)
        #expect(SampleRegulation.folded(read) == SampleRegulation.lines)
        #expect(read.map(\.headingLevel) == [1] + [Int?](repeating: nil, count: 8))
        #expect(read.map(\.isBold) == [true, false, true, true, false, false, false, false, true])
        #expect(read.map(\.position.line) == [3, 4, 5, 6, 6, 6, 7, 7, 8])
        #expect(read[2].text.hasPrefix("　　第一条　为了"))
    }

    @Test func spacesAndLineEndsOfTheSource() throws {
        #expect(try texts("<p>\n  Article  1\n of  <i> law </i>\t </p>") == ["Article 1 of law"])
        #expect(try texts("<p>甲\n乙 丙\n<b>\n丁</b> A\nB</p>") == ["甲乙 丙丁 A B"])
        #expect(try texts("<pre>甲\n  乙\n\n丙</pre>丁") == ["甲", "  乙", "丙", "丁"])
        #expect(try texts("<p>第&nbsp;一&nbsp;条&ldquo;甲&rdquo;&lt;&#x4E59;&amp;</p>") == ["第 一 条“甲”<乙&"])
        #expect(try texts("<p>甲\u{200B}乙&shy;丙</p>") == ["甲乙丙"])
    }

    @Test func blocksAndLineBreaks() throws {
        #expect(try texts("甲<div>乙<div>丙</div>丁</div>戊<br><br>己") == ["甲", "乙", "丙", "丁", "戊", "己"])
        #expect(try texts("<table><tr><td>一<td>二<tr><th>三</th></table>") == ["一", "二", "三"])
        #expect(try texts("<span>第一</span><a>条</a><o:p></o:p><em>甲</em>") == ["第一条甲"])
    }

    @Test func numberedLists() throws {
        #expect(try texts("<ol><li>甲<li><p>乙</p><ul><li>丙</ul></ol>") == ["1. 甲", "2. 乙", "丙"])
        #expect(try texts("<ol start=4><li>甲<li value=7>乙<li>丙</ol>") == ["4. 甲", "7. 乙", "8. 丙"])
    }

    @Test func whatNobodySeesIsLeftOut() throws {
        let page = """
            <p style="display: none">甲</p><p hidden>乙</p><!-- 丙 --><noscript>丁</noscript><select><option>戊</select>
            <p style="VISIBILITY:hidden">己</p><svg><text>庚</text></svg><p style="color:red">辛</p>
            """
        #expect(try texts(page) == ["辛"])
    }

    @Test func boldByStyle() throws {
        let page = """
            <p style="font-weight:bold">甲</p><p style="font-weight: 700">乙</p><p><b style="font-weight:normal">丙</b></p>
            <p><b style="mso-bidi-font-weight:normal">丁</b></p><p>戊<b>己</b></p><h3>庚</h3>
            """
        #expect(try lines(page).map(\.isBold) == [true, true, false, true, false, true])
        #expect(try lines(page).last?.headingLevel == 3)
    }

    @Test func encodings() throws {
        let gb: [UInt8] = [0xB9, 0xA4, 0xBA, 0xC5]
        #expect(try lines(Array("<p>".utf8) + gb).map(\.text) == ["工号"])
        for charset in ["gb2312", "GBK", "GB18030"] {
            #expect(try lines(Array("<meta charset=\(charset)><p>".utf8) + gb).map(\.text) == ["工号"])
        }
        #expect(try lines([0xFF, 0xFE] + "<p>条".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).count == 1)
        for charset in ["utf-8", "big5"] {
            #expect(throws: FileProblem.notText(path: "例.html", declared: charset)) {
                let meta = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\"><p>"
                _ = try lines(Array(meta.utf8) + gb)
            }
        }
        #expect(throws: FileProblem.notText(path: "例.html", declared: nil)) { try lines([0x3C, 0x70, 0x3E, 0, 0]) }
    }

    @Test func emptyPages() throws {
        #expect(try texts("").isEmpty)
        #expect(try texts("<p>　<br>&nbsp;</p>").isEmpty)
    }

    private func problem(_ page: String) -> MarkupProblem? {
        guard
            case .markup(path: "例.html", part: nil, let problem)? = #expect(
                throws: FileProblem.self,
                performing: { try lines(page) }
            )
        else { return nil }
        return problem
    }

    @Test func hostilePages() throws {
        let deep = MarkupProblem.tooDeep(limit: 512, MarkupPlace(line: 1, column: 1))
        #expect(problem(String(repeating: "<div>", count: 100_000)) == deep)
        #expect(problem(String(repeating: "<b></q>", count: 100_000)) == deep)
        #expect(problem(String(repeating: "<p></p>", count: 100_001)) == .tooManyTags(limit: 200_000))
        #expect(throws: FileProblem.tooBig(path: "例.html", limit: 16 << 20)) {
            try lines([UInt8](repeating: 0x20, count: 16 << 20 + 1))
        }
    }

    /// Comments hide from the first look how deep the page is; reading it must not exhaust the stack.
    @Test func hiddenDepth() throws {
        #expect(try texts(String(repeating: "<div><!--</div>-->", count: 8000) + "条") == ["条"])
    }

    /// Whatever is changed in a page, it is read, and what is not marked up stays.
    @Test func changedPages() {
        let sound = Array("<table><tr><td><p><b>甲</b><i>乙</p></td></tr></table><ol><li>丙</ol>".utf8)
        forAll(count: 500) { generator in
            var bytes = sound
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                if bytes[place] < 0x80 { bytes[place] = generator.element(of: Array("<>/&pb ".utf8)) }
            }
            return bytes
        } property: { bytes in
            _ = try lines(bytes)
            return true
        }
    }
}
