package import QuestionBank

/// The lines of a law's text in an HTML page, as saved or copied from the site of an authority.
package enum HTMLLines {
    /// The most bytes that a page may have; the longest laws stay below a tenth of it.
    package static let sizeLimit = 16 << 20

    /// Reads the page: each block of it makes a line, and so does each line break.
    ///
    /// Scripts, styles, navigation, footers, forms and what is hidden are left out. Spaces and line ends of the source
    /// count as browsers count them; `file` is named in positions and problems.
    package static func read(_ bytes: [UInt8], file: String) throws(FileProblem) -> [LawTextLine] {
        guard bytes.count <= sizeLimit else { throw .tooBig(path: file, limit: sizeLimit) }
        let page: String
        do throws(HTMLCharset.Failure) {
            page = try HTMLCharset.text(of: bytes)
        } catch {
            throw .notText(path: file, declared: error.declared)
        }
        var folding = HTMLLineFolding(file: file)
        do throws(MarkupProblem) {
            try HTMLTree.read(page) { folding.read($0) }
        } catch {
            throw .markup(path: file, part: nil, error)
        }
        return folding.finished()
    }
}
