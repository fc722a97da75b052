package import QuestionBank

/// Reads YAML files that people write, such as banks, exams and plans, into trees that know the place of every value.
///
/// The file is untrusted: anchors, references, types and several documents are refused, size and depth are limited.
/// Whatever is wrong becomes a problem with a position; as much of the file as possible is read on around it, so that
/// one pass finds everything.
package enum YAMLSource {
    /// What came of a file.
    package struct Reading: Sendable {
        /// nil when nothing could be read.
        package let root: SourceNode?
        /// In the order of the file.
        package let problems: [Located<SourceProblem>]
        /// Whether the root holds all that the file says: false when pieces that YAML could not read were left out.
        package let isComplete: Bool

        package var hasErrors: Bool { problems.contains { $0.problem.severity == .error } }
    }

    /// The most bytes that a file may have.
    package static let sizeLimit = 4_000_000
    /// The most levels of lists and mappings in each other; a bank needs 6.
    package static let depthLimit = 16

    /// Reads a file from the disk; the path becomes the file of the positions.
    package static func read(file: String) throws(FileProblem) -> Reading {
        parse(try FileAccess.bytes(of: file, limit: sizeLimit), file: file)
    }

    /// Reads the bytes of a file.
    /// - Parameter file: the name to put into positions.
    package static func parse(_ bytes: [UInt8], file: String) -> Reading {
        func refusal(_ problem: SyntaxProblem, line: Int = 1, column: Int = 1) -> Reading {
            let position = SourcePosition(file: file, line: line, column: column)
            return Reading(root: nil, problems: [Located(.syntax(problem), at: position)], isComplete: false)
        }
        guard bytes.count <= sizeLimit else { return refusal(.fileTooBig(limit: sizeLimit)) }
        let text: YAMLText
        do throws(YAMLText.NotUTF8) {
            text = try YAMLText(bytes)
        } catch {
            return refusal(.notUTF8(guess: error.guess), line: error.line, column: error.column)
        }
        let scan = LineScan(text)
        guard scan.hasContent || !scan.findings.isEmpty else { return refusal(.emptyFile) }
        var reader = YAMLReader(scan, file: file)
        let root = reader.read()
        return Reading(
            root: root,
            problems: reader.problems.sorted { $0.position < $1.position },
            isComplete: reader.isComplete
        )
    }
}

/// Reads one scanned file: as a whole if YAML can, else item by item.
private struct YAMLReader {
    private(set) var problems: [Located<SourceProblem>] = []
    private(set) var isComplete = true
    private let scan: LineScan
    private let mended: MendedText
    private let places: PlaceMap
    /// The lines, from 0, in which the scan found errors: YAML's own complaints about them would say it twice.
    private let explainedLines: [Int]

    init(_ scan: LineScan, file: String) {
        self.scan = scan
        mended = MendedText(scan.text, edits: scan.edits, end: scan.end)
        places = PlaceMap(file: file, text: scan.text, mended: mended, oddLines: scan.oddLines)
        explainedLines = scan.findings.filter { $0.problem.severity == .error }.map(\.line)
        for finding in scan.findings {
            let column = places.character(line: finding.line, scalar: finding.column) + 1
            let position = SourcePosition(file: file, line: finding.line + 1, column: column)
            problems.append(Located(.syntax(finding.problem), at: position))
        }
    }

    mutating func read() -> SourceNode? {
        switch YAMLComposer.compose(mended.bytes, places: places, firstLine: 0) {
        case .composed(let root, let found):
            problems += found
            return root
        case .failed(let fault):
            guard let chunks = ItemChunks(mended.bytes) else {
                refuse(fault, within: 0..<Int.max)
                return nil
            }
            return read(chunks)
        }
    }

    /// Reads the header and each item by itself.
    private mutating func read(_ chunks: ItemChunks) -> SourceNode? {
        var fields: [SourceNode.Field] = []
        var position = places.position(line: 0, column: 0)
        let failedBefore = problems.count
        switch YAMLComposer.compose(chunks.header, places: places, firstLine: 0) {
        case .composed(.mapping(let header, let place), let found):
            fields = header
            position = place
            problems += found
        case .composed: break
        case .failed(let fault): refuse(fault, within: 0..<(chunks.items.first?.lines.lowerBound ?? 0))
        }
        var nodes: [SourceNode] = []
        for chunk in chunks.items {
            switch YAMLComposer.compose(chunk.bytes, places: places, firstLine: chunk.lines.lowerBound) {
            case .composed(.list(let list, _), let found) where chunk.isAligned:
                nodes += list
                problems += found
            case .composed(let node, _):
                let position = places.position(line: chunk.lines.lowerBound, column: node?.position.column ?? 0)
                problems.append(Located(.syntax(.badIndentation), at: position))
                isComplete = false
            case .failed(let fault): refuse(fault, within: chunk.lines)
            }
        }
        // The pieces may be sound where the whole is not: then something is wrong between them.
        if problems.count == failedBefore, explainedLines.isEmpty {
            problems.append(Located(.syntax(.malformed), at: position))
        }
        isComplete = false
        let place = fields.first { $0.name == ItemChunks.field }?.position ?? position
        fields.removeAll { $0.name == ItemChunks.field }
        fields.append(SourceNode.Field(name: ItemChunks.field, position: place, value: .list(nodes, place)))
        return .mapping(fields, position)
    }

    private mutating func refuse(_ fault: YAMLComposer.Fault, within lines: Range<Int>) {
        isComplete = false
        guard !explainedLines.contains(where: lines.contains) else { return }
        problems.append(Located(.syntax(fault.problem), at: places.position(line: fault.line, column: fault.column)))
    }
}
