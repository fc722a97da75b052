/// Finds the questions in the bytes of a file, to copy them as they stand.
enum MoodleXMLRanges {
    struct Question {
        var range: Range<Int>
        var isCategory: Bool
    }

    /// The `question` elements in their order; comments and CDATA are passed over.
    static func questions(in bytes: [UInt8]) -> [Question] {
        var questions: [Question] = []
        var start: (at: Int, isCategory: Bool)?
        var index = 0
        while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if starts(bytes, tag, "<!--") {
                index = end(of: "-->", in: bytes, from: tag + 4)
            } else if starts(bytes, tag, "<![CDATA[") {
                index = end(of: "]]>", in: bytes, from: tag + 9)
            } else {
                index = end(of: ">", in: bytes, from: tag + 1)
                if start == nil, isTag(bytes, tag, "<question") {
                    let words = String(decoding: bytes[tag..<index], as: UTF8.self)
                    start = (tag, words.contains("\"category\"") || words.contains("'category'"))
                    if words.hasSuffix("/>") { close() }
                } else if isTag(bytes, tag, "</question") {
                    close()
                }
            }
        }
        func close() {
            if let start { questions.append(Question(range: start.at..<index, isCategory: start.isCategory)) }
            start = nil
        }
        index = bytes.count
        close()
        return questions
    }

    private static func isTag(_ bytes: [UInt8], _ place: Int, _ mark: StaticString) -> Bool {
        let behind = place + mark.utf8CodeUnitCount
        guard starts(bytes, place, mark), behind < bytes.count else { return false }
        return ASCIISpaces.contains(bytes[behind]) || bytes[behind] == UInt8(ascii: ">")
            || bytes[behind] == UInt8(ascii: "/")
    }

    private static func starts(_ bytes: [UInt8], _ place: Int, _ mark: StaticString) -> Bool {
        guard bytes.count - place >= mark.utf8CodeUnitCount else { return false }
        for index in 0..<mark.utf8CodeUnitCount where bytes[place + index] != mark.utf8Start[index] { return false }
        return true
    }

    /// Behind the next place of a mark, or the end.
    private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == mark.utf8Start[0], starts(bytes, index, mark) { return index + mark.utf8CodeUnitCount }
            index += 1
        }
        return bytes.count
    }
}
