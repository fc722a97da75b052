import ExamRunner

/// Study time (学时) as people write it.
package enum StudyTime {
    /// More than this in one entry is a slip of the pen.
    package static let maximumHours = 1000

    /// Reads hours with at most two decimals, with or without 小时, 学时, 课时 or `h` behind, or minutes with 分钟 or `min`;
    /// whole minutes, rounded half up; nil for nothing, less than a minute, or more than `maximumHours`.
    package static func minutes(_ text: String) -> Int? {
        var number = text.filter { !$0.isWhitespace }.lowercased()
        var hundredthsPerMinute: (Int) -> Int = { ($0 * 60 + 50) / 100 }
        for unit in ["小时", "学时", "课时", "hours", "hour", "h", "分钟", "min"] where number.hasSuffix(unit) {
            number.removeLast(unit.count)
            if unit == "分钟" || unit == "min" { hundredthsPerMinute = { ($0 + 50) / 100 } }
            break
        }
        guard let hundredths = Points(number)?.hundredths else { return nil }
        let minutes = hundredthsPerMinute(hundredths)
        return (1...maximumHours * 60).contains(minutes) ? minutes : nil
    }

    /// Minutes as hours with at most two decimals: `1.5`, `40`, `0.33`.
    package static func hours(_ minutes: Int) -> String {
        Points(hundredths: (minutes * 100 + 30) / 60).description
    }
}
