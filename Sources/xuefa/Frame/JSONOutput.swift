import Documents

/// JSON on standard output; the keys are in docs/json.md.
enum JSONOutput {
    static func print(_ value: some Encodable) throws(CommandFailure) {
        do {
            Console.print(try JSONText.of(value))
        } catch {
            throw CommandFailure(.software, "不能输出 JSON", "cannot write JSON")
        }
    }
}
