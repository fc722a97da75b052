import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Reads the texts of real laws, where they are.
@Suite(.enabled(if: LawTexts.folder != nil, LawTexts.absence)) struct RealLawTextsTests {
    /// Articles as the official texts count them.
    static let counts: [String: Int] = [
        "信访工作条例(2022-02-25)": 50, "信访条例(2005-01-10)": 51, "民法典(2020-05-28)": 1260, "宪法(2018-03-11)": 143,
        "行政复议法(2023-09-01)": 90, "行政复议法(2017-09-01)": 43, "行政复议法实施条例(2007-05-29)": 66,
        "行政诉讼法(2017-06-27)": 103, "行政处罚法(2021-01-22)": 86, "行政许可法(2019-04-23)": 83,
        "行政强制法(2011-06-30)": 71, "公职人员政务处分法(2020-06-20)": 68, "监察法(2024-12-25)": 78,
        "监察法(2018-03-20)": 69, "公务员法(2018-12-29)": 113, "政府信息公开条例(2019-04-03)": 56,
        "人民调解法(2010-08-28)": 35, "国家赔偿法(2012-10-26)": 42, "治安管理处罚法(2025-06-27)": 144,
        "治安管理处罚法(2012-10-26)": 119, "法治宣传教育法(2025-09-12)": 65,
    ]

    @Test(arguments: counts.keys.sorted()) func isRead(_ name: String) throws {
        let path = try #require(LawTexts.file(named: name))
        let reading = LawTextReader.read(try LawTextFile.read(paths: [path]))
        for problem in reading.problems { Issue.record("\(problem.position): \(problem.problem)") }
        #expect(reading.articles.map(\.number) == (1...(Self.counts[name] ?? 0)).map { ArticleNumber($0) })
    }
}
