import ExamOffice
import ExamRunner
import QuestionBank
import Reporting

/// A candidate in an office of their own who changes their answers again and again, as the exam screen would record it.
final class BenchmarkCandidate {
    private static let questionCount = 50
    private let sitting: Sitting
    private var count = 0

    init(home: String) throws {
        let clock = SystemClock()
        let now = clock.reading().wall
        let office = try Office.create(at: home, time: .china, clock: clock)
        let items = (0..<Self.questionCount).map { number in
            Item(
                id: "sample-\(number)",
                stem: "样题 \(number)：下列做法正确的是？",
                answer: .single(options: ["甲", "乙", "丙", "丁"], key: number % 4),
                citations: [Citation(law: "样本法", article: ArticleNumber(number + 1))],
                level: .recall,
                rationale: "样例解析。"
            )
        }
        _ = try office.loadBank(
            Bank(
                title: "样本题库",
                laws: [],
                maintainer: "样例",
                chapters: [Chapter(part: nil, title: "第一章 样章", entries: items.map(BankEntry.item))]
            )
        )
        let member = StaffMember(id: "0001", name: "样例0001", department: "样例科", category: "样例", joined: nil)
        _ = try office.importStaff([RosterRow(member: member, pin: nil)], isDryRun: false, by: "benchmark")
        let line = Blueprint.Line(
            bank: "样本题库",
            kind: .single,
            count: Self.questionCount,
            points: Points(hundredths: 200)
        )
        let exam = Exam(
            id: "benchmark",
            title: "基准考试",
            blueprint: Blueprint(lines: [line]),
            timeLimitMinutes: 600,
            opens: now.adding(milliseconds: -60_000),
            closes: now.adding(milliseconds: 86_400_000),
            passMark: Points(hundredths: 6000),
            excellentMark: Points(hundredths: 9000),
            attemptsAllowed: 1,
            shufflesItems: true,
            shufflesOptions: true,
            release: .atOnce,
            rule: .standard
        )
        _ = try office.schedule(exam, by: "benchmark")
        sitting = try office.sit(examID: exam.id, staffID: member.id, seat: "benchmark")
        try sitting.begin()
    }

    /// Records so many durable answers, one after the other.
    func answer(times: Int) throws {
        for _ in 0..<times {
            let question = count % Self.questionCount
            try sitting.record(.answered(question: question, response: .option(count / Self.questionCount % 4)))
            count += 1
        }
    }
}
