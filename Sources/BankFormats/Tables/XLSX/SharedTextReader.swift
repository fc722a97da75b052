/// Reads the texts of a part with shared texts (ECMA-376 part 1, 18.4): the runs of each joined, readings above
/// characters left out.
final class SharedTextReader: XMLReceiver {
    private(set) var texts = SharedTexts()
    /// Whether there was no room for all.
    private(set) var isFull = false
    private var text = CellText()
    private var prefix = SheetPrefix()
    private var isInText = false
    private var isInReading = false

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        guard prefix.isKnown else { return prefix.learn(attributes) }
        guard let local = prefix.local(name) else { return }
        switch local {
        case "si": text.clear()
        case "t": isInText = !isInReading
        case "rPh": isInReading = true
        default: break
        }
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        guard let local = prefix.local(name) else { return }
        switch local {
        case "t": isInText = false
        case "rPh": isInReading = false
        case "si":
            text.finish()
            let isTaken = text.withBytes { texts.append($0, isTooLong: text.isTooLong) }
            if !isTaken {
                isFull = true
                feed.stop()
            }
        default: break
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) {
        if isInText { text.append(bytes) }
    }
}
