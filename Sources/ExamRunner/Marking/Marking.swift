package import QuestionBank

/// How responses become points; an exam states its rule and a mark sheet records it.
package struct MarkingRule: Hashable, Sendable, Codable {
    /// 多选 with some, but not all, of the right options and no wrong one.
    package enum PartialMultiple: String, Hashable, Sendable, Codable, CaseIterable {
        /// 少选不得分.
        case none
        /// 少选得一半.
        case half
        /// The share of the right options that was chosen.
        case proportional
    }

    package let partialMultiple: PartialMultiple

    package static let standard = MarkingRule(partialMultiple: .none)

    package init(partialMultiple: PartialMultiple) {
        self.partialMultiple = partialMultiple
    }
}

/// Marking (阅卷): a pure function of item, rule, points and response.
package enum Marking {
    /// The points of a response. Fill-in items earn an equal share for each right blank; no response earns nothing.
    package static func points(
        for response: Response?,
        to item: Item,
        worth points: Points,
        by rule: MarkingRule
    ) -> Points {
        guard let response else { return .zero }
        switch (item.answer, response) {
        case (.single(_, let key), .option(let chosen)):
            return chosen == key ? points : .zero
        case (.trueFalse(let key), .truth(let chosen)):
            return chosen == key ? points : .zero
        case (.multiple(_, let key), .options(let chosen)):
            return multiple(chosen, key: key, points: points, rule: rule)
        case (.fillBlank(let blanks, let ordered), .blanks(let texts)):
            let right = rightBlanks(texts, blanks: blanks, ordered: ordered)
            return right == blanks.count ? points : share(points, right, of: blanks.count)
        default:
            return .zero
        }
    }

    private static func multiple(_ chosen: Set<Int>, key: Set<Int>, points: Points, rule: MarkingRule) -> Points {
        if chosen == key { return points }
        guard !chosen.isEmpty, chosen.isSubset(of: key) else { return .zero }
        return switch rule.partialMultiple {
        case .none: .zero
        case .half: share(points, 1, of: 2)
        case .proportional: share(points, chosen.count, of: key.count)
        }
    }

    /// How many blanks are right. Blanks in any order are matched so that as many as possible count, and each given
    /// answer counts for one blank only; more answers than blanks earn nothing.
    private static func rightBlanks(_ texts: [String], blanks: [Item.Blank], ordered: Bool) -> Int {
        let given = texts.prefix(blanks.count).map(AnswerNormaliser.normalise)
        let accepted = blanks.map { Set($0.accepted.map(AnswerNormaliser.normalise)) }
        if ordered {
            return zip(given, accepted).count { !$0.isEmpty && $1.contains($0) }
        }
        var holder: [Int?] = Array(repeating: nil, count: accepted.count)
        func place(_ text: Int, _ visited: inout Set<Int>) -> Bool {
            for blank in accepted.indices where accepted[blank].contains(given[text]) && visited.insert(blank).inserted
            {
                if let other = holder[blank], !place(other, &visited) { continue }
                holder[blank] = text
                return true
            }
            return false
        }
        return given.indices.count { index in
            var visited: Set<Int> = []
            return !given[index].isEmpty && place(index, &visited)
        }
    }

    /// Rounded down to the hundredth.
    private static func share(_ points: Points, _ part: Int, of whole: Int) -> Points {
        Points(hundredths: points.hundredths * part / whole)
    }
}
