import QuestionBank
import TextLayout

extension SourcePosition {
    /// The place as people look for it: `题.txt:12:5`, `题.xlsx[单选题]!C7`, `包.zip:items/q1.xml:12:5`, `题.docx：第 12 段`.
    var text: Localized {
        switch part {
        case nil: Localized("\(file):\(line):\(column)", "\(file):\(line):\(column)")
        case .sheet(let name): Localized("\(file)[\(name)]!\(cell)", "\(file)[\(name)]!\(cell)")
        case .entry(let name): Localized("\(file):\(name):\(line):\(column)", "\(file):\(name):\(line):\(column)")
        case .paragraphs: Localized("\(file)：第 \(line) 段", "\(file): paragraph \(line)")
        }
    }

    /// `C7`.
    private var cell: String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(line)
    }
}
