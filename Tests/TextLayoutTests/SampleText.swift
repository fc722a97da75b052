import TestSupport

/// Mixed texts for property tests: Chinese with punctuation, Latin words, figures, spaces, emoji and marks.
enum SampleText {
    static let pieces: [String] = [
        "信", "访", "工作", "条例", "第一百二十条", "，", "。", "；", "：", "？", "！", "、", "）", "》", "」", "”", "’",
        "（", "《", "「", "“", "‘", "……", "——", " ", "  ", "Xuefa", "law", "2026", "15", "3.5%", "a",
        "https://example.org/a-b",
        "-", ",", ".", "(", ")", "é", "e\u{301}", "😀", "👨‍👩‍👧", "🇨🇳", "\u{200B}", "\t", "　", "·", "…", "—",
    ]

    static func line(_ generator: inout TestGenerator) -> String {
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in generator.element(of: pieces) }.joined()
    }

    static func text(_ generator: inout TestGenerator) -> String {
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in line(&generator) }.joined(separator: "\n")
    }
}
