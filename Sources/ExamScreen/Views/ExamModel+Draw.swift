import TextLayout

extension ExamModel {
    /// The screen as it should look now: a pure function of the model.
    package func draw() -> Grid {
        var grid = Grid(size)
        guard !Layout.isTooSmall(size) else {
            drawTooSmall(&grid)
            return grid
        }
        switch page {
        case .welcome: WelcomeView.draw(self, &grid)
        case .question: QuestionView.draw(self, &grid)
        case .sheet(let cursor): SheetView.draw(self, cursor: cursor, &grid)
        case .review(let cursor): ReviewView.draw(self, cursor: cursor, &grid)
        case .timeUp: NoticeView.drawTimeUp(self, &grid)
        case .result(let scroll): ResultView.draw(self, scroll: scroll, &grid)
        case .refused(let error): NoticeView.drawRefusal(self, error, &grid)
        }
        switch dialog {
        case .help(let scroll): HelpView.draw(self, scroll: scroll, &grid)
        case .leave: DialogView.drawLeaving(self, &grid)
        case .handIn: DialogView.drawHandingIn(self, &grid)
        case .jump(let digits): DialogView.drawJump(self, digits, &grid)
        case .command: DialogView.drawCommands(self, &grid)
        case nil: break
        }
        return grid
    }

    /// Nothing but what can be said in a corner; the attempt goes on all the same.
    private func drawTooSmall(_ grid: inout Grid) {
        let smallest = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
        let lines =
            dialog == .leave
            ? [
                say("退出？计时不停。", "Leave? The clock runs on."), say("Y 退出  N 返回", "Y leave  N stay"),
                saveError == nil ? "" : say("有未保存内容，X 放弃并退出", "Not all is saved; X leaves all the same"),
            ]
            : [
                say("窗口太小", "Window too small"),
                say("请放大到 \(smallest) 以上", "Enlarge to \(smallest)"),
                timeLeft.map { Bar.timeText($0, self) } ?? "",
                say("Ctrl-C 退出", "Ctrl-C leaves"),
            ]
        for (row, line) in lines.enumerated() { grid.put(line, row: row, column: 0) }
    }
}
