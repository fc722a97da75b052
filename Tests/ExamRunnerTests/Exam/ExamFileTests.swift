import ExamRunner
import QuestionBank
import Testing

@Suite struct ExamFileTests {
    private static let sample: SourceSpec = [
        "id": "yearly",
        "title": "年度考试",
        "time-limit": "60",
        "opens": "2026-11-01 09:00",
        "closes": "2026-11-30",
        "pass-mark": "12",
        "blueprint": [
            ["bank": "民法典题库", "kind": "单选", "count": "5", "points": "2"],
            ["bank": "民法典题库", "chapter": "侵权责任", "kind": "multiple", "level": "应用", "count": "4", "points": "2.5"],
        ],
    ]

    private func read(_ spec: SourceSpec) -> ExamFile.Reading { ExamFile.read(spec.node, time: .china) }

    /// Each problem with its line and column.
    private func problems(_ spec: SourceSpec) -> [String] {
        read(spec).problems.map { "\($0.position.line):\($0.position.column) \($0.problem)" }
    }

    @Test func readsAnExamAndFillsInWhatIsUsual() throws {
        let reading = read(Self.sample)
        #expect(reading.problems.isEmpty)
        let exam = try #require(reading.exam)
        #expect(exam.id == "yearly")
        #expect(exam.timeLimitMinutes == 60)
        #expect(exam.opens == OfficeTime.china.instant("2026-11-01 09:00"))
        #expect(exam.closes == OfficeTime.china.instant("2026-12-01"), "a closing day is in the window to its end")
        #expect(exam.passMark == Points("12"))
        #expect(exam.excellentMark == Points("18"), "nine tenths of 20")
        #expect(exam.attemptsAllowed == 1)
        #expect(exam.shufflesItems && exam.shufflesOptions)
        #expect(exam.release == .atOnce)
        #expect(exam.rule == .standard)
        let second = Blueprint.Line(
            bank: "民法典题库",
            chapter: "侵权责任",
            kind: .multiple,
            level: .apply,
            count: 4,
            points: Points(hundredths: 250)
        )
        #expect(exam.blueprint.lines.last == second)
    }

    @Test(arguments: [("立即", ReleasePolicy.atOnce), ("window-end", .atWindowEnd), ("手动", .byHand)])
    func releaseHasWordsInBothLanguages(word: String, policy: ReleasePolicy) {
        #expect(read(Self.sample.setting("release", "\(word)")).exam?.release == policy)
    }

    @Test(arguments: [("不得分", MarkingRule.PartialMultiple.none), ("half", .half), ("按比例", .proportional)])
    func partialMarksHaveWordsInBothLanguages(word: String, rule: MarkingRule.PartialMultiple) {
        #expect(read(Self.sample.setting("partial-multiple", "\(word)")).exam?.rule.partialMultiple == rule)
    }

    @Test func otherSettings() throws {
        let spec = Self.sample.setting("excellent-mark", "19.5").setting("attempts", "3").setting("shuffle-items", "否")
            .setting("shuffle-options", "false")
        let exam = try #require(read(spec).exam)
        #expect(exam.excellentMark == Points("19.5"))
        #expect(exam.attemptsAllowed == 3)
        #expect(!exam.shufflesItems && !exam.shufflesOptions)
    }

    @Test func everyKindAndLevelIsReadByEitherName() {
        for kind in ItemKind.allCases {
            for name in [kind.chineseName, kind.chineseName + "题", kind.englishName, kind.rawValue] {
                #expect(ItemKind(name: name) == kind)
            }
        }
        for level in CognitiveLevel.allCases {
            #expect(CognitiveLevel(name: level.chineseName) == level)
            #expect(CognitiveLevel(name: level.englishName) == level)
        }
        #expect(ItemKind(name: "选") == nil)
        #expect(CognitiveLevel(name: "") == nil)
    }

    @Test func theExcellentMarkIsNeverBelowThePassMark() {
        #expect(read(Self.sample.setting("pass-mark", "19")).exam?.excellentMark == Points("19"))
    }

    @Test func marksAreComparedWithTheTotal() {
        #expect(
            problems(Self.sample.setting("pass-mark", "21"))
                == ["6:9 passMarkAboveTotal(passMark: 21, total: 20)"]
        )
        #expect(
            problems(Self.sample.setting("excellent-mark", "20.01"))
                == ["18:9 excellentMarkAboveTotal(excellentMark: 20.01, total: 20)"]
        )
        #expect(problems(Self.sample.setting("excellent-mark", "11")) == ["18:9 excellentMarkBelowPassMark"])
        #expect(read(Self.sample.setting("pass-mark", "20")).exam != nil)
    }

    @Test func theWindowMustHoldTheTimeLimit() {
        #expect(problems(Self.sample.setting("closes", "2026-11-01 09:00")) == ["5:9 closesBeforeOpens"])
        let short = Self.sample.setting("closes", "2026-11-01 09:59")
        #expect(problems(short) == ["5:9 windowShorterThanLimit(windowMinutes: 59)"])
        #expect(read(short).exam != nil, "a short window is only a warning")
        #expect(problems(Self.sample.setting("closes", "2026-11-01 10:00")).isEmpty)
    }

    @Test func wrongValuesAreAllFoundAtOnce() {
        let spec = Self.sample.setting("id", "年 度").setting("time-limit", "一小时").setting("opens", "明天")
            .setting("pass-mark", "-1").setting("release", "随便").setting("atempts", "2")
        let found = read(spec).problems.map { located in
            switch located.problem {
            case .source(.badValue(let field, _, _)): "\(located.position.line) \(field)"
            case .source(.unknownField(let field, let suggestion)):
                "\(located.position.line) \(field)→\(suggestion ?? "")"
            default: "\(located.problem)"
            }
        }
        #expect(found == ["1 id", "3 time-limit", "4 opens", "6 pass-mark", "18 release", "19 atempts→attempts"])
        #expect(read(spec).exam == nil)
    }

    @Test func aBlueprintNeedsSoundLines() {
        let none = read(Self.sample.setting("blueprint", []))
        #expect(none.problems.map(\.problem) == [.source(.emptyField("blueprint"))])
        let lines: SourceSpec = [
            ["bank": "甲", "kind": "论述", "count": "0", "points": "0"],
            ["bank": "甲", "kind": "单选", "count": "1", "points": "20"],
            ["bank": "甲", "kind": "single", "count": "1", "points": "20"],
        ]
        let fields = read(Self.sample.setting("blueprint", lines)).problems.map { located in
            switch located.problem {
            case .source(.badValue(let field, _, _)): "\(located.position.line) \(field)"
            case .repeatedLine(let first): "\(located.position.line) repeats \(first.line)"
            default: "\(located.problem)"
            }
        }
        #expect(fields == ["9 kind", "10 count", "11 points", "16 repeats 12"])
    }

    @Test func everythingThatIsMissingIsNamed() {
        let fields = read(["id": "x"]).problems.map(\.problem)
        let wanted = ["title", "time-limit", "opens", "closes", "pass-mark", "blueprint"]
        #expect(fields == wanted.map { .source(.missingField($0)) })
        #expect(read("text").problems.map(\.problem) == [.source(.wrongShape(field: "exam", expected: .mapping))])
    }
}
