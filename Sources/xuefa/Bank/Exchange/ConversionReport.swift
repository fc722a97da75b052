import QuestionBank
import TextLayout

/// What a conversion says beside what it writes.
enum ConversionReport {
    /// What is lost of an item, or of the bank, on one line.
    static func print(_ losses: [Loss], of subject: String, id: String? = nil) {
        guard !losses.isEmpty else { return }
        let language = Invocation.current.language
        let name = id.map { "\(subject) \($0)" } ?? subject
        let lost = losses.map { $0.message[language] }.joined(separator: text("；", "; "))
        Console.error(text("\(name)：存不下 \(lost)", "\(name): cannot carry \(lost)"))
    }

    /// The problems and losses of items on their way into a new bank.
    static func print(_ plan: ImportPlan) {
        for row in plan.rows {
            ProblemReport.print(row.problems.filter { !$0.problem.isGuessedLevel }, to: .aside)
            print(row.losses, of: row.position.text[Invocation.current.language], id: row.entry?.id)
        }
        let guessed = plan.rows.flatMap(\.problems).filter(\.problem.isGuessedLevel)
        if let first = guessed.first {
            Console.error(
                text(
                    "\(guessed.count) 题：\(first.problem.message.chinese)",
                    "\(guessed.count) items: \(first.problem.message.english)"
                )
            )
        }
    }

    /// Stops a conversion that would leave out what must not be left out.
    static func judge(refused: Int, losses: Int, isStrict: Bool, isPartial: Bool) throws(CommandFailure) {
        if refused > 0, !isPartial {
            throw CommandFailure(
                .badData,
                "有 \(refused) 题读不了，什么也没有写入；改好后再来，或加 --partial 略过它们",
                "\(refused) items cannot be read, and nothing was written; mend them, or leave them out with --partial"
            )
        }
        if losses > 0, isStrict {
            throw CommandFailure(
                .badData,
                "有 \(losses) 处存不下，按 --strict 什么也没有写入",
                "\(losses) things cannot be carried, and with --strict nothing was written"
            )
        }
    }

    static func summarise(written: Int, losses: Int, path: String) {
        Console.error(
            losses == 0
                ? text("已写入 \(path)：\(written) 题，没有丢失内容", "written to \(path): \(written) items, nothing lost")
                : text(
                    "已写入 \(path)：\(written) 题，\(losses) 处存不下（见上）",
                    "written to \(path): \(written) items; \(losses) things could not be carried (see above)"
                )
        )
    }
}

extension ExchangeProblem {
    fileprivate var isGuessedLevel: Bool {
        if case .adoption(.guessedLevel) = self { true } else { false }
    }
}
