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

    /// Remarks of one kind beyond these many are counted instead of repeated.
    private static let repetitions = 3

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
        var counts: [String: Int] = [:]
        var latest: [String: ExchangeProblem] = [:]
        for row in plan.rows {
            Console.print(line(of: row))
            for located in row.problems {
                let problem = located.problem
                if problem.severity != .error {
                    counts[problem.problemCode, default: 0] += 1
                    latest[problem.problemCode] = problem
                    guard counts[problem.problemCode, default: 0] <= Self.repetitions else { continue }
                }
                let place =
                    located.position == row.position ? "" : "（\(located.position.text[Invocation.current.language])）"
                Console.print(
                    remark(problem.severity, problem.message[Invocation.current.language] + place, problem.problemCode)
                )
            }
            for loss in row.losses where row.verdict != .refused {
                let problem = AdoptionProblem.lost(loss)
                let key = "lost " + loss.message.english
                counts[key, default: 0] += 1
                latest[key] = .adoption(problem)
                guard counts[key, default: 0] <= Self.repetitions else { continue }
                Console.print(remark(.warning, problem.message[Invocation.current.language], problem.problemCode))
            }
        }
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.repetitions {
            guard let problem = latest[key] else { continue }
            Console.print(
                text(
                    "另有 \(count - Self.repetitions) 题同样：\(problem.message.chinese) [\(problem.problemCode)]",
                    "\(count - Self.repetitions) more items likewise: \(problem.message.english) [\(problem.problemCode)]"
                )
            )
        }
        summarise()
    }

    /// `新题.docx：第 12 段  新增  q-001  单选  某县信访局收到……`
    private func line(of row: ImportPlan.Row) -> String {
        let language = Invocation.current.language
        let stem = row.item?.stem.plain.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let kind = row.entry.map { language == .chinese ? $0.kind.chineseName : $0.kind.englishName }
        return [
            row.position.text[language], row.verdict.name[language], row.entry?.id, kind,
            CellWidth.truncated(stem, to: 40),
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
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
        for law in plan.addedLaws {
            Console.print(
                text(
                    "题库将加入法规：《\(law.title)》\(law.version) 版",
                    "the bank will name the law: 《\(law.title)》, version \(law.version)"
                )
            )
        }
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
                    near: { if case .nearDuplicate(let names) = row.verdict { names } else { [] } }(),
                    losses: row.losses.map { $0.message[language] },
                    problems: row.problems.map(ProblemRecord.init)
                )
            },
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
        let addedLaws: [String]

        struct Row: Encodable {
            let position: PositionRecord
            let verdict: String
            let id: Nullable<String>
            let kind: Nullable<String>
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
