/// Whose table it is, as its headings say.
enum TableLayout: Hashable {
    /// Our own, made by `bank template` and written by every export.
    case template
    case kaoshibao
    case chaoxing
    case yunfan
    case juanwang
    case motibang
    /// Nobody's in particular: a stem, a key, options.
    case general

    /// Whose columns these are; nil when they are no columns of items.
    /// - Parameter hasSheetKind: the sheet's name is that of a kind, as 卷王 names its sheets.
    init?(_ roles: Set<ColumnRole>, hasSheetKind: Bool) {
        let options = roles.contains { if case .option = $0 { true } else { $0 == .options } }
        let blanks = roles.contains { if case .blank = $0 { true } else { false } }
        let numberedKeys = roles.contains { if case .numberedKey = $0 { true } else { false } }
        let template: Set<ColumnRole> = [.level, .caseSet, .enemies, .waivers, .isUnordered, .extra]

        if roles.isSuperset(of: [.isRight, .optionText]), roles.contains(.stem) {
            self = .yunfan
        } else if roles.contains(.setStem), roles.contains(.key) || options {
            self = .chaoxing
        } else if roles.contains(.stem), roles.contains(.key) || options || blanks || numberedKeys {
            if !roles.isDisjoint(with: template) {
                self = .template
            } else if blanks || hasSheetKind && !roles.contains(.kind) {
                self = .juanwang
            } else if numberedKeys {
                self = .motibang
            } else if roles.isSuperset(of: [.kind, .option(0), .key]),
                !roles.isDisjoint(with: [.category, .difficulty, .rationale])
            {
                self = .kaoshibao
            } else {
                self = .general
            }
        } else {
            return nil
        }
    }

    /// For the report.
    var name: String {
        switch self {
        case .template: "试题模板"
        case .kaoshibao: "考试宝"
        case .chaoxing: "学习通"
        case .yunfan: "云帆"
        case .juanwang: "卷王"
        case .motibang: "磨题帮"
        case .general: "一般表格"
        }
    }
}
