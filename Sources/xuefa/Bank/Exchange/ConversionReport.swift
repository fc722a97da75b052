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
        var report = ProblemReport(to: .aside)
        for row in plan.rows {
            report.print(row.problems.filter { !$0.problem.isGuessedLevel })
            let place = row.position.text[Invocation.current.language]
            if case .repeated = row.verdict {
                Console.error("\(place)\(text("：", ": "))\(row.verdict.name[Invocation.current.language])")
            }
            print(row.losses, of: place, id: row.entry?.id)
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
                "items that cannot be read: \(refused); nothing was written; mend them, or leave them out with --partial"
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

    static func summarise(written: Int, losses: Int, refused: Int, path: String) {
        var parts = [text("\(written) 题", "items: \(written)")]
        if refused > 0 { parts.append(text("另有 \(refused) 题读不了（见上）", "not readable: \(refused) (see above)")) }
        if losses > 0 { parts.append(text("\(losses) 处存不下（见上）", "things not carried: \(losses) (see above)")) }
        if refused + losses == 0 { parts.append(text("没有丢失内容", "nothing lost")) }
        let list = parts.joined(separator: text("，", ", "))
        Console.error(text("已写入 \(path)：\(list)", "written to \(path): \(list)"))
    }
}

extension ExchangeProblem {
    fileprivate var isGuessedLevel: Bool {
        if case .adoption(.guessedLevel) = self { true } else { false }
    }
}
