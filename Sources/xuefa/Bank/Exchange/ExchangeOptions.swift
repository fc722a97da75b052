import ArgumentParser
import QuestionBank
import TextLayout

extension ExchangeFormat: ExpressibleByArgument {
    /// `qti` means 2.2, which most systems read; `word`, `excel` and `txt` are what people call them.
    package init?(argument: String) {
        let name = argument.lowercased()
        let aliases: [String: ExchangeFormat] = [
            "qti": .qti22, "excel": .xlsx, "word": .docx, "txt": .text, "moodle": .moodleXML, "xml": .moodleXML,
        ]
        guard let format = ExchangeFormat(rawValue: name) ?? aliases[name] else { return nil }
        self = format
    }

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
