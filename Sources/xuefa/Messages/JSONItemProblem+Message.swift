import QuestionBank
import TextLayout

extension JSONItemProblem {
    var message: Localized {
        switch self {
        case .notJSON: Localized("从这里起不是 JSON", "the text stops being JSON here")
        case .otherFormat:
            Localized(
                "不是 xuefa 的试题 JSON：顶层要有 \"format\":\"xuefa-items\"（见 docs/item-json.md）",
                "this is no JSON of items: it begins with \"format\":\"xuefa-items\" (docs/item-json.md)"
            )
        case .newerVersion(let version):
            Localized(
                "是更新的程序写的（第 \(version) 版）：请升级 xuefa",
                "a later program wrote it (version \(version)): update xuefa"
            )
        case .badShape(let path):
            Localized("\(path) 的写法不对，见 docs/item-json.md", "\(path) is not of its shape; see docs/item-json.md")
        case .missingKey(let key): Localized("缺少“\(key)”", "'\(key)' is missing")
        case .badValue(let key, let value):
            Localized("“\(key)”不能是“\(value)”", "'\(key)' cannot be '\(value)'")
        case .noKey:
            Localized("没有一个选项的 weight 大于 0，不知道哪个是答案", "no option has a weight above 0, so that there is no key")
        case .refusedBefore:
            Localized(
                "转换时就没有读成，原因见文件里的 problems",
                "it could not be read when this file was written; its 'problems' say why"
            )
        }
    }
}
