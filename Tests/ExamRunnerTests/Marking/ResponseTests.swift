import ExamRunner
import Testing

@Suite("Responses")
struct ResponseTests {
    @Test("nothing ticked and nothing written is empty")
    func empty() {
        #expect(Response.options([]).isEmpty)
        #expect(Response.blanks(["", " 　"]).isEmpty)
        #expect(Response.blanks([]).isEmpty)
        #expect(!Response.option(0).isEmpty)
        #expect(!Response.truth(false).isEmpty)
        #expect(!Response.options([1]).isEmpty)
        #expect(!Response.blanks(["", "甲"]).isEmpty)
    }
}
