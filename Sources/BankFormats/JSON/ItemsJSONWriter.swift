import Foundation
package import QuestionBank

/// Writes our normalised JSON question by question, each on a line of its own.
package final class ItemsJSONWriter: ExchangeWriter {
    private let file: FileWriter
    private let encoder = JSONEncoder()
    private var isFirst = true

    /// - Parameter path: of the file to make.
    package init(to path: String, header: ExchangeHeader) throws(FileProblem) {
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        file = try FileWriter(path)
        let format = #"{"format":"\#(ItemsJSONCodec.formatName)","version":\#(ItemsJSONCodec.version)"#
        try file.write(format)
        if header != ExchangeHeader() {
            try file.write(",\n\"bank\":")
            try write(HeaderRecord(header))
        }
        try file.write(",\n\"items\":[")
    }

    package func add(_ item: ExchangeItem) throws(FileProblem) { try add(ItemRecord(item)) }

    /// Adds a question as it was read, refused ones too, with what is wrong with it in words.
    package func add(_ read: ReadItem, problems: [ProblemRecord]) throws(FileProblem) {
        var record = read.item.map(ItemRecord.init) ?? ItemRecord()
        record.ordinal = read.ordinal
        record.position = PositionRecord(read.position)
        record.problems = problems.isEmpty ? nil : problems
        try add(record)
    }

    /// Adds the problems of the file as a whole, and completes it.
    package func finish(problems: [ProblemRecord]) throws(FileProblem) {
        try file.write("\n]")
        if !problems.isEmpty {
            try file.write(",\n\"problems\":")
            try write(problems)
        }
        try file.write("}\n")
        try file.finish()
    }

    package func finish() throws(FileProblem) { try finish(problems: []) }

    private func add(_ record: ItemRecord) throws(FileProblem) {
        try file.write(isFirst ? "\n" : ",\n")
        isFirst = false
        try write(record)
    }

    private func write(_ value: some Encodable) throws(FileProblem) {
        // Only a number that is none, such as infinity, cannot be encoded, and no reader lets one in.
        guard let data = try? encoder.encode(value) else { return }
        try file.write(data)
    }
}
