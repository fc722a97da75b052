/// The items of a file as separate pieces of YAML, for when the file as a whole cannot be parsed.
struct ItemChunks {
    struct Chunk {
        /// The file's lines from 0.
        let lines: Range<Int>
        let bytes: [UInt8]
        /// Whether its dash stands in line with the first item's.
        let isAligned: Bool
    }

    /// The file with its items left out, line for line.
    let header: [UInt8]
    let items: [Chunk]
    /// The name under which the items stand.
    static let field = "items"

    /// nil when the file has no `items:` with entries below.
    init?(_ bytes: [UInt8]) {
        let starts = YAMLText.starts(of: bytes)
        func line(_ index: Int) -> ArraySlice<UInt8> {
            bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)]
        }
        guard let field = starts.indices.first(where: { line($0).starts(with: "\(Self.field):".utf8) }) else {
            return nil
        }
        var baseline: Int?
        var beginnings: [(line: Int, indent: Int)] = []
        var end = starts.count
        for index in (field + 1)..<max(field + 1, starts.count) {
            let content = line(index)
            let body = content.drop { $0 == .space }
            let indent = content.count - body.count
            guard let first = body.first, first != .lineFeed, first != .carriageReturn, first != UInt8(ascii: "#")
            else {
                continue
            }
            let isEntry = first == UInt8(ascii: "-") && (body.dropFirst().first ?? .space).isSpaceOrEnd
            if isEntry, baseline == nil { baseline = indent }
            guard let baseline else {
                end = index
                break
            }
            let isItem = isEntry && body.dropFirst().drop { $0.isBlank }.starts(with: "id:".utf8)
            if isEntry && indent == baseline || isItem && abs(indent - baseline) <= 2 {
                beginnings.append((index, indent))
            } else if indent == 0 {
                end = index
                break
            }
        }
        guard let baseline, let first = beginnings.first else { return nil }
        let ends = beginnings.dropFirst().map(\.line) + [end]
        items = zip(beginnings, ends).map { beginning, end in
            Chunk(
                lines: beginning.line..<end,
                bytes: Array(bytes[starts[beginning.line]..<(end < starts.count ? starts[end] : bytes.count)]),
                isAligned: beginning.indent == baseline
            )
        }
        var header = Array(bytes[..<starts[first.line]])
        header += Array(repeating: .lineFeed, count: end - first.line)
        if end < starts.count { header += bytes[starts[end]...] }
        self.header = header
    }
}

extension UInt8 {
    fileprivate var isSpaceOrEnd: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
}
