import Foundation
package import QuestionBank

/// Writes what an import adds to a bank's folder and changes in it.
///
/// The files of trainers stay as they are, remarks and all, but for the entries that change and those that are added. The
/// new files are made beside the folder, read again and compared with what the import promised; only then they take
/// their places, so that nothing is ever half written.
package struct BankUpdate {
    package enum Failure: Error {
        case file(FileProblem)
        /// The entries of this file are not written one below the other, and cannot be changed in place.
        case notEditable(file: String)
        /// What would be written does not read as what was meant; nothing was changed.
        case notFaithful(file: String)
        /// There is something at the path of the new bank.
        case taken(path: String)
    }

    private let folder: String
    /// The bank as it is; nil when the folder is still to be made.
    private let reading: BankReading?

    package init(folder: String, reading: BankReading?) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.reading = reading
    }

    /// - Parameter result: the bank as the plan promises it.
    /// - Returns: the names of the files that were written, in the order of the bank.
    @discardableResult
    package func write(_ plan: ImportPlan, result: Bank) throws(Failure) -> [String] {
        let files =
            try reading.map { (reading) throws(Failure) in try changedFiles(plan, of: reading) }
            ?? BankWriter.files(of: result)
        let staging: StagingFolder
        do throws(FileProblem) {
            staging = try StagingFolder(beside: folder)
            for file in reading?.files ?? [] {
                try staging.write(try FileAccess.bytes(of: file, limit: YAMLSource.sizeLimit), to: Self.name(of: file))
            }
            for file in files { try staging.write(Array(file.text.utf8), to: file.name) }
        } catch {
            throw .file(error)
        }
        try compare(staging, with: result)
        do throws(FileProblem) {
            if reading == nil {
                try staging.become(folder)
            } else {
                for file in files { try staging.move(file.name, into: folder) }
            }
        } catch {
            if case .unwritable(_, let code) = error, reading == nil, code == ENOTEMPTY || code == EEXIST {
                throw .taken(path: folder)
            }
            throw .file(error)
        }
        return files.map(\.name)
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Reads what was made and holds it against what was meant, whatever the order of the chapters.
    private func compare(_ staging: StagingFolder, with result: Bank) throws(Failure) {
        let made = BankReader.read(folder: staging.path)
        guard !made.hasErrors, let bank = made.bank, bank.title == result.title, bank.laws == result.laws else {
            let place = made.problems.first { $0.problem.severity == .error }?.position.file
            throw .notFaithful(file: place.map(Self.name) ?? folder)
        }
        func entries(of bank: Bank) -> [String: Placed] {
            Dictionary(
                bank.chapters.flatMap { chapter in
                    chapter.entries.map { ($0.id, Placed(category: chapter.category, entry: $0)) }
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let (found, meant) = (entries(of: bank), entries(of: result))
        guard found == meant else {
            let id = meant.keys.sorted().first { found[$0] != meant[$0] } ?? ""
            throw .notFaithful(file: made.places[id].map { Self.name(of: $0.item.file) } ?? folder)
        }
    }

    private struct Placed: Hashable {
        let category: [String]
        let entry: BankEntry
    }

    // MARK: - Changes in place

    private func changedFiles(_ plan: ImportPlan, of reading: BankReading) throws(Failure) -> [BankWriter.File] {
        guard let bank = reading.bank else { throw .notEditable(file: folder) }
        let chapterFiles = Array(reading.files.dropFirst())
        guard chapterFiles.count == bank.chapters.count else { throw .notEditable(file: folder) }
        let law = (bank.laws + plan.addedLaws).first?.title
        var files: [BankWriter.File] = []
        if !plan.addedLaws.isEmpty {
            let header = try text(of: reading.files[0])
            files.append(
                BankWriter.File(name: BankFolder.headerName, text: LawListEdit.adding(plan.addedLaws, to: header))
            )
        }
        let replacements = Dictionary(plan.replacements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var additions = plan.additions
        for (file, chapter) in zip(chapterFiles, bank.chapters) {
            let changed = chapter.entries.filter { replacements[$0.id] != nil }
            // Of two chapters with one name the first takes what is new.
            let added = additions.filter { $0.category == chapter.category }.map(\.entry)
            additions.removeAll { $0.category == chapter.category }
            guard !changed.isEmpty || !added.isEmpty else { continue }
            var edit = ChapterEdit(
                try text(of: file),
                starts: chapter.entries.compactMap { reading.places[$0.id]?.item.line }
            )
            for entry in changed {
                guard let line = reading.places[entry.id]?.item.line, let new = replacements[entry.id],
                    edit.replace(entryAt: line, by: { BankWriter.text(of: new, law: law, indent: $0) })
                else { throw .notEditable(file: file) }
            }
            guard edit.append(added.map { entry in { BankWriter.text(of: entry, law: law, indent: $0) } }) else {
                throw .notEditable(file: file)
            }
            files.append(BankWriter.File(name: Self.name(of: file), text: edit.text))
        }
        return files + newChapters(additions, after: chapterFiles, law: law)
    }

    /// A file for each chapter that the bank does not have yet, numbered behind those that it has.
    private func newChapters(
        _ additions: [(category: [String], entry: BankEntry)],
        after files: [String],
        law: String?
    ) -> [BankWriter.File] {
        var chapters: [(category: [String], entries: [BankEntry])] = []
        for (category, entry) in additions {
            if let index = chapters.firstIndex(where: { $0.category == category }) {
                chapters[index].entries.append(entry)
            } else {
                chapters.append((category, [entry]))
            }
        }
        let last = files.compactMap { Int(Self.name(of: $0).prefix(while: \.isNumber)) }.max() ?? files.count
        return chapters.enumerated().map { index, new in
            let chapter = Chapter(
                part: new.category.count > 1 ? new.category[0] : nil,
                title: new.category[new.category.count - 1],
                entries: new.entries
            )
            return BankWriter.file(of: chapter, number: last + index + 1, digits: 2, law: law)
        }
    }

    private func text(of file: String) throws(Failure) -> String {
        do throws(FileProblem) {
            return String(decoding: try FileAccess.bytes(of: file, limit: YAMLSource.sizeLimit), as: UTF8.self)
        } catch {
            throw .file(error)
        }
    }
}
