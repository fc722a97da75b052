extension ExamModel {
    /// Scrolls the question so that the option or blank at the cursor is seen.
    mutating func showCursor() {
        guard page == .question, !questions.isEmpty, !Layout.isTooSmall(size) else { return }
        let body = QuestionBody(self)
        let height = layout.body.count
        let entry = body.entries.indices.contains(body.cursorEntry) ? body.entries[body.cursorEntry] : 0..<0
        if entry.upperBound > scroll + height { scroll = entry.upperBound - height }
        if entry.lowerBound < scroll { scroll = entry.lowerBound }
        scroll = min(max(0, scroll), max(0, body.lines.count - height))
    }

    /// After a resize: nothing is scrolled further than it goes.
    mutating func clampScroll() {
        guard page == .question, !questions.isEmpty, !Layout.isTooSmall(size) else { return }
        scroll = min(scroll, max(0, QuestionBody(self).lines.count - layout.body.count))
    }

    /// Half a page up or down.
    mutating func scrollBody(by direction: Int) {
        guard !Layout.isTooSmall(size) else { return }
        let height = layout.body.count
        let last = max(0, QuestionBody(self).lines.count - height)
        scroll = min(max(0, scroll + direction * max(1, height / 2)), last)
    }
}
