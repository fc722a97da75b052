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
    private var sentences: [Sentence] = []
    /// The sentences that have a pair of characters, by that pair.
    private var byGram: [UInt32: [Int]] = [:]

    private struct Sentence {
        let item: Int
        let text: [UInt16]
        let grams: GramSet
    }

    /// - Parameter stems: the stems of the items as they are written.
    init(_ items: [ComparedItem], stems: [String]) {
        self.items = items
        for (index, stem) in stems.enumerated() where items[index].states {
            for part in stem.split(whereSeparator: { "。；！？".contains($0) }) {
                let text = ExamWording.fold(String(part))
                guard text.count >= 8 else { continue }
                let sentence = Sentence(item: index, text: text, grams: GramSet(text))
                for gram in sentence.grams.grams { byGram[gram, default: []].append(sentences.count) }
                sentences.append(sentence)
            }
        }
        self.stems = stems
    }

    private let stems: [String]

    func gifts() -> [Gift] {
        var found: [Gift] = []
        for asker in items.indices {
            guard items[asker].kind == .single || items[asker].kind == .fillBlank else { continue }
            let question = question(of: asker)
            guard question.count >= 5 else { continue }
            for answer in Set(items[asker].answers).sorted(by: { $0.lexicographicallyPrecedes($1) })
            where isTelling(answer, of: asker) {
                for giver in givers(of: answer, question: question, asker: asker) {
                    found.append(Gift(giver: giver, asker: asker, answer: answer))
                }
            }
        }
        return found
    }

    /// What an item asks about: of a long stem the last sentence, for the facts of a case are its own.
    private func question(of asker: Int) -> GramSet {
        let parts = stems[asker].split(whereSeparator: { "。；！？".contains($0) })
        if items[asker].kind == .single, parts.count > 1, let last = parts.last {
            let text = ExamWording.fold(String(last))
            if text.count >= 12 { return Self.withoutFrame(text) }
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
        let lists = GramSet(answer).grams.map { byGram[$0] ?? [] }
        guard let candidates = lists.min(by: { $0.count < $1.count }) else { return [] }
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
            guard question.containment(in: sentence.grams) >= least, holds(sentence.text, answer),
                !wrong.contains(where: { holds(sentence.text, $0) })
            else { continue }
            givers.append(sentence.item)
        }
        return givers
    }

    /// Whether a sentence has an answer in it; 5日 is not in 15日.
    private func holds(_ sentence: [UInt16], _ answer: [UInt16]) -> Bool {
        guard !answer.isEmpty else { return false }
        var start = 0
        while let place = sentence.index(of: answer, from: start) {
            let isWhole =
                !(0x30...0x39).contains(answer[0]) || place == 0 || !(0x2E...0x39).contains(sentence[place - 1])
            if isWhole { return true }
            start = place + 1
            if start + answer.count > sentence.count { break }
        }
        return false
    }
}
