import TestSupport
import Testing
import TextLayout

@Suite struct LineBreakingTests {
    @Test func breaksChineseBetweenAnyTwoCharacters() {
        #expect(LineBreaking.wrap("信访工作是党的群众工作", width: 8) == ["信访工作", "是党的群", "众工作"])
    }

    @Test func stopsNeverStartALine() {
        #expect(LineBreaking.wrap("信访工作，党的群众工作。", width: 8) == ["信访工", "作，党的", "群众工", "作。"])
        #expect(LineBreaking.wrap("他说：“好。”然后走了", width: 8) == ["他说：", "“好。”然", "后走了"])
    }

    @Test func openingBracketsNeverEndALine() {
        #expect(LineBreaking.wrap("根据《民法典》规定", width: 6) == ["根据", "《民法", "典》规", "定"])
        #expect(LineBreaking.wrap("下列（一）项", width: 8) == ["下列", "（一）项"])
    }

    @Test func doubleSignsStayTogether() {
        #expect(LineBreaking.wrap("信访——群众工作", width: 5) == ["信访", "——群", "众工", "作"])
        #expect(LineBreaking.wrap("信访……等等", width: 5) == ["信", "访……", "等等"])
    }

    @Test func wordsAndFiguresStayWhole() {
        #expect(LineBreaking.wrap("the law of 2026", width: 7) == ["the law", "of 2026"])
        #expect(LineBreaking.wrap("自收到之日起15日内", width: 13) == ["自收到之日起", "15日内"])
        #expect(LineBreaking.wrap("增长3.5%以上", width: 7) == ["增长", "3.5%以", "上"])
        #expect(LineBreaking.wrap("don’t stop", width: 5) == ["don’t", "stop"])
    }

    @Test func onlyWhatIsWiderThanALineIsSplit() {
        #expect(LineBreaking.wrap("a abcdefghij b", width: 6) == ["a", "abcdef", "ghij b"])
        #expect(LineBreaking.wrap("abcdefgh。", width: 8) == ["abcdefg", "h。"])
    }

    @Test func keepsNewlinesAndIndentation() {
        #expect(LineBreaking.wrap("一\n\n　　二三四五\r\n", width: 8) == ["一", "", "　　二三", "四五", ""])
        #expect(LineBreaking.wrap("", width: 8) == [""])
        #expect(LineBreaking.wrap("   ", width: 8) == [""])
        #expect(LineBreaking.wrap("        法", width: 4) == ["法"])
    }

    @Test func noLineIsWiderThanTheWidth() {
        forAll(generate: Self.sample) { text, width in
            LineBreaking.wrap(text, width: width).allSatisfy { CellWidth.width(of: $0) <= width }
        }
    }

    @Test func nothingButSpacesIsLost() {
        forAll(generate: Self.sample) { text, width in
            let joined = LineBreaking.wrap(text, width: width).joined()
            return joined.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }
        }
    }

    /// A rule may only be broken where no place in the line before would have kept it, as in twenty commas on end.
    @Test func startsAndEndsKeepTheRules() {
        forAll(count: 2000, generate: Self.sample) { text, width in
            text.split(separator: "\n").allSatisfy { paragraph in
                let lines = LineBreaking.wrap(String(paragraph), width: max(4, width))
                return zip(lines, lines.dropFirst()).allSatisfy { before, after in
                    Self.isGood(before.last, after.first)
                        || zip(before, before.dropFirst()).allSatisfy {
                            !Self.isGood($0, $1) || $0.isWhitespace || $1.isWhitespace
                        }
                }
            }
        }
    }

    private static func isGood(_ left: Character?, _ right: Character?) -> Bool {
        guard let left, let right else { return false }
        return !LineBreaking.mayNotStart(right) && !LineBreaking.mayNotEnd(left)
            && !(left == right && "—…".contains(left)) && CellWidth.width(of: right) > 0
    }

    private static func sample(_ generator: inout TestGenerator) -> (String, Int) {
        (SampleText.text(&generator), Int.random(in: 2...40, using: &generator))
    }
}
