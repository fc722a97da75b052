import Foundation
package import QuestionBank

/// What came of reading a bank's folder.
package struct BankReading: Sendable {
    /// What `bank.yaml` says; nil when it is unusable.
    package let header: BankHeader?
    /// The bank without the entries that have errors; nil when the header is unusable.
    package let bank: Bank?
    /// Sorted by file, line and column.
    package fileprivate(set) var problems: [Located<BankProblem>]
    /// Files of the folder that could not be read at all.
    package let failures: [FileProblem]
    /// Where every entry and item stands, by id.
    package let places: [String: ItemPlaces]
    /// Every file that was looked at, the header first.
    package let files: [String]

    package var hasErrors: Bool {
        !failures.isEmpty || problems.contains { $0.problem.severity == .error }
    }
}

/// Reads banks from the disk and checks them.
package enum BankReader {
    package static func read(folder: String) -> BankReading { read(BankFolder(path: folder)) }

    /// Reads several banks and compares their titles, by which a workspace knows them.
    package static func read(_ folders: [BankFolder]) -> [BankReading] {
        var readings = folders.map { read($0) }
        var first: [String: Int] = [:]
        for index in readings.indices {
            guard let header = readings[index].header else { continue }
            guard let other = first[header.title], let taken = readings[other].header else {
                first[header.title] = index
                continue
            }
            // Two chapter files of one bank, or one folder by two paths.
            let files = [header, taken].map { FileAccess.canonical($0.titlePlace.file) }
            guard files[0] != files[1] else { continue }
            let problem = BankProblem.titleTwice(header.title, first: taken.titlePlace)
            readings[index].problems.append(Located(problem, at: header.titlePlace))
            readings[index].problems = readings[index].problems.inOrder(of: readings[index].files)
        }
        return readings
    }

    /// Reads the header and the chapter files and checks everything in one pass.
    ///
    /// Chapter files are read on all processors; the result is the same whatever their number.
    package static func read(_ folder: BankFolder) -> BankReading {
        var failures: [FileProblem] = []
        var problems: [Located<BankProblem>] = []
        let header = header(of: folder, problems: &problems, failures: &failures)
        var chapterFiles: [String] = []
        do throws(FileProblem) {
            chapterFiles = try folder.chapterFiles()
        } catch {
            failures.append(error)
        }
        let files = chapterFiles
        let read = AllProcessors().map(files.count) { index in chapter(files[index], header: header) }
        var chapters: [ChapterReading] = []
        for chapter in read {
            if let failure = chapter.failure { failures.append(failure) }
            if let reading = chapter.reading { chapters.append(reading) }
            problems += chapter.syntax + (chapter.reading?.problems ?? [])
        }
        let place = SourcePosition(file: folder.headerFile, line: 1, column: 1)
        var (bank, found) = BankAssembly.bank(header: header, chapters: chapters, place: place)
        if chapters.count < files.count { found.removeAll { $0.problem == .emptyBank } }
        return BankReading(
            header: header,
            bank: bank,
            problems: (problems + found).inOrder(of: [folder.headerFile] + files),
            failures: failures,
            places: chapters.reduce(into: [:]) { $0.merge($1.places) { first, _ in first } },
            files: [folder.headerFile] + files
        )
    }

    private static func header(
        of folder: BankFolder,
        problems: inout [Located<BankProblem>],
        failures: inout [FileProblem]
    ) -> BankHeader? {
        do throws(FileProblem) {
            let source = try YAMLSource.read(file: folder.headerFile)
            problems += source.problems.map(BankProblem.located)
            guard let root = source.root else { return nil }
            let (header, found) = BankHeader.read(root)
            problems += found
            return header
        } catch {
            failures.append(error)
            return nil
        }
    }

    private struct ChapterFile: Sendable {
        var reading: ChapterReading?
        var syntax: [Located<BankProblem>] = []
        var failure: FileProblem?
    }

    private static func chapter(_ file: String, header: BankHeader?) -> ChapterFile {
        do throws(FileProblem) {
            let source = try YAMLSource.read(file: file)
            let syntax = source.problems.map(BankProblem.located)
            let broken = source.problems.filter { $0.problem.severity == .error }.map(\.position.line)
            let reading = source.root.map { root in
                ChapterReading(root, header: header, isComplete: source.isComplete, brokenLines: broken)
            }
            return ChapterFile(reading: reading, syntax: syntax)
        } catch {
            return ChapterFile(failure: error)
        }
    }
}

extension [Located<BankProblem>] {
    /// Sorted by the order of the files, then line, column and code.
    fileprivate func inOrder(of files: [String]) -> Self {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return sorted { left, right in
            func key(_ located: Element) -> (Int, Int, Int, String) {
                (
                    order[located.position.file] ?? files.count, located.position.line, located.position.column,
                    located.problem.problemCode.rawValue
                )
            }
            return key(left) < key(right)
        }
    }
}
