/// A table in plain text whose columns line up in cells, Chinese or not.
package struct TextTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let title: String
        package let alignment: Alignment

        package init(_ title: String, _ alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    package let columns: [Column]
    /// A row shorter than the columns is filled up with empty cells; what is longer is not shown.
    package let rows: [[String]]

    package init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Between two columns.
    private static let gap = "  "
    /// A column is not made narrower than this; a table of many columns can so be wider than was asked for.
    private static let narrowest = 6

    /// The header, a rule and the rows. Where the table is wider than `width` cells, its widest columns give way and
    /// their texts go on in the next line.
    package func lines(width: Int? = nil) -> [String] {
        let widths = columnWidths(fitting: width)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
        return lines(of: columns.map(\.title), widths) + [rule] + rows.flatMap { lines(of: $0, widths) }
    }

    private func columnWidths(fitting limit: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            ([columns[index].title] + rows.compactMap { index < $0.count ? $0[index] : nil }).reduce(0) {
                max($0, CellWidth.width(of: $1))
            }
        }
        guard let limit else { return widths }
        var excess = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) - limit
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
            guard widths[widest] > Self.narrowest else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func lines(of cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = columns.indices.map { index in
            index < cells.count ? LineBreaking.wrap(cells[index], width: widths[index]) : [""]
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            let texts = columns.indices.map { index in
                let text = line < wrapped[index].count ? wrapped[index][line] : ""
                return CellWidth.padded(text, to: widths[index], columns[index].alignment)
            }
            return texts.joined(separator: Self.gap).trimmedEnd
        }
    }
}

extension String {
    /// Without the spaces at the end.
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
