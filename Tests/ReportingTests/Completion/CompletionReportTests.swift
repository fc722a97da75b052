import QuestionBank
import Reporting
import TestSupport
import Testing

@Suite struct CompletionReportTests {
    @Test func ratesHaveTheirDenominators() {
        let record = SampleRecord.make(people: 5) { number, outcomes in
            // 1 passes with distinction at the second attempt, 2 fails, 3 is going on, 4 is absent, 5 is released.
            switch number {
            case 1:
                outcomes.append(SampleRecord.outcome(number, score: 5500, isPass: false))
                outcomes.append(SampleRecord.outcome(number, score: 9250, isPass: true, isExcellent: true))
            case 2: outcomes.append(SampleRecord.outcome(number, score: 4000, isPass: false))
            case 3: outcomes.append(SampleRecord.outcome(number, score: nil, isPass: false))
            default: break
            }
        }
        let report = CompletionReport(SampleRecord.releasing("005", in: record), asOf: "2026-11-21")
        let total = report.total
        #expect(
            total.participation == Ratio(2, of: 4),
            "the released one need not sit, the one still at it has not sat"
        )
        #expect(total.passRate == Ratio(1, of: 2))
        #expect(total.excellentRate == Ratio(1, of: 2))
        #expect(total.meanMark == MeanMark(sum: 9250 + 4000, count: 2))
        #expect(total.completion == Ratio(1, of: 4))
        #expect(report.departments.map(\.name) == ["示例二科", "示例一科"], "in the roster's order")
        #expect(report.people.count == 5)
        #expect(report.people.last?.counts == CompletionCounts())
    }

    /// Computed by hand: best marks 92.50, 60.00, 59.99 and 33.33 (from 10 of 30) of 7 people, one of them exempt.
    /// Six are due: sat 4/6, passed 2/4, excellent 1/4, mean 245.82/4 = 61.455, done 2/6.
    @Test func figuresAsComputedByHand() {
        let record = SampleRecord.make(people: 7) { number, outcomes in
            switch number {
            case 1:
                outcomes.append(SampleRecord.outcome(number, score: 9250, isPass: true, isExcellent: true))
                outcomes.append(SampleRecord.outcome(number, score: 9000, isPass: true, isExcellent: true))
            case 2: outcomes.append(SampleRecord.outcome(number, score: 6000, isPass: true))
            case 3: outcomes.append(SampleRecord.outcome(number, score: 5999, isPass: false))
            case 4: outcomes.append(SampleRecord.outcome(number, score: 1000, maximum: 3000, isPass: false))
            case 5: outcomes.append(SampleRecord.outcome(number, score: nil, isPass: false))
            case 7: outcomes.append(SampleRecord.outcome(number, score: 5000, isPass: false))
            default: break
            }
        }
        let report = CompletionReport(SampleRecord.releasing("007", in: record), asOf: "2026-11-21")
        let total = report.total
        #expect(total.participation.tenthsOfPercent == 667)
        #expect(total.passRate.tenthsOfPercent == 500)
        #expect(total.excellentRate.tenthsOfPercent == 250)
        #expect(total.meanMark == MeanMark(sum: 24_582, count: 4))
        #expect(total.meanMark.tenths == 615, "61.455")
        #expect(total.completion.tenthsOfPercent == 333)

        // 2, 4 and 6 of 示例一科: sat 2/3, passed 1/2, mean 93.33/2 = 46.665, done 1/3.
        let even = report.departments.last?.counts
        #expect(even?.participation.tenthsOfPercent == 667)
        #expect(even?.passRate.tenthsOfPercent == 500)
        #expect(even?.excellentRate.tenthsOfPercent == 0)
        #expect(even?.meanMark.tenths == 467)
        #expect(even?.completion.tenthsOfPercent == 333)
        // 1, 3 and 5 of 示例二科 (7 is exempt): sat 2/3, passed 1/2, mean 152.49/2 = 76.245, done 1/3.
        let odd = report.departments.first?.counts
        #expect(odd?.participation.tenthsOfPercent == 667)
        #expect(odd?.excellentRate.tenthsOfPercent == 500)
        #expect(odd?.meanMark.tenths == 762)
        #expect(odd?.people == 3)
    }

    @Test func marksAreOutOfAHundred() {
        let outcome = ExamOutcome(
            examID: "exam",
            staffID: "1",
            attempt: 1,
            startedOn: "2026-01-01",
            handedInOn: "2026-01-01",
            score: 2000,
            maximum: 3000,
            isPass: true,
            isExcellent: false
        )
        #expect(outcome.hundredthsOutOf100 == 6667)
    }

    @Test func roundingIsHalfUpAndOnlyForPrint() {
        #expect(Ratio(2, of: 3).tenthsOfPercent == 667)
        #expect(Ratio(1, of: 3).tenthsOfPercent == 333)
        #expect(Ratio(1, of: 2000).tenthsOfPercent == 1)
        #expect(Ratio(1, of: 2001).tenthsOfPercent == 0)
        #expect(Ratio(0, of: 0).tenthsOfPercent == nil)
        #expect(MeanMark(sum: 17_005, count: 2).tenths == 850)
        #expect(MeanMark(sum: 17_010, count: 2).tenths == 851)
        #expect(MeanMark(sum: 0, count: 0).tenths == nil)
    }

    @Test func departmentsAddUpToTheTotalAndEveryDayTellsTheSameStory() {
        forAll(count: 60) { (generator: inout TestGenerator) -> (PlanRecord, Day) in
            let record = SampleRecord.random(using: &generator)
            return (record, SampleRecord.start.adding(days: Int.random(in: -40...500, using: &generator)))
        } property: { record, day in
            let report = CompletionReport(record, asOf: day)
            let sum = report.departments.reduce(CompletionCounts()) { $0 + $1.counts }
            let total = report.total
            return sum == total && total == report.people.reduce(CompletionCounts()) { $0 + $1.counts }
                && total.examsExcellent <= total.examsPassed && total.examsPassed <= total.examsSat
                && total.examsSat <= total.examsOwed && total.peopleComplete <= total.people
                && total.requirementsDone <= total.requirements && total.examsOwed <= total.requirements
                && CompletionReport(record, asOf: day) == report
        }
    }
}
