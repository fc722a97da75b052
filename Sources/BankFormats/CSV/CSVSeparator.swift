/// Which character separates the columns: whichever of comma, semicolon and tab stands most often in the first line
/// that is not empty, outside quotation marks.
struct CSVSeparator {
    private static let candidates: [UInt8] = [.comma, .semicolon, .tab]

    private var counts = [0, 0, 0]
    private var isQuoted = false
    private var hasText = false
    /// Whether the line has ended.
    private(set) var isDecided = false

    /// Looks at the next piece of the text.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        guard !isDecided else { return }
        for byte in bytes {
            if byte == .quotationMark { isQuoted.toggle() }
            if !isQuoted, hasText, byte == .lineFeed || byte == .carriageReturn {
                isDecided = true
                return
            }
            if byte > .space { hasText = true }
            if !isQuoted, let index = Self.candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
    }

    /// The separator, so far as the text is known.
    var separator: UInt8 {
        let most = counts.max() ?? 0
        return zip(Self.candidates, counts).first { $0.1 == most }?.0 ?? .comma
    }
}
