import QuestionBank

/// The files that Moodle's text formats are read from.
enum MoodleFile {
    /// Far more than any bank of questions, pictures included; what is read stays in memory until the end.
    static let sizeLimit = 1 << 28

    /// The text of a file as UTF-8, from any encoding that offices use.
    static func text(_ source: ExchangeSource) throws(FileProblem) -> [UInt8] {
        var bytes = try source.bytes(limit: sizeLimit)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Validity.isValid($0) }
        if isUTF8 {
            if hasMark { bytes.removeFirst(3) }
            return bytes
        }
        do throws(TextDecoding.Failure) {
            return Array(try TextDecoding.text(of: bytes).text.utf8)
        } catch {
            throw .notText(path: source.name, declared: nil)
        }
    }
}

private enum UTF8Validity {
    /// Valid UTF-8 without zero bytes, which no text has.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
