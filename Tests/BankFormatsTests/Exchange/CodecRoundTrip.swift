import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Writes items, reads them again, and compares with what the codec says that it carries.
enum CodecRoundTrip {
    /// What comes back of the items, and the problems that reading them shows.
    static func read(
        _ items: [ExchangeItem],
        header: ExchangeHeader = ExchangeHeader(),
        by codec: any ExchangeCodec
    ) throws -> (items: [ExchangeItem], problems: [Located<ExchangeProblem>], summary: ReadSummary) {
        let folder = try TemporaryFolder()
        let path = folder.path + "/items." + codec.format.rawValue
        let writer = try codec.writer(to: path, header: codec.carried(header))
        for item in items { for carried in codec.carried(item) { try writer.add(carried) } }
        try writer.finish()
        var read: [ExchangeItem] = []
        var problems: [Located<ExchangeProblem>] = []
        let summary = try codec.read(ExchangeSource(path: path)) { entry in
            if let item = entry.item { read.append(item) }
            problems += entry.problems
        }
        return (read, problems + summary.problems, summary)
    }

    /// Expects of generated items that exactly what the codec carries comes back, and that no error is met.
    static func expect(_ codec: any ExchangeCodec, isForeign: Bool, count: Int = 300, seed: UInt64 = 5) throws {
        forAll(
            count: count,
            seed: seed,
            generate: { generator -> [ExchangeItem] in
                var random = RandomItems(generator, isForeign: isForeign)
                return (0..<4).map { random.item($0) }
            },
            shrink: { items in
                items.indices.map { index in items.enumerated().filter { $0.offset != index }.map(\.element) }
            },
            property: { items in
                let result = try read(items, by: codec)
                return result.items == items.flatMap(codec.carried)
                    && !result.problems.contains { $0.problem.severity == .error }
            }
        )
    }
}
