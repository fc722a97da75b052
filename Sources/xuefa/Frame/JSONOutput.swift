import Foundation

/// JSON as the program prints it: sorted keys, so that two outputs can be compared; the keys are in docs/json.md.
enum JSONOutput {
    static func text(_ value: some Encodable) throws(CommandFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw CommandFailure(.software, "不能输出 JSON：\(error)", "cannot write JSON: \(error)")
        }
    }
}
