import QuestionBank

/// What the cells of a question say, whatever the layout, before anybody asks whether it makes sense.
struct RowDraft {
    struct Option {
        var text: String
        var feedback: String?
        var position: SourcePosition
        /// As of `TableCell`.
        var number: String?
    }

    struct Text {
        var text: String
        var position: SourcePosition
        /// As of `TableCell`.
        var number: String?

        init(_ text: String, at position: SourcePosition, number: String? = nil) {
            self.text = text
            self.position = position
            self.number = number
        }
    }

    /// Where the question begins.
    var position: SourcePosition
    /// The word for the kind.
    var kind: Text?
    /// The kind where there is no word: that of the sheet.
    var sheetKind: TableKind?
    /// Whether kinds are numbers as in 云帆.
    var hasKindCodes = false
    var stem: Text?
    /// Where the stem, or the key, stands or should stand.
    var stemPosition: SourcePosition
    var keyPosition: SourcePosition
    /// By letter; nil for an empty one.
    var options: [Option?] = []
    /// The letters of options that run together.
    var doubtfulOptions: String?
    /// 选项数.
    var optionCount: Text?
    /// One cell, or 答案1, 答案2 …
    var keys: [Text] = []
    /// The right options, where each says so itself.
    var marked: [Int]?
    /// 空1, 空2 …
    var blanks: [Text] = []
    /// The headings of empty cells in front of one of these.
    var emptyBlanks: [String] = []
}
