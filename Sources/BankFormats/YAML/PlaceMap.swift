import QuestionBank

/// Turns YAML's places, in scalars of the mended text from 0, into the file's, in characters from 1.
struct PlaceMap {
    let file: String
    let text: YAMLText
    let mended: MendedText
    let oddLines: Set<Int>
    private let characters = CharacterIndex()

    init(file: String, text: YAMLText, mended: MendedText, oddLines: Set<Int>) {
        self.file = file
        self.text = text
        self.mended = mended
        self.oddLines = oddLines
    }

    func position(line: Int, column: Int) -> SourcePosition {
        let line = min(line, text.lineStarts.count - 1)
        let original = mended.originalColumn(line: line, column: column)
        return SourcePosition(file: file, line: line + 1, column: character(line: line, scalar: original) + 1)
    }

    /// The index of the character that a scalar of the file's line belongs to.
    func character(line: Int, scalar: Int) -> Int {
        guard oddLines.contains(line) else { return scalar }
        return characters.index(ofScalar: scalar, line: line, in: text)
    }
}

/// The characters of the odd line that was asked for last; one file is read by one thread.
final class CharacterIndex {
    private var line = -1
    /// For each scalar of the line the index of its character.
    private var indices: [Int] = []

    func index(ofScalar scalar: Int, line: Int, in text: YAMLText) -> Int {
        if line != self.line {
            self.line = line
            indices = []
            let content = String(decoding: text.bytes[text.range(ofLine: line)], as: UTF8.self)
            for (index, character) in content.enumerated() {
                indices += Array(repeating: index, count: character.unicodeScalars.count)
            }
            indices.append((indices.last ?? -1) + 1)
        }
        return scalar < indices.count ? indices[scalar] : (indices.last ?? 0) + scalar - indices.count + 1
    }
}
