import QuestionBank
import TextLayout

extension BankProblem: ReadableProblem {
    var code: String? { problemCode.rawValue }

    /// What is wrong and the way out, as the trainer who keeps the bank would want to be told.
    var message: Localized {
        switch self {
        case .source(let problem): problem.message

        case .noBankFile:
            Localized(
                "所在文件夹没有 bank.yaml；请先写好题库的标题、法规和维护人",
                "there is no bank.yaml beside it; it states the bank's title, laws and maintainer"
            )
        case .notYAMLFile:
            Localized(
                "这不是章文件：章文件是文件名以 .yaml 或 .yml 结尾的文本文件",
                "this is no chapter file, whose name ends in .yaml or .yml"
            )
        case .titleTwice(let title, let first):
            Localized(
                "标题“\(title)”已被另一个题库使用，见 \(first.file):\(first.line)；载入时两者会互相覆盖，请换一个标题",
                "the title '\(title)' is that of the bank at \(first.file):\(first.line), and loading one replaces the other; choose another"
            )
        case .emptyBank:
            Localized("题库里没有试题；请加入章节文件", "the bank holds no item; add a chapter file")
        case .noItems:
            Localized("这个文件没有试题；请在“items:”下面列出", "the file holds no item; list them under 'items:'")
        case .lawTwice(let title):
            Localized("法规“\(title)”列了两次", "the law \(title) is listed twice")
        case .badArticleRange(let text):
            Localized("“\(text)”不是条文范围；请写成 13-56", "'\(text)' is no range of articles; write 13-56")
        case .rangeOutsideLaw(let last, let law, let count):
            Localized(
                "范围到第 \(last) 条，而《\(law)》只有 \(count) 条",
                "the range ends with article \(last), but 《\(law)》 has \(count)"
            )

        case .badIdentifier(let id):
            Localized(
                "编号“\(id)”只能用字母、数字、汉字、“-”“_”“.”，不能有空格，不能以“-”“.”开头",
                "the id '\(id)' may hold letters, digits, Chinese characters, '-', '_' and '.', no spaces, and no '-' or '.' in front"
            )
        case .identifierTooLong(let limit):
            Localized("编号超过 \(limit) 个字", "the id is longer than \(limit) characters")
        case .identifierTwice(let id, let first):
            Localized(
                "编号“\(id)”已经用过，见 \(first.file):\(first.line)；请换一个",
                "the id '\(id)' was used before, at \(first.file):\(first.line)"
            )
        case .badKind(let text):
            Localized(
                "没有“\(text)”这种题型；可用 单选、多选、判断、填空、案例",
                "'\(text)' is no kind; use single, multiple, true-false, fill-blank or case-set"
            )
        case .badLevel(let text):
            Localized("没有“\(text)”这种层次；可用 记忆、理解、应用", "'\(text)' is no level; use recall, understand or apply")
        case .rationaleNamesOption(let letter):
            Localized(
                "解析里提到“\(letter)项”，而选项显示时会打乱顺序；请直接写出是哪种说法",
                "the rationale speaks of option \(letter), but options are shuffled when shown; name the idea in words"
            )
        case .noLaws:
            Localized(
                "bank.yaml 没有写 laws：题目没有对照的法规，法规修改时不会提示",
                "bank.yaml names no laws: items are bound to none, and no amendment will be noticed"
            )
        case .importedWithoutRationale:
            Localized("导入的题还没有解析（rationale）：请补上", "this imported item has no rationale yet: write it")
        case .importedWithoutCitation:
            Localized(
                "导入的题还没有依据（citation）：补上条文，法规修改时才会提示",
                "this imported item has no citation yet: with one, an amendment of the law will be noticed"
            )
        case .missingRationale:
            Localized("缺少解析（rationale）：说明规则和最有迷惑性的错误", "the rationale is missing")
        case .badFacility(let text):
            Localized(
                "预计通过率“\(text)”应当是 0 到 1 之间的数，如 0.7",
                "the facility '\(text)' should be a number from 0 to 1, such as 0.7"
            )
        case .fieldNotForKind(let name, let kind):
            Localized("\(kind.chineseName)题没有“\(name)”这个字段", "a \(kind.englishName) item has no '\(name)'")
        case .unknownWaiver(let code):
            Localized(
                "“\(code)”不是可以豁免的检查代码；代码见 docs/bank-format.md 中“出题质量”和“对照条文”两表",
                "'\(code)' is no finding that can be accepted; docs/bank-format.md lists them under writing and law"
            )
        case .unknownEnemy(let id):
            Localized("互斥题“\(id)”不在这个题库里", "the enemy '\(id)' is no entry of this bank")
        case .equalStems(let id, let first):
            Localized(
                "题干与“\(id)”（\(first.file):\(first.line)）相同",
                "the stem is that of '\(id)' at \(first.file):\(first.line)"
            )
        case .unprintableText(let value):
            Localized(
                "文字里有不能显示的字符（\(SyntaxProblem.name(of: value))）",
                "a character that cannot be shown (\(SyntaxProblem.name(of: value)))"
            )
        case .damagedText:
            Localized(
                "文字里有“\u{FFFD}”：转换编码时丢了字，请对照原稿补上",
                "'\u{FFFD}' marks text that was lost in a conversion; restore it"
            )

        case .badCitation(let text):
            Localized(
                "看不懂依据“\(text)”；请写成 第二十二条第一款第（三）项，多条依据写成列表",
                "'\(text)' is no citation; write 第二十二条第一款第（三）项, and several as a list"
            )
        case .unknownLaw(let law, let known):
            Localized(
                "bank.yaml 没有列出《\(law)》；已列出：\(known.joined(separator: "、"))",
                "bank.yaml does not list 《\(law)》; it lists \(known.joined(separator: ", "))"
            )
        case .articleOutsideLaw(let article, let law, let count):
            Localized("《\(law)》只有 \(count) 条，没有\(article)", "《\(law)》 has \(count) articles and no \(article)")
        case .articleOutsideChapter(let article, let range):
            Localized(
                "\(article)不在本章范围（第 \(range.lowerBound) 至 \(range.upperBound) 条）内",
                "\(article) lies outside this chapter (articles \(range.lowerBound) to \(range.upperBound))"
            )

        case .badOptionLabel(let found, let expected):
            Localized("选项“\(found)”应当是“\(expected)”：依次用 A、B、C……", "option '\(found)' should be '\(expected)'")
        case .tooFewOptions(let count, let least):
            Localized("只有 \(count) 个选项，至少要 \(least) 个", "\(count) options; at least \(least) are needed")
        case .tooManyOptions(let count, let most):
            Localized("有 \(count) 个选项，最多 \(most) 个", "\(count) options; at most \(most) can be shown")
        case .emptyOption(let letter):
            Localized("选项 \(letter) 是空的", "option \(letter) is empty")
        case .equalOptions(let first, let second):
            Localized("选项 \(first) 与 \(second) 内容相同", "options \(first) and \(second) say the same")
        case .optionsNotAllowed(let kind):
            Localized("\(kind.chineseName)题没有选项；请删去 options 或改题型", "a \(kind.englishName) item has no options")

        case .missingKey(let kind): kind.missingKeyMessage
        case .badChoiceKey(let text):
            Localized("答案“\(text)”应当是选项字母，如 B 或 ABD", "the key '\(text)' should be letters such as B or ABD")
        case .keyOutsideOptions(let letter):
            Localized("答案 \(letter) 不在选项之中", "the key \(letter) is none of the options")
        case .keyLetterTwice(let letter):
            Localized("答案里 \(letter) 写了两次", "the key names \(letter) twice")
        case .severalKeys(let key):
            Localized("单选题只能有一个答案，这里是 \(key)；请改答案，或把题型改为多选", "a single item has one key, this one has \(key)")
        case .loneKey(let key):
            Localized("多选题至少要两个答案，这里只有 \(key)；请改答案，或把题型改为单选", "a multiple item has two keys or more, not just \(key)")
        case .badTruthKey(let text):
            Localized("判断题的答案写“对”或“错”，不能是“\(text)”", "the key of a true-false item is true or false, not '\(text)'")

        case .noBlank:
            Localized("填空题的题干里没有空；请用四个下划线“____”表示一个空", "the stem has no blank; write '____' for each")
        case .blankWithoutAnswer(let blanks, let answers):
            Localized(
                "题干有 \(blanks) 个空，答案只有 \(answers) 个",
                "the stem has more blanks (\(blanks)) than the key has answers (\(answers))"
            )
        case .answerWithoutBlank(let blanks, let answers):
            Localized(
                "题干只有 \(blanks) 个空，答案却有 \(answers) 个",
                "the key has more answers (\(answers)) than the stem has blanks (\(blanks))"
            )
        case .emptyVariant:
            Localized("这个答案是空的，或者只有标点", "this answer is empty or nothing but punctuation")
        case .equalVariants(let first, let second):
            Localized(
                "“\(second)”与“\(first)”判分时本来就相同，不必列出",
                "'\(second)' is marked like '\(first)' anyway; leave it out"
            )
        case .blankInStem(let kind):
            Localized(
                "\(kind.chineseName)题的题干里有下划线空；若是填空题请改题型",
                "a \(kind.englishName) stem with a blank; was fill-blank meant?"
            )

        case .caseWithoutItems:
            Localized("案例没有小题；请在它的“items:”下面列出 2 至 4 题", "the case set has no items")
        case .caseWithOneItem:
            Localized("案例只有一道小题；请再加，或改成普通试题", "the case set has a single item; add more or make it a plain item")
        case .caseInCase:
            Localized("案例里面不能再有案例", "a case set cannot stand in another")
        case .fieldNotForCase(let name):
            Localized("“\(name)”应当写在各小题里，案例本身没有", "'\(name)' belongs to the items of the case set")
        }
    }
}

extension ItemKind {
    fileprivate var missingKeyMessage: Localized {
        switch self {
        case .single: Localized("缺少答案（key），如 key: B", "the key is missing, such as key: B")
        case .multiple: Localized("缺少答案（key），如 key: ABD", "the key is missing, such as key: ABD")
        case .trueFalse: Localized("缺少答案（key），写 key: 对 或 key: 错", "the key is missing: true or false")
        case .fillBlank, .caseSet:
            Localized("缺少答案（key）：每个空一个，写成列表", "the key is missing: a list with one entry a blank")
        }
    }
}
