package import ExamRunner
import QuestionBank
package import TextLayout

/// The result of an attempt as text: the score, what to read again, and each question with its answer and its key.
package enum ResultText {
    /// The lines, wrapped to a width in cells; without the questions just the score and what to read again.
    package static func lines(
        for result: AttemptResult,
        language: Language,
        width: Int,
        time: OfficeTime,
        withQuestions: Bool = true
    ) -> [String] {
        styled(result, language: language, width: width, time: time, withQuestions: withQuestions).map(\.text)
    }

    static func styled(
        _ result: AttemptResult,
        language: Language,
        width: Int,
        time: OfficeTime,
        withQuestions: Bool = true
    ) -> [StyledLine] {
        var writer = ResultWriter(language: language, width: width)
        writer.summary(result, time: time)
        guard let disclosure = result.disclosure else {
            writer.unreleased(result, time: time)
            return writer.lines
        }
        // A result that carries no questions says nothing of what to read.
        guard !disclosure.questions.isEmpty else { return writer.lines }
        writer.articles(disclosure.articlesToReadAgain)
        guard withQuestions else { return writer.lines }
        writer.heading(Localized("逐题回顾", "Question by question"))
        for index in disclosure.questions.indices { writer.question(index, of: disclosure.questions) }
        return writer.lines
    }
}

/// Collects the lines of a result.
private struct ResultWriter {
    private(set) var lines: [StyledLine] = []
    private let language: Language
    private let width: Int

    init(language: Language, width: Int) {
        self.language = language
        self.width = width
    }

    private func say(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }

    private mutating func add(_ text: String, indent: Int = 0, label: StyledLine = .empty, _ style: Style = .normal) {
        let margin = StyledLine(String(repeating: " ", count: indent))
        lines += StyledLine.wrapped(text, width: width, label: margin + label, style)
    }

    mutating func heading(_ text: Localized) {
        lines += [.empty, StyledLine(text[language], .accent), .empty]
    }

    // MARK: - Summary

    mutating func summary(_ result: AttemptResult, time: OfficeTime) {
        if let marks = result.disclosure?.marks {
            let verdict =
                marks.isPass
                ? StyledLine(say("合格", "PASS"), .good) : StyledLine(say("不合格", "NOT PASSED"), .alarm)
            lines += [
                StyledLine(say("成绩 ", "Score "), .bold) + StyledLine(say("\(marks.total) 分", "\(marks.total)"), .accent)
                    + StyledLine("    ") + verdict
                    + StyledLine(
                        say(
                            "    （满分 \(marks.maximum) 分，\(marks.passMark) 分合格）",
                            "    (of \(marks.maximum); \(marks.passMark) to pass)"
                        )
                    ),
                .empty,
            ]
        } else {
            lines += [StyledLine(say("已交卷，成绩尚未公布", "Handed in; the result is not released yet"), .accent), .empty]
        }
        let used = Durations.words(milliseconds: result.timeUsed)[language]
        let facts: [(Localized, String)] = [
            (Localized("考试", "Exam"), result.examTitle),
            (
                Localized("考生", "Candidate"),
                say(
                    "\(result.candidate)，第 \(result.attemptNumber) 次作答",
                    "\(result.candidate), attempt \(result.attemptNumber)"
                )
            ),
            (
                Localized("作答", "Answered"),
                say(
                    "\(result.questionCount) 题中答了 \(result.answeredCount) 题",
                    "\(result.answeredCount) of \(English.count(result.questionCount, "question"))"
                )
            ),
            (Localized("用时", "Time used"), used),
            (
                Localized("交卷", "Handed in"),
                say(
                    "\(time.text(of: result.submittedAt))，\(result.submittedBy.text.chinese)",
                    "\(time.text(of: result.submittedAt)), \(result.submittedBy.text.english)"
                )
            ),
        ]
        let label = facts.reduce(0) { max($0, CellWidth.width(of: $1.0[language])) } + 2
        for (name, value) in facts {
            add(value, label: StyledLine(CellWidth.padded(name[language], to: label), .bold))
        }
    }

    mutating func unreleased(_ result: AttemptResult, time: OfficeTime) {
        lines.append(.empty)
        if let moment = result.releasedFrom {
            // Where results come out as the window closes, the moment is written as the window is.
            let text = time.closingText(of: moment)
            add(
                say(
                    "成绩、答案和解析将于 \(text) 公布，届时可以查询。",
                    "Score, keys and explanations are released on \(text); they can be read then."
                )
            )
        } else {
            add(
                say(
                    "成绩、答案和解析由考试组织者公布，公布后可以查询。",
                    "Score, keys and explanations can be read once the office releases them."
                )
            )
        }
    }

    mutating func articles(_ citations: [Citation]) {
        heading(Localized("应再读的条文", "Articles to read again"))
        guard !citations.isEmpty else {
            add(say("全部答对，没有需要再读的条文。", "Everything was right; there is nothing to read again."))
            return
        }
        var laws: [String] = []
        for citation in citations where !laws.contains(citation.law) { laws.append(citation.law) }
        for law in laws {
            let places = citations.filter { $0.law == law }.map(\.place).joined(separator: "、")
            add(places, label: StyledLine("《\(law)》"))
        }
    }

    // MARK: - Questions

    mutating func question(_ index: Int, of all: [AttemptResult.ReviewedQuestion]) {
        let reviewed = all[index]
        let asked = reviewed.asked
        let isRight = reviewed.earned == asked.points
        let isWrong = reviewed.earned == .zero
        let mark = StyledLine(isRight ? "✓ " : isWrong ? "✗ " : "◐ ", isRight ? .good : isWrong ? .alarm : .caution)
        let title = say(
            "第 \(index + 1) 题  \(asked.title.chinese)  得 \(reviewed.earned) 分（共 \(asked.points) 分）",
            "Question \(index + 1)  \(asked.title.english)  \(reviewed.earned) of \(asked.points)"
        )
        lines.append(mark + StyledLine(title, .bold))
        // A shared case is printed once, with the first of its questions.
        if let caseStem = asked.caseStem, index == 0 || all[index - 1].asked.caseStem != caseStem {
            add(say("【案例】", "Case: ") + caseStem, indent: 2)
        }
        add(asked.blankCount > 1 ? Blanks.numbered(asked.stem) : asked.stem, indent: 2)
        options(of: reviewed)
        let names = AnswerNames(asked: asked, language: language)
        field(Localized("你的答案", "Your answer"), names.text(reviewed.response), isRight ? .good : .alarm)
        if !isRight { field(Localized("正确答案", "Key"), names.text(reviewed.key), .good) }
        if !reviewed.rationale.isEmpty { field(Localized("解析", "Why"), reviewed.rationale) }
        if !reviewed.citations.isEmpty {
            field(Localized("依据", "Articles"), reviewed.citations.map(\.description).joined(separator: "、"))
        }
        lines.append(.empty)
    }

    /// The options as they were shown: √ before the right ones, × before a wrong one that was chosen.
    private mutating func options(of reviewed: AttemptResult.ReviewedQuestion) {
        let asked = reviewed.asked
        for (shown, text) in asked.options.enumerated() where shown < OptionLabel.limit {
            let option = asked.optionOrder.indices.contains(shown) ? asked.optionOrder[shown] : shown
            let isKey =
                switch reviewed.key {
                case .single(_, let key): key == option
                case .multiple(_, let key): key.contains(option)
                case .trueFalse, .fillBlank: false
                }
            let isChosen =
                switch reviewed.response {
                case .option(let chosen): chosen == option
                case .options(let chosen): chosen.contains(option)
                case .truth, .blanks, nil: false
                }
            let mark: StyledLine =
                isKey ? StyledLine("√ ", .good) : isChosen ? StyledLine("× ", .alarm) : StyledLine("  ")
            add(text, indent: 2, label: mark + StyledLine("\(OptionLabel.letter(shown)). "))
        }
    }

    private mutating func field(_ name: Localized, _ text: String, _ style: Style = .normal) {
        add(text, indent: 2, label: StyledLine(say("\(name.chinese)：", "\(name.english): "), .bold), style)
    }
}
