/// Reads the texts of a part with shared texts (ECMA-376 part 1, 18.4): the runs of each joined, readings above
/// characters left out.
final class SharedTextReader: XMLReceiver {
    private(set) var texts = SharedTexts()
    /// Whether there was no room for all.
    private(set) var isFull = false
    private var text = CellText()
    private var prefix = SheetPrefix()
    private var run = RunLook()
    private var isStruck = false
    private var isInText = false
    private var isInReading = false

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        guard prefix.isKnown else { return prefix.learn(attributes) }
        guard let local = prefix.local(name) else { return }
        switch local {
        case "si":
            text.clear()
            isStruck = false
        case "t": isInText = !isInReading
        case "rPh": isInReading = true
        default: run.start(local, attributes)
        }
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        guard let local = prefix.local(name) else { return }
        switch local {
        case "t":
            isInText = false
            isStruck = isStruck || run.isStruck
            run.endText(&text)
        case "r": run = RunLook()
        case "rPh": isInReading = false
        case "si":
            run = RunLook()
            text.finish()
            let isTaken = text.withBytes { texts.append($0, isTooLong: text.isTooLong, isStruck: isStruck) }
            if !isTaken {
                isFull = true
                feed.stop()
            }
        default: break
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) {
        if isInText { run.text(bytes, &text) }
    }
}

/// What the look of a run in a cell says about its text (18.4.7): raised digits are other digits, and what is struck
/// through may not be meant.
struct RunLook {
    private(set) var isStruck = false
    private var script: Scripts.Level?
    /// The text of a raised or lowered run, until it is complete.
    private var held: [UInt8] = []

    mutating func start(_ local: UnsafePointer<CChar>, _ attributes: XMLRawAttributes) {
        switch local {
        case "strike": isStruck = attributes.value("val").map { !("0" ~= $0 || "false" ~= $0) } ?? true
        case "vertAlign":
            switch attributes["val"] {
            case "superscript": script = .raised
            case "subscript": script = .lowered
            default: script = nil
            }
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer, _ text: inout CellText) {
        // A long text is no exponent.
        if script == nil || held.count + bytes.count > 1000 {
            endText(&text)
            text.append(bytes)
        } else {
            held.append(contentsOf: bytes)
        }
    }

    /// Hands over what was held.
    mutating func endText(_ text: inout CellText) {
        guard !held.isEmpty else { return }
        let plain = String(decoding: held, as: UTF8.self)
        let changed = script.flatMap { Scripts.text(plain, $0) } ?? plain
        held.removeAll(keepingCapacity: true)
        Array(changed.utf8).withUnsafeBytes { text.append($0) }
    }
}
