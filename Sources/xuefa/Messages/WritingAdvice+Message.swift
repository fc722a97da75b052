import QuestionBank
import TextLayout

extension WritingAdvice {
    /// What is wrong, why it matters and the way out, as a colleague who reads the item would say it.
    var message: Localized {
        switch self {
        case .longestKey(let key, let other):
            Localized(
                "正确选项长 \(key) 字，其他选项最长 \(other) 字，不懂内容的人也会挑最长的选；请把各选项的长短拉近，或把条件移到题干里",
                "the key has \(key) characters, the longest other option \(other): who knows nothing picks the longest; level the options, or move conditions into the stem"
            )
        case .absoluteWord(let word):
            Localized(
                "只有错误选项用了“\(word)”这样绝对的词，应试的人看到它就能排除；请让这一项错在内容上，不错在语气上",
                "only wrong options have an absolute word such as '\(word)', which gives them away; make the option wrong by its content"
            )
        case .allOfTheAbove(let option):
            Localized(
                "选项“\(option)”代指其他选项，看出其中两项的对错就能作答，选项打乱以后也没有“以上”可言；请写出实际内容，或改成多选题",
                "the option '\(option)' stands for others: knowing two of them is enough, and once options are shuffled nothing is above; write out what it means, or make the item a multiple"
            )
        case .grammaticalCue(let cue): cue.message
        case .overlappingOptions(let first, let second):
            Localized(
                "选项 \(first) 和 \(second) 有重叠，两项可能同时成立，单选题就有了两个答案；请改成互不重叠的选项",
                "options \(first) and \(second) overlap: where one holds, so may the other, and the item has two answers; make them exclude each other"
            )
        case .negativeStem(let word):
            Localized(
                "设问靠“\(word)”反着问，却没有标出来，考的成了看题是否仔细；请改成正面设问，或用【】把否定词标出来，如【不】",
                "the question turns on '\(word)' without emphasis and measures careful reading; ask for what is right, or mark the word as in 【不】"
            )
        case .asksNothing:
            Localized(
                "题干没有提出问题，应试的人要看完选项才知道问什么；请在题干末尾明确地问一件事",
                "the stem asks nothing, and only the options show what is meant; end it with one clear question"
            )
        case .asksInsteadOfStating:
            Localized(
                "判断题的题干是一句问话，答“对”还是“错”说不清；请改成一句可以判断对错的陈述",
                "the stem of a true-false item asks, so that neither true nor false answers it; state what is to be judged"
            )
        case .nearDuplicate(let other, let percent):
            Localized(
                "与 \(other.chinese)几乎是同一道题（文字相同 \(percent)%，答案相同），同卷出现等于送分；请删去一道，或改问不同的内容",
                "this is nearly \(other.english) (\(percent)% of the text and the answer are the same); remove one, or ask something else"
            )
        case .givesAnswerAway(let other, let answer):
            Localized(
                "题干说出了 \(other.chinese)的答案“\(answer)”，两题同卷时后者等于白考；请改写题干，或用 enemies 写明两题互斥",
                "the stem says '\(answer)', the answer to \(other.english); reword it, or name the two as enemies"
            )
        case .keyBalance(let counts, let statistic):
            Localized(
                "单选题的答案分布不匀：\(Self.letters(counts, separator: "，"))（卡方值 \(Self.figure(statistic))；随机排列时，偏到这个程度的可能不到百分之一）；"
                    + "请调整部分题目的选项顺序",
                "the keys of the single-choice items are uneven: \(Self.letters(counts, separator: ", ")) (chi-square \(Self.figure(statistic)), under 1 in 100 by chance); reorder some options"
            )
        case .truthBalance(let right, let wrong, let statistic):
            Localized(
                "判断题的对错分布不匀：对 \(right) 题，错 \(wrong) 题（卡方值 \(Self.figure(statistic))；随机排列时，偏到这个程度的可能不到百分之一）；请把一部分题目反过来写",
                "the true-false items are uneven: \(right) true, \(wrong) false (chi-square \(Self.figure(statistic)), under 1 in 100 by chance); turn some around"
            )
        }
    }

    private static func letters(_ counts: [Int], separator: String) -> String {
        counts.enumerated().map { "\(OptionLabel.letter($0)) \($1)" }.joined(separator: separator)
    }

    /// With one decimal.
    private static func figure(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension GrammaticalCue {
    fileprivate var message: Localized {
        switch self {
        case .onlyFigure:
            Localized(
                "只有正确选项是数字，其他选项都不是，一看就能选中；请让各选项同为数字或同为文字",
                "the key is the only figure among the options and shows at a glance; make all options figures, or none"
            )
        case .onlyPhrase:
            Localized(
                "其他选项都是数字，只有正确选项不是，一看就能选中；请让各选项同为数字或同为文字",
                "the key is the only option that is no figure and shows at a glance; make all options figures, or none"
            )
        case .onlyWithUnit(let unit):
            Localized(
                "题干问的数以“\(unit)”为单位，只有正确选项对得上；请统一各选项的单位",
                "the stem wants a number of '\(unit)', and only the key goes with that; let every option fit"
            )
        case .echo(let words):
            Localized(
                "只有正确选项重复了题干的“\(words)”，其他选项与题干没有相同的词，等于提示答案；请让干扰项也用题干的词，或换一种说法",
                "only the key repeats the stem's '\(words)', which points at it; let other options use the stem's words too, or reword"
            )
        case .oddBeginning(let words):
            Localized(
                "其他选项都以“\(words)”开头，只有正确选项不是，与众不同就露了底；请统一各选项的句式",
                "all options but the key begin with '\(words)', so that the key stands out; give all options one form"
            )
        case .oddEnding(let words):
            Localized(
                "其他选项都以“\(words)”结尾，只有正确选项不是，与众不同就露了底；请统一各选项的句式",
                "all options but the key end with '\(words)', so that the key stands out; give all options one form"
            )
        }
    }
}

extension ItemReference {
    /// `xf-3-001 `, `《民法典题库》的 mf-1-02-001 `.
    fileprivate var chinese: String { bank.map { "《\($0)》的 \(id) " } ?? "\(id) " }
    fileprivate var english: String { bank.map { "\(id) of '\($0)'" } ?? id }
}
