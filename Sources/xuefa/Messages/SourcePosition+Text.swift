import QuestionBank
import TextLayout

extension SourcePosition {
    /// The place as people look it up: `3.yaml:12:5`, `名单.xlsx[名单]!C7`, `pack.zip:items/q1.xml:12:5`,
    /// `题.docx：第 12 段`.
    var text: Localized {
        switch part {
        case nil: same("\(file):\(line):\(column)")
        case .sheet(let name): same("\(file)[\(Self.printable(name))]!\(Self.letters(ofColumn: column))\(line)")
        case .entry(let name): same("\(file):\(Self.printable(name)):\(line):\(column)")
        case .paragraphs: Localized("\(file)：第 \(line) 段", "\(file): paragraph \(line)")
        }
    }

    private func same(_ text: String) -> Localized { Localized(text, text) }

    /// A name that comes from a file, without what would move the cursor.
    private static func printable(_ name: String) -> String { String(name.map { $0.isVisible ? $0 : " " }) }
}
