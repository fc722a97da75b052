/// What is wrong with the numbers of the articles that were found.
struct ArticleNumbering {
    private let articles: [(number: ArticleNumber, position: SourcePosition)]

    /// - Parameter articles: in the order of the text.
    init(_ articles: [(number: ArticleNumber, position: SourcePosition)]) {
        self.articles = articles
    }

    func problems(start: SourcePosition) -> [Located<LawTextProblem>] {
        guard !articles.isEmpty else { return [Located(.noArticles, at: start)] }
        var problems: [Located<LawTextProblem>] = []
        var places: [ArticleNumber: SourcePosition] = [:]
        var greatest = ArticleNumber(0)
        for (number, position) in articles {
            if let first = places[number] {
                problems.append(Located(.doubled(number, first: first), at: position))
            } else {
                places[number] = position
                if number < greatest { problems.append(Located(.outOfOrder(number, after: greatest), at: position)) }
            }
            greatest = max(greatest, number)
        }
        return problems + missing(places)
    }

    /// The gaps in front of and between the numbers that are there, each at the article that follows it.
    private func missing(_ places: [ArticleNumber: SourcePosition]) -> [Located<LawTextProblem>] {
        var problems: [Located<LawTextProblem>] = []
        var last = ArticleNumber(0)
        for number in places.keys.sorted() {
            let first =
                number.number > last.number + 1
                ? ArticleNumber(last.number + 1)
                : number.suffix > 1 && number.number == last.number && number.suffix > last.suffix + 1
                    ? ArticleNumber(number.number, suffix: last.suffix + 1) : nil
            if let first, let place = places[number] {
                let before =
                    number.suffix > 0 && first.number == number.number
                    ? ArticleNumber(number.number, suffix: number.suffix - 1) : ArticleNumber(number.number - 1)
                problems.append(Located(.missing(first: first, last: before), at: place))
            }
            last = number
        }
        return problems
    }
}
