import Foundation
import QuestionBank
import TestSupport
import Testing

@testable import BankFormats

@Suite struct HostileTextTableTests {
    private func read(_ bytes: [UInt8]) throws -> ReadTable {
        try ReadTable(ExchangeSource(name: "题.csv", bytes: bytes), .csv)
    }

    @Test(.timeLimit(.minutes(10))) func tenMillionSeparatorsInOneRow() throws {
        let commas = [UInt8](repeating: .comma, count: 10_000_000)
        #expect(
            try read(Array("a,b\n甲".utf8) + commas + Array("\n乙\n".utf8)).cells == ["A1=a", "B1=b", "A2=甲", "A3=乙"]
        )
        let table = try read(Array("a,b\n甲".utf8) + commas.prefix(TableLimits.columns) + Array("丁\n乙\n".utf8))
        #expect(table.complaints == ["2:16386 outsideSheet"])
        #expect(table.cells == ["A1=a", "B1=b"])
    }

    /// The place is the quotation mark's, and nothing of what follows is kept.
    @Test(.timeLimit(.minutes(10))) func aQuotationMarkThatIsNeverClosed() throws {
        let bytes = Array("a,b\n甲,\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20)
        let table = try read(bytes)
        #expect(table.complaints == ["2:3 cellTooLong(limit: \(TableLimits.cellBytes))"])
        #expect(table.cells == ["A1=a", "B1=b"])
        // Line ends alone are counted as well.
        let lines = try read(Array("a\n\"".utf8) + [UInt8](repeating: .lineFeed, count: 1 << 20))
        #expect(lines.complaints == ["2:1 cellTooLong(limit: \(TableLimits.cellBytes))"])
    }

    @Test(.timeLimit(.minutes(10))) func aRowOfTextsWithoutEnd() throws {
        let cell = Array(String(repeating: "甲", count: 30_000).utf8) + [.comma]
        let row = (0..<200).flatMap { _ in cell }
        let problems = try read(row + [.lineFeed]).problems.map(\.problem)
        #expect(problems == [.rowTooLong(limit: TableLimits.rowBytes)])
    }

    @Test(.timeLimit(.minutes(10))) func problemsWithoutEnd() throws {
        let table = try read(Array(String(repeating: "\"a\"b\n", count: 5000).utf8))
        #expect(table.problems.count == TableLimits.problems + 1)
        #expect(table.rows.count == TableLimits.problems - 1)
    }

    @Test func workbooksAreNoText() {
        #expect(throws: FileProblem.notText(path: "题.csv", declared: nil)) {
            try read(SampleWorkbook("<row/>").bytes)
        }
    }

    /// Whatever the bytes, reading ends.
    @Test(.timeLimit(.minutes(10))) func anyBytes() {
        let pieces: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], Array("条".utf8), [0xB9, 0xA4], [0x81, 0x39, 0xEE, 0x39],
            [0x80],
            [0xD8], [0xDC], [.comma], [.quotationMark], [.lineFeed], [.carriageReturn], [.tab], [0x20], [0x00],
            Array("ab".utf8),
        ]
        forAll(count: 3000) { (generator: inout TestGenerator) -> [UInt8] in
            (0..<Int.random(in: 0...20, using: &generator)).flatMap { _ in generator.element(of: pieces) }
        } property: { bytes in
            _ = try? ReadTable(ExchangeSource(name: "x", bytes: bytes), .csv)
            return true
        }
    }
}
