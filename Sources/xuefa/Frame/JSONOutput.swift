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

    /// Prints what a document makes of itself.
    static func print(raw make: () throws(DocumentError) -> String) throws(CommandFailure) {
        do {
            Console.print(try make())
        } catch {
            throw CommandFailure(.software, "不能输出 JSON", "cannot write JSON")
        }
    }
}
