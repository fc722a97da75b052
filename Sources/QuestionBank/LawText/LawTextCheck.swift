/// Measures a text by what the registry knows of the version that it should be.
package enum LawTextCheck {
    /// Everything that speaks against the text: what the reading found, and where it differs from the version.
    ///
    /// A text with an error among them is not that of the version, or is damaged.
    package static func problems(
        of reading: LawTextReading,
        against version: LawVersion
    ) -> [Located<LawTextProblem>] {
        var problems = head(reading, version) + reading.problems
        guard !reading.articles.isEmpty else { return problems }
        problems += numbers(reading, version)
        if !version.divisions.isEmpty {
            var comparison = OutlineComparison(reading)
            comparison.compare(reading.outline, with: version.divisions)
            problems += comparison.problems
        }
        return problems
    }

    private static func head(_ reading: LawTextReading, _ version: LawVersion) -> [Located<LawTextProblem>] {
        var problems: [Located<LawTextProblem>] = []
        if let title = reading.head.title {
            let names = [version.id.law, LawTitle.plain(version.officialTitle)] + version.shortTitles
            if !names.contains(LawTitle.plain(title)) {
                let problem = LawTextProblem.titleDiffers(found: title, expected: version.officialTitle)
                problems.append(Located(problem, at: reading.start))
            }
        }
        let dates = reading.head.dates
        if !dates.isEmpty, !dates.contains(version.id.adopted) {
            problems.append(Located(.versionNotNamed(version.id, dates: dates), at: reading.start))
        }
        return problems
    }

    private static func numbers(_ reading: LawTextReading, _ version: LawVersion) -> [Located<LawTextProblem>] {
        var problems: [Located<LawTextProblem>] = []
        let last = version.divisions.last?.articles.upperBound ?? ArticleNumber(version.articleCount)
        let numbers = Set(reading.articles.map(\.number))
        let beyond = numbers.filter { $0.number > last.number }.sorted()
        if let first = beyond.first, let end = beyond.last,
            let place = zip(reading.articles, reading.places).first(where: { $0.0.number == first })?.1
        {
            let problem = LawTextProblem.beyondLast(first: first, last: end, articleCount: version.articleCount)
            problems.append(Located(problem, at: place))
        }
        if let greatest = numbers.max(), greatest.number < last.number, let place = reading.places.last {
            let missing = LawTextProblem.missing(
                first: ArticleNumber(greatest.number + 1),
                last: ArticleNumber(last.number)
            )
            problems.append(Located(missing, at: place))
        }
        if numbers.count != version.articleCount {
            let problem = LawTextProblem.countDiffers(found: numbers.count, expected: version.articleCount)
            problems.append(Located(problem, at: reading.start))
        }
        return problems
    }
}

/// Compares the divisions of a text with those of the registry, level by level.
private struct OutlineComparison {
    private(set) var problems: [Located<LawTextProblem>] = []
    private let reading: LawTextReading

    init(_ reading: LawTextReading) {
        self.reading = reading
    }

    mutating func compare(_ found: [LawDivision], with known: [LawDivision]) {
        for division in known {
            guard let match = found.first(where: { $0.rank == division.rank && $0.number == division.number }) else {
                report(.divisionMissing(division), at: division.articles.lowerBound)
                continue
            }
            if match.title != division.title {
                let problem = LawTextProblem.headingDiffers(found: match.heading, expected: division.heading)
                report(problem, at: match.articles.lowerBound)
            }
            if match.articles != division.articles {
                let problem = LawTextProblem.rangeDiffers(
                    heading: division.heading,
                    found: match.articles,
                    expected: division.articles
                )
                report(problem, at: match.articles.lowerBound)
            }
            compare(match.divisions, with: division.divisions)
        }
        for division in found
        where !known.contains(where: { $0.rank == division.rank && $0.number == division.number }) {
            report(.divisionUnknown(division), at: division.articles.lowerBound)
        }
    }

    private mutating func report(_ problem: LawTextProblem, at number: ArticleNumber) {
        let place = zip(reading.articles, reading.places).first { $0.0.number >= number }?.1 ?? reading.start
        problems.append(Located(problem, at: place))
    }
}
