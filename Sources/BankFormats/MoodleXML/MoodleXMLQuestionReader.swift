import QuestionBank

/// Why a question is refused, and where.
struct MoodleXMLRefusal: Error {
    let problem: ExchangeProblem
    let place: MarkupPlace

    init(_ problem: ExchangeProblem, at node: MoodleNode) {
        self.problem = problem
        place = node.place
    }

    init(_ problem: MoodleXMLProblem, at node: MoodleNode) { self.init(.moodleXML(problem), at: node) }
}

/// Reads one `question` element.
struct MoodleXMLQuestionReader {
    let node: MoodleNode
    private let file: String
    private(set) var problems: [Located<ExchangeProblem>] = []
    private var findings = MoodleText.Findings()

    init(_ node: MoodleNode, file: String) {
        self.node = node
        self.file = file
    }

    mutating func read(ordinal: Int, category: [String], isTooLong: Bool) -> ReadItem {
        var item: ExchangeItem?
        do throws(MoodleXMLRefusal) {
            if isTooLong {
                throw MoodleXMLRefusal(.item(.tooLong(limit: MoodleNodeBuilder.textLimit)), at: node)
            }
            var read = try question()
            if findings.isTooDeep { throw MoodleXMLRefusal(.markupTooDeep, at: node) }
            read.category = category
            item = read
            noteDroppedFields()
        } catch {
            note(error.problem, error.place)
        }
        for name in findings.media { note(.item(.droppedMedia(name)), node.place) }
        return ReadItem(ordinal: ordinal, item: item, position: position(node.place), problems: problems)
    }

    private func position(_ place: MarkupPlace) -> SourcePosition {
        SourcePosition(file: file, line: place.line, column: place.column)
    }

    private mutating func note(_ problem: ExchangeProblem, _ place: MarkupPlace) {
        problems.append(Located(problem, at: position(place)))
    }

    mutating func note(_ problem: MoodleXMLProblem, _ node: MoodleNode) { note(.moodleXML(problem), node.place) }

    mutating func note(_ problem: ExchangeItemProblem, _ node: MoodleNode) { note(.item(problem), node.place) }

    // MARK: The parts that all questions have

    private mutating func question() throws(MoodleXMLRefusal) -> ExchangeItem {
        let type = node.attribute("type") ?? ""
        guard Self.types.contains(type) else {
            throw MoodleXMLRefusal(.item(.unsupported(type.isEmpty ? "question" : type)), at: node)
        }
        let textNode = node.child("questiontext")
        var item: ExchangeItem
        if type == "cloze" || type == "multianswer" {
            item = try cloze(textNode ?? node)
        } else {
            guard let stem = text(textNode) else { throw MoodleXMLRefusal(.item(.missingStem), at: textNode ?? node) }
            item = ExchangeItem(stem: stem, answer: try answer(type))
            if case .blanks = item.answer {
                guard let marked = MoodleBlanks.single(stem) else {
                    let count = MoodleBlanks.marked(stem.plain).count
                    throw MoodleXMLRefusal(.item(.blankCount(blanks: count, answers: 1)), at: textNode ?? node)
                }
                if marked.isGuessed { note(.guessedBlank, textNode ?? node) }
                item.stem = marked.stem
            }
        }
        frame(&item)
        return item
    }

    private static let types: Set<String> = [
        "multichoice", "truefalse", "shortanswer", "numerical", "matching", "match", "essay", "description", "cloze",
        "multianswer",
    ]

    private mutating func frame(_ item: inout ExchangeItem) {
        item.title = MoodleConventions.title(node.child("name")?.words, stem: item.stem.plain)
        let id = MoodleText.line(node.child("idnumber")?.words ?? "")
        item.id = id.isEmpty ? nil : id
        let tags = (node.child("tags")?.all("tag") ?? []).map { MoodleText.line($0.words) }.filter { !$0.isEmpty }
        (item.tags, item.level, item.facility) = MoodleConventions.parted(tags)
        (item.rationale, item.citations) = MoodleConventions.parted(text(node.child("generalfeedback")))
        if let grade = node.child("defaultgrade")?.words, let points = Double(grade), points.isFinite, points >= 0 {
            if case .description = item.answer { item.points = nil } else { item.points = points }
        }
        let outcome = ExchangeItem.OutcomeFeedback(
            correct: text(node.child("correctfeedback")),
            partlyCorrect: text(node.child("partiallycorrectfeedback")),
            incorrect: text(node.child("incorrectfeedback"))
        )
        if outcome != .init() { item.outcomeFeedback = outcome }
    }

    /// A text with the format that its element declares.
    mutating func text(_ node: MoodleNode?) -> ExchangeText? {
        guard let node else { return nil }
        addFiles(of: node)
        return MoodleText.text(node.child("text")?.text ?? node.text, Self.format(node), &findings)
    }

    mutating func addFiles(of node: MoodleNode) {
        for file in node.all("file") { findings.add(media: file.attribute("name") ?? "file") }
    }

    mutating func text(_ raw: String, _ format: MoodleFormat) -> ExchangeText? {
        MoodleText.text(raw, format, &findings)
    }

    static func format(_ node: MoodleNode) -> MoodleFormat {
        switch node.attribute("format") {
        case "html": .declared(.html)
        case "plain_text": .declared(.plain)
        case "markdown": .declared(.markdown)
        case "moodle_auto_format": .declared(.moodle)
        default: .undeclared
        }
    }

    // MARK: What has no place here

    /// Elements that are read, or that say only how Moodle shows a question.
    private static let read: Set<String> = [
        "name", "questiontext", "generalfeedback", "defaultgrade", "idnumber", "tags", "single", "shuffleanswers",
        "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect", "answer", "usecase",
        "subquestion", "graderinfo", "showstandardinstruction", "unitgradingtype", "unitpenalty", "showunits",
        "unitsleft", "responseformat", "responserequired", "responsefieldlines", "maxbytes", "text",
    ]
    /// What Moodle writes of itself where nobody chose anything.
    private static let usual: [String: Set<String>] = [
        "penalty": ["0", "0.1", "0.33", "1"], "hidden": ["0"], "answernumbering": ["abc", "ABCD", "none"],
        "attachments": ["0"], "attachmentsrequired": ["0"], "minwordlimit": ["0"], "maxwordlimit": ["0"],
    ]

    private mutating func noteDroppedFields() {
        var noted: Set<String> = []
        for child in node.children where !Self.read.contains(child.name) && !child.isEmpty {
            if let usual = Self.usual[child.name], usual.contains(Self.shortNumber(child.words)) { continue }
            if noted.insert(child.name).inserted { note(.droppedField(child.name), child) }
        }
    }

    /// A number to two decimals, a word as it is.
    private static func shortNumber(_ words: String) -> String {
        guard let number = Double(words), number.isFinite, abs(number) < 1_000_000 else { return words }
        let rounded = (number * 100).rounded(.towardZero) / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
