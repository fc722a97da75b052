import BankFormats
import Foundation
import QuestionBank

/// Feeds one reader with what libFuzzer invents, led by the code that it reaches. Built with XUEFA_FUZZ=1 and -sanitize=fuzzer.
///
/// A reader may refuse anything, but it must come back: without a trap, in the time and the memory that libFuzzer allows,
/// with places in the problems, and with every question counted once.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Chosen by the environment, because every argument belongs to libFuzzer.
private let format = ProcessInfo.processInfo.environment["XUEFA_FUZZ_READER"] ?? ""
private let codec = ExchangeFormat(rawValue: format)?.codec

private func feed(_ bytes: [UInt8]) {
    let source = ExchangeSource(
        name: "input",
        bytes: FuzzedDocument.bytes(ExchangeFormat(rawValue: format), bytes)
    )
    if format == "recognition" {
        _ = try? FormatRecognition.format(of: source)
        return
    }
    var next = 0
    _ = try? codec?.read(source) { read in
        precondition(read.ordinal == next, "questions are counted one by one")
        next += 1
        precondition(
            read.item != nil || read.problems.contains { $0.problem.severity == .error },
            "a refusal has a reason"
        )
        for located in read.problems {
            precondition(located.position.line >= 1 && located.position.column >= 1, "places count from 1")
        }
        guard let item = read.item, let codec else { return }
        // What was read can be asked to be written again.
        for carried in codec.carried(item) { _ = codec.carried(carried) }
    }
}

guard codec != nil || format == "recognition" else {
    print("XUEFA_FUZZ_READER names no reader: \(ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
}
private var count = CommandLine.argc
private var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
    runDriver(&count, &arguments) { bytes, count in
        feed(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }
)
