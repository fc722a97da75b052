package import QuestionBank

/// The lines of a law's text in a DOCX file, as Word and WPS write it.
package enum DOCXLines {
    /// Reads the document. A line's position counts paragraphs as lines; `file` is named in positions and problems.
    package static func read(_ bytes: [UInt8], file: String) throws(FileProblem) -> [LawTextLine] {
        guard !CompoundFile.isOne(bytes) else { throw .oldDocument(path: file) }
        let document: DOCXDocument
        do throws(DOCXDocument.Failure) {
            document = try DOCXDocument(bytes)
        } catch {
            switch error {
            case .archive(let problem): throw .archive(path: file, problem)
            case .markup(let problem, let part): throw .markup(path: file, part: part, problem)
            case .noDocument: throw .noDocument(path: file)
            }
        }
        return document.paragraphs.flatMap { paragraph in
            paragraph.lines.map { line in
                LawTextLine(
                    text: line.text,
                    isBold: line.isBold ?? false,
                    headingLevel: paragraph.headingLevel,
                    position: SourcePosition(file: file, line: paragraph.number, column: 1)
                )
            }
        }
    }
}

/// The container of Word's format before 2007, and of a DOCX that wants a password.
package enum CompoundFile {
    package static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }
}
