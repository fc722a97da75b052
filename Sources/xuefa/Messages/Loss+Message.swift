import QuestionBank
import TextLayout

extension Loss {
    /// What is lost, as the end of a line that begins with the item.
    var message: Localized {
        switch self {
        case .item: Localized("整道题（没有这种题型，或写不成）", "the whole item (no such kind, or it cannot be written)")
        case .caseSetTakenApart(let count):
            Localized("案例拆成 \(count) 道独立的题", "the case set is taken apart into \(count) items")
        case .partsLost(let count): Localized("其中 \(count) 道小题", "\(count) of its parts")
        case .answerKind: Localized("题型", "the kind")
        case .id: Localized("编号", "the id")
        case .title: Localized("题目名称", "the title")
        case .stem: Localized("题干的写法", "the wording of the stem")
        case .options: Localized("选项", "options")
        case .key: Localized("答案", "the key")
        case .blanks: Localized("填空的答案", "accepted answers")
        case .weights: Localized("部分得分", "partial points")
        case .answerFeedback: Localized("各选项或答案的反馈", "feedback on single answers")
        case .shuffling: Localized("选项顺序的规定", "whether options may change places")
        case .blankOrder: Localized("各空不分先后", "that blanks may be filled in any order")
        case .caseSensitivity: Localized("区分大小写", "that case matters")
        case .tolerance: Localized("数值的误差范围", "the tolerance of a number")
        case .markup: Localized("文字格式", "the markup of texts")
        case .rationale: Localized("解析", "the rationale")
        case .outcomeFeedback: Localized("答对答错的反馈", "feedback on the outcome")
        case .rubric: Localized("评分或作答说明", "the rubric")
        case .category: Localized("章节目录", "the chapter")
        case .tags: Localized("标签", "tags")
        case .citations: Localized("依据", "citations")
        case .level: Localized("层次", "the level")
        case .facility: Localized("预计通过率", "the expected facility")
        case .points: Localized("分数", "points")
        case .enemies: Localized("互斥", "enemies")
        case .waivers: Localized("接受的检查结果", "accepted findings")
        case .origin: Localized("来源", "the origin")
        case .bankTitle: Localized("题库名称", "the bank's title")
        case .maintainer: Localized("维护人", "the maintainer")
        case .laws: Localized("所依据法规的版本", "the versions of its laws")
        case .bankWaivers: Localized("题库接受的检查结果", "findings accepted for the bank")
        case .chapterArticles: Localized("各章的条文范围", "the articles of its chapters")
        }
    }
}
