import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct CSVSourceTests {
    private func texts(_ reading: CSVSource.Reading) -> [[String]]? {
        reading.table.map { table in ([table.header] + table.rows).map { $0.map(\.text) } }
    }

    private func read(_ text: String) -> CSVSource.Reading { CSVSource.read(text, file: "list.csv") }

    @Test func quotationMarksKeepSeparatorsLineEndsAndThemselves() {
        let reading = read("工号,备注\r\nA1,\"一,二\r\n三\"\"四\"\"\"\r\nA2,5\" 管\r\n")
        #expect(texts(reading) == [["工号", "备注"], ["A1", "一,二\n三\"四\""], ["A2", "5\" 管"]])
        #expect(reading.problems.isEmpty)
    }

    @Test func everyCellKnowsItsLineAndColumn() {
        let reading = read("工号,姓名,备注\n甲1,\"多\n行\",尾\n乙2, 名 ,x\n")
        let places = reading.table?.rows.map { $0.map { "\($0.position.line):\($0.position.column)" } }
        // The second record begins on line 4, because the first one has a line end in it; spaces before a cell are no
        // part of it.
        #expect(places == [["2:1", "2:4", "3:4"], ["4:1", "4:5", "4:8"]])
    }

    @Test(arguments: [",", ";", "\t"]) func separatorComesFromTheHeader(separator: String) {
        let reading = read(["工号", "姓名", "备注"].joined(separator: separator) + "\n1\(separator)2\(separator)3、4")
        #expect(texts(reading) == [["工号", "姓名", "备注"], ["1", "2", "3、4"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func lineEndsOfEveryKind(end: String) {
        #expect(texts(read("a,b\(end)1,2\(end)\(end)3,4")) == [["a", "b"], ["1", "2"], ["3", "4"]])
    }

    @Test func emptyLinesAndRowsOfSeparatorsAreLeftOut() {
        #expect(texts(read("\n,,\na,b,\n,,\n1,2,\n,,\n")) == [["a", "b"], ["1", "2"]])
    }

    @Test func shortRowsStayShort() {
        #expect(texts(read("a,b,c\n1")) == [["a", "b", "c"], ["1"]])
    }

    /// Lists that this program writes have an apostrophe before what Excel would take for a formula.
    @Test func apostropheBeforeAFormulaIsNoPartOfTheText() {
        let reading = read("工号,备注\n'-1,'=1+1\n''=2,'甲\n")
        #expect(texts(reading) == [["工号", "备注"], ["-1", "=1+1"], ["'=2", "'甲"]])
        #expect(reading.table?.rows.first?.map(\.position.column) == [1, 5])
    }

    @Test func problemsHaveTheirPlaces() {
        let cases: [(String, RecordTableProblem, String)] = [
            ("", .empty, "1:1"),
            ("\n \n", .empty, "1:1"),
            ("工号，姓名\n1，2", .fullWidthSeparator, "1:1"),
            ("a,b\n1,\"二\n", .unclosedQuote, "2:3"),
            ("a,b\n\"甲\"乙,2", .textAfterQuote, "2:4"),
            ("a,b\n1,2,多", .cellWithoutHeading, "2:5"),
        ]
        for (text, problem, place) in cases {
            let found = read(text).problems.map { "\($0.problem) \($0.position.line):\($0.position.column)" }
            #expect(found == ["\(problem) \(place)"])
        }
    }

    @Test func workbooksAreNamedAsSuch() {
        for bytes: [UInt8] in [
            [0x50, 0x4B, 3, 4, 20], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [65, 0, 66],
        ] {
            #expect(CSVSource.read(bytes, file: "x").problems.map(\.problem) == [.notText])
        }
    }

    @Test func bytesOfNoEncodingArePlaced() {
        let bytes = Array("工号,姓名\nA1,张".utf8) + [0xFF, 0xFF] + Array(",x".utf8)
        let reading = CSVSource.read(bytes, file: "x")
        #expect(reading.problems == [Located(.unknownEncoding, at: SourcePosition(file: "x", line: 2, column: 5))])
    }

    @Test func tablesOfAnyCellsComeBack() {
        let pieces = ["a", "张", "\"", ",", ";", "\n", "\t", "，", "x y", "", "😀", "'"]
        forAll { (generator: inout TestGenerator) -> [[String]] in
            let width = Int.random(in: 2...4, using: &generator)
            return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                ["k"]
                    + (1..<width).map { _ in
                        (0..<Int.random(in: 0...4, using: &generator)).map { _ in generator.element(of: pieces) }
                            .joined()
                    }
            }
        } property: { rows in
            let header = rows[0].indices.map { "h\($0)" }
            let lines = ([header] + rows).map { row in
                row.map {
                    "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                }
                .joined(separator: ",")
            }
            let trimmed = rows.map { $0.map { $0.trimmed } }
            return texts(read(lines.joined(separator: "\r\n"))) == [header] + trimmed
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = unicodeScalars[...]
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
