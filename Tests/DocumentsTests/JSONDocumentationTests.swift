import Foundation
import Testing

/// docs/json.md names every key that a document has.
@Suite struct JSONDocumentationTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: [
        ("completion", "report completion"), ("plan-status", "plan status"), ("plan-explain", "plan explain"),
        ("coverage", "bank coverage"), ("composition", "bank stats"),
    ])
    func everyKeyIsDocumented(document: String, section: String) throws {
        let folder = Self.tests.appendingPathComponent("Golden")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix(document) && $0.hasSuffix(".json") }
        #expect(!names.isEmpty)
        var keys: Set<String> = []
        for name in names {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            keys.formUnion(Self.keys(of: try JSONSerialization.jsonObject(with: data)))
        }
        let text = try String(contentsOf: Self.root.appendingPathComponent("docs/json.md"), encoding: .utf8)
        let documented = Self.words(Self.introduction(text) + Self.section(section, of: text))
        #expect(keys.subtracting(documented).sorted() == [])
    }

    /// The keys of all mappings inside; statuses, which are keys of `counts`, among them.
    private static func keys(of value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys(of: $1)) } }
        guard let mapping = value as? [String: Any] else { return [] }
        return mapping.values.reduce(into: Set(mapping.keys)) { $0.formUnion(keys(of: $1)) }
    }

    private static func introduction(_ text: String) -> String {
        text.components(separatedBy: "\n## ").first ?? ""
    }

    private static func section(_ title: String, of text: String) -> String {
        text.components(separatedBy: "\n## ").first { $0.hasPrefix(title + "\n") } ?? ""
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { !($0.isASCII && ($0.isLetter || $0 == "-")) }.map(String.init))
    }
}
