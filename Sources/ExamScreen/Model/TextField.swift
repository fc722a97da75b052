/// A line of text being typed, with a cursor between its characters.
package struct TextField: Hashable, Sendable {
    /// No answer to a blank is as long as this; a stray paste is.
    package static let limit = 200

    package private(set) var text: String
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int

    package init(_ text: String) {
        self.text = text
        cursor = text.count
    }

    /// Types or pastes; newlines become spaces and control characters disappear.
    package mutating func insert(_ addition: String) {
        let clean = String(
            addition.map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter { character in
                character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            }
        )
        var before = String(text.prefix(cursor))
        let after = text.dropFirst(cursor)
        // A mark joins the character before it, so the cursor is counted again and not added up.
        before += clean.prefix(max(0, Self.limit - text.count))
        text = before + after
        cursor = min(before.count, text.count)
    }

    package mutating func deleteBackward() {
        guard cursor > 0 else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: cursor - 1))
        cursor = min(cursor - 1, text.count)
    }

    package mutating func deleteForward() {
        guard cursor < text.count else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: cursor))
        cursor = min(cursor, text.count)
    }

    package mutating func moveLeft() { cursor = max(0, cursor - 1) }
    package mutating func moveRight() { cursor = min(text.count, cursor + 1) }
    package mutating func moveToStart() { cursor = 0 }
    package mutating func moveToEnd() { cursor = text.count }
}
