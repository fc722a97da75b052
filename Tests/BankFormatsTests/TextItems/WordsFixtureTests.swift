import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

/// Each way of writing items, with every key right.
@Suite struct WordsFixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/words")

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
    }

    static let styles = [
        "paper", "keys-at-end", "brackets", "unnumbered", "message", "cases", "answers-with-rationales", "tables",
        "sections-with-lists",
    ]

    @Test(arguments: styles) func everyKeyIsRight(style: String) throws {
        let reading = try WordsReading(Self.text(style + ".txt"))
        let expected = try Self.text(style + ".keys").split(separator: "\n").map(String.init)
        #expect(reading.keys == expected, "\(reading.codes)")
    }

    /// Keys stay right in a document whose paragraphs are the lines.
    @Test(arguments: styles) func everyKeyIsRightInADocument(style: String) throws {
        let lines = try Self.text(style + ".txt").split(separator: "\n", omittingEmptySubsequences: false)
        let body = lines.map { DOCXBuilder.paragraph(Self.escaped(String($0))) }
        let reading = try WordsReading(document: DOCXBuilder.document(body.joined()))
        let expected = try Self.text(style + ".keys").split(separator: "\n").map(String.init)
        #expect(reading.keys == expected, "\(reading.codes)")
    }

    /// Stem, options, rationale, points, category and every other field, as `Fixtures/words/*.items` has them.
    @Test(arguments: styles) func everyFieldIsRight(style: String) throws {
        let reading = try WordsReading(Self.text(style + ".txt"))
        let expected = try ExpectedItems.lines(of: Self.folder.appendingPathComponent(style + ".items").path)
        #expect(reading.items.compactMap(\.item).map(ItemLine.text) == expected)
    }

    @Test(arguments: styles) func everyFieldIsRightInADocument(style: String) throws {
        let lines = try Self.text(style + ".txt").split(separator: "\n", omittingEmptySubsequences: false)
        let body = lines.map { DOCXBuilder.paragraph(Self.escaped(String($0))) }
        let reading = try WordsReading(document: DOCXBuilder.document(body.joined()))
        let expected = try ExpectedItems.lines(of: Self.folder.appendingPathComponent(style + ".items").path)
        #expect(reading.items.compactMap(\.item).map(ItemLine.text) == expected)
    }

    /// What is read can be written and read again.
    @Test(arguments: styles) func whatIsReadComesBack(style: String) throws {
        let items = try WordsReading(Self.text(style + ".txt")).items.compactMap(\.item)
        for codec in [TextItemsCodec(), DOCXItemsCodec()] as [any ExchangeCodec] {
            let result = try CodecRoundTrip.read(items, by: codec)
            #expect(result.items == items)
            #expect(result.problems.isEmpty)
        }
    }
}
