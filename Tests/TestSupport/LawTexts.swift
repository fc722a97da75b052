import Foundation
package import Testing

/// The texts of real laws that some tests read. They are no part of the repository: a test that needs them says
/// `.enabled(if: LawTexts.folder != nil, LawTexts.absence)`.
package enum LawTexts {
    /// What a skipped test says.
    package static let absence: Comment = "needs the texts of the laws: set XUEFA_LAW_TEXTS to their folder"

    /// The folder with files such as `民法典(2020-05-28).md`, nil when there is none: the one that the environment
    /// variable `XUEFA_LAW_TEXTS` names, or else `../shared/laws` beside the repository.
    package static let folder: String? = {
        if let named = ProcessInfo.processInfo.environment["XUEFA_LAW_TEXTS"], !named.isEmpty {
            return isFolder(named) ? named : nil
        }
        let repository = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let beside = repository.deletingLastPathComponent().path + "/shared/laws"
        return isFolder(beside) ? beside : nil
    }()

    /// The path of a text by title and version, `file(named: "民法典(2020-05-28)")`; nil when it is not there.
    package static func file(named name: String) -> String? {
        guard let folder else { return nil }
        let path = folder + "/" + name + ".md"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// The names of all texts, sorted: `民法典(2020-05-28)`.
    package static let names: [String] = {
        guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return files.filter { $0.hasSuffix(").md") }.map { String($0.dropLast(3)) }.sorted()
    }()

    /// What a text's file holds; nil when it is not there.
    package static func text(named name: String) -> String? {
        file(named: name).flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
