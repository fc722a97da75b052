/// Where an entry and its fields stand in the file it was read from, for findings that come later than the reading.
package struct ItemPlaces: Hashable, Sendable {
    package enum Field: Hashable, Sendable {
        /// The entry as a whole.
        case item
        case stem
        /// An option, counted from 0.
        case option(Int)
        case key
        /// A citation, counted from 0.
        case citation(Int)
        case rationale
        /// `accept:`, the list of waivers.
        case waivers
    }

    package let item: SourcePosition
    private let fields: [Field: SourcePosition]

    package init(item: SourcePosition, fields: [Field: SourcePosition]) {
        self.item = item
        self.fields = fields
    }

    /// Where a field stands; the entry itself for a field that it has not.
    package subscript(field: Field) -> SourcePosition { fields[field] ?? item }
}

/// Something that a check noticed about an entry, before it is known where in a file that is.
package struct ItemFinding<Advice: Hashable & Sendable>: Hashable, Sendable {
    /// The id of the item, or of the case set.
    package let item: String
    package let field: ItemPlaces.Field
    package let advice: Advice

    package init(item: String, field: ItemPlaces.Field, advice: Advice) {
        self.item = item
        self.field = field
        self.advice = advice
    }
}

extension ItemPlaces {
    /// Notes the fields of an entry that is being read.
    init(_ fields: inout FieldReader) {
        var places: [Field: SourcePosition] = [:]
        let names: [(String, Field)] = [
            ("stem", .stem), ("key", .key), ("rationale", .rationale), ("accept", .waivers),
        ]
        for (name, field) in names { places[field] = fields.position(of: name) }
        if case .mapping(let options, _) = fields.peek("options") {
            for (index, option) in options.enumerated() { places[.option(index)] = option.position }
        }
        switch fields.peek("citation") {
        case .list(let nodes, _): for (index, node) in nodes.enumerated() { places[.citation(index)] = node.position }
        case .some(let node): places[.citation(0)] = node.position
        case nil: break
        }
        self.init(item: fields.position, fields: places)
    }
}
