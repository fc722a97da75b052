import ExamRunner

extension ExamModel {
    mutating func keyOnWelcome(_ key: Key) -> [Effect] {
        switch key {
        case .enter: return [.begin]
        case .f1, .character("?"), .character("？"): dialog = .help(scroll: 0)
        case .character(let character) where character.halfWidthLowercase == "q": return [.leave]
        default: scrollWelcome(key)
        }
        return []
    }

    private mutating func scrollWelcome(_ key: Key) {
        guard !Layout.isTooSmall(size) else { return }
        let view = WelcomeView.Layout(self)
        let scroll = min(welcomeScroll, view.lastScroll)
        let target: Int
        switch key {
        case .up: target = scroll - 1
        case .down: target = scroll + 1
        case .pageUp: target = scroll - view.rows.count + 1
        case .pageDown, .character(" "): target = scroll + view.rows.count - 1
        case .home: target = 0
        case .end: target = view.lastScroll
        default: return
        }
        welcomeScroll = min(max(0, target), view.lastScroll)
    }

    mutating func keyOnTimeUp(_ key: Key) -> [Effect] {
        guard result != nil else { return key == .enter ? [.submit] : [] }
        if key == .enter || key == .character(" ") { page = .result(scroll: 0) }
        return []
    }

    mutating func keyOnResult(_ key: Key, _ scroll: Int) -> [Effect] {
        let view = ResultView.Layout(self)
        let target: Int
        switch key {
        case .up: target = scroll - 1
        case .down, .enter: target = scroll + 1
        case .pageUp, .control("u"): target = scroll - view.page
        case .pageDown, .control("d"), .character(" "): target = scroll + view.page
        case .home: target = 0
        case .end: target = view.lastScroll
        case .escape: return [.leave]
        case .character(let character) where character.halfWidthLowercase == "q": return [.leave]
        default: return []
        }
        page = .result(scroll: min(max(0, target), view.lastScroll))
        return []
    }

    // MARK: - Answer sheet

    mutating func openSheet() {
        wantsSave = true
        page = .sheet(cursor: position)
    }

    mutating func keyOnSheet(_ key: Key, _ cursor: Int) -> [Effect] {
        let step = SheetView.cellsPerRow(questions.count, width: layout.content.count)
        var target = cursor
        switch key {
        case .left, .backTab: target -= 1
        case .right, .tab: target += 1
        case .up: target = cursor >= step ? cursor - step : cursor
        case .down: target = cursor + step < questions.count ? cursor + step : cursor
        case .home, .pageUp: target = 0
        case .end, .pageDown: target = questions.count - 1
        case .enter, .character(" "): return go(to: cursor)
        case .escape: return go(to: position)
        case .character(let character):
            switch Command(letter: character) {
            case .sheet: return go(to: position)
            case .jump: dialog = .jump("")
            case .review: openReview()
            case .help: dialog = .help(scroll: 0)
            case .leave: return askToLeave()
            default: break
            }
            return []
        default: return otherPageKey(key)
        }
        page = .sheet(cursor: min(max(0, target), questions.count - 1))
        return []
    }

    // MARK: - Review

    mutating func openReview() {
        wantsSave = true
        page = .review(cursor: 0)
    }

    mutating func keyOnReview(_ key: Key, _ cursor: Int) -> [Effect] {
        let list = questionsToReview
        var target = cursor
        switch key {
        case .up, .left, .backTab: target -= 1
        case .down, .right, .tab: target += 1
        case .pageUp: target -= 10
        case .pageDown: target += 10
        case .home: target = 0
        case .end: target = list.count - 1
        case .enter, .character(" "): return list.indices.contains(cursor) ? go(to: list[cursor]) : []
        case .escape: return go(to: position)
        case .character(let character):
            switch Command(letter: character) {
            case .review:
                wantsSave = true
                dialog = .handIn
            case .sheet: openSheet()
            case .jump: dialog = .jump("")
            case .help: dialog = .help(scroll: 0)
            case .leave: return askToLeave()
            default: break
            }
            return []
        default: return otherPageKey(key)
        }
        page = .review(cursor: min(max(0, target), max(0, list.count - 1)))
        return []
    }

    /// Ctrl with a letter works on every page of a sitting, but for flags and scrolling, which are a question's own.
    private mutating func otherPageKey(_ key: Key) -> [Effect] {
        switch Command(key: key) {
        case .review:
            if case .review = page { dialog = .handIn } else { openReview() }
        case .sheet:
            if case .sheet = page { return go(to: position) }
            openSheet()
        case .jump: dialog = .jump("")
        case .help: dialog = .help(scroll: 0)
        case .leave: return askToLeave()
        default: break
        }
        return []
    }
}
