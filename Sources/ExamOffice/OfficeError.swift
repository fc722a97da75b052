package import ExamRunner
package import QuestionBank

/// Why the office refused an operation. Nothing was changed when one is thrown.
package enum OfficeError: Error, Hashable, Sendable {
    /// The record could not be read or written.
    case record(RecordFailure)
    /// There is a workspace already where one was to be made.
    case workspaceExists
    /// The library behind PINs could not hash one, for want of memory.
    case pinNotHashed

    /// Banks that have never been loaded.
    case unknownBanks([String])
    case unknownExam(String)
    case unknownPlan(String)
    case unknownRequirement(String)
    /// 工号 that the roster does not have.
    case unknownStaff([String])
    case unknownEvidence(Int)
    case alreadyWithdrawn(Int)
    /// The plan does not ask the requirement of the person, who need not be exempted from it.
    case notAsked(requirement: String, staffID: String)
    /// An exemption would be over before it begins; `earliest` is today or the first day of the plan's year.
    case exemptionEndsEarly(until: Day, earliest: Day)
    /// An approval or a withdrawal must say why.
    case reasonMissing

    /// An exam has the id already.
    case examExists(String)
    /// The exam has attempts and cannot be scheduled anew.
    case examHasAttempts(String)
    case closesBeforeOpening
    /// The banks cannot fill the blueprint; every shortage is named.
    case shortage([PaperAssembly.Shortage])
    /// The banks cannot fill the blueprint without the entries named, which are stale.
    case staleShortage([PaperAssembly.Shortage], stale: [StaleEntry])
    /// The exam's results come out by themselves, not by hand.
    case notReleasedByHand(ReleasePolicy)

    /// A law version that was never registered.
    case unknownLawVersion(LawVersionID)
    /// A text has not the articles that its version has, or has one twice.
    case lawTextIncomplete(LawVersionID, articles: Int, registered: Int)
    /// The record has another text of the version; these articles differ, or the preamble when there are none.
    case lawTextDiffers(LawVersionID, articles: [ArticleNumber])
    /// No bank has an item of the id.
    case unknownItem(String)
    /// Several banks have an item of the id.
    case ambiguousItem(String, banks: [String])
    /// There is nothing to review: no law that the item cites has changed since.
    case itemNotStale(String)
    /// A review must say who reviewed and what they found.
    case reviewIncomplete

    /// The person has left; the day is their last.
    case staffLeft(on: Day)
    /// The exam was scheduled anew between taking the seat and beginning.
    case examChanged
    case windowNotOpen(opens: Instant)
    case windowClosed(closes: Instant)
    case noAttemptsLeft(allowed: Int)
    /// Somebody sits this attempt at another terminal, since then.
    case seatTaken(seat: String, since: Instant)
    /// The person has not sat the exam, or not so often.
    case noAttempt
    /// The attempt has not been handed in.
    case attemptInProgress
    /// The record of an attempt makes no sense.
    case damaged(detail: String)
}
