import ExamOffice
import ExamRunner

/// The workspace that this run works in.
enum Workspace {
    static func open() throws(CommandFailure) -> Office {
        try attempt { () throws(OfficeError) in
            try Office.open(at: Invocation.current.home, clock: SystemClock())
        }
    }

    /// Runs an operation of the office and turns its refusal into a message.
    static func attempt<Value>(_ operation: () throws(OfficeError) -> Value) throws(CommandFailure) -> Value {
        do {
            return try operation()
        } catch {
            throw CommandFailure(error)
        }
    }
}
