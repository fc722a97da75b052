package import QuestionBank
package import TextLayout

extension ArticleChange.Kind {
    package var name: Localized {
        switch self {
        case .unchanged: Localized("不变", "unchanged")
        case .renumbered: Localized("只改序号", "renumbered only")
        case .moved: Localized("移动位置", "moved")
        case .changed: Localized("修改", "changed")
        case .split: Localized("拆分", "split")
        case .merged: Localized("合并", "merged")
        case .added: Localized("新增", "new")
        case .repealed: Localized("删去", "repealed")
        }
    }
}

extension ArticleChange {
    /// `第二十九条 → 第三十三条`; one side alone where the other has nothing.
    package var numbers: String {
        let sides = [old, new].map { $0.map(\.description).joined(separator: "、") }
        return sides.filter { !$0.isEmpty }.joined(separator: " → ")
    }
}
