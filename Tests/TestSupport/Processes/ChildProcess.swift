import Foundation
import Glibc
import Synchronization

/// How a process ended.
package enum ProcessEnding: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
}

/// What went wrong in running a program under test.
package enum ProcessError: Error, CustomStringConvertible {
    /// The system refused a call; the text names it.
    case system(call: String, code: Int32)
    /// The program did not come to the point in time; the text is what it had written by then.
    case timedOut(waitingFor: String, output: String)

    package var description: String {
        switch self {
        case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
        case .timedOut(let point, let output): "timed out waiting for \(point); so far:\n\(output)"
        }
    }
}

/// A started program in a session of its own, with all signals at their defaults.
///
/// A thread waits for it, so that its end can be awaited with a bound, and it is never signalled after its number has
/// been given back to the system. It is killed when the last reference goes.
final class ChildProcess: Sendable {
    /// The standard descriptors of a child.
    enum Channels {
        case pipes(input: Int32, output: Int32, error: Int32)
        /// The path of a terminal, which becomes the session's controlling terminal.
        case terminal(String)
    }

    let identifier: pid_t
    private let end: End

    /// - Parameters:
    ///   - arguments: the first is the path of the program.
    ///   - environment: all of it; nothing is inherited.
    ///   - channels: what becomes descriptor 0, 1 and 2 of the child.
    /// - Throws: when the system cannot start the program.
    init(_ arguments: [String], environment: [String: String], channels: Channels) throws(ProcessError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        switch channels {
        case .pipes(let input, let output, let error):
            posix_spawn_file_actions_adddup2(&actions, input, 0)
            posix_spawn_file_actions_adddup2(&actions, output, 1)
            posix_spawn_file_actions_adddup2(&actions, error, 2)
        case .terminal(let path):
            // The leader of a session without a terminal gets the first one that it opens.
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // POSIX_SPAWN_SETSID is a macro that Swift does not see; its value is glibc's.
        let newSession: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        let argumentPointers = arguments.map { strdup($0) } + [nil]
        let environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
        var identifier: pid_t = 0
        let code = Descriptor.startingPrograms.withLock { _ in
            posix_spawn(&identifier, arguments[0], &actions, &attributes, argumentPointers, environmentPointers)
        }
        guard code == 0 else { throw .system(call: "posix_spawn \(arguments[0])", code: code) }
        self.identifier = identifier
        end = End(identifier)
        let end = end
        Thread { end.wait() }.start()
    }

    deinit { end.signal(SIGKILL) }

    /// Sends a signal, unless the process has ended.
    func signal(_ number: Int32) { end.signal(number) }

    /// Waits for the end; nil when the time is up first.
    func waitForEnd(until deadline: Deadline) -> ProcessEnding? { end.ending(until: deadline) }

    /// The end of a process, which one thread waits for and others ask about.
    private final class End: @unchecked Sendable {
        private let identifier: pid_t
        private let condition = NSCondition()
        /// Only touched while the condition is locked.
        private var ending: ProcessEnding?

        init(_ identifier: pid_t) {
            self.identifier = identifier
        }

        func wait() {
            // Leaves the number taken until the lock is held, so that nobody signals a stranger.
            var information = siginfo_t()
            while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
            condition.lock()
            defer { condition.unlock() }
            var status: Int32 = 0
            waitpid(identifier, &status, 0)
            let signal = status & 0x7F
            ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
            condition.broadcast()
        }

        func signal(_ number: Int32) {
            condition.lock()
            defer { condition.unlock() }
            if ending == nil { kill(identifier, number) }
        }

        func ending(until deadline: Deadline) -> ProcessEnding? {
            condition.lock()
            defer { condition.unlock() }
            while ending == nil, !deadline.hasPassed {
                _ = condition.wait(until: Date(timeIntervalSinceNow: Double(deadline.millisecondsLeft) / 1000))
            }
            return ending
        }
    }
}
