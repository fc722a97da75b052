import BankFormats
import QuestionBank
import Testing

@Suite struct TextTableTests {
    private func read(_ bytes: [UInt8], _ format: ExchangeFormat = .csv) throws -> ReadTable {
        try ReadTable(ExchangeSource(name: "题.csv", bytes: bytes), format)
    }

    private func read(_ text: String, _ format: ExchangeFormat = .csv) throws -> ReadTable {
        try read(Array(text.utf8), format)
    }

    @Test func emptyCellsAreLeftOutAndKeepTheirColumns() throws {
        let table = try read("题干,选项,\n,甲,\"多\n行\"\n\n , ,　\nx\n")
        #expect(table.sheets == [nil])
        #expect(table.cells == ["A1=题干", "B1=选项", "B2=甲", "C2=多\n行", "A6=x"])
        #expect(table.rows[1].cells.map(\.place) == [2, 4])
    }

    @Test(arguments: [",", ";", "\t"]) func separators(separator: String) throws {
        #expect(try read("\n\"甲,;\t\"\(separator)乙\(separator)丙\n").rows.first?.cells.count == 3)
        #expect(try read("甲,乙\t丙", .tsv).cells == ["A1=甲,乙", "B1=丙"])
    }

    @Test func encodings() throws {
        let text = "工号,姓名\n1,镕😀\n"
        let little = utf16(text, isLittleEndian: true)
        let big = utf16(text, isLittleEndian: false)
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
            #expect(try read(bytes).cells == ["A1=工号", "B1=姓名", "A2=1", "B2=镕😀"])
        }
        // 工号, 镕 and U+1F600 in GB18030.
        #expect(
            try read([0xB9, 0xA4, 0xBA, 0xC5, 0x2C, 0xE9, 0x46, 0x94, 0x39, 0xFC, 0x36]).cells == ["A1=工号", "B1=镕😀"]
        )
    }

    /// Wherever the pieces in which a file is read are parted, what is read is the same.
    @Test func charactersAcrossPieces() throws {
        for shift in [0, 1, 2, 5] {
            let text =
                String(repeating: "x", count: shift) + String(repeating: "条例😀\r\n\"甲\"\"乙\",丙\r\n", count: 20_000)
            for bytes in [Array(text.utf8), utf16(text, isLittleEndian: true)] {
                let table = try read(bytes)
                #expect(table.rows.count == 40_000)
                #expect(table.problems.isEmpty)
                let odd = table.rows.enumerated()
                    .first { index, row in
                        let texts = index.isMultiple(of: 2) ? ["条例😀"] : ["甲\"乙", "丙"]
                        return index > 0 && row.cells.map(\.text) != texts
                    }
                #expect(odd == nil)
            }
        }
    }

    private func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
        var bytes: [UInt8] = isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        for unit in text.utf16 {
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            bytes += isLittleEndian ? [low, high] : [high, low]
        }
        return bytes
    }

    @Test func problemsStandInFrontOfTheirRow() throws {
        var events: [TableEvent] = []
        let source = ExchangeSource(name: "题.csv", bytes: Array("a,b\n\"甲\"乙,2\n丙,\"丁\n".utf8))
        try TableFile.read(source, format: .csv) { events.append($0) }
        let kinds = events.map { event in
            switch event {
            case .sheet: "sheet"
            case .row(let row): "row \(row.number)"
            case .problem(let problem): "\(problem.problem) \(problem.position.line):\(problem.position.column)"
            }
        }
        #expect(kinds == ["sheet", "row 1", "textAfterQuote 2:4", "row 2", "unclosedQuote 3:3", "row 3"])
    }

    @Test func bytesOfNoEncodingArePlaced() throws {
        let table = try read(Array("工号,姓名\nA1,张".utf8) + [0xFF, 0xFF] + Array(",x".utf8))
        #expect(table.complaints == ["2:5 unknownEncoding"])
        #expect(table.rows.isEmpty)
        #expect(throws: FileProblem.notText(path: "题.csv", declared: nil)) { try read([65, 0, 66]) }
    }
}
