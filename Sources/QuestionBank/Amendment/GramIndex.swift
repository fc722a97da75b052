/// Finds the articles that share content with an article.
struct GramIndex {
    private let starts: [Int]
    private let articles: [Int32]
    private let count: Int

    /// - Parameter articles: those to find; only of some when `isIncluded` says so.
    init(_ articles: [ComparedArticle], gramCount: Int, isIncluded: (Int) -> Bool) {
        let included = articles.indices.filter(isIncluded)
        var starts = Array(repeating: 0, count: gramCount + 1)
        for index in included {
            for gram in articles[index].grams { starts[gram + 1] += 1 }
        }
        for gram in 0..<gramCount { starts[gram + 1] += starts[gram] }
        var next = starts
        var postings = Array(repeating: Int32(0), count: starts[gramCount])
        for index in included {
            for gram in articles[index].grams {
                postings[next[gram]] = Int32(index)
                next[gram] += 1
            }
        }
        self.starts = starts
        self.articles = postings
        count = articles.count
    }

    /// What the grams that an article shares with each of the others weigh, in the order of those.
    func shared(with article: ComparedArticle, weights: [Double]) -> [(article: Int, weight: Double)] {
        var sums = Array(repeating: 0.0, count: count)
        for gram in article.grams {
            let weight = weights[gram]
            for place in starts[gram]..<starts[gram + 1] { sums[Int(articles[place])] += weight }
        }
        return sums.indices.compactMap { sums[$0] > 0 ? ($0, sums[$0]) : nil }
    }
}

extension [Int] {
    /// What two ascending lists have in common.
    func common(with other: [Int]) -> [Int] {
        var common: [Int] = []
        var left = 0
        var right = 0
        while left < count, right < other.count {
            if self[left] == other[right] {
                common.append(self[left])
                left += 1
                right += 1
            } else if self[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return common
    }

    /// What one ascending list has and another has not.
    func without(_ other: [Int]) -> [Int] {
        var rest: [Int] = []
        var right = 0
        for element in self {
            while right < other.count, other[right] < element { right += 1 }
            if right == other.count || other[right] != element { rest.append(element) }
        }
        return rest
    }
}
