package import QuestionBank

/// Reads and writes one format.
///
/// Questions pass one by one, so that a file may be larger than the memory. What a format cannot carry is decided in one
/// place, `carried`; a writer writes what `carried` leaves, and reading it gives exactly that again.
package protocol ExchangeCodec: Sendable {
    var format: ExchangeFormat { get }

    /// Reads a file to its end and hands over every question in the order of the file, refused ones too.
    /// - Throws: when there is nothing to read in the file at all; what is wrong with a question is a problem of it.
    func read(_ source: ExchangeSource, receive: (ReadItem) -> Void) throws(FileProblem) -> ReadSummary

    /// What comes back of an item that is written and read again: several for a case set that is taken apart, none for an
    /// item that cannot be written. `Loss` compares.
    func carried(_ item: ExchangeItem) -> [ExchangeItem]
    /// What comes back of the header.
    func carried(_ header: ExchangeHeader) -> ExchangeHeader

    /// Makes a file; its writer takes items as `carried` returns them.
    func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter

    /// Writes the refused questions of a file, as they stand there and with the reasons beside them, into a file of the
    /// same format, to be mended and read again.
    /// - Parameter refused: the reasons in the reader's language, by the ordinal of the question.
    func writeRefused(_ refused: [Int: [String]], of source: ExchangeSource, to path: String) throws(FileProblem)
}

/// Writes items into a file, one by one.
package protocol ExchangeWriter: AnyObject {
    func add(_ item: ExchangeItem) throws(FileProblem)
    /// Completes the file; without it the file is not whole.
    func finish() throws(FileProblem)
}

/// Where items are read from.
package struct ExchangeSource: Sendable {
    package enum Content: Sendable {
        case file(path: String)
        /// Standard input, or a text that was pasted.
        case bytes([UInt8])
    }

    /// What positions call it.
    package let name: String
    package let content: Content

    package init(path: String) {
        name = path
        content = .file(path: path)
    }

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        content = .bytes(bytes)
    }

    /// Everything in it.
    /// - Throws: `.tooBig` beyond the limit.
    package func bytes(limit: Int) throws(FileProblem) -> [UInt8] {
        let bytes =
            switch content {
            case .file(let path): try FileAccess.bytes(of: path, limit: limit)
            case .bytes(let bytes): bytes
            }
        guard bytes.count <= limit else { throw .tooBig(path: name, limit: limit) }
        return bytes
    }
}
