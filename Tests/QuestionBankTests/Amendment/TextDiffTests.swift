import QuestionBank
import TestSupport
import Testing

@Suite("Word-level changes")
struct TextDiffTests {
    @Test(
        "changes read as words and phrases",
        arguments: [
            ("应当自受理之日起三十日内办结。", "应当自受理之日起六十日内办结。", "应当自受理之日起[三十日→六十日]内办结。"),
            ("处15日以下拘留", "处20日以下拘留", "处[15日→20日]以下拘留"),
            ("须经二分之一以上同意", "须经三分之二以上同意", "须经[二分之一→三分之二]以上同意"),
            ("依照本法第十二条办理", "依照本法第一百二十条办理", "依照本法[第十二条→第一百二十条]办理"),
            ("给予行政处分；", "给予处分；", "给予[行政→]处分；"),
            ("工作人员、负责人应当回避。", "工作人员、监督人、负责人应当回避。", "工作人员、[→监督人、]负责人应当回避。"),
            (
                "适用《行政处罚法》的规定。", "适用《行政处罚法》、《行政强制法》的规定。",
                "适用《行政处罚法》[→、《行政强制法》]的规定。"
            ),
            ("情节较轻的，处警告。", "处警告。", "[情节较轻的，→]处警告。"),
            ("甲。乙。", "甲。乙。", "甲。乙。"),
            ("", "甲", "[→甲]"),
            ("甲", "", "[甲→]"),
            ("", "", ""),
        ]
    )
    func phrases(old: String, new: String, shown: String) {
        #expect(Self.shown(TextDiff.runs(old: old, new: new)) == shown)
    }

    @Test("single characters that happen to stand in both do not tear a change to pieces")
    func noConfetti() {
        let runs = TextDiff.runs(old: "应当进行复核并书面通知本人。", new: "应当听取意见，说明理由，告知权利。")
        #expect(runs.filter { $0.kind != .same }.count == 2)
        #expect(runs.first == TextRun(.same, "应当"))
    }

    @Test("a point put in between leaves the others as they are, but for their numbers")
    func points() {
        let old = "有下列情形之一的：\n（一）是本案当事人的；\n（二）与本案有利害关系的。"
        let new = "有下列情形之一的：\n（一）是本案当事人的；\n（二）曾任本案证人的；\n（三）与本案有利害关系的。"
        #expect(
            Self.shown(TextDiff.runs(old: old, new: new))
                == "有下列情形之一的：\n（一）是本案当事人的；\n（二）[→曾任本案证人的；\n（三）]与本案有利害关系的。"
        )
    }

    @Test("same and removed runs are the old text, same and added ones the new, and neighbours differ in kind")
    func complete() {
        forAll(count: 400) { generator in
            (Self.text(&generator), Self.text(&generator))
        } shrink: { old, new in
            Self.shorter(old).map { ($0, new) } + Self.shorter(new).map { (old, $0) }
        } property: { old, new in
            let runs = TextDiff.runs(old: old, new: new)
            return runs.filter { $0.kind != .added }.map(\.text).joined() == old
                && runs.filter { $0.kind != .removed }.map(\.text).joined() == new
                && zip(runs, runs.dropFirst()).allSatisfy { $0.kind != $1.kind }
                && runs.allSatisfy { !$0.text.isEmpty }
        }
    }

    @Test("a text beside itself has no changes; an edit shows nothing but the edit's surroundings")
    func edits() {
        forAll(count: 200) { generator in
            Self.text(&generator)
        } property: { text in
            let runs = TextDiff.runs(old: text, new: text)
            return runs == (text.isEmpty ? [] : [TextRun(.same, text)])
        }
    }

    static func shown(_ runs: [TextRun]) -> String {
        var shown = ""
        var index = 0
        while index < runs.count {
            let run = runs[index]
            let next = index + 1 < runs.count ? runs[index + 1] : nil
            switch (run.kind, next?.kind) {
            case (.same, _): shown += run.text
            case (.removed, .added?):
                shown += "[\(run.text)→\(next?.text ?? "")]"
                index += 1
            case (.removed, _): shown += "[\(run.text)→]"
            case (.added, _): shown += "[→\(run.text)]"
            }
            index += 1
        }
        return shown
    }

    private static func text(_ generator: inout TestGenerator) -> String {
        let words = [
            "应当", "公安机关", "的", "，", "。", "；", "\n", "（一）", "（二）", "三十日", "15日", "二分之一", "第十二条", "一", "处", "罚款",
            "abc", " ", "e\u{301}", "👨‍👩‍👧", "：", "《", "》", "\r\n", "10", "1.5万元", "第三人", "％",
        ]
        let count = Int.random(in: 0...30, using: &generator)
        return (0..<count).map { _ in generator.element(of: words) }.joined()
    }

    private static func shorter(_ text: String) -> [String] {
        let characters = Array(text)
        return characters.indices.map { index in
            String(characters[..<index] + characters[(index + 1)...])
        }
    }
}
