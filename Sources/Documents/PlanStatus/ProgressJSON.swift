import QuestionBank
import Reporting

/// What was counted; which keys there are depends on the rule.
struct ProgressJSON: Encodable {
    var attempts: [Attempt]?
    var targetMinutes: Int?
    var gatheredMinutes: Int?
    var months: Int?
    var evidence: [EvidenceJSON]?
    var quarters: [Quarter]?
    var readings: [Reading]?

    init(_ progress: ComplianceProgress) {
        switch progress {
        case .exam(let exam):
            attempts = exam.outcomes.map(Attempt.init)
        case .hours(let hours):
            targetMinutes = hours.targetMinutes
            gatheredMinutes = hours.gatheredMinutes
            months = hours.months
            evidence = hours.counted.map(EvidenceJSON.init)
        case .meetings(let quarters):
            self.quarters = quarters.map { quarter in
                Quarter(
                    quarter: quarter.quarter.number,
                    needed: quarter.needed,
                    attended: quarter.counted.count,
                    state: Self.name(of: quarter.state),
                    evidence: quarter.counted.map(EvidenceJSON.init)
                )
            }
        case .readings(let readings):
            self.readings = readings.map { reading in
                Reading(title: reading.title, evidence: Nullable(reading.evidence.map(EvidenceJSON.init)))
            }
        }
    }

    private static func name(of state: QuarterProgress.State) -> String {
        switch state {
        case .met: "met"
        case .missed: "missed"
        case .open: "open"
        case .outsideService: "outside-service"
        case .released: "exempt"
        }
    }

    struct Attempt: Encodable {
        let exam: String
        let attempt: Int
        let startedOn: String
        let handedInOn: Nullable<String>
        let score: Nullable<Double>
        let maximum: Double
        let isPass: Bool
        let isExcellent: Bool

        init(_ outcome: ExamOutcome) {
            exam = outcome.examID
            attempt = outcome.attempt
            startedOn = outcome.startedOn.description
            handedInOn = Nullable(outcome.handedInOn?.description)
            score = Nullable(outcome.score.map { Double($0) / 100 })
            maximum = Double(outcome.maximum) / 100
            isPass = outcome.isPass
            isExcellent = outcome.isExcellent
        }
    }

    struct Quarter: Encodable {
        let quarter: Int
        let needed: Int
        let attended: Int
        let state: String
        let evidence: [EvidenceJSON]
    }

    struct Reading: Encodable {
        let title: String
        let evidence: Nullable<EvidenceJSON>
    }
}

/// One piece of evidence; `record` is its number in the record.
struct EvidenceJSON: Encodable {
    let record: Int
    let on: String
    let recordedOn: String
    let recordedBy: String
    let note: String
    var kind: String?
    var title: String?
    var minutes: Int?

    init(_ evidence: Evidence) {
        record = evidence.id
        on = evidence.on.description
        recordedOn = evidence.recordedOn.description
        recordedBy = evidence.recordedBy
        note = evidence.note
        switch evidence.matter {
        case .studyTime(let kind, let minutes):
            self.kind = kind
            self.minutes = minutes
        case .meeting(let kind):
            self.kind = kind
        case .reading(let title):
            self.title = title
        }
    }
}
