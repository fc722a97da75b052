import Foundation
import TestSupport
import Testing

/// A bank of 500 items of every kind goes into each format and comes back, by the program itself.
@Suite("Converting 500 items", .serialized)
struct ConversionTests {
    private static let banks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("question-banks").path

    /// The bank, made once for all formats: a folder, and the same as JSON.
    private static let mixed = Task { () throws -> MixedBank in
        let folder = try TemporaryFolder()
        let runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
        for bank in ["信访工作条例", "行政复议法"] {
            try await runner.succeed(["bank", "convert", "\(banks)/\(bank)", folder.path("\(bank).json")])
        }
        let files = [folder.path("信访工作条例.json"), folder.path("行政复议法.json")]
        try await runner.succeed(["bank", "import"] + files + ["--bank", folder.path("mixed")])
        try await runner.succeed(["bank", "convert", folder.path("mixed"), folder.path("mixed.json")])
        return MixedBank(folder: folder, items: try items(in: folder.path("mixed.json")))
    }

    struct MixedBank: Sendable {
        let folder: TemporaryFolder
        let items: [ComparedQuestion]
    }

    @Test(
        "prints as losses exactly what comes back different",
        arguments: [
            "xlsx", "csv", "tsv", "docx", "text", "gift", "moodle-xml", "aiken", "qti-2.1", "qti-2.2", "qti-3.0",
            "json",
        ]
    )
    func losses(format: String) async throws {
        let mixed = try await Self.mixed.value
        #expect(mixed.items.count >= 500)
        let folder = try TemporaryFolder()
        let runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
        let file = folder.path("out")
        let bank = mixed.folder.path("mixed")
        let written = try await runner.succeed(["--lang", "en", "bank", "convert", bank, file, "--to", format])
        let losses = PrintedLosses(written.err)
        // The format is told by what the file holds.
        try await runner.succeed(["bank", "convert", file, folder.path("back.json"), "--to", "json"])
        let back = try Self.items(in: folder.path("back.json"))
        let expected = mixed.items.flatMap { losses.carried($0) }
        #expect(back.count == expected.count)
        for case (let original?, let returned) in zip(expected, back) {
            let different = original.differences(from: returned)
            let lost = losses.lost(of: original.caseSet ?? original.id).intersection(ComparedQuestion.known)
            // The parts of a case set that is taken apart share its line, and not each has lost everything on it.
            #expect(original.caseSet == nil ? different == lost : different.isSubset(of: lost), "\(original.id)")
        }
        // And back to plain files, which the checks accept.
        try await runner.succeed(["bank", "convert", file, folder.path("bank"), "--to", "yaml"])
        let checked = try await runner.run(["bank", "check", folder.path("bank"), "--format", "json"])
        #expect(checked.status == 0, "\(checked.out.prefix(2000))")

        if losses.count > 0 {
            let strict = try await runner.run([
                "bank", "convert", bank, folder.path("strict"), "--to", format, "--strict",
            ])
            #expect(strict.status == 65)
            #expect(!FileManager.default.fileExists(atPath: folder.path("strict")))
        }
    }

    private static func items(in path: String) throws -> [ComparedQuestion] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let items = try #require(object["items"] as? [[String: Any]])
        return items.map { ComparedQuestion($0) }
    }
}

/// A question as JSON has it, by the words in which the program tells what is lost.
struct ComparedQuestion: Sendable {
    let id: String
    /// Each part of it as one text.
    private let values: [String: String]
    /// Of a case set, its parts with the shared stem in front.
    let parts: [ComparedQuestion]
    /// Of such a part, the id of the set.
    let caseSet: String?

    /// The words of losses that can be seen in JSON.
    static let known = Set(words.values)
    private static let words = [
        "id": "the id", "title": "the title", "kind": "the kind", "stem": "the wording of the stem",
        "rationale": "the rationale", "category": "the chapter", "tags": "tags", "citations": "citations",
        "level": "the level", "facility": "the expected facility", "enemies": "enemies", "accept": "accepted findings",
        "origin": "the origin", "options": "options", "blanks": "accepted answers", "key": "the key",
        "ordered": "that blanks may be filled in any order",
    ]

    init(_ object: [String: Any], of set: [String: Any]? = nil) {
        id = object["id"] as? String ?? ""
        caseSet = set?["id"] as? String
        var object = object
        if let set {
            object["stem"] = "\(set["stem"] as? String ?? "")\n\(object["stem"] as? String ?? "")"
            object["category"] = set["category"]
            let shared = set["tags"] as? [String] ?? []
            let tags = shared + (object["tags"] as? [String] ?? []).filter { !shared.contains($0) }
            object["tags"] = tags.isEmpty ? nil : tags
        }
        values = object.reduce(into: [:]) { values, field in
            guard let word = Self.words[field.key],
                let data = try? JSONSerialization.data(withJSONObject: [field.value], options: [.sortedKeys])
            else { return }
            values[word] = String(decoding: data, as: UTF8.self)
        }
        parts = (object["items"] as? [[String: Any]] ?? []).map { ComparedQuestion($0, of: object) }
    }

    private func oneLine(_ json: String?) -> String? { json?.replacingOccurrences(of: "\\n", with: " ") }

    /// What is different in what came back.
    func differences(from other: ComparedQuestion) -> Set<String> {
        var own = Set(Self.known.filter { values[$0] != other.values[$0] })
        // Between the shared stem and that of a part stands a line end, or a space where a stem has one line.
        if caseSet != nil,
            oneLine(values["the wording of the stem"]) == oneLine(other.values["the wording of the stem"])
        {
            own.remove("the wording of the stem")
        }
        // With another kind, key and options stand elsewhere.
        if own.contains("the kind") { own.subtract(["options", "the key", "accepted answers"]) }
        return zip(parts, other.parts).reduce(own) { $0.union($1.0.differences(from: $1.1)) }
    }
}

/// What a conversion said that the target cannot carry.
struct PrintedLosses {
    private var byID: [String: [String]] = [:]
    private(set) var count = 0

    /// Reads what went to standard error.
    init(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let range = line.range(of: ": cannot carry ") else { continue }
            let subject = line[..<range.lowerBound].split(separator: " ").last.map(String.init) ?? ""
            let lost = line[range.upperBound...].components(separatedBy: "; ")
            byID[subject] = lost
            count += lost.count
        }
    }

    func lost(of id: String) -> Set<String> { Set(byID[id] ?? []) }

    /// The questions that should come back of one: none that is lost as a whole, several of a case set that is taken
    /// apart; nil for each that cannot be told which it is, because other parts of its set are lost.
    func carried(_ question: ComparedQuestion) -> [ComparedQuestion?] {
        let lost = lost(of: question.id)
        if lost.contains(where: { $0.hasPrefix("the whole item") }) { return [] }
        guard lost.contains(where: { $0.hasPrefix("the case set is taken apart") }) else { return [question] }
        let missing = lost.compactMap { $0.hasSuffix(" of its parts") ? Int($0.prefix { $0.isNumber }) : nil }
        guard let missing = missing.first else { return question.parts }
        return Array(repeating: nil, count: question.parts.count - missing)
    }
}
