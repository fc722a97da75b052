import TextLayout

/// Where everything stands in a window of a given size.
struct Layout: Hashable, Sendable {
    /// The smallest window that the exam can be sat in.
    static let smallest = Size(columns: 60, rows: 20)
    /// From this width on the answer sheet stands beside the question.
    static let paneFrom = 90
    /// Wider windows leave margins at both sides: nobody reads lines that long.
    private static let widest = 132
    /// The most cells of a line of reading text.
    private static let widestText = 86

    let size: Size
    /// The columns that are used.
    let content: Range<Int>
    /// The columns of the question.
    let text: Range<Int>
    /// The columns of the answer sheet, where there is room.
    let pane: Range<Int>?

    init(_ size: Size, questionCount: Int) {
        self.size = size
        let width = min(size.columns, Self.widest)
        let left = (size.columns - width) / 2
        content = left..<(left + width)
        let inner = (left + 2)..<max(left + 2, left + width - 2)
        var textEnd = inner.upperBound
        if size.columns >= Self.paneFrom {
            let cell = SheetView.cellWidth(questionCount)
            let paneWidth = cell * (width >= 120 ? 5 : 4)
            let start = inner.upperBound - paneWidth
            pane = start..<inner.upperBound
            textEnd = start - 3
        } else {
            pane = nil
        }
        text = inner.lowerBound..<min(textEnd, inner.lowerBound + Self.widestText)
    }

    static func isTooSmall(_ size: Size) -> Bool { size.columns < smallest.columns || size.rows < smallest.rows }

    /// The inner columns, without the margin at both sides.
    var inner: Range<Int> { (content.lowerBound + 2)..<(content.upperBound - 2) }

    let barRow = 0
    let headRow = 2
    /// The lines of the question.
    var body: Range<Int> { 4..<messageRow }
    var messageRow: Int { size.rows - (pane == nil ? 5 : 4) }
    var ruleRow: Int { messageRow + 1 }
    /// The answer sheet in one line, where there is no room for the pane.
    var stripRow: Int { size.rows - 3 }
    var statusRow: Int { size.rows - 2 }
    var hintRow: Int { size.rows - 1 }
    /// The lines of a page that is not a question.
    var page: Range<Int> { 2..<(size.rows - 2) }
}

extension ExamModel {
    var layout: Layout { Layout(size, questionCount: questions.count) }

    /// A text in the candidate's language.
    func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .chinese: chinese()
        case .english: english()
        }
    }
}
