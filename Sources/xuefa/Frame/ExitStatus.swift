/// Exit statuses as in BSD's sysexits.h.
enum ExitStatus: Int32 {
    case ok = 0
    /// The command line is wrong.
    case usage = 64
    /// The input data is wrong.
    case badData = 65
    /// An input file or a named thing is not there.
    case noInput = 66
    /// The program itself is at fault.
    case software = 70
    /// A file cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// Trying again later may work.
    case tryAgain = 75
    /// Whoever asks may not.
    case notAllowed = 77
}
