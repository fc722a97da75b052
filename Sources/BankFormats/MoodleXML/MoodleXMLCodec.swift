package import QuestionBank

/// Moodle's own XML, the format that carries most of Moodle's questions.
///
/// After the documentation of Moodle (docs.moodle.org, "Moodle XML format") and what Moodle exports. A file is read
/// question by question; of pictures only the names are kept.
package struct MoodleXMLCodec: ExchangeCodec {
    /// Deeper than any question nests its elements.
    private static let depthLimit = 32

    package let format = ExchangeFormat.moodleXML

    package init() {}

    package func read(
        _ source: ExchangeSource,
        receive: (ReadItem) -> Void
    ) throws(FileProblem) -> ReadSummary {
        let stream = XMLStream(try source.bytes(limit: MoodleFile.sizeLimit), depthLimit: Self.depthLimit)
        var state = ReadingState(file: source.name)
        do throws(MarkupProblem) {
            while let event = try stream.next() { state.take(event, at: stream.place, receive) }
        } catch {
            // A question that broke off is one more that cannot be used.
            state.breakOff(receive)
            let (reason, place) = Self.reason(error, at: stream.place)
            state.note(.broken(reason), at: place)
        }
        return ReadSummary(problems: state.problems)
    }

    private static func reason(
        _ problem: MarkupProblem,
        at place: MarkupPlace
    ) -> (MoodleXMLProblem.Break, MarkupPlace) {
        switch problem {
        case .malformed(let place): (.malformed, place)
        case .truncated(let place): (.truncated, place)
        case .tooDeep(_, let place): (.tooDeep, place)
        case .entity(let place): (.entity, place)
        case .encoding: (.encoding, place)
        case .tooManyTags: (.tooDeep, place)
        }
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] {
        MoodleItems.carried(item, asSingle: MoodleXMLCarrying.carried)
    }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader { ExchangeHeader() }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        try MoodleXMLWriter(try FileWriter(path))
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        let bytes = try MoodleFile.text(source)
        let file = try FileWriter(path)
        try file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n")
        var category: Range<Int>?
        var written: Range<Int>?
        var ordinal = 0
        for question in MoodleXMLRanges.questions(in: bytes) {
            guard !question.isCategory else {
                category = question.range
                continue
            }
            defer { ordinal += 1 }
            guard let reasons = refused[ordinal] else { continue }
            if let category, category != written {
                written = category
                try file.write(bytes[category])
                try file.write("\n")
            }
            for reason in reasons { try file.write("<!-- \(reason.replacing("-", with: "‐")) -->\n") }
            try file.write(bytes[question.range])
            try file.write("\n")
        }
        try file.write("</quiz>\n")
        try file.finish()
    }
}

/// How far the reading of a file has come.
private struct ReadingState {
    private let file: String
    private(set) var problems: [Located<ExchangeProblem>] = []
    private var category: [String] = []
    private var ordinal = 0
    private var depth = 0
    private var isMoodle = false
    private var builder: MoodleNodeBuilder?
    private var start = MarkupPlace(line: 1, column: 1)

    init(file: String) {
        self.file = file
    }

    mutating func take(_ event: XMLEvent, at place: MarkupPlace, _ receive: (ReadItem) -> Void) {
        if builder != nil {
            guard let node = builder?.take(event, at: place) else { return }
            let isTooLong = builder?.isTooLong ?? false
            builder = nil
            return finish(node, isTooLong: isTooLong, receive)
        }
        switch event {
        case .start(let element):
            if depth == 0 { isMoodle = element.name.local == "quiz" }
            if depth == 0, !isMoodle { note(.notMoodle(element.name.local), at: place) }
            if depth == 1, element.name.local == "question", isMoodle {
                builder = MoodleNodeBuilder(element, at: place)
                start = place
            } else {
                depth += 1
            }
        case .end: depth -= 1
        case .text: break
        }
    }

    private mutating func finish(_ node: MoodleNode, isTooLong: Bool, _ receive: (ReadItem) -> Void) {
        if node.attribute("type") == "category", !isTooLong {
            category = MoodleCategory.names(node.child("category")?.words ?? "")
            for name in ["info", "idnumber"] {
                if let field = node.child(name), !field.isEmpty {
                    note(.item(.droppedField("category \(name)")), field.place)
                }
            }
            return
        }
        var reader = MoodleXMLQuestionReader(node, file: file)
        receive(reader.read(ordinal: ordinal, category: category, isTooLong: isTooLong))
        ordinal += 1
    }

    /// Hands over the question that the file broke off in.
    mutating func breakOff(_ receive: (ReadItem) -> Void) {
        guard builder != nil else { return }
        let position = SourcePosition(file: file, line: start.line, column: start.column)
        let problem = ExchangeProblem.moodleXML(.broken(.truncated))
        receive(ReadItem(ordinal: ordinal, item: nil, position: position, problems: [Located(problem, at: position)]))
    }

    mutating func note(_ problem: MoodleXMLProblem, at place: MarkupPlace) { note(.moodleXML(problem), place) }

    private mutating func note(_ problem: ExchangeProblem, _ place: MarkupPlace) {
        problems.append(Located(problem, at: SourcePosition(file: file, line: place.line, column: place.column)))
    }
}
