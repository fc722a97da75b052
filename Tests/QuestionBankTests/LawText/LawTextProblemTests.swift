import QuestionBank
import Testing

/// What is wrong with a text by itself, and against its version.
@Suite struct LawTextProblemTests {
    private func problems(_ text: String) -> [LawTextProblem] {
        LawTextCheck.problems(of: RegulationLines.read(text), against: RegulationLines.version).map(\.problem)
    }

    private func text(replacing words: String, with others: String) -> String {
        let changed = RegulationLines.text.replacing(words, with: others, maxReplacements: 1)
        #expect(changed != RegulationLines.text)
        return changed
    }

    @Test func aSoundTextHasNone() {
        #expect(problems(RegulationLines.text).isEmpty)
    }

    @Test func noArticles() {
        #expect(RegulationLines.read("示例书籍借阅办法\n没有条文。").problems.map(\.problem) == [.noArticles])
        #expect(LawTextReader.read([]).problems.map(\.problem) == [.noArticles])
    }

    @Test func missingArticles() {
        let lines = RegulationLines.text.split(separator: "\n")
        let without = lines.filter { !$0.hasPrefix("第四条 ") && !$0.hasPrefix("第五条 ") }.joined(separator: "\n")
        let found = LawTextCheck.problems(of: RegulationLines.read(without), against: RegulationLines.version)
        let missing = LawTextProblem.missing(first: ArticleNumber(4), last: ArticleNumber(5))
        #expect(found.first { $0.problem == missing }?.position.line == 18)
        #expect(found.contains { $0.problem == .countDiffers(found: 5, expected: 7) })
    }

    @Test func missingAtTheEnds() {
        let first = text(replacing: "第一条 为了方便读者，制定本办法。\n", with: "")
        #expect(problems(first).contains(.missing(first: ArticleNumber(1), last: ArticleNumber(1))))
        let last = text(replacing: "\n第七条 本办法自2024年5月1日起施行。", with: "")
        #expect(problems(last).contains(.missing(first: ArticleNumber(7), last: ArticleNumber(7))))
    }

    @Test func doubledArticle() throws {
        let doubled = text(replacing: "第五条 ", with: "第四条 又写一遍。\n第五条 ")
        let found = problems(doubled)
        // The heading behind the second 第四条 seems to begin with it.
        #expect(found.count == 2)
        let doubled4 = try #require(found.first { if case .doubled = $0 { true } else { false } })
        guard case .doubled(let number, let first) = doubled4 else { return }
        #expect(number == ArticleNumber(4))
        #expect(first.line == 16)
    }

    @Test func articleOutOfOrder() {
        let lines = RegulationLines.text.split(separator: "\n").map(String.init)
        var swapped = lines
        swapped.swapAt(3, 4)
        swapped.remove(at: 5)
        #expect(problems(swapped.joined(separator: "\n")) == [.outOfOrder(ArticleNumber(1), after: ArticleNumber(2))])
    }

    @Test func emptyArticle() {
        let empty = text(replacing: "第六条 书籍损坏的，照价赔偿。", with: "第六条")
        #expect(problems(empty).contains(.emptyArticle(ArticleNumber(6))))
    }

    @Test func pointsOutOfOrder() {
        let skipped = text(replacing: "（三）其他证件。", with: "（四）其他证件。")
        #expect(problems(skipped) == [.pointOutOfOrder(ArticleNumber(3), found: 4, expected: 3)])
    }

    @Test(arguments: [
        "附件：读者证样式\n第一条 不属于本办法的文字。", "附件1\n读者证的样式见图。", "示例图书馆\n2024年3月1日", "责任编辑：示例\n欢迎光临本馆。",
    ]) func whatFollowsTheLastArticleIsLeftOut(_ end: String) {
        let reading = RegulationLines.read(RegulationLines.text + "\n" + end)
        #expect(reading.articles == RegulationLines.read(RegulationLines.text).articles)
        let first = end.split(separator: "\n").first.map(String.init) ?? ""
        #expect(reading.problems.map(\.problem) == [.leftOut(first: first, lines: 2)])
    }

    @Test func wordsBelowAHeading() {
        let stray = text(replacing: "第一节 借书", with: "第一节 借书\n本节只说借书，还书见下节。")
        #expect(problems(stray) == [.strayLine("本节只说借书，还书见下节。")])
    }

    @Test func anotherLawOrVersion() {
        let other = text(replacing: "示例书籍借阅办法", with: "示例杂志借阅办法")
        #expect(problems(other) == [.titleDiffers(found: "示例杂志借阅办法", expected: "示例书籍借阅办法")])
        let short = text(replacing: "示例书籍借阅办法", with: "借 阅 办 法")
        #expect(problems(short).isEmpty)
        let older = text(replacing: "2024年3月1日", with: "2020年3月1日")
        let dates = [RegulationLines.day(2020, 3, 1)]
        #expect(problems(older) == [.versionNotNamed(RegulationLines.version.id, dates: dates)])
        let numerals = text(replacing: "2024年3月1日", with: "二〇二四年三月一日")
        #expect(problems(numerals).isEmpty)
    }

    @Test func articlesBeyondTheLast() {
        let longer = RegulationLines.text + "\n第八条 多出来的。\n第九条 也是多出来的。"
        let found = problems(longer)
        #expect(found.contains(.beyondLast(first: ArticleNumber(8), last: ArticleNumber(9), articleCount: 7)))
        #expect(found.contains(.countDiffers(found: 9, expected: 7)))
    }

    @Test func differentHeadings() {
        let renamed = text(replacing: "第二节 还书", with: "第二节 归还")
        #expect(problems(renamed) == [.headingDiffers(found: "第二节 归还", expected: "第二节 还书")])
        let moved = text(replacing: "第四条 每名读者可以借书5册，期限30日。\n第二节 还书\n", with: "第二节 还书\n第四条 每名读者可以借书5册，期限30日。\n")
        let found = problems(moved)
        #expect(found.count == 2)
        #expect(
            found.contains(
                .rangeDiffers(
                    heading: "第一节 借书",
                    found: ArticleNumber(3)...ArticleNumber(3),
                    expected: ArticleNumber(3)...ArticleNumber(4)
                )
            )
        )
        let without = text(replacing: "第三章 附则\n", with: "")
        let chapter = RegulationLines.version.divisions[2]
        #expect(problems(without).contains(.divisionMissing(chapter)))
        let added = text(replacing: "第三章 附则\n", with: "第三章 附则\n第一节 施行\n")
        #expect(problems(added).contains { if case .divisionUnknown = $0 { true } else { false } })
    }
}
