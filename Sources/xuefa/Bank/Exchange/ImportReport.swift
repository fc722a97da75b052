import BankFormats
import Documents
import QuestionBank
import TextLayout

/// What an import would do, row by row, for people and for programs.
struct ImportReport {
    let plan: ImportPlan
    let sources: [LoadedItems]
    let folder: String
    let isNew: Bool

    func print() {
        for source in sources {
            let layout = source.summary.layout.map { text("，\($0)", ", \($0)") } ?? ""
            Console.error(
                text(
                    "格式：\(source.file.format.name.chinese)\(layout)；找到 \(source.items.count) 题",
                    "format: \(source.file.format.name.english)\(layout); items found: \(source.items.count)"
                )
            )
        }
        var tally = RemarkTally()
        for row in plan.rows {
            Console.print(line(of: row))
            if !row.changes.isEmpty { Console.print(changes(of: row)) }
            let losses = row.verdict == .refused ? [] : row.losses
            let remarks =
                row.problems + losses.map { Located(.adoption(.lost($0)), at: row.position) }
            for located in remarks {
                let problem = located.problem
                let message = problem.message[Invocation.current.language]
                if problem.severity != .error {
                    // Losses have one code, and differ by what is lost.
                    let key = if case .adoption(.lost) = problem { message } else { problem.problemCode }
                    let isShown = tally.isShown(key, code: problem.problemCode, message: message, at: row.position)
                    guard isShown else { continue }
                }
                let place =
                    located.position == row.position ? "" : "（\(located.position.text[Invocation.current.language])）"
                Console.print(remark(problem.severity, message + place, problem.problemCode))
            }
        }
        for line in tally.rest { Console.print(line) }
        summarise()
    }

    /// `新题.docx：第 12 段  新增  q-001  单选  某县信访局收到……  答案 B`
    private func line(of row: ImportPlan.Row) -> String {
        let language = Invocation.current.language
        let words = row.item?.stem.plain ?? row.excerpt ?? ""
        let stem = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let kind = row.entry.map { language == .chinese ? $0.kind.chineseName : $0.kind.englishName }
        return [
            row.position.text[language], row.verdict.name[language], row.entry?.id, kind,
            CellWidth.truncated(stem, to: 40), row.entry.flatMap(key),
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// `    改动：选项、答案（原 A）`
    private func changes(of row: ImportPlan.Row) -> String {
        let list = row.changes.map { $0.message[Invocation.current.language] }.joined(separator: text("、", ", "))
        let hasOtherKey = row.changes.contains { [.key, .blanks, .options, .answerKind].contains($0) }
        let old = hasOtherKey ? row.old.flatMap(key) : nil
        return "    " + text("改动：", "differs in: ") + list + (old.map { text("（原来 \($0)）", " (was: \($0))") } ?? "")
    }

    /// What is right, so that a key that was misread is seen before it counts; nil for a case set, whose parts have theirs.
    private func key(of entry: BankEntry) -> String? {
        guard case .item(let item) = entry else { return nil }
        let written =
            switch item.answer {
            case .single(_, let key): OptionLabel.letter(key)
            case .multiple(_, let key): key.sorted().map(OptionLabel.letter).joined()
            case .trueFalse(let key): key ? text("对", "true") : text("错", "false")
            case .fillBlank(let blanks, _):
                blanks.map { $0.accepted.joined(separator: " | ") }.joined(separator: "；")
            }
        return text("答案 ", "key ") + CellWidth.truncated(written, to: 24)
    }

    private func remark(_ severity: Severity, _ message: String, _ code: String) -> String {
        "    \(severity.title[Invocation.current.language])\(text("：", ": "))\(message) [\(code)]"
    }

    private func summarise() {
        let counts = Counts(plan)
        let target =
            isNew ? text("新题库 \(folder)", "the new bank \(folder)") : text("题库 \(folder)", "the bank \(folder)")
        Console.print(
            text(
                "\(target)：新增 \(counts.new)，近似 \(counts.nearDuplicate)，变更 \(counts.changed)，不变 \(counts.same)，重复 \(counts.repeated)，拒绝 \(counts.refused)",
                "\(target): \(counts.new) new, \(counts.nearDuplicate) near duplicates, \(counts.changed) changed, \(counts.same) the same, \(counts.repeated) repeated, \(counts.refused) refused"
            )
        )
        if !plan.absent.isEmpty {
            let ids = Self.list(plan.absent.map(\.id))
            Console.print(
                text(
                    "题库里有 \(plan.absent.count) 题来自同名文件，这次文件里没有，仍留在题库里：\(ids)；若已改写或不用，请从题库文件里删去",
                    "the bank keeps items from a file of this name that are no longer in it (\(plan.absent.count)): \(ids); delete those that were reworded or given up"
                )
            )
        }
        for law in plan.addedLaws {
            Console.print(
                text(
                    "题库将加入法规：《\(law.title)》\(law.version) 版",
                    "the bank will name the law: 《\(law.title)》, version \(law.version)"
                )
            )
        }
    }

    /// `题.xlsx[题库]!A6；题.xlsx[题库]!A9`
    var refusedPlaces: String {
        Self.list(plan.rows.filter { $0.verdict == .refused }.map { $0.position.text[Invocation.current.language] })
    }

    /// The first of many.
    private static func list(_ names: [String]) -> String {
        names.prefix(10).joined(separator: text("、", ", ")) + (names.count > 10 ? "……" : "")
    }

    // MARK: For programs

    /// docs/json.md
    var document: Document {
        let language = Invocation.current.language
        return Document(
            bank: folder,
            isNewBank: isNew,
            counts: Counts(plan),
            rows: plan.rows.map { row in
                Document.Row(
                    position: PositionRecord(row.position),
                    verdict: row.verdict.code,
                    id: Nullable(row.entry?.id),
                    kind: Nullable(row.entry?.kind.englishName),
                    changes: row.changes.map { $0.message[language] },
                    near: { if case .nearDuplicate(let names) = row.verdict { names } else { [] } }(),
                    losses: row.losses.map { $0.message[language] },
                    problems: row.problems.map(ProblemRecord.init)
                )
            },
            absent: plan.absent.map(\.id),
            addedLaws: plan.addedLaws.map { LawVersionID(law: $0.title, adopted: $0.version).description }
        )
    }

    struct Counts: Encodable {
        let new: Int
        let nearDuplicate: Int
        let changed: Int
        let same: Int
        let repeated: Int
        let refused: Int

        init(_ plan: ImportPlan) {
            let codes = Dictionary(plan.rows.map { ($0.verdict.code, 1) }, uniquingKeysWith: +)
            func count(_ code: String) -> Int { codes[code] ?? 0 }
            new = count("new")
            nearDuplicate = count("near-duplicate")
            changed = count("changed")
            same = count("same")
            repeated = count("repeated")
            refused = count("refused")
        }
    }

    struct Document: Encodable {
        let bank: String
        let isNewBank: Bool
        let counts: Counts
        let rows: [Row]
        let absent: [String]
        let addedLaws: [String]

        struct Row: Encodable {
            let position: PositionRecord
            let verdict: String
            let id: Nullable<String>
            let kind: Nullable<String>
            let changes: [String]
            let near: [String]
            let losses: [String]
            let problems: [ProblemRecord]
        }
    }
}

extension ProblemRecord {
    init(_ located: Located<ExchangeProblem>) {
        self.init(
            severity: located.problem.severity,
            code: located.problem.problemCode,
            message: located.problem.message[Invocation.current.language],
            position: PositionRecord(located.position)
        )
    }
}

extension ImportPlan.Verdict {
    var code: String {
        switch self {
        case .new: "new"
        case .changed: "changed"
        case .same: "same"
        case .repeated: "repeated"
        case .nearDuplicate: "near-duplicate"
        case .refused: "refused"
        }
    }

    var name: Localized {
        switch self {
        case .new: Localized("新增", "new")
        case .changed: Localized("变更", "changed")
        case .same: Localized("不变", "same")
        case .repeated(let first):
            Localized("重复（与 \(first.text.chinese) 相同，略去）", "repeated (as at \(first.text.english), left out)")
        case .nearDuplicate(let names):
            Localized(
                "近似（与 \(names.joined(separator: "、")) 几乎相同）",
                "near-duplicate (nearly \(names.joined(separator: ", ")))"
            )
        case .refused: Localized("拒绝", "refused")
        }
    }
}
