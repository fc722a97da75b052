import QuestionBank

/// Turns YAML's places, in scalars of the mended text from 0, into the file's, in characters from 1.
struct PlaceMap {
    let file: String
    let text: YAMLText
    let mended: MendedText
    let oddLines: Set<Int>

    func position(line: Int, column: Int) -> SourcePosition {
        let line = min(line, text.lineStarts.count - 1)
        let original = mended.originalColumn(line: line, column: column)
        return SourcePosition(file: file, line: line + 1, column: character(line: line, scalar: original) + 1)
    }

    /// The index of the character that a scalar of the file's line belongs to.
    func character(line: Int, scalar: Int) -> Int {
        guard oddLines.contains(line) else { return scalar }
        let content = String(decoding: text.bytes[text.range(ofLine: line)], as: UTF8.self)
        return String(content.unicodeScalars.prefix(scalar)).count
    }
}
