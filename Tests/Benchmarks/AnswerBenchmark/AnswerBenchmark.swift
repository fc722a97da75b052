/// Measures one durable answer through the office's own door beside a bare SQLite commit of the same row.
///
/// `AnswerBenchmark FOLDER ROUNDS COMMITS`: both write COMMITS rows in turn, ROUNDS times, in FOLDER, which decides on
/// whose storage. It prints two lines, `door` and `bare`, each with the microseconds a commit of every round.
@main
enum AnswerBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let rounds = Int(arguments[2]), let commits = Int(arguments[3])
        else {
            print("usage: AnswerBenchmark FOLDER ROUNDS COMMITS")
            return
        }
        let folder = arguments[1]
        let candidate = try BenchmarkCandidate(home: "\(folder)/office")
        let bare = try BareDatabase(path: "\(folder)/bare.sqlite")
        // The first answers fill caches on both sides and do not count.
        try candidate.answer(times: commits / 4)
        try bare.insert(times: commits / 4)
        var times: (door: [Double], bare: [Double]) = ([], [])
        for _ in 0..<rounds {
            times.door.append(try microseconds(of: commits) { try candidate.answer(times: commits) })
            times.bare.append(try microseconds(of: commits) { try bare.insert(times: commits) })
        }
        print("door", line(times.door))
        print("bare", line(times.bare))
    }

    private static func line(_ times: [Double]) -> String { times.map { "\($0)" }.joined(separator: " ") }

    private static func microseconds(of count: Int, _ work: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(work).components
        return (Double(time.seconds) * 1e6 + Double(time.attoseconds) / 1e12) / Double(count)
    }
}
