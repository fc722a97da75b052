/// The texts of one item, laid out for the checks that look at each item alone.
struct ItemText {
    let item: Item
    let stem: [UInt16]
    /// In the order of the file; empty for kinds without options.
    let options: [[UInt16]]
    /// What options with a figure in them take in.
    let ranges: [FigureRange?]
    /// The places of the keyed options.
    let keys: Set<Int>

    init(_ item: Item) {
        self.item = item
        stem = Self.trimmed(item.stem)
        options = item.options.map(Self.trimmed)
        ranges = item.options.map(FigureRange.init)
        keys =
            switch item.answer {
            case .single(_, let key): [key]
            case .multiple(_, let key): key
            case .trueFalse, .fillBlank: []
            }
    }

    /// The places of the wrong options.
    var distractors: [Int] { options.indices.filter { !keys.contains($0) } }

    /// Without spaces and the full stop that some write behind options.
    private static func trimmed(_ text: String) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(text.utf8.count / 3 + 8)
        for unit in text.utf16 where !isSpace(unit) { units.append(unit) }
        while let last = units.last, last == 0x3002 || last == 0xFF1B || last == 0x3B { units.removeLast() }
        return units
    }

    private static func isSpace(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x20, 0x09, 0x0A, 0x0D, 0x3000, 0xA0: true
        default: false
        }
    }
}

/// What a check found, with the field that it is about.
typealias FieldAdvice = (field: ItemPlaces.Field, advice: WritingAdvice)
