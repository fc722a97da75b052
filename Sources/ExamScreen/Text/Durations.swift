package import TextLayout

/// Lengths of time as people read them.
package enum Durations {
    /// `9:05`, or `1:09:05` from an hour on.
    package static func clock(seconds: Int64) -> String {
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
        let minutes = seconds / 60
        guard minutes >= 60 else { return "\(two(minutes)):\(two(seconds % 60))" }
        return "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
    }

    /// `1 小时 5 分 3 秒`, without the parts that are nothing.
    package static func words(milliseconds: Int64) -> Localized {
        let seconds = milliseconds / 1000
        let parts: [(Int64, Localized)] = [
            (seconds / 3600, Localized("小时", "h")), (seconds / 60 % 60, Localized("分", "min")),
            (seconds % 60, Localized("秒", "s")),
        ]
        let some = parts.filter { $0.0 > 0 }
        let shown = some.isEmpty ? [parts[2]] : some
        func joined(_ language: Language) -> String {
            shown.map { "\($0.0) \($0.1[language])" }.joined(separator: " ")
        }
        return Localized(joined(.chinese), joined(.english))
    }
}
