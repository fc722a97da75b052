/// A share kept as two counts; rounding is for print.
package struct Ratio: Hashable, Sendable {
    package let part: Int
    package let whole: Int

    package init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// In tenths of a percent, rounded half up: 2 of 3 is 667; nil when there is nothing to have a share of.
    package var tenthsOfPercent: Int? {
        whole > 0 ? (part * 2000 + whole) / (whole * 2) : nil
    }
}

/// A mean kept as sum and count; rounding is for print.
package struct MeanMark: Hashable, Sendable {
    /// Marks out of 100, in hundredths.
    package let sum: Int
    package let count: Int

    package init(sum: Int, count: Int) {
        self.sum = sum
        self.count = count
    }

    /// In tenths of a point, rounded half up; nil of nothing.
    package var tenths: Int? {
        count > 0 ? (sum * 2 + count * 10) / (count * 20) : nil
    }
}
