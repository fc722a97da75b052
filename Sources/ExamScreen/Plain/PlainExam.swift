package import ExamRunner
package import TextLayout

/// Sits an exam line by line: for screen readers, for scripts, and where there is no terminal.
package enum PlainExam {
    /// Runs until the candidate is done, leaves, or the input ends.
    ///
    /// - Parameters:
    ///   - seat: the attempt; one in progress goes on where it was.
    ///   - language: of everything but the questions.
    ///   - time: the zone that windows and moments are shown in.
    ///   - width: wraps texts to so many cells; nil leaves every paragraph in one line, which screen readers prefer.
    ///   - read: the next line without its newline, nil at the end of input.
    ///   - write: takes text with its newlines; a prompt has none.
    /// - Returns: how it ended; a result has been shown.
    package static func run(
        seat: any CandidateSeat,
        language: Language,
        time: OfficeTime,
        width: Int? = nil,
        read: () -> String?,
        write: (String) -> Void
    ) -> ExamEnding {
        var sitting = PlainSitting(seat: seat, language: language, time: time, width: width)
        return withoutActuallyEscaping(read) { read in
            withoutActuallyEscaping(write) { write in
                sitting.run(PlainIO(read: read, write: write))
            }
        }
    }
}

/// The two ends of a conversation.
struct PlainIO {
    let read: () -> String?
    let write: (String) -> Void
}
