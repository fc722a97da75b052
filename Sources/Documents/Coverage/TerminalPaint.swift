import QuestionBank

/// Colours of the terminal's own 16, so that its theme is respected (SGR, ECMA-48 8.3.117).
struct TerminalPaint {
    let isOn: Bool

    func bold(_ text: String) -> String { painted(text, "1") }
    func dim(_ text: String) -> String { painted(text, "2") }

    func cell(_ text: String, _ status: CoverageStatus) -> String {
        switch status {
        case .covered: painted(text, "30;42")
        case .thin: painted(text, "30;43")
        case .stale: painted(text, "1;97;41")
        case .none: dim(text)
        }
    }

    private func painted(_ text: String, _ parameters: String) -> String {
        isOn ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
    }
}
