import QuestionBank

/// What a column of a table is about.
enum ColumnRole: Hashable, Sendable {
    case id
    /// 序号, 题号: says nothing about the item.
    case serial
    case title
    case kind
    case stem
    /// 选项A is 0.
    case option(Int)
    /// All options in one cell.
    case options
    case key
    case rationale
    /// 章节, 目录, 分类 in one cell, from the outside in.
    case category
    case part
    case chapter
    case difficulty
    case facility
    case points
    case tags
    case knowledge
    case citations
    case level
    case enemies
    case waivers
    case isUnordered
    case origin
    /// 所属案例: the id of the set that the sub-item belongs to.
    case caseSet
    /// 附加: what has no column of its own.
    case extra
    /// 原因: why the row was refused; written by us and not read.
    case reason
    case media

    // 学习通
    case setStem
    case partKind
    case partStem
    case optionCount

    // 云帆
    case group
    case isRight
    case optionText
    case optionFeedback

    // 卷王 and 磨题帮: 空1, 答案1 and 得分1 are 0.
    case blank(Int)
    case numberedKey(Int)
    case numberedPoints(Int)
}

extension ColumnRole {
    /// What a column is about that has this heading; nil for headings that nobody knows.
    init?(heading: String) { self.init(plain: HeadingForm(heading).plain) }

    /// What a column is about whose heading has this plain form; nil for headings that nobody knows.
    init?(plain: String) {
        if let role = Self.names[plain] ?? Self.numbered(plain) { self = role } else { return nil }
    }

    /// Without these a table cannot be read, or not rightly: two columns for one of them are an error.
    var isVital: Bool {
        switch self {
        case .kind, .stem, .option, .options, .key, .setStem, .partStem, .partKind, .isRight, .optionText, .blank,
            .numberedKey, .caseSet, .group:
            true
        default: false
        }
    }

    private static let names: [String: ColumnRole] = {
        let synonyms: [(ColumnRole, String)] = [
            (.id, "编号 题目编号 试题编号 题目id 试题id id itemid"),
            (.serial, "序号 题号 行号 no number"),
            (.title, "标题 题目标题 试题标题 title"),
            (.kind, "题型 题目类型 类型 试题类型 题目题型 试题题型 题类 kind type questiontype itemtype"),
            (.stem, "题干 题目 问题 试题 题目内容 试题内容 问题内容 题干内容 试题题干 题目题干 题目描述 题面 stem question questiontext content"),
            (.options, "选项 选择项 备选项 候选项 可选项 选项列表 全部选项 备选答案 options choices"),
            (.key, "答案 正确答案 标准答案 参考答案 试题答案 题目答案 正确选项 正确项 key answer correctanswer"),
            (.rationale, "解析 分析 说明 答案解析 试题解析 题目解析 答案分析 试题分析 整体解析 解析说明 答案说明 详解 rationale explanation analysis"),
            (.category, "章节 目录 分类 类别 题目分类 试题分类 所属章节 所属目录 所属分类 所属题库 题库 category"),
            (.part, "编 part"),
            (.chapter, "章 chapter"),
            (.difficulty, "难度 难易度 难易程度 难度等级 难度级别 试题难度 题目难度 难易 difficulty"),
            (.facility, "预计通过率 通过率 预估通过率 难度系数 facility"),
            (.points, "分数 分值 得分 题目分数 试题分数 题目分值 试题分值 每题分数 默认分数 默认分值 points score mark"),
            (.tags, "标签 题目标签 试题标签 关键词 关键字 tags tag keywords"),
            (.knowledge, "知识点 考点 考查点 所属知识点 知识点名称 knowledge knowledgepoint"),
            (.citations, "依据 法条 出处 法律依据 法规依据 法律条文 依据条款 引用法条 citation citations"),
            (.level, "层次 认知层次 能力层次 认知水平 level"),
            (.enemies, "互斥 互斥题 enemies"),
            (.waivers, "接受 accept"),
            (.isUnordered, "不分先后 答案不分先后 unordered anyorder"),
            (.origin, "来源 题目来源 试题来源 source origin"),
            (.caseSet, "所属案例 案例编号 case caseset"),
            (.extra, "附加 附加信息 extra"),
            (.reason, "原因 reason"),
            (.media, "图片 题目图片 题干图片 选项图片 解析图片 题目视频 视频 音频 题目音频 附件 image video audio"),
            (.setStem, "大题题干"), (.partKind, "小题题型"), (.partStem, "小题题干"), (.optionCount, "选项数 选项个数 选项数量"),
            (.group, "题目序号"), (.isRight, "是否正确项 是否正确 是否正确答案"), (.optionText, "选项内容"), (.optionFeedback, "选项解析"),
        ]
        var names: [String: ColumnRole] = [:]
        for (role, words) in synonyms { for word in words.split(separator: " ") { names[String(word)] = role } }
        return names
    }()

    private static func numbered(_ plain: String) -> ColumnRole? {
        func rest(after prefixes: [String]) -> Int? {
            for prefix in prefixes where plain.hasPrefix(prefix) {
                if let place = place(plain.dropFirst(prefix.count)) { return place }
            }
            return nil
        }
        if let letter = place(plain[...]), plain.first?.isLetter == true { return .option(letter) }
        if let index = rest(after: ["选项", "选择项", "备选项", "option", "choice"]) { return .option(index) }
        for suffix in ["选项", "项"] where plain.hasSuffix(suffix) {
            if let index = place(plain.dropLast(suffix.count)) { return .option(index) }
        }
        if plain.hasSuffix("空"), plain.hasPrefix("第"), let index = number(plain.dropFirst().dropLast()) {
            return .blank(index)
        }
        func counted(_ prefixes: [String]) -> Int? {
            for prefix in prefixes where plain.hasPrefix(prefix) {
                if let index = number(plain.dropFirst(prefix.count)) { return index }
            }
            return nil
        }
        if let index = counted(["空", "填空", "blank"]) { return .blank(index) }
        if let index = counted(["答案", "正确答案", "answer"]) { return .numberedKey(index) }
        if let index = counted(["得分", "分数", "分值", "score"]) { return .numberedPoints(index) }
        return nil
    }

    /// `a` and `1` are 0.
    private static func place(_ label: Substring) -> Int? {
        if label.utf8.count == 1, let letter = label.utf8.first, (0x61...0x7A).contains(letter) {
            return Int(letter) - 0x61
        }
        return number(label)
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...2).contains(digits.utf8.count), let number = Int(digits), (1...OptionLabel.limit).contains(number)
        else { return nil }
        return number - 1
    }
}
