import QuestionBank

/// Writes questions as Moodle reads them.
final class MoodleXMLWriter: ExchangeWriter {
    private let file: FileWriter
    private var category: [String] = []

    init(_ file: FileWriter) throws(FileProblem) {
        self.file = file
        try file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n")
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        var xml = MoodleXMLText()
        if item.category != category {
            category = item.category
            xml.open("question", "type=\"category\"")
            xml.open("category")
            xml.add("text", MoodleCategory.path(category))
            xml.close("category")
            xml.close("question")
        }
        Self.write(item, to: &xml)
        try file.write(xml.bytes)
    }

    func finish() throws(FileProblem) {
        try file.write("</quiz>\n")
        try file.finish()
    }

    private static func write(_ item: ExchangeItem, to xml: inout MoodleXMLText) {
        xml.open("question", "type=\"\(type(of: item.answer))\"")
        xml.open("name")
        xml.add("text", item.title ?? MoodleConventions.name(ofStem: item.stem.plain))
        xml.close("name")
        writeStem(item, to: &xml)
        xml.add("generalfeedback", MoodleConventions.feedback(item.rationale, citations: item.citations))
        if let points = item.points { xml.add("defaultgrade", String(points)) }
        if let id = item.id { xml.add("idnumber", id) }
        writeAnswer(item.answer, to: &xml)
        if let outcome = item.outcomeFeedback {
            if let text = outcome.correct { xml.add("correctfeedback", text) }
            if let text = outcome.partlyCorrect { xml.add("partiallycorrectfeedback", text) }
            if let text = outcome.incorrect { xml.add("incorrectfeedback", text) }
        }
        let tags = MoodleConventions.tags(of: item)
        if !tags.isEmpty {
            xml.open("tags")
            for tag in tags {
                xml.open("tag")
                xml.add("text", tag)
                xml.close("tag")
            }
            xml.close("tags")
        }
        xml.close("question")
    }

    private static func type(of answer: ExchangeAnswer) -> String {
        switch answer {
        case .choice: return "multichoice"
        case .trueFalse: return "truefalse"
        case .essay: return "essay"
        case .matching: return "matching"
        case .description, .ordering, .caseSet: return "description"
        case .blanks(let blanks, _):
            if MoodleXMLCarrying.isCloze(blanks) { return "cloze" }
            return isNumber(blanks) ? "numerical" : "shortanswer"
        }
    }

    private static func isNumber(_ blanks: [ExchangeBlank]) -> Bool {
        blanks.contains { blank in
            blank.accepted.contains {
                if case .text = $0.match { false } else { true }
            }
        }
    }

    private static func writeStem(_ item: ExchangeItem, to xml: inout MoodleXMLText) {
        var stem = item.stem
        if case .blanks(let blanks, _) = item.answer, MoodleXMLCarrying.isCloze(blanks),
            let written = MoodleCloze.written(stem.raw, blanks)
        {
            stem = ExchangeText("", markup: stem.markup, source: written)
        }
        xml.add("questiontext", stem)
    }

    private static func writeAnswer(_ answer: ExchangeAnswer, to xml: inout MoodleXMLText) {
        switch answer {
        case .choice(let choice):
            xml.add("single", choice.isMultiple ? "false" : "true")
            if let isShuffled = choice.isShuffled { xml.add("shuffleanswers", isShuffled ? "true" : "false") }
            xml.add("answernumbering", "ABCD")
            for option in choice.options { xml.add(option.text, option.weight, option.feedback) }
        case .trueFalse(let truth):
            xml.add("true", truth.key ? .full : .none, truth.trueFeedback)
            xml.add("false", truth.key ? .none : .full, truth.falseFeedback)
        case .essay(let model):
            xml.add("responseformat", "editor")
            xml.add("responserequired", "1")
            xml.add("responsefieldlines", "15")
            xml.add("attachments", "0")
            xml.add("graderinfo", model)
        case .matching(let matching):
            if let isShuffled = matching.isShuffled { xml.add("shuffleanswers", isShuffled ? "true" : "false") }
            for pair in matching.pairs { xml.add(pair.prompt, match: pair.match) }
            for match in matching.distractors { xml.add(nil, match: match) }
        case .blanks(let blanks, _):
            if !MoodleXMLCarrying.isCloze(blanks), let blank = blanks.first { writeTyped(blank, to: &xml) }
        case .description, .ordering, .caseSet: break
        }
    }

    private static func writeTyped(_ blank: ExchangeBlank, to xml: inout MoodleXMLText) {
        if !isNumber([blank]) {
            let isCaseSensitive = blank.accepted.contains {
                if case .text(_, true) = $0.match { true } else { false }
            }
            xml.add("usecase", isCaseSensitive ? "1" : "0")
        }
        for answer in blank.accepted {
            switch answer.match {
            case .text(let text, _):
                let words = MoodleWildcard.written(text, isCatchAll: answer.weight <= .none)
                xml.add(words, answer.weight, answer.feedback)
            case .number(let number, let tolerance):
                xml.add(number, answer.weight, answer.feedback, tolerance: tolerance)
            case .range: break
            }
        }
    }
}
