import ExamOffice
import ExamRunner

/// The workspace that this run works in.
struct Workspace {
    let office: Office

    /// Opens the workspace that the command line or the environment names.
    static func open(at home: String = Invocation.current.home) throws(CommandFailure) -> Workspace {
        Workspace(office: try refusing(time: .china) { try Office.open(at: home, clock: SystemClock()) })
    }

    /// Makes a new workspace.
    static func create(
        at home: String,
        time: OfficeTime,
        clock: any OfficeClock = SystemClock()
    ) throws(CommandFailure) -> Workspace {
        Workspace(office: try refusing(time: time) { try Office.create(at: home, time: time, clock: clock) })
    }

    /// Runs an operation of the office and turns its refusal into a message and an exit status.
    func attempt<Value>(_ operation: (Office) throws -> Value) throws(CommandFailure) -> Value {
        try Self.refusing(time: office.time) { try operation(office) }
    }

    private static func refusing<Value>(time: OfficeTime, _ operation: () throws -> Value) throws(CommandFailure)
        -> Value
    {
        do {
            return try operation()
        } catch let error as OfficeError {
            throw CommandFailure(error, time: time)
        } catch let error as SeatError {
            throw error.failure
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(.software, "程序内部错误：\(error)", "internal error: \(error)")
        }
    }

    /// Runs something at a candidate's seat and turns its refusal into a message.
    static func seated<Value>(_ operation: () throws(SeatError) -> Value) throws(CommandFailure) -> Value {
        do {
            return try operation()
        } catch {
            throw error.failure
        }
    }
}
