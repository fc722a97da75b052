/// What happens to a question on its way into a bank beyond what its file is to blame for.
package enum AdoptionProblem: Hashable, Sendable {
    /// Sorts of questions that other programs have and our banks have not.
    package enum ForeignKind: String, Hashable, Sendable {
        case essay
        case matching
        case ordering
        case description
        /// Several gaps, each filled from a list.
        case pickLists = "pick-lists"
    }

    // MARK: Errors

    case kindNotInBank(ForeignKind)
    /// A number is accepted within a tolerance or a range, which our marking does not know.
    case toleranceNotInBank
    /// Case matters in the answer, and our marking does not look at it.
    case caseSensitiveAnswer(String)
    /// The id names another question of the same file that says something else.
    case idTwice(String, first: SourcePosition)
    /// Stem and options are those of another question of the file, the key is not.
    case contradiction(first: SourcePosition)

    // MARK: Guesses

    /// No level is given; this one is written.
    case guessedLevel(CognitiveLevel)
    /// The citation was found in a text of the question, not where citations stand.
    case foundCitation(Citation)
    /// The bank has quite another question under the id of this one, which got a new id.
    case idOfAnother(String)

    // MARK: Warnings

    /// The citation is not understood; it is kept as a tag.
    case citationNotUnderstood(String)
    /// Nothing is known about the law; the citation is kept as a tag.
    case lawNotRegistered(String)
    /// The id cannot be one of a bank; the item gets another.
    case idReplaced(String)
    /// The file has the question already, and this one, which is left out, says something else beside it.
    case repeatedOtherwise(first: SourcePosition, [Loss])
    /// Enemies that are neither in the bank nor in the file are left out.
    case unknownEnemies([String])
    /// Something that our banks cannot carry.
    case lost(Loss)

    package var severity: Severity {
        switch self {
        case .kindNotInBank, .toleranceNotInBank, .caseSensitiveAnswer, .idTwice, .contradiction: .error
        case .guessedLevel, .foundCitation, .idOfAnother: .guess
        case .citationNotUnderstood, .lawNotRegistered, .idReplaced, .repeatedOtherwise, .unknownEnemies, .lost:
            .warning
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .kindNotInBank: "kind-not-in-bank"
        case .toleranceNotInBank: "tolerance-not-in-bank"
        case .caseSensitiveAnswer: "case-sensitive-answer"
        case .idTwice: "id-twice-in-file"
        case .contradiction: "contradiction"
        case .guessedLevel: "guessed-level"
        case .foundCitation: "found-citation"
        case .idOfAnother: "id-of-another"
        case .citationNotUnderstood: "citation-not-understood"
        case .lawNotRegistered: "law-not-registered"
        case .idReplaced: "id-replaced"
        case .repeatedOtherwise: "repeated-otherwise"
        case .unknownEnemies: "unknown-enemies"
        case .lost: "lost"
        }
    }
}
