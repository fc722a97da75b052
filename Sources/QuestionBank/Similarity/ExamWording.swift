/// Brings the text of an item to the form in which items are compared: what two trainers word differently and mean alike
/// becomes one.
///
/// Numbers, width and punctuation are folded as in answers (`一个月` is `1个月`); the names 甲, 乙, 丙 … are one name; words
/// that only frame a question (下列, 以下, 说法, 是) and particles go; a few sets of words that mean the same in a question
/// become one of them (应当, 应该, 须).
enum ExamWording {
    /// The folded text in UTF-16; may be empty for a stem that is all frame.
    static func fold(_ text: String) -> [UInt16] { reduce([UInt16](units: AnswerNormaliser.normalise(text))) }

    /// Folds a text that was normalised already.
    static func reduce(_ normalised: [UInt16]) -> [UInt16] {
        var folded: [UInt16] = []
        folded.reserveCapacity(normalised.count)
        var place = 0
        while place < normalised.count {
            if let word = synonyms.list.word(in: normalised, at: place) {
                folded += synonyms.replacements[word] ?? []
                place += word.count
                continue
            }
            switch roles[Int(normalised[place])] {
            case .name: folded.append(name)
            case .particle: break
            case .word: folded.append(normalised[place])
            }
            place += 1
        }
        return folded
    }

    /// The numbers in a folded text, in order: `60`, `1.5`, `2/3`, `20%`.
    static func figures(in folded: [UInt16]) -> [[UInt16]] {
        var figures: [[UInt16]] = []
        var figure: [UInt16] = []
        for unit in folded {
            if (0x30...0x39).contains(unit) || !figure.isEmpty && marks.contains(unit) {
                figure.append(unit)
            } else if !figure.isEmpty {
                figures.append(figure)
                figure = []
            }
        }
        if !figure.isEmpty { figures.append(figure) }
        return figures
    }

    private enum Role: UInt8 {
        case word
        case name
        case particle
    }

    /// By UTF-16 unit: looked up for every character of a bank.
    private static let roles: [Role] = {
        var roles = Array(repeating: Role.word, count: 0x10000)
        for unit in "甲乙丙丁戊己庚辛壬癸".utf16 { roles[Int(unit)] = .name }
        for unit in "的了其该某之于在对将把被与和及并就是_".utf16 { roles[Int(unit)] = .particle }
        return roles
    }()
    /// 甲 stands for all of them.
    private static let name: UInt16 = 0x7532
    private static let marks = Set(".%‰/".utf16)

    private static let synonyms = Synonyms([
        (
            "",
            [
                "下列", "以下", "说法", "表述", "判断", "选项", "哪些", "哪项", "哪一项", "哪个", "哪种", "哪1项", "正确", "依照", "按照", "根据", "依据",
                "规定",
            ]
        ),
        ("应", ["应当", "应该", "必须", "须"]),
        ("可", ["可以", "能够", "能"]),
        ("不得", ["不能", "不可以", "不可"]),
        ("几日", ["多少日", "多少天", "几天", "多长时间", "多久", "什么期限"]),
        ("几", ["多少"]),
        ("怎样", ["如何", "怎么", "怎么样"]),
        ("谁", ["由谁", "哪个机关", "哪一机关", "什么机关", "哪个单位"]),
        ("内", ["以内", "之内"]),
        ("起", ["之日起", "之日开始"]),
        ("日", ["天"]),
        ("决定", ["作出决定", "做出决定"]),
        ("或", ["或者"]),
        ("没有", ["未", "没"]),
        ("因", ["因为", "由于"]),
        ("如", ["如果", "若"]),
    ])

    private struct Synonyms: Sendable {
        let list: WordList
        let replacements: [[UInt16]: [UInt16]]

        init(_ sets: [(String, [String])]) {
            list = WordList(sets.flatMap(\.1))
            var replacements: [[UInt16]: [UInt16]] = [:]
            for (word, others) in sets {
                for other in others { replacements[[UInt16](units: other)] = [UInt16](units: word) }
            }
            self.replacements = replacements
        }
    }
}
