import TextLayout

/// How a command ends when it does not succeed: what the user reads, and the exit status.
struct CommandFailure: Error {
    /// nil when everything has been said already.
    let message: Localized?
    let status: ExitStatus

    init(_ status: ExitStatus, _ chinese: String, _ english: String) {
        message = Localized(chinese, english)
        self.status = status
    }

    init(_ status: ExitStatus, _ message: Localized) {
        self.message = message
        self.status = status
    }

    private init(said status: ExitStatus) {
        message = nil
        self.status = status
    }

    /// The command has printed what was wrong.
    static func said(_ status: ExitStatus) -> CommandFailure { CommandFailure(said: status) }
}
