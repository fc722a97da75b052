/// The letter before an option, and how it is set off.
struct LetterMark: Equatable {
    enum Style: Equatable {
        /// `A.` `A、` `A)` `A：`
        case signed
        /// `（A）`
        case bracketed
        /// `A` and a space
        case spaced
    }

    /// From 0 for A.
    var letter: UInt8
    var isLowercase: Bool
    var style: Style
    /// The scalar behind the letter.
    var sign: Unicode.Scalar
    /// Where the option's text begins.
    var end: Int

    /// Reads the label that begins at a place of a line.
    init?(_ text: ScalarSlice, at start: Int) {
        guard start < text.endIndex else { return nil }
        var index = start
        let isBracketed = text[start].isOpening
        if isBracketed {
            index += 1
            while index < text.endIndex, text[index].isGap { index += 1 }
            guard index < text.endIndex else { return nil }
        }
        guard let letter = text[index].letter else { return nil }
        self.letter = letter
        isLowercase = text[index].folded.value >= 0x61
        index += 1
        let afterLetter = index
        while index < text.endIndex, text[index].isGap, index - afterLetter < 3 { index += 1 }
        guard index < text.endIndex else { return nil }
        sign = text[index]
        if isBracketed {
            guard sign.isClosing else { return nil }
            style = .bracketed
            index += 1
            if index < text.endIndex, ".、．:：".unicodeScalars.contains(text[index]) { index += 1 }
        } else if Self.signs.contains(sign) {
            style = .signed
            index += 1
        } else {
            guard index > afterLetter else { return nil }
            style = .spaced
            sign = " "
        }
        while index < text.endIndex, text[index].isGap { index += 1 }
        end = index
    }

    private static let signs = Set(".．、)）:：。,，".unicodeScalars)
}

/// Options that stand in one line.
struct OptionRun {
    struct Option {
        var letter: UInt8
        /// Where its label begins.
        var start: Int
        var text: Range<Int>
    }

    var options: [Option] = []
    /// Where one ends and the next begins is doubtful.
    var isDoubtful = false

    /// Parts the options of a line that begins with a label.
    /// - Parameter next: the line that follows.
    init(_ line: ScalarSlice, first: LetterMark, next: ScalarSlice?) {
        var labels = [(start: line.startIndex, label: first)]
        var glued = 0
        var previous = first
        var index = first.end
        while index < line.endIndex {
            guard let label = Self.successor(of: previous, first: first, in: line, at: index) else {
                index += 1
                continue
            }
            if !line[index - 1].isGap, label.style != .bracketed { glued += 1 }
            labels.append((index, label))
            previous = label
            index = max(label.end, index + 1)
        }
        if labels.count > 1, let next, let label = LetterMark(next, at: next.startIndex), label.style == first.style,
            labels.dropFirst().contains(where: { $0.label.letter == label.letter }), label.letter > first.letter
        {
            // The next line has the letter that this line seems to have within: here it belongs to the text.
            labels.removeAll { $0.label.letter >= label.letter }
            isDoubtful = true
        } else if glued > 0, labels.count < 3 {
            let follows = next.flatMap { LetterMark($0, at: $0.startIndex) }
            isDoubtful = follows?.letter != previous.letter + 1
        } else if labels.count == 2, first.style == .spaced {
            isDoubtful = true
        }
        for (index, entry) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].start : line.endIndex
            options.append(
                Option(letter: entry.label.letter, start: entry.start, text: min(entry.label.end, end)..<end)
            )
        }
    }

    /// The label of the next letter, if one begins here; behind a gap also of the same letter or of one soon after it,
    /// because a letter that is doubled or left out must not hide the options behind it.
    private static func successor(
        of previous: LetterMark,
        first: LetterMark,
        in line: ScalarSlice,
        at index: Int
    ) -> LetterMark? {
        let scalar = line[index]
        guard scalar.isOpening || scalar.letter != nil, let label = LetterMark(line, at: index),
            label.isLowercase == first.isLowercase, label.style == first.style
        else { return nil }
        let before = line[index - 1]
        guard label.letter == previous.letter + 1 else {
            let isNear = label.letter >= previous.letter && label.letter <= previous.letter + 3
            return isNear && before.isGap && label.style != .spaced && label.sign == first.sign ? label : nil
        }
        switch label.style {
        case .bracketed: return label
        case .spaced: return before.isGap ? label : nil
        case .signed:
            if before.isGap { return label }
            return before.letter == nil && label.sign.folded == first.sign.folded ? label : nil
        }
    }

    /// Options behind a stem in the same line.
    static func behindStem(_ line: ScalarSlice, next: ScalarSlice?) -> (stem: ScalarSlice, run: OptionRun)? {
        let following = next.flatMap { LetterMark($0, at: $0.startIndex) }
        // Options that begin on the next line are the options; a letter here belongs to the stem.
        if following?.letter == 0 { return nil }
        var tries = 0
        for index in line.indices.dropFirst() where line[index].letter == 0 || line[index].isOpening {
            guard let label = LetterMark(line, at: index), label.letter == 0, label.style != .spaced else { continue }
            let before = line[index - 1]
            guard
                before.isGap || before.isClosing || "?？:：。.，,_".unicodeScalars.contains(before)
                    || label.style == .signed
            else { continue }
            // A line that seems to begin its options again and again is no line with options.
            tries += 1
            guard tries <= 8 else { return nil }
            var run = OptionRun(line[index...], first: label, next: next)
            let goesOn = following?.letter == UInt8(run.options.count) && following?.style == label.style
            guard run.options.count >= 2 || goesOn && before.letter == nil else { continue }
            if run.options.count == 2, !goesOn, !before.isGap { run.isDoubtful = true }
            return (line[..<index], run)
        }
        return nil
    }
}

/// The text of one option, as it was told apart from the others.
enum OptionText {
    /// A line that was broken because it was full has at least so many characters.
    private static let fullLine = 18

    /// Whether it looks as if a further option, whose letter is missing, stood in it: behind a wide gap, as options of
    /// one line have between them, or in a line of its own below a line that is not full.
    static func mayHideAnother(_ text: ScalarSlice) -> Bool {
        let lines = text.stripped.split(separator: "\n")
        if let first = lines.first, lines.count > 1, first.count < fullLine { return true }
        return lines.contains { line in
            let line = line.stripped
            return zip(line, line.dropFirst()).contains { $0 == "\t" || $0 == "\u{3000}" || $0.isGap && $1.isGap }
        }
    }
}
