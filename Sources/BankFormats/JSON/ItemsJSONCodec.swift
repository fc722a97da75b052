import Foundation
package import QuestionBank

/// The normalised form of everything read, for other programs: one JSON object with a line for each question.
/// docs/item-json.md explains every key; `version` grows when one changes its meaning.
package struct ItemsJSONCodec: ExchangeCodec {
    package static let formatName = "xuefa-items"
    package static let version = 1
    /// A hundred thousand questions have about this size.
    static let sizeLimit = 256 << 20

    package init() {}

    package var format: ExchangeFormat { .json }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] { [item] }
    package func carried(_ header: ExchangeHeader) -> ExchangeHeader { header }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        try ItemsJSONWriter(to: path, header: header)
    }

    package func read(
        _ source: ExchangeSource,
        receive: (ReadItem) -> Void
    ) throws(FileProblem) -> ReadSummary {
        let document: DocumentRecord
        let data = Data(try source.bytes(limit: Self.sizeLimit))
        func failure(_ problem: JSONItemProblem, offset: Int = 0) -> ReadSummary {
            let before = data.prefix(offset)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let column = String(decoding: data[start..<max(start, before.endIndex)], as: UTF8.self).count + 1
            let place = SourcePosition(file: source.name, line: line, column: column)
            return ReadSummary(problems: [Located(.json(problem), at: place)])
        }
        do {
            document = try JSONDecoder().decode(DocumentRecord.self, from: data)
        } catch let error as DecodingError {
            // The decoder does not say where a text stops being JSON; this one does.
            do {
                _ = try JSONSerialization.jsonObject(with: data)
            } catch {
                // `Invalid value around character 39.`
                let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
                let offset = words.split(whereSeparator: { !$0.isNumber }).last.flatMap { Int($0) }
                return failure(.notJSON, offset: min(offset ?? 0, data.count))
            }
            return failure(.badShape(error.path))
        } catch {
            return failure(.notJSON)
        }
        guard document.format == Self.formatName else { return failure(.otherFormat) }
        guard document.version <= Self.version else { return failure(.newerVersion(document.version)) }
        for (ordinal, record) in document.items.enumerated() {
            let position = SourcePosition(file: source.name, part: .entry("items[\(ordinal)]"), line: 1, column: 1)
            do throws(JSONItemProblem) {
                receive(ReadItem(ordinal: ordinal, item: try record.item(), position: position))
            } catch {
                // What was refused when this file was written is refused again, for the reason given then.
                let problem =
                    record.kind == nil && record.problems?.isEmpty == false ? JSONItemProblem.refusedBefore : error
                receive(
                    ReadItem(
                        ordinal: ordinal,
                        item: nil,
                        position: position,
                        problems: [Located(.json(problem), at: position)]
                    )
                )
            }
        }
        return ReadSummary(header: document.bank?.header ?? ExchangeHeader())
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        let object = try? JSONSerialization.jsonObject(with: Data(try source.bytes(limit: Self.sizeLimit)))
        guard var document = object as? [String: Any], let items = document["items"] as? [[String: Any]] else {
            throw .notText(path: source.name, declared: nil)
        }
        document["items"] = items.enumerated().compactMap { ordinal, item -> [String: Any]? in
            guard let reasons = refused[ordinal] else { return nil }
            return item.merging(["reasons": reasons]) { _, new in new }
        }
        guard let data = try? JSONSerialization.data(withJSONObject: document, options: [.prettyPrinted, .sortedKeys])
        else { throw .notText(path: source.name, declared: nil) }
        let writer = try FileWriter(path)
        try writer.write(data)
        try writer.finish()
    }
}

extension DecodingError {
    /// The keys that lead to the place: `items[3].stem`.
    fileprivate var path: String {
        let keys: [any CodingKey] =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        return keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}

/// The whole file.
private struct DocumentRecord: Decodable {
    let format: String
    let version: Int
    let bank: HeaderRecord?
    let items: [ItemRecord]
}
