import ArgumentParser
import TextLayout

/// The program: reads the command line, runs one command, and turns whatever goes wrong into one message and an exit
/// status.
@main
enum Program {
    static func main() {
        Console.ignoreBrokenPipes()
        let invocation: Invocation
        do {
            invocation = try Invocation(arguments: Array(CommandLine.arguments.dropFirst()), environment: .process)
        } catch {
            Console.complain(error.message[error.language], in: error.language)
            Console.exit(.usage)
        }
        Invocation.$current.withValue(invocation) { Console.exit(run(invocation)) }
    }

    private static func run(_ invocation: Invocation) -> ExitStatus {
        if invocation.arguments == ["help", "--all"] {
            Console.print(HelpScreen.all(in: invocation))
            return .ok
        }
        do {
            var command = try Xuefa.parseAsRoot(invocation.arguments)
            if let group = command as? any CommandGroup {
                // A noun without a verb: its help is the best answer, but the call was not complete.
                Console.error(HelpScreen(for: type(of: group).path, in: invocation).text)
                return .usage
            }
            try command.run()
            return .ok
        } catch let failure as CommandFailure {
            if let message = failure.message { Console.complain(message[invocation.language], in: invocation.language) }
            return failure.status
        } catch {
            return UsageReport(error, in: invocation).print()
        }
    }
}

/// The root of the command tree.
struct Xuefa: ParsableCommand, CommandGroup {
    static let path: [String] = []

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "xuefa",
            abstract: text("学法：单位学法考试与学习计划", "Xuefa: law study, exams and learning plans for an office"),
            version: "xuefa \(Version.number)",
            subcommands: [
                InitCommand.self, LawCommand.self, BankCommand.self, StaffCommand.self, ExamCommand.self,
                PlanCommand.self,
                ReportCommand.self, SampleCommand.self,
            ]
        )
    }
}
