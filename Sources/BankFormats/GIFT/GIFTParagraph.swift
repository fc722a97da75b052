import QuestionBank

/// The lines of one question in a GIFT file, comments taken out.
struct GIFTParagraph: Sendable {
    /// How a paragraph came to be other than the file's blank lines say.
    enum Boundary: Hashable, Sendable {
        /// Blank lines stand within it.
        case joined
        /// The next question, or a category, begins without a blank line.
        case cutBehind
        /// It follows the question before it, without a blank line.
        case cutBefore
        /// It follows a category, without a blank line.
        case behindCategory
    }

    /// A line: where it begins in `text`, its number in the file from 1, and where it begins there.
    struct Line: Sendable {
        let offset: Int
        let number: Int
        let start: Int
    }

    /// UTF-8, the lines parted by line feeds.
    var text: [UInt8] = []
    var lines: [Line] = []
    /// The lines with comments, with the numbers of the lines.
    var comments: [(number: Int, text: ArraySlice<UInt8>)] = []
    /// In the file.
    var range: Range<Int> = 0..<0
    var boundaries: Set<Boundary> = []
    /// The text is longer than that of any question, and was not kept.
    var isTooLong = false
}

/// What stands in a GIFT file, in its order.
enum GIFTEntry {
    case category([String])
    case question(GIFTParagraph)
}
