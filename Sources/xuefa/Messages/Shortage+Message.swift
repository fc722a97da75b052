import ExamRunner
import QuestionBank
import TextLayout

extension PaperAssembly.Shortage {
    /// `民法典题库·多选·侵权责任：要 3 题，只有 1 题`.
    var message: Localized {
        let chinese = ([line.bank, line.kind.chineseName, line.chapter, line.level?.chineseName].compactMap(\.self))
            .joined(separator: "·")
        let english = ([line.bank, line.kind.englishName, line.chapter, line.level?.englishName].compactMap(\.self))
            .joined(separator: "·")
        if available < line.count {
            return Localized(
                "\(chinese)：要 \(line.count) 题，只有 \(available) 题",
                "\(english): \(line.count) asked, \(available) there"
            )
        }
        if barredByEnemies > 0 {
            return Localized(
                "\(chinese)：要 \(line.count) 题，有 \(available) 题，但其中有互斥题，不能同卷，只能取 \(obtainable) 题",
                "\(english): \(line.count) asked, \(available) there, but as enemies must not stand in one paper only \(obtainable) can be had"
            )
        }
        return Localized(
            "\(chinese)：要 \(line.count) 题，有 \(available) 题，但其他行也要用，只剩 \(obtainable) 题",
            "\(english): \(line.count) asked, \(available) there, but only \(obtainable) left beside the other lines"
        )
    }
}
