package import QuestionBank

/// Reads the files of a law's text, whatever their format.
package enum LawTextFile {
    /// The most bytes that a file may have; the Civil Code has a third of a million.
    package static let sizeLimit = 20 << 20

    /// The lines of several files, in the order of the paths.
    package static func read(paths: [String]) throws(FileProblem) -> [LawTextLine] {
        var lines: [LawTextLine] = []
        for path in paths {
            let bytes = try FileAccess.bytes(of: path, limit: sizeLimit)
            guard bytes.count <= sizeLimit else { throw .tooBig(path: path, limit: sizeLimit) }
            lines += try read(bytes, file: path)
        }
        return lines
    }

    /// The lines of one file by what it holds, not by its name.
    /// - Parameter file: the name to put into positions.
    package static func read(_ bytes: [UInt8], file: String) throws(FileProblem) -> [LawTextLine] {
        let text: String
        do throws(TextDecoding.Failure) {
            text = try TextDecoding.text(of: bytes).text
        } catch {
            throw .notText(path: file, declared: nil)
        }
        return PlainLines.lines(of: text, file: file)
    }
}
