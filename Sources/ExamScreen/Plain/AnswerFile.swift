package import ExamRunner
package import TextLayout

/// A file of answers: one `number: answer` a line, blank lines and lines that begin with `#` aside.
///
///     # 样例
///     1: A
///     2: BD
///     3: 对
///     4: 十五日 | 三十日
///
/// The numbers are those of the candidate's own paper. A full-width colon does as well; nothing behind the colon clears
/// the answer; questions that are not named are left as they are.
package struct AnswerFile: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// In the file, from 1.
        package let line: Int
        /// In the paper, from 0.
        package let question: Int
        package let text: String
    }

    /// What is wrong with a line.
    package struct Problem: Error, Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// No line of the file is an answer.
            case noAnswers
            /// No colon between a number and an answer.
            case noColon
            /// What stands before the colon is no number from 1 on.
            case notANumber(String)
            /// The question has been answered in an earlier line.
            case repeated(question: Int, firstLine: Int)
            /// The paper has fewer questions.
            case noSuchQuestion(number: Int, count: Int)
            case answer(AnswerProblem)
        }

        /// From 1; that of `noAnswers` is the first.
        package let line: Int
        package let kind: Kind

        package init(line: Int, kind: Kind) {
            self.line = line
            self.kind = kind
        }
    }

    /// All the problems of a file.
    package struct Failure: Error, Hashable, Sendable {
        package let problems: [Problem]
    }

    package let entries: [Entry]
    /// What is wrong with the file whatever the paper is. Only a file without problems can be handed in.
    package let problems: [Problem]

    /// Reads the lines without looking at a paper.
    package init(_ text: String) {
        var entries: [Entry] = []
        var problems: [Problem] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            var content = String(line).trimmed
            if index == 0, content.first == "\u{FEFF}" { content.removeFirst() }
            guard !content.isEmpty, !content.hasPrefix("#") else { continue }
            do throws(Problem) {
                let entry = try Self.entry(content, line: index + 1)
                if let first = entries.first(where: { $0.question == entry.question }) {
                    throw Problem(
                        line: index + 1,
                        kind: .repeated(question: entry.question + 1, firstLine: first.line)
                    )
                }
                entries.append(entry)
            } catch {
                problems.append(error)
            }
        }
        // Handing in a blank paper over a wrong or truncated file could not be undone.
        if entries.isEmpty, problems.isEmpty { problems.append(Problem(line: 1, kind: .noAnswers)) }
        self.entries = entries
        self.problems = problems
    }

    private static func entry(_ content: String, line: Int) throws(Problem) -> Entry {
        guard let colon = content.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            throw Problem(line: line, kind: .noColon)
        }
        let head = String(content[..<colon]).trimmed
        let digits = String(head.map(\.halfWidthLowercase))
        guard let number = Int(digits), number > 0 else { throw Problem(line: line, kind: .notANumber(head)) }
        let answer = String(content[content.index(after: colon)...]).trimmed
        return Entry(line: line, question: number - 1, text: answer)
    }

    /// The responses to a paper's questions, in the order of the file; every answer is looked at before any counts, and
    /// the problems are those of the file and those with the paper, line by line.
    package func responses(
        to questions: [CandidateQuestion]
    ) throws(Failure) -> [(question: Int, response: Response?)] {
        var responses: [(question: Int, response: Response?)] = []
        var problems = self.problems
        for entry in entries {
            guard questions.indices.contains(entry.question) else {
                let kind = Problem.Kind.noSuchQuestion(number: entry.question + 1, count: questions.count)
                problems.append(Problem(line: entry.line, kind: kind))
                continue
            }
            do throws(AnswerProblem) {
                let response = try AnswerReader.response(entry.text, to: questions[entry.question])
                responses.append((entry.question, response))
            } catch {
                problems.append(Problem(line: entry.line, kind: .answer(error)))
            }
        }
        guard problems.isEmpty else { throw Failure(problems: problems.sorted { $0.line < $1.line }) }
        return responses
    }
}

extension AnswerFile.Problem {
    /// What to tell the reader, without the line number.
    package var text: Localized {
        switch kind {
        case .noAnswers:
            Localized(
                "文件里没有答案，没有交卷；每行应写作“题号: 答案”",
                "there is no answer in the file, so nothing was handed in; a line is “number: answer”"
            )
        case .noColon: Localized("应写作“题号: 答案”", "a line is “number: answer”")
        case .notANumber(let head): Localized("“\(head)”不是题号", "“\(head)” is no question number")
        case .repeated(let question, let firstLine):
            Localized(
                "第 \(question) 题在第 \(firstLine) 行已有答案",
                "question \(question) is answered in line \(firstLine) already"
            )
        case .noSuchQuestion(let number, let count):
            Localized("没有第 \(number) 题，试卷共 \(count) 题", "there is no question \(number); the last is \(count)")
        case .answer(let problem): problem.text
        }
    }
}
