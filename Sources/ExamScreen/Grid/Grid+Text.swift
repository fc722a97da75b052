extension Grid {
    /// The rows as text, without the spaces at their ends; what golden files hold.
    package var textRows: [String] {
        (0..<size.rows).map { row in
            var text = String(self.row(row).filter { !$0.isTail }.map(\.character))
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// One letter a cell that names its style, without the normal cells at the rows' ends: `r` reverse, `u` underlined,
    /// `b` bold, `d` dim, `.` normal; capital where there is a colour.
    package var styleRows: [String] {
        (0..<size.rows).map { row in
            var text = self.row(row).map { cell in
                let style = cell.style
                let letter = style.isReversed ? "r" : style.isUnderlined ? "u" : style.isBold ? "b" : "d"
                let isPlain = !style.isReversed && !style.isUnderlined && !style.isBold && !style.isDim
                if isPlain { return style.role == .text ? "." : "C" }
                return style.role == .text ? letter : letter.uppercased()
            }.joined()
            while text.last == "." { text.removeLast() }
            return text
        }
    }
}
