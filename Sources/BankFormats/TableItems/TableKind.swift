import QuestionBank

/// What a question asks for, as far as the word for its kind says.
enum TableKind: Hashable {
    case single
    case multiple
    /// 选择题, 不定项选择题: the key decides.
    case anyChoice
    case trueFalse
    case blanks
    case essay
    case matching
    case ordering
    case description
    case caseSet
    /// Known, and not to be held here: 绘图, 听力.
    case unsupported

    /// Reads the word for a kind, with or without 题 behind it.
    init?(_ text: String) {
        // Most are written just so, in tens of thousands of rows.
        if let kind = Self.names[text] {
            self = kind
            return
        }
        var word = HeadingForm(text).plain
        if word.count > 1, word.hasSuffix("题") { word.removeLast() }
        if let kind = Self.names[word] { self = kind } else { return nil }
    }

    private static let names: [String: TableKind] = {
        let synonyms: [(TableKind, String)] = [
            (.single, "单选 单项选择 单项 单选选择 单选择 single singlechoice radio"),
            (.multiple, "多选 多项选择 多项 多选选择 复选 multiple multiplechoice checkbox"),
            (.anyChoice, "选择 不定项 不定项选择 不定向选择 choice"),
            (.trueFalse, "判断 是非 对错 正误 判断正误 truefalse true/false judge"),
            (.blanks, "填空 fillblank fillintheblank blank"),
            (.essay, "简答 问答 论述 名词解释 主观 简述 essay shortanswer"),
            (.matching, "匹配 连线 配对 matching"),
            (.ordering, "排序 ordering"),
            (.description, "说明 description"),
            (.caseSet, "案例 案例分析 材料 材料分析 阅读理解 复合 组合 综合 资料 资料分析 共用题干 caseset case"),
            (.unsupported, "听力 口语 绘图 画图 作图 操作 编程 程序 录音 附件 测评 投票 分录 完形填空 选词填空 拖拽"),
        ]
        var names: [String: TableKind] = [:]
        for (kind, words) in synonyms { for word in words.split(separator: " ") { names[String(word)] = kind } }
        return names
    }()

    /// How our own template writes it.
    var templateName: String {
        switch self {
        case .single: "单选"
        case .multiple: "多选"
        case .anyChoice: "选择"
        case .trueFalse: "判断"
        case .blanks: "填空"
        case .essay: "简答"
        case .matching: "匹配"
        case .ordering: "排序"
        case .description: "说明"
        case .caseSet: "案例"
        case .unsupported: ""
        }
    }

    /// The kind as a number, as 云帆 writes it.
    init?(code: String) {
        switch code {
        case "1": self = .single
        case "2": self = .multiple
        case "3": self = .trueFalse
        default: return nil
        }
    }
}
