import ExamRunner
import Reporting

/// Numbers as reports print them; what has no value is a dash.
enum Figures {
    static let none = "—"

    /// Tenths with their decimal: 667 is `66.7`.
    static func tenths(_ value: Int?) -> String {
        value.map { "\($0 / 10).\($0 % 10)" } ?? none
    }

    static func percent(_ ratio: Ratio) -> String {
        ratio.tenthsOfPercent.map { tenths($0) + "%" } ?? none
    }

    /// A number of at least 0 with two decimals, rounded: `11.35`.
    static func hundredths(_ value: Double) -> String {
        let count = Int((value * 100).rounded())
        return "\(count / 100)." + (count % 100 < 10 ? "0" : "") + String(count % 100)
    }

    /// A score in hundredths of a point, without needless zeros.
    static func points(_ hundredths: Int) -> String { Points(hundredths: hundredths).description }
}
