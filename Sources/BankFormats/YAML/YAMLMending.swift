import QuestionBank

/// One place of a line where other bytes are given to YAML than stand in the file.
struct YAMLEdit {
    /// From 0.
    let line: Int
    /// What is replaced, in the file's bytes.
    let range: Range<Int>
    let replacement: [UInt8]
    /// The column from 0, in scalars, after which the line is shifted.
    let column: Int
    /// By how many scalars it becomes longer.
    let shift: Int
}

/// The text as YAML gets it, and the way back to the file's positions.
struct MendedText {
    let bytes: [UInt8]
    /// Whether any sentinel stands in the bytes.
    let hasSentinels: Bool
    private let shifts: [Int: [(column: Int, shift: Int)]]

    /// - Parameter end: where the part of the text ends that is given to YAML.
    init(_ text: YAMLText, edits: [YAMLEdit], end: Int) {
        var shifts: [Int: [(column: Int, shift: Int)]] = [:]
        var hasSentinels = false
        var bytes: [UInt8] = []
        var offset = 0
        if edits.isEmpty {
            bytes = end == text.bytes.count ? text.bytes : Array(text.bytes[..<end])
        } else {
            bytes.reserveCapacity(text.bytes.count + 4 * edits.count)
            for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
            where edit.range.lowerBound >= offset && edit.range.upperBound <= end {
                bytes += text.bytes[offset..<edit.range.lowerBound]
                bytes += edit.replacement
                offset = edit.range.upperBound
                if edit.shift != 0 { shifts[edit.line, default: []].append((edit.column, edit.shift)) }
                if edit.replacement.first == YAMLSentinel.leadByte { hasSentinels = true }
            }
            bytes += text.bytes[offset..<end]
        }
        self.bytes = bytes
        self.shifts = shifts
        self.hasSentinels = hasSentinels
    }

    /// The file's column behind a column of the mended text; all from 0, in scalars.
    func originalColumn(line: Int, column: Int) -> Int {
        guard let shifts = shifts[line] else { return column }
        // Each shift is stated in the file's columns; undo them from the left.
        var result = column
        for (start, shift) in shifts where result > start { result = max(start, result - shift) }
        return result
    }
}
