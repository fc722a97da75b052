import QuestionBank
import TextLayout

extension ExchangeProblem: ReadableProblem {
    var code: String? { problemCode }

    var message: Localized {
        switch self {
        case .item(let problem): problem.message
        case .table(let problem): problem.message
        case .text(let problem): problem.message
        case .gift(let problem): problem.message
        case .moodleXML(let problem): problem.message
        case .aiken(let problem): problem.message
        case .qti(let problem): problem.message
        case .json(let problem): problem.message
        case .adoption(let problem): problem.message
        case .bank(let problem): problem.message
        }
    }
}

extension ExchangeItemProblem {
    var message: Localized {
        switch self {
        case .missingStem:
            Localized("没有题干", "there is no stem")
        case .missingKey:
            Localized("没有答案", "there is no key")
        case .badKey(let text):
            Localized("看不懂答案“\(text)”", "the key '\(text)' cannot be understood")
        case .keyOutsideOptions(let text):
            Localized("答案 \(text) 不在选项之中", "the key \(text) is none of the options")
        case .keyOfEmptyOption(let text):
            Localized("答案 \(text) 对应的选项是空的", "the option \(text) that the key names is empty")
        case .badTruthKey(let text):
            Localized("判断题的答案“\(text)”既不是对也不是错", "the key '\(text)' of a true-false item means neither")
        case .severalKeys(let text):
            Localized(
                "单选题有多个答案“\(text)”：改成一个，或把题型改为多选",
                "a single-choice item with several keys '\(text)': name one, or make it a multiple-choice item"
            )
        case .loneKey(let text):
            Localized(
                "多选题只有一个答案“\(text)”：补全，或把题型改为单选",
                "a multiple-choice item with the lone key '\(text)': name all of them, or make it a single-choice item"
            )
        case .tooFewOptions(let count):
            Localized("选项只有 \(count) 个", "only \(count) options")
        case .equalOptions(let one, let other):
            Localized("选项 \(one) 和 \(other) 相同", "options \(one) and \(other) are the same")
        case .blankCount(let blanks, let answers):
            Localized("题干有 \(blanks) 个空，答案却有 \(answers) 个", "\(blanks) blanks in the stem, \(answers) answers")
        case .unknownKind(let text):
            Localized(
                "不认识的题型“\(text)”；可写：单选、多选、判断、填空、简答、案例",
                "unknown kind of item '\(text)'; write 单选, 多选, 判断, 填空, 简答 or 案例"
            )
        case .unsupported(let text):
            Localized("不支持：\(text)", "not supported: \(text)")
        case .tooLong(let limit):
            Localized("文字太长（上限 \(limit) 字节）", "the text is too long (at most \(limit) bytes)")
        case .brokenPart:
            Localized("案例里有小题出错，整组不能用", "a part of the case set is broken, and the whole with it")
        case .guessedKind(let kind):
            Localized(
                "没有写题型，按答案和选项推定为\(kind.chineseName)",
                "no kind is given; taken for \(kind.englishName) by its key and options"
            )
        case .guessedBlank:
            Localized("题干里没有空格，已在末尾补上“____”", "the stem has no blank; one was put at its end")
        case .guessedOptions(let text):
            Localized(
                "选项 \(text) 连写在一起，按字母顺序分开，请核对",
                "the options \(text) run together and were parted at their letters; please check"
            )
        case .skippedOption(let text):
            Localized(
                "选项 \(text) 是空的，已略去；后面的字母所指不变",
                "option \(text) is empty and was left out; the letters behind it keep their meaning"
            )
        case .struckText(let text):
            Localized("“\(text)”带删除线，仍照读，请核对", "'\(text)' is struck through and was read nevertheless; please check")
        case .droppedMedia(let name):
            Localized("图片或附件“\(name)”没有带过来", "the picture or file '\(name)' is not taken along")
        case .droppedField(let name):
            Localized("“\(name)”没有带过来", "'\(name)' is not taken along")
        }
    }
}
