/// An item, or the shared stem of a case set, in the form in which it is compared with others.
struct ComparedItem {
    /// The place of its bank among those that are checked together.
    let bank: Int
    /// The id of the entry that it belongs to: of a sub-item that of its case set.
    let entry: String
    let id: String
    let kind: ItemKind
    let articles: [CitedArticle]
    let stem: Wording
    let options: [Wording]
    /// The places of the keyed options.
    let keys: Set<Int>
    /// Of a 判断 its key.
    let truth: Bool?
    /// Of a 填空 what its blanks take; of a 单选 the keyed option.
    let answers: [[UInt16]]
    /// The form by which `equal-stems` compares; empty for a sub-item, which that leaves alone.
    let plainStem: [UInt8]
    /// Whether the stem is a true statement or tells facts: not a 判断 keyed 错.
    var states: Bool { truth != false }

    struct CitedArticle: Hashable {
        let law: String
        let article: ArticleNumber
    }

    /// A folded text with its pairs of characters and its numbers.
    struct Wording {
        let text: [UInt16]
        let grams: GramSet
        let figures: Set<[UInt16]>

        init(_ text: [UInt16]) {
            self.text = text
            grams = GramSet(text)
            figures = Set(ExamWording.figures(in: text))
        }

        /// Whether each has a number that the other has not.
        func conflicts(with other: Wording) -> Bool {
            !figures.subtracting(other.figures).isEmpty && !other.figures.subtracting(figures).isEmpty
        }

        /// Whether both say the same, as far as their characters show.
        func resembles(_ other: Wording) -> Bool {
            if text == other.text { return true }
            return figures == other.figures && grams.similarity(other.grams) >= 0.6
        }
    }

    /// What is compared, and where it stands: an item of an entry, or the shared stem of a case set.
    enum Subject: Sendable {
        case item(Item, bank: Int, entry: String)
        case caseSet(CaseSet, bank: Int)
    }

    init(_ subject: Subject) {
        switch subject {
        case .item(let item, let bank, let entry): self.init(item, bank: bank, entry: entry)
        case .caseSet(let set, let bank): self.init(set, bank: bank)
        }
    }

    private init(_ item: Item, bank: Int, entry: String) {
        self.bank = bank
        self.entry = entry
        id = item.id
        kind = item.kind
        articles = Array(Set(item.citations.map { CitedArticle(law: $0.law, article: $0.article) }))
        stem = Wording(ExamWording.fold(item.stem))
        options = item.options.map { Wording(ExamWording.fold($0)) }
        plainStem = entry == item.id ? StemFolding.fold(item.stem) : []
        switch item.answer {
        case .single(let texts, let key):
            (keys, truth) = ([key], nil)
            answers = [Self.answer(texts[key], blank: 0, in: item.stem)]
        case .multiple(_, let key): (keys, truth, answers) = (key, nil, [])
        case .trueFalse(let key): (keys, truth, answers) = ([], key, [])
        case .fillBlank(let blanks, _):
            (keys, truth) = ([], nil)
            answers = blanks.enumerated().map { Self.answer($1.accepted.first ?? "", blank: $0, in: item.stem) }
        }
    }

    /// An answer in folded form; a bare number with the unit that stands behind its blank, as 30 and 日 in `____日内`.
    private static func answer(_ answer: String, blank: Int, in stem: String) -> [UInt16] {
        let folded = ExamWording.fold(answer)
        guard !folded.isEmpty, folded.allSatisfy({ (0x30...0x39).contains($0) }) else { return folded }
        let unit = Self.behind(blank, in: stem).flatMap { units.word(in: $0, at: 0) } ?? []
        return ExamWording.fold(answer + unit.text)
    }

    /// What stands behind a blank (____ or （　）) of a stem, counted from 0; nil where nothing does.
    private static func behind(_ blank: Int, in stem: String) -> [UInt16]? {
        let text = stem.utf16.filter { $0 != 0x20 && $0 != 0x3000 }
        var count = 0
        var place = 0
        while place + 1 < text.count {
            let (unit, next) = (text[place], text[place + 1])
            let isBlank =
                unit == 0x5F ? next == 0x5F : (unit == 0xFF08 || unit == 0x28) && (next == 0xFF09 || next == 0x29)
            guard isBlank else {
                place += 1
                continue
            }
            place += 2
            while place < text.count, text[place] == 0x5F { place += 1 }
            if count == blank { return place < text.count ? Array(text[place...]) : nil }
            count += 1
        }
        return nil
    }

    private static let units = WordList([
        "日", "天", "个月", "年", "人", "名", "元", "万元", "次", "周岁", "倍", "个工作日", "小时", "周", "户", "件",
    ])

    /// The shared stem of a case set.
    private init(_ set: CaseSet, bank: Int) {
        self.bank = bank
        entry = set.id
        id = set.id
        kind = .caseSet
        articles = Array(
            Set(set.items.flatMap(\.citations).map { CitedArticle(law: $0.law, article: $0.article) })
        )
        stem = Wording(ExamWording.fold(set.stem))
        options = []
        keys = []
        truth = nil
        answers = []
        plainStem = StemFolding.fold(set.stem)
    }

    /// Everything that candidates see of it; the order of the options does not matter.
    var grams: GramSet { GramSet(texts: [stem.text] + options.map(\.text)) }

    func sharesArticle(with other: ComparedItem) -> Bool { articles.contains(where: other.articles.contains) }
}
