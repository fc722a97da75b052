package import QuestionBank
package import TextLayout

extension StaleReason.Kind {
    package var name: Localized {
        switch self {
        case .figureChanged: Localized("数字或期限有变，答案可能已错", "a figure or deadline changed; the key may be wrong")
        case .repealed: Localized("条文已删去或法规已废止", "repealed")
        case .changed: Localized("条文有修改", "the text changed")
        case .uncompared: Localized("缺少文本，无法对照", "a text is missing, so that nobody knows")
        case .renumbered: Localized("内容不变，只改了序号，依据要改写", "renumbered only; the citation must be rewritten")
        }
    }
}
