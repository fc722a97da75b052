/// Items whose stem says what another item asks for, so that a paper with both asks the second in vain.
///
/// A stem gives an answer away when one sentence of it holds both the answer, word for word, and most of what the other
/// item asks about, and none of the wrong answers. A figure may also be said in passing, in a sentence about another
/// matter: then the clause that says it, with the one before it, is compared. Of a 判断 keyed 错 everything before the
/// last clause counts, for that is what the last clause is judged by.
struct GivenAnswers {
    /// How much of the question must stand in the sentence: less where both items rest on one article.
    static let sameArticle = 0.55
    static let otherArticle = 0.8

    struct Gift {
        /// The item whose stem says it.
        let giver: Int
        /// The item that asks for it.
        let asker: Int
        let answer: [UInt16]
    }

    private let items: [ComparedItem]
    private let stems: [String]
    private var sentences: [Sentence] = []
    /// The sentences that hold an answer, by the answer.
    private var holders: [[UInt16]: [Int]] = [:]

    private struct Sentence {
        let item: Int
        let text: [UInt16]
        let grams: GramSet
        let signature: GramSignature
        let clauses: [[UInt16]]

        init(item: Int, text: [UInt16], clauses: [[UInt16]]) {
            self.item = item
            self.text = text
            self.clauses = clauses
            grams = GramSet(text)
            signature = GramSignature(grams)
        }
    }

    private struct Question {
        let text: [UInt16]
        /// Without the words that ask.
        let grams: GramSet
        let signature: GramSignature
        /// How many pairs of it a sentence may lack.
        let spare: Int

        init(text: [UInt16]) {
            self.text = text
            grams = GivenAnswers.withoutFrame(text)
            signature = GramSignature(grams)
            spare = Int((1 - GivenAnswers.leastOfQuestion) * Double(grams.count))
        }
    }

    /// - Parameter stems: the stems of the items as they are written.
    init(_ items: [ComparedItem], stems: [String]) {
        self.items = items
        self.stems = stems
        var answers = AnswerFinder()
        for (index, item) in items.enumerated() where Self.asks(item) {
            for answer in item.answers where isTelling(answer, of: index) { answers.add(answer) }
        }
        for (index, stem) in stems.enumerated() {
            for sentence in Self.statements(of: stem, areAllTrue: items[index].states) {
                let text = ExamWording.fold(sentence.text)
                guard text.count >= 8 else { continue }
                let found = answers.find(in: text)
                guard !found.isEmpty else { continue }
                for answer in found { holders[answer, default: []].append(sentences.count) }
                let clauses = sentence.split(whereSeparator: Self.isComma).map { ExamWording.fold(Array($0).text) }
                sentences.append(Sentence(item: index, text: text, clauses: clauses))
            }
        }
    }

    /// - Parameter askers: the places of the items whose answers are looked for.
    func gifts(to askers: Range<Int>) -> [Gift] {
        var found: [Gift] = []
        for asker in askers where Self.asks(items[asker]) {
            let answers = Set(items[asker].answers).filter { isTelling($0, of: asker) }
            guard !answers.isEmpty else { continue }
            let question = Question(text: question(of: asker))
            guard question.grams.count >= 5 else { continue }
            for answer in answers.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                for giver in givers(of: answer, question: question, asker: asker) {
                    found.append(Gift(giver: giver, asker: asker, answer: answer))
                }
            }
        }
        return found
    }

    private static func asks(_ item: ComparedItem) -> Bool { item.kind == .single || item.kind == .fillBlank }

    private static func sentences(of stem: String) -> [[UInt16]] {
        stem.utf16.split { $0 == 0x3002 || $0 == 0xFF1B || $0 == 0xFF01 || $0 == 0xFF1F }.map(Array.init)
    }

    /// The sentences of a stem that a candidate may rely on; of a false statement, not its last clause.
    private static func statements(of stem: String, areAllTrue: Bool) -> [[UInt16]] {
        var sentences = sentences(of: stem)
        guard !areAllTrue, let judged = sentences.popLast() else { return sentences }
        if let comma = judged.lastIndex(where: isComma) { sentences.append(Array(judged[..<comma])) }
        return sentences
    }

    private static func isComma(_ unit: UInt16) -> Bool { unit == 0xFF0C }

    /// What an item asks about: of a long stem the last sentence, for the facts of a case are its own.
    private func question(of asker: Int) -> [UInt16] {
        let parts = Self.sentences(of: stems[asker])
        if items[asker].kind == .single, parts.count > 1, let last = parts.last.map({ ExamWording.fold($0.text) }),
            last.count >= 12
        {
            return last
        }
        return items[asker].stem.text
    }

    private static func withoutFrame(_ text: [UInt16]) -> GramSet {
        var parts: [[UInt16]] = [[]]
        var place = 0
        while place < text.count {
            if let word = frame.word(in: text, at: place) {
                parts.append([])
                place += word.count
            } else {
                parts[parts.count - 1].append(text[place])
                place += 1
            }
        }
        // What is left of a word of one character between two frames says nothing.
        return GramSet(texts: parts.filter { $0.count > 1 })
    }

    private static let frame = WordList(["几日", "几年", "几个月", "几人", "几名", "几", "谁", "怎样", "什么", "应", "可", "做法", "是", "有"])

    /// Whether an answer says enough to be recognised: a figure with its unit, or three characters, and not a part of
    /// the question itself.
    private func isTelling(_ answer: [UInt16], of asker: Int) -> Bool {
        let isFigure = answer.first.map { (0x30...0x39).contains($0) } ?? false
        guard answer.count >= (isFigure ? 2 : 3), !(isFigure && !answer.contains { !(0x30...0x39).contains($0) }) else {
            return false
        }
        return !items[asker].stem.text.contains(answer)
    }

    private func givers(of answer: [UInt16], question: Question, asker: Int) -> [Int] {
        guard let candidates = holders[answer] else { return [] }
        let item = items[asker]
        let wrong = item.options.indices.filter { !item.keys.contains($0) }.map { item.options[$0].text }
        var givers: [Int] = []
        for index in candidates {
            let sentence = sentences[index]
            let other = items[sentence.item]
            guard sentence.item != asker, givers.last != sentence.item,
                other.bank != item.bank || other.entry != item.entry
            else { continue }
            // Most sentences fail here, before anything slower is looked at.
            guard question.signature.leastMissing(in: sentence.signature) <= question.spare else { continue }
            let share = question.grams.containment(in: sentence.grams)
            guard share >= Self.leastOfQuestion else { continue }
            let isTold =
                share >= Self.otherArticle || share >= Self.sameArticle && other.sharesArticle(with: item)
            guard isTold || mentions(sentence, answer, question),
                !wrong.contains(where: { AnswerFinder.holds(sentence.text, $0) })
            else { continue }
            givers.append(sentence.item)
        }
        return givers
    }

    // MARK: In passing

    /// How much of the question the clauses must hold that say the answer in passing, and how much of the clauses,
    /// without the answer, the question: both tell the same case, each with details of its own.
    private static let leastOfQuestion = 0.4
    private static let leastOfClauses = 0.6
    /// How much of the clause that has the figure: what the figure is for must be what the question asks.
    private static let leastOfClause = 0.5
    /// So many characters in a row must stand in both, and in hardly any other stem: 自收到申请之日起 stands in many.
    private static let passage = 6
    private static let mostStems = 3

    /// Whether a sentence says a figure in passing, about the case of which the question asks.
    private func mentions(_ sentence: Sentence, _ answer: [UInt16], _ question: Question) -> Bool {
        guard let first = answer.first, (0x30...0x39).contains(first) else { return false }
        return sentence.clauses.indices.contains { place in
            let clause = sentence.clauses[place]
            guard AnswerFinder.holds(clause, answer),
                Self.grams(of: clause, without: answer).containment(in: question.grams) >= Self.leastOfClause
            else { return false }
            return (max(0, place - 1)...place).contains { start in
                isCase(of: question, Array(sentence.clauses[start...place].joined()), without: answer)
            }
        }
    }

    private func isCase(of question: Question, _ text: [UInt16], without answer: [UInt16]) -> Bool {
        let grams = Self.grams(of: text, without: answer)
        guard question.grams.containment(in: grams) >= Self.leastOfQuestion,
            grams.containment(in: question.grams) >= Self.leastOfClauses,
            NearDuplicateItems.haveOneSubject(question.text, text, sameArticle: false),
            !NearDuplicateItems.isParallel(question.text, text)
        else { return false }
        return question.text.indices.dropLast(Self.passage - 1).contains { start in
            let passage = Array(question.text[start..<(start + Self.passage)])
            guard text.contains(passage) else { return false }
            return items.lazy.filter { $0.stem.text.contains(passage) }.prefix(Self.mostStems + 1).count
                <= Self.mostStems
        }
    }

    private static func grams(of text: [UInt16], without answer: [UInt16]) -> GramSet {
        guard let place = text.index(of: answer) else { return GramSet(text) }
        return GramSet(texts: [Array(text[..<place]), Array(text[(place + answer.count)...])].filter { $0.count > 1 })
    }
}
