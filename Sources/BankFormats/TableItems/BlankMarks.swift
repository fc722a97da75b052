import QuestionBank

/// Blanks of a stem, however they are drawn.
enum BlankMarks {
    /// The stem with each blank as `____`, and how many there are.
    ///
    /// Underscores are blanks; where there are none, empty brackets are.
    static func normalised(_ stem: String, underscores shortest: Int) -> (stem: String, count: Int) {
        let byLines = lines(stem, shortest: shortest)
        return byLines.count > 0 ? byLines : brackets(stem)
    }

    /// Runs of so many underscores or more are blanks.
    static func lines(_ stem: String, shortest: Int) -> (stem: String, count: Int) {
        var text = String.UnicodeScalarView()
        var count = 0
        var run = String.UnicodeScalarView()
        func end() {
            if run.count >= shortest {
                text += ExchangeBlank.mark.unicodeScalars
                count += 1
            } else {
                text += run
            }
            run = .init()
        }
        for scalar in stem.unicodeScalars {
            if scalar == "_" || scalar == "＿" {
                run.append(scalar)
            } else {
                if !run.isEmpty { end() }
                text.append(scalar)
            }
        }
        end()
        return (String(text), count)
    }

    private static func brackets(_ stem: String) -> (stem: String, count: Int) {
        var text = String.UnicodeScalarView()
        var count = 0
        var open: String.UnicodeScalarView?
        for scalar in stem.unicodeScalars {
            let folded = HalfWidth.fold(scalar)
            if folded == "(" || folded == "【" || folded == "[" {
                text += open ?? .init()
                open = String.UnicodeScalarView([scalar])
            } else if let pending = open {
                if folded == ")" || folded == "】" || folded == "]" {
                    text += ExchangeBlank.mark.unicodeScalars
                    count += 1
                    open = nil
                } else if scalar.properties.isWhitespace {
                    open?.append(scalar)
                } else {
                    text += pending + [scalar]
                    open = nil
                }
            } else {
                text.append(scalar)
            }
        }
        text += open ?? .init()
        return (String(text), count)
    }
}
