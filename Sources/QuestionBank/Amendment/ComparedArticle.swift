/// An article prepared for comparing: what it says whatever the typography, and the pairs of characters in it.
struct ComparedArticle {
    let number: ArticleNumber
    /// The text with one width, without spaces; equal for articles that say the same.
    let key: [Unicode.Scalar]
    /// The grams (pairs of neighbouring characters) in it, ascending, each once.
    let grams: [Int]
    /// The grams of each sentence and point, of those long enough to be recognised.
    let parts: [[Int]]
    /// What the grams weigh together.
    let weight: Double
}

/// The articles of two versions with the weights of their grams.
struct ComparedVersions {
    let old: [ComparedArticle]
    let new: [ComparedArticle]
    /// By gram: rare ones, such as 乞讨, weigh more than those of every article, such as 拘留.
    let weights: [Double]
    /// What a gram that stands in one article only weighs.
    let greatestWeight: Double

    init(old: LawText, new: LawText) {
        var table = GramTable()
        let drafts = [old, new].map { text in text.articles.map { ArticleDraft($0, table: &table) } }
        // Inverse document frequency; the 1 keeps what stands in every article from weighing nothing.
        let count = Double(drafts[0].count + drafts[1].count + 1)
        let weights = table.frequencies.map { Logarithm.natural(count / Double($0)) }
        let articles = drafts.map { $0.map { $0.article(weights: weights) } }
        self.old = articles[0]
        self.new = articles[1]
        self.weights = weights
        greatestWeight = Logarithm.natural(count)
    }

    private init(old: [ComparedArticle], new: [ComparedArticle], weights: [Double], greatestWeight: Double) {
        self.old = old
        self.new = new
        self.weights = weights
        self.greatestWeight = greatestWeight
    }

    /// The same seen from the new version.
    var mirrored: ComparedVersions {
        ComparedVersions(old: new, new: old, weights: weights, greatestWeight: greatestWeight)
    }

    func weight(of grams: some Sequence<Int>) -> Double { grams.reduce(0) { $0 + weights[$1] } }
}

private struct ArticleDraft {
    let number: ArticleNumber
    let key: [Unicode.Scalar]
    let grams: [Int]
    let parts: [[Int]]

    /// A part with fewer grams is too short to tell where it came from.
    private static let leastGrams = 6

    init(_ article: LawArticle, table: inout GramTable) {
        number = article.number
        var key: [Unicode.Scalar] = []
        var all: [Int] = []
        var parts: [[Int]] = []
        for paragraph in article.paragraphs {
            for line in paragraph.lines {
                key += ComparedText.folded(line)
                key.append("\n")
            }
            for line in [paragraph.text] + paragraph.points {
                for sentence in ComparedText.sentences(of: line) {
                    let grams = table.grams(of: sentence)
                    all += grams
                    let own = Self.unique(grams)
                    if own.count >= Self.leastGrams { parts.append(own) }
                }
            }
        }
        self.key = key
        self.parts = parts
        grams = Self.unique(all)
        table.count(grams)
    }

    func article(weights: [Double]) -> ComparedArticle {
        let weight = grams.reduce(0) { $0 + weights[$1] }
        return ComparedArticle(number: number, key: key, grams: grams, parts: parts, weight: weight)
    }

    private static func unique(_ grams: [Int]) -> [Int] {
        var unique: [Int] = []
        unique.reserveCapacity(grams.count)
        for gram in grams.sorted() where unique.last != gram { unique.append(gram) }
        return unique
    }
}

/// Numbers the pairs of neighbouring characters, and counts the articles that each stands in.
private struct GramTable {
    private var identifiers: [UInt64: Int] = [:]
    private(set) var frequencies: [Int] = []

    mutating func grams(of letters: [Unicode.Scalar]) -> [Int] {
        guard letters.count > 1 else { return letters.map { identifier(of: UInt64($0.value)) } }
        return (1..<letters.count).map { index in
            identifier(of: UInt64(letters[index - 1].value) << 32 | UInt64(letters[index].value))
        }
    }

    private mutating func identifier(of gram: UInt64) -> Int {
        if let known = identifiers[gram] { return known }
        identifiers[gram] = frequencies.count
        frequencies.append(0)
        return frequencies.count - 1
    }

    mutating func count(_ grams: [Int]) {
        for gram in grams { frequencies[gram] += 1 }
    }
}

/// How texts of laws are compared: by what they say, not by how they are set.
enum ComparedText {
    /// One width, one form of quotation marks, no spaces: some editions print `:` where others print `：`.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count / 3 + 1)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x4E00...0x9FFF, 0x3001...0x3002: folded.append(scalar)
            case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x201C, 0x201D: folded.append("\"")
            case 0x2018, 0x2019: folded.append("'")
            case 0x3008: folded.append("<")
            case 0x3009: folded.append(">")
            default: if !scalar.properties.isWhitespace { folded.append(scalar) }
            }
        }
        return folded
    }

    /// The letters of each sentence of a line. Numbers all count as one sign, for an amendment changes fines, and the
    /// numbers of articles referred to, where it changes nothing else; and they tell nothing about a subject.
    static func sentences(of line: String) -> [[Unicode.Scalar]] {
        var sentences: [[Unicode.Scalar]] = [[]]
        for scalar in folded(line) {
            if NumericScalar.isNumeric(scalar) {
                if sentences[sentences.count - 1].last != number { sentences[sentences.count - 1].append(number) }
            } else if scalar == "。" || scalar == ";" {
                sentences.append([])
            } else if isLetter(scalar) {
                sentences[sentences.count - 1].append(scalar)
            }
        }
        return sentences.filter { !$0.isEmpty }
    }

    private static let number: Unicode.Scalar = "#"

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x41...0x5A, 0x61...0x7A: true
        case 0...0x7F, 0x3001...0x3002: false
        default: scalar.properties.isAlphabetic
        }
    }
}

/// Natural logarithms without a mathematics library, which these modules do not import.
enum Logarithm {
    /// The natural logarithm of a number of at least 1, to about 12 digits: powers of two are taken out, and the rest
    /// is the series ln x = 2 artanh((x − 1)/(x + 1)), which converges fast for x from 1 to 2.
    static func natural(_ value: Double) -> Double {
        guard value >= 1, value.isFinite else { return 0 }
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        for divisor in stride(from: 1.0, through: 25, by: 2) {
            sum += power / divisor
            power *= square
        }
        return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
    }
}
