import Foundation
package import Testing

/// Compares a text with a file in the test's `Golden` folder.
///
/// Run the tests with `XUEFA_RECORD_GOLDEN=1` to write the files anew and read the difference before committing it; a
/// file that is missing is a failure.
package func expectGolden(
    _ actual: String,
    _ name: String,
    file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["XUEFA_RECORD_GOLDEN"] != nil {
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        do {
            try Data(actual.utf8).write(to: url)
        } catch {
            Issue.record("cannot write \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let data = try? Data(contentsOf: url) else {
        Issue.record("Golden/\(name) is missing; record it with XUEFA_RECORD_GOLDEN=1", sourceLocation: sourceLocation)
        return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != actual else { return }
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
        zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    let was = line < left.count ? String(left[line]) : "(end of file)"
    let now = line < right.count ? String(right[line]) : "(end of file)"
    Issue.record(
        "\(name) differs from line \(line + 1):\n  expected: \(was)\n  actual:   \(now)\nin full:\n\(actual)",
        sourceLocation: sourceLocation
    )
}
