import ExamRunner

extension ExamModel {
    /// Takes one message in and says what is to be done, in order. An effect that fails makes those after it void.
    package mutating func update(_ message: Message) -> [Effect] {
        wantsSave = false
        switch message {
        case .key(let key):
            // Not in one expression: what is unsaved must be looked at after the key has done its work.
            let effects = keyPressed(key)
            return withSaves(effects)
        case .tick: return ticked()
        case .resized(let size):
            self.size = size
            clampScroll()
            return []
        case .began(let questions, let state): return began(questions, state)
        case .saved(let happening):
            saved(happening)
            return []
        case .time(let left): return clockRead(left)
        case .handedIn(let result):
            handedIn(result)
            return []
        case .failed(let effect, let error): return failed(effect, error)
        }
    }

    private mutating func keyPressed(_ key: Key) -> [Effect] {
        if Layout.isTooSmall(size), dialog != .leave, key != .control("c") { return [] }
        note = nil
        if key == .control("c") { return askToLeave() }
        if dialog != nil { return keyInDialog(key) }
        switch page {
        case .welcome: return keyOnWelcome(key)
        case .question: return keyOnQuestion(key)
        case .sheet(let cursor): return keyOnSheet(key, cursor)
        case .review(let cursor): return keyOnReview(key, cursor)
        case .timeUp: return keyOnTimeUp(key)
        case .result(let scroll): return keyOnResult(key, scroll)
        case .refused: return [.leave]
        }
    }

    /// A write that failed is tried again with every key; what the key asked for comes after it.
    private func withSaves(_ effects: [Effect]) -> [Effect] {
        guard wantsSave || saveError != nil, isSitting else { return effects }
        return saves + effects
    }

    /// Whether there is an attempt that answers can go into.
    package var isSitting: Bool {
        switch page {
        case .question, .sheet, .review: true
        case .welcome, .timeUp, .result, .refused: false
        }
    }

    /// Everything that is not on disk yet.
    package var saves: [Effect] {
        unsavedAnswers.map { .record(.answered(question: $0, response: response(to: $0))) }
            + unsavedFlags.map { .record(.flagged(question: $0, isFlagged: flags.contains($0))) }
    }

    private mutating func began(_ questions: [CandidateQuestion], _ state: AttemptState) -> [Effect] {
        self.questions = questions
        answers = state.responses
        savedAnswers = state.responses
        flags = state.flagged
        savedFlags = state.flagged
        seatError = nil
        if case .submitted = state.phase { return [.fetchResult] }
        guard !questions.isEmpty else {
            page = .refused(.damaged(detail: "no questions"))
            return []
        }
        let isResumed = state.eventCount > 1
        open(min(max(0, state.position), questions.count - 1))
        note = isResumed ? .resumed(answers: progress.answered + progress.partial, question: position + 1) : nil
        page = .question
        return [.readClock]
    }

    private mutating func saved(_ happening: AttemptEvent.Happening) {
        switch happening {
        case .answered(let question, let response): savedAnswers[question] = response
        case .flagged(let question, true): savedFlags.insert(question)
        case .flagged(let question, false): savedFlags.remove(question)
        default: return
        }
        if unsavedAnswers.isEmpty { draftAge = nil }
        if unsavedAnswers.isEmpty, unsavedFlags.isEmpty { saveError = nil }
    }

    private mutating func handedIn(_ result: AttemptResult) {
        self.result = result
        seatError = nil
        dialog = nil
        // At the deadline the candidate is first told what happened.
        if page != .timeUp { page = .result(scroll: 0) }
    }

    private mutating func failed(_ effect: Effect, _ error: SeatError) -> [Effect] {
        switch error {
        case .timeIsUp, .alreadySubmitted:
            if effect == .fetchResult {
                page = .refused(error)
                return []
            }
            if error == .timeIsUp { timeIsUp() } else { dialog = nil }
            return [.fetchResult]
        case .windowClosed:
            if effect == .begin || effect == .fetchResult {
                page = .refused(error)
                return []
            }
            timeIsUp()
            return [.fetchResult]
        case .damaged, .examChanged, .tooFewItems:
            dialog = nil
            page = .refused(error)
            return []
        case .busy, .notSaved:
            switch effect {
            case .record(.answered), .record(.flagged): saveError = error
            case .begin, .submit, .fetchResult: seatError = error
            case .record, .readClock, .leave: break
            }
            return []
        }
    }
}
