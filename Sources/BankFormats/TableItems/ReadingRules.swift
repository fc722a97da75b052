/// How cells are understood in a layout.
struct ReadingRules {
    /// Our own template: nothing is cleaned, and cells with several texts have escapes.
    var isTemplate = false
    /// The signs that stand between accepted answers of one blank.
    var alternativeSigns = "|｜"

    init(_ map: ColumnMap) {
        isTemplate = map.layout == .template
        alternativeSigns = isTemplate ? "|｜" : map.alternativeSigns
        // 学习通: several accepted answers of a blank have a semicolon between them.
        if map.layout == .chaoxing { alternativeSigns += ";；" }
    }

    init(isTemplate: Bool) {
        self.isTemplate = isTemplate
    }
}

/// What a reader keeps in mind at a time.
enum GroupLimits {
    /// Rows of one question: 云帆's options, a case set.
    static let rows = 500
    /// Bytes of the texts of one question, which may be many long cells.
    static let bytes = 16 << 20
    /// Rows of the sheet 题库.
    static let headerRows = 5000
}
