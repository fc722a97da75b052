/// Items whose stem says what another item asks for, so that a paper with both asks the second in vain.
///
/// A stem gives an answer away when one sentence of it holds both the answer, word for word, and most of what the other
/// item asks about, and none of the wrong answers.
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
    }

    /// - Parameter stems: the stems of the items as they are written.
    init(_ items: [ComparedItem], stems: [String]) {
        self.items = items
        self.stems = stems
        var answers = AnswerFinder()
        for (index, item) in items.enumerated() where Self.asks(item) {
            for answer in item.answers where isTelling(answer, of: index) { answers.add(answer) }
        }
        for (index, stem) in stems.enumerated() where items[index].states {
            for text in Self.sentences(of: stem) where text.count >= 8 {
                let found = answers.find(in: text)
                guard !found.isEmpty else { continue }
                for answer in found { holders[answer, default: []].append(sentences.count) }
                sentences.append(Sentence(item: index, text: text, grams: GramSet(text)))
            }
        }
    }

    func gifts() -> [Gift] {
        var found: [Gift] = []
        for asker in items.indices where Self.asks(items[asker]) {
            let answers = Set(items[asker].answers).filter { isTelling($0, of: asker) }
            guard !answers.isEmpty else { continue }
            let question = question(of: asker)
            guard question.count >= 5 else { continue }
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
        stem.utf16.split { $0 == 0x3002 || $0 == 0xFF1B || $0 == 0xFF01 || $0 == 0xFF1F }
            .map { ExamWording.fold(Array($0).text) }
    }

    /// What an item asks about: of a long stem the last sentence, for the facts of a case are its own.
    private func question(of asker: Int) -> GramSet {
        let parts = Self.sentences(of: stems[asker])
        if items[asker].kind == .single, parts.count > 1, let last = parts.last, last.count >= 12 {
            return Self.withoutFrame(last)
        }
        return Self.withoutFrame(items[asker].stem.text)
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

    private func givers(of answer: [UInt16], question: GramSet, asker: Int) -> [Int] {
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
            let least = other.sharesArticle(with: item) ? Self.sameArticle : Self.otherArticle
            guard question.containment(in: sentence.grams) >= least,
                !wrong.contains(where: { AnswerFinder.holds(sentence.text, $0) })
            else { continue }
            givers.append(sentence.item)
        }
        return givers
    }
}
